// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CotraitanceId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What follows from all facts of one person: the person's own history and every co-traitance's. Immutable. */
public record Timeline(History history, SortedMap<CotraitanceId, Track> tracks) {

    /** Copies its map. */
    public Timeline {
        tracks = Collections.unmodifiableSortedMap(new TreeMap<>(tracks));
    }
}
