// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.territory.Mergers;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** R-L11: what excuses a young person from the monthly interview with one mission locale. @param ended the days on which all is over */
record Excuses(List<Fact.Excused> told, NavigableSet<LocalDate> ended) {

    static Excuses of(Collection<? extends Fact> facts, MissionLocaleId missionLocale, Mergers mergers) {
        List<Fact.Excused> told = facts.stream()
                .filter(Fact.Excused.class::isInstance)
                .map(Fact.Excused.class::cast)
                .filter(excused -> mergers.oneOn(excused.on(), excused.missionLocale(), missionLocale))
                .toList();
        NavigableSet<LocalDate> ended = new TreeSet<>();
        facts.stream()
                .filter(Fact.ExcuseEnded.class::isInstance)
                .map(Fact.ExcuseEnded.class::cast)
                .filter(end -> mergers.oneOn(end.on(), end.missionLocale(), missionLocale))
                .forEach(end -> ended.add(end.on()));
        return new Excuses(told, ended);
    }

    /** The times excused, in no order. @throws fr.relais.partnership.parameters.NoParameterException if one is judged without a value */
    List<DateRange> times(Parameters parameters) {
        return told.stream()
                .filter(excused -> excuses(excused, parameters))
                .flatMap(excused -> DateRange.until(excused.on(), Optional.of(over(excused))).stream())
                .toList();
    }

    /** I-L30: a temporary job excuses only if it is said from the first to last less than two months. */
    private static boolean excuses(Fact.Excused excused, Parameters parameters) {
        return excused.excuse() != Excuse.TEMPORARY_JOB
                || excused.until()
                        .plusDays(1)
                        .isBefore(
                                excused.on().plusMonths(parameters.intOn(Parameter.TEMPORARY_JOB_LIMIT, excused.on())));
    }

    /** The first day on which it no longer excuses. */
    private LocalDate over(Fact.Excused excused) {
        LocalDate asTold = excused.until().plusDays(1);
        LocalDate sooner = ended.higher(excused.on());
        return sooner == null || sooner.isAfter(asTold) ? asTold : sooner;
    }
}
