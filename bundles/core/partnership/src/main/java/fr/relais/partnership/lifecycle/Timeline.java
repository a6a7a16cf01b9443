// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CotraitanceId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What follows from all facts of one person: the person's own history and every co-traitance's. Immutable.
 *
 * @param others numbers of affectations that a merger made one with another, and of which co-traitance their facts are now (I-T5)
 */
public record Timeline(
        PersonHistory history,
        SortedMap<CotraitanceId, CotraitanceTimeline> tracks,
        Map<CotraitanceId, CotraitanceId> others) {

    /** Copies its maps. */
    public Timeline {
        tracks = Collections.unmodifiableSortedMap(new TreeMap<>(tracks));
        others = Map.copyOf(others);
    }

    /** The number under which the co-traitance stands that a fact speaks of. */
    public CotraitanceId number(CotraitanceId told) {
        return others.getOrDefault(told, told);
    }

    /** The co-traitance that a fact speaks of; null if it has no affectation. */
    public CotraitanceTimeline track(CotraitanceId told) {
        return tracks.get(number(told));
    }

    /** Whether a fact is that co-traitance's own. */
    public boolean own(Fact.OfCotraitance fact, CotraitanceTimeline track) {
        return number(fact.cotraitance()).equals(track.id());
    }
}
