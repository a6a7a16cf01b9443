// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.vocabulary.Level;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The number of entries agreed for a calendar year at a level (R-O1, R-O2, I-O6c).
 *
 * @param code the mission locale, the region, or {@code FR}
 * @param agreedOn the day of the convention or avenant that sets it: the last one is in force (I-O3)
 * @param source the text that sets it
 */
public record Objective(Level level, String code, int year, int volume, LocalDate agreedOn, String source) {

    /** Whose objective, and of which year. */
    public record Place(Level level, String code, int year) {}

    /** Whose it is, and of which year. */
    public Place place() {
        return new Place(level, code, year);
    }

    /**
     * Of each place the objective that was agreed last (I-O3).
     *
     * @param objectives any, replaced ones included; of two of one place and day the later in the order given holds
     */
    public static Map<Place, Objective> inForce(Collection<Objective> objectives) {
        Map<Place, Objective> inForce = new HashMap<>();
        objectives.forEach(objective -> inForce.merge(
                objective.place(),
                objective,
                (before, after) -> after.agreedOn().isBefore(before.agreedOn()) ? before : after));
        return inForce;
    }
}
