// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;

/** When and where a question is asked. */
public final class Contexts {

    private Contexts() {}

    /**
     * An orientation.
     *
     * @param day as in {@code 2010-02-01}
     * @param region code as before 2016, such as {@code 53}
     */
    public static OrientationContext orientation(String day, String region) {
        return orientation(LocalDate.parse(day), new RegionCode(region));
    }

    static OrientationContext orientation(LocalDate day, RegionCode region) {
        return new Orientation(day, region);
    }

    private record Orientation(LocalDate today, RegionCode region) implements OrientationContext {}
}
