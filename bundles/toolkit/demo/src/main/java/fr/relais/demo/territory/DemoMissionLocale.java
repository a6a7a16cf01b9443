// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

import java.util.List;

/**
 * A mission locale of the derived network.
 *
 * @param id the seat's code followed by {@code S00}
 * @param seat the most populous place of the zone
 * @param zone every place the mission locale is competent for (R-T2)
 */
public record DemoMissionLocale(String id, String name, DemoCommune seat, String region, List<DemoCommune> zone) {

    /** Inhabitants of the zone, by which objectives are split. */
    public int population() {
        return zone.stream().mapToInt(DemoCommune::population).sum();
    }
}
