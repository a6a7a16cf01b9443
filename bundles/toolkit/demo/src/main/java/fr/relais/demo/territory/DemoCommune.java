// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

/**
 * A commune, or a municipal arrondissement of Paris, Lyon or Marseille.
 *
 * @param code INSEE code
 * @param arrondissement code of the arrondissement départemental, which is unique within France
 * @param partOf for a municipal arrondissement the code of its commune, else empty
 */
public record DemoCommune(
        String code, String name, String departement, String arrondissement, int population, String partOf) {

    /** Whether this is a municipal arrondissement, whose inhabitants its commune counts as well. */
    public boolean isMunicipalArrondissement() {
        return !partOf.isEmpty();
    }
}
