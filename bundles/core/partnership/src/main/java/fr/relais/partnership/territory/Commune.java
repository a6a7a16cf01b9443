// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A commune or a municipal arrondissement.
 *
 * @param arrondissement code of its arrondissement départemental, where known
 * @param population inhabitants, where known
 * @param partOf the commune of which it is a municipal arrondissement: count population over rows without it
 */
public record Commune(
        CommuneCode code,
        String name,
        DepartementCode departement,
        Optional<String> arrondissement,
        OptionalInt population,
        Optional<CommuneCode> partOf,
        Validity validity) {}
