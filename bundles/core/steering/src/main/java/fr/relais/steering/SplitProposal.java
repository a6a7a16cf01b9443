// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering;

import fr.relais.intake.Notice;
import fr.relais.vocabulary.RegionCode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a region's figure would be split over its missions locales (R-O2). Nothing is kept: the committee decides, by avenant.
 *
 * @param volume the region's figure
 * @param volumes of each mission locale; they add up to the region's
 * @param notices what the committee should know
 */
public record SplitProposal(
        RegionCode region,
        int year,
        SplitKey key,
        int volume,
        SortedMap<String, Integer> volumes,
        List<Notice> notices) {

    /** Copies its collections. */
    public SplitProposal {
        volumes = Collections.unmodifiableSortedMap(new TreeMap<>(volumes));
        notices = List.copyOf(notices);
    }
}
