// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.territory.Mergers;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What counts on the objectives of the missions locales (R-O6): all co-traitances of one person together. */
final class ObjectiveCount {

    /**
     * The order in which co-traitances take the person's place in a year's count: one interview may initialise several (I-L22), of which
     * the first affected comes first. Their numbers say no more than which message arrived first (R-X1).
     */
    private static final Comparator<Progression> IN_ORDER = Comparator.comparing(ObjectiveCount::initialisation)
            .thenComparing((Progression course) -> course.file().affectation())
            .thenComparing((Progression course) -> course.file().missionLocale())
            .thenComparing(Progression::id);

    private final PersonHistory history;
    private final Parameters parameters;
    private final Mergers mergers;
    private final Map<Year, Integer> counted = new HashMap<>();

    private ObjectiveCount(PersonHistory history, RuleContext frame) {
        this.history = history;
        this.parameters = frame.parameters();
        this.mergers = frame.mergers();
    }

    /** How each co-traitance that was initialised counts, from its initialisation on; the others aren't in the map. */
    static Map<CotraitanceId, Counting> of(List<Progression> courses, PersonHistory history, RuleContext frame) {
        ObjectiveCount count = new ObjectiveCount(history, frame);
        Map<CotraitanceId, Counting> countings = new HashMap<>();
        courses.stream()
                .filter(course -> course.initialisation().isPresent())
                .sorted(IN_ORDER)
                .forEach(course -> countings.put(course.id(), count.next(course)));
        return countings;
    }

    /** R-O6: initialisation triggers the count, unless the person is in CIVIS on that day. */
    private Counting next(Progression course) {
        if (isCivis(course)) {
            return Counting.IN_CIVIS;
        }
        return takesPlace(course) ? Counting.COUNTED : Counting.ALREADY_COUNTED;
    }

    /** I-O6b: the day of initialisation decides, but whoever had left CIVIS when affected counts in spite of a re-entry. */
    private boolean isCivis(Progression course) {
        return history.inCivisOn(initialisation(course))
                && !history.hasLeftCivisBy(course.file().affectation());
    }

    /** I-O6c: a person counts once for a mission locale and a calendar year; those that merge that year are one (I-O13). */
    private boolean takesPlace(Progression course) {
        LocalDate day = initialisation(course);
        LocalDate endOfYear = LocalDate.of(day.getYear(), 12, 31);
        Year year = new Year(mergers.inPlaceOf(course.file().missionLocale(), endOfYear), day.getYear());
        int already = counted.getOrDefault(year, 0);
        if (already >= parameters.intOn(Parameter.COUNTS_PER_YEAR, day)) {
            return false;
        }
        counted.put(year, already + 1);
        return true;
    }

    private static LocalDate initialisation(Progression course) {
        return course.initialisation().orElseThrow();
    }

    private record Year(MissionLocaleId missionLocale, int year) {}
}
