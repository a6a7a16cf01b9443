// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import fr.relais.demo.cohort.FactEntry.Kind;
import fr.relais.demo.territory.DemoCommune;
import fr.relais.demo.territory.DemoMissionLocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells what happens to one person after the first interview, up to the exit or the end of the story. */
final class FollowUpGenerator {

    private static final List<String> INTERVIEWS =
            List.of("INDIVIDUAL", "INDIVIDUAL", "INDIVIDUAL", "COLLECTIVE", "WORKSHOP");
    private static final List<String> REASONS = List.of("DIFFICULTY", "EVENT", "PROFESSIONAL_SITUATION", "BREACH");

    private final Person person;
    private final DemoMissionLocale with;
    private final LocalDate start;
    private final LocalDate end;
    private final SeededRandom dice;
    private final List<FactEntry> events = new ArrayList<>();

    FollowUpGenerator(
            Person person, DemoMissionLocale with, LocalDate affected, LocalDate initialised, SeededRandom dice) {
        this.person = person;
        this.with = with;
        this.start = initialised;
        this.end = earlier(lastDay(person, affected, initialised), Cohort.LAST_DAY);
        this.dice = dice;
    }

    /** R-L14: the eve of the 26th birthday, or of a year after the initialisation for those affected in the 26th year. */
    private static LocalDate lastDay(Person person, LocalDate affected, LocalDate initialised) {
        LocalDate exit = affected.isBefore(person.birthday(25)) ? person.birthday(26) : initialised.plusYears(1);
        return exit.minusDays(1);
    }

    /**
     * What happens after the initialisation.
     *
     * @param nearby where someone who moves stays with the same mission locale
     * @param elsewhere where someone who moves leaves it
     */
    List<FactEntry> tell(Supplier<DemoCommune> nearby, Supplier<DemoCommune> elsewhere) {
        switch (dice.weighted(38, 30, 5, 3, 12, 5, 3, 4)) {
            case 0 -> interviewsUntil(end);
            case 1 -> findsWork();
            case 2 -> isStruckOff();
            case 3 -> ceasesThenIsStruckOff();
            case 4 -> alert();
            case 5 -> moves(nearby, false);
            case 6 -> moves(elsewhere, true);
            default -> civis();
        }
        return events;
    }

    static String someInterview(SeededRandom dice) {
        return dice.pick(INTERVIEWS);
    }

    private void interviewsUntil(LocalDate last) {
        interviews(start, earlier(last, end));
    }

    /** One a month at first, then every three or four months: the months between go to training and prestations (R-L11). */
    private void interviews(LocalDate after, LocalDate last) {
        LocalDate day = dice.workdayAfter(after, 26, 31);
        for (int held = 1; !day.isAfter(last); held++) {
            add(Kind.INTERVIEWED, day, someInterview(dice));
            day = held < 2 ? dice.workdayAfter(day, 26, 31) : dice.workdayAfter(day, 80, 120);
        }
    }

    /** The registration ceases; one in five comes back before the six months are over (R-L13). */
    private void findsWork() {
        LocalDate ceased = dice.workdayAfter(start, 60, 420);
        interviewsUntil(ceased.minusDays(1));
        addOfThePerson(Kind.CEASED, ceased, "");
        if (dice.chance(20)) {
            comesBack(dice.workdayAfter(ceased, 20, 160));
        }
    }

    private void isStruckOff() {
        LocalDate struckOff = dice.workdayAfter(start, 45, 300);
        interviewsUntil(struckOff.minusDays(1));
        addOfThePerson(Kind.STRUCK_OFF, struckOff, "");
        if (dice.chance(30)) {
            comesBack(dice.workdayAfter(struckOff, 20, 150));
        }
    }

    /** Going from one to the other doesn't start the six months anew (R-L13). */
    private void ceasesThenIsStruckOff() {
        LocalDate ceased = dice.workdayAfter(start, 60, 300);
        interviewsUntil(ceased.minusDays(1));
        addOfThePerson(Kind.CEASED, ceased, "");
        addOfThePerson(Kind.STRUCK_OFF, dice.workdayAfter(ceased, 30, 100), "");
    }

    private void comesBack(LocalDate on) {
        addOfThePerson(Kind.REGISTERED, on, "");
        interviews(on, end);
    }

    /** Settled in a common sitting of site and mission locale, by closure or decision, or open to the end (R-L7, R-L10). */
    private void alert() {
        LocalDate raised = dice.workdayAfter(start, 40, 250);
        LocalDate sitting = SeededRandom.settlingDay(raised.plusMonths(1));
        int how = dice.weighted(28, 27, 22, 8, 6, 9);
        boolean leaves = how == 3 || how == 4;
        interviewsUntil(leaves ? sitting.minusDays(1) : end);
        add(Kind.ALERT_RAISED, raised, dice.pick(REASONS));
        switch (how) {
            case 0 -> settle(Kind.ALERT_CLOSED, sitting, "POLE_EMPLOI", raised);
            case 1 -> settle(Kind.ALERT_CLOSED, sitting, "MISSION_LOCALE", raised);
            case 2 -> settle(Kind.ALERT_DECIDED, sitting, "KEPT", raised);
            case 3 -> settle(Kind.ALERT_DECIDED, sitting, "EXIT_OTHER_PARTNER", raised);
            case 4 -> settle(Kind.ALERT_DECIDED, sitting, "EXIT_TAKEN_BACK", raised);
            default -> {
                // left open on purpose
            }
        }
    }

    /** Leaving the zone ends the co-traitance (R-L15), moving inside it doesn't. */
    private void moves(Supplier<DemoCommune> where, boolean leaves) {
        LocalDate moved = dice.workdayAfter(start, 30, 300);
        interviewsUntil(leaves ? moved.minusDays(1) : end);
        addOfThePerson(Kind.MOVED, moved, where.get().code());
    }

    /** Entering CIVIS after the initialisation changes nothing in what was counted (R-O6). */
    private void civis() {
        LocalDate entered = dice.workdayAfter(start, 60, 200);
        interviewsUntil(end);
        addOfThePerson(Kind.CIVIS_ENTERED, entered, "");
        addOfThePerson(Kind.CIVIS_LEFT, dice.workdayAfter(entered, 180, 365), "");
    }

    private void add(Kind kind, LocalDate on, String detail) {
        tell(new FactEntry(person.id(), kind, on, with.id(), detail, Optional.empty()));
    }

    private void addOfThePerson(Kind kind, LocalDate on, String detail) {
        tell(new FactEntry(person.id(), kind, on, "", detail, Optional.empty()));
    }

    private void settle(Kind kind, LocalDate on, String how, LocalDate raised) {
        tell(new FactEntry(person.id(), kind, on, with.id(), how, Optional.of(raised)));
    }

    /** What would happen after the end isn't told. */
    private void tell(FactEntry event) {
        if (!event.on().isAfter(end)) {
            events.add(event);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
