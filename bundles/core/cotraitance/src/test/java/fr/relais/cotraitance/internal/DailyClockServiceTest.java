// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.rules;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.ForbiddenException;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.territory.Zones;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** R-L18. */
public class DailyClockServiceTest {

    private static final LocalDate STRUCK_OFF = LocalDate.of(2010, 5, 2);
    private static final LocalDate CEASED = LocalDate.of(2010, 8, 31);
    private static final LocalDate EXIT = LocalDate.of(2011, 2, 28);

    private final InMemoryServices platform = new InMemoryServices();
    private CotraitanceId ceased;

    @Before
    public void twoEnds() {
        CotraitanceId cancelled = platform.affected(platform.orientedPerson("1234567A"), "2010-04-01");
        tell(cancelled, FactTypes.REGISTRATION_CHANGED.told(STRUCK_OFF, Registration.STRUCK_OFF));
        ceased = platform.affected(platform.orientedPerson("1234567B"), "2010-04-01");
        tell(ceased, FactTypes.ACCEPTED.told(LocalDate.of(2010, 4, 2)));
        tell(ceased, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 3), InterviewKind.INDIVIDUAL));
        tell(ceased, FactTypes.REGISTRATION_CHANGED.told(CEASED, Registration.CEASED));
    }

    @Test
    public void everyEndIsAnnouncedOnItsDayAndOnce() {
        assertEquals(report(STRUCK_OFF.minusDays(1), 0, Map.of()), run(STRUCK_OFF.minusDays(1)));
        assertEquals(report(STRUCK_OFF, 1, Map.of()), run(STRUCK_OFF));
        assertEquals(report(STRUCK_OFF, 0, Map.of()), run(STRUCK_OFF));
        assertEquals(report(EXIT.minusDays(1), 0, Map.of()), run(EXIT.minusDays(1)));
        assertEquals(report(EXIT, 0, Map.of(Exit.Reason.NO_REGISTRATION, 1)), run(EXIT));
        assertEquals(report(EXIT, 0, Map.of()), run(EXIT));
    }

    @Test
    public void afterDaysOffAllIsMadeUpFor() {
        assertEquals(report(EXIT, 1, Map.of(Exit.Reason.NO_REGISTRATION, 1)), run(EXIT));
    }

    /** R-L13: a late re-registration moves the end; the new one is announced in its turn. */
    @Test
    public void aLateFactMovesTheEnd() {
        run(EXIT);
        tell(ceased, FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2011, 1, 31), Registration.REGISTERED));
        tell(ceased, FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2011, 3, 1), Registration.CEASED));
        assertEquals(report(LocalDate.of(2011, 8, 31), 0, Map.of()), run(LocalDate.of(2011, 8, 31)));
        assertEquals(
                report(LocalDate.of(2011, 9, 1), 0, Map.of(Exit.Reason.NO_REGISTRATION, 1)),
                run(LocalDate.of(2011, 9, 1)));
    }

    /** An end that moves away and comes back to a day that was announced isn't announced again. */
    @Test
    public void anEndThatComesBackWasAnnounced() {
        run(EXIT);
        ToldFact registered = FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 10, 1), Registration.REGISTERED);
        tell(ceased, registered);
        tell(ceased, FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 10, 2), Registration.CEASED));
        LocalDate later = LocalDate.of(2011, 4, 2);
        assertEquals(report(later, 0, Map.of(Exit.Reason.NO_REGISTRATION, 1)), run(later));
        withdraw(new Fact.RegistrationChanged(registered.on(), Registration.REGISTERED));
        assertEquals(report(later, 0, Map.of()), run(later));
    }

    private void withdraw(Fact mistaken) {
        platform.files.inTransaction(work -> {
            YoungPersonId person = work.personOf(ADMINISTRATOR, ceased).orElseThrow();
            PersonFile file = work.open(ADMINISTRATOR, List.of(person)).get(person);
            RecordedFact former = file.person().facts().stream()
                    .filter(recorded -> recorded.fact().equals(mistaken))
                    .findFirst()
                    .orElseThrow();
            file.withdraw(former.id(), "gide", "a mistake");
            file.project(Lifecycle.timeline(
                    file.person().factsInForce(), new RuleContext(platform.parameters(), new Zones(List.of()))));
            return person;
        });
    }

    @Test
    public void whatHasNotHappenedIsNotAnnounced() {
        platform.today = EXIT.minusDays(1);
        RefusedException refused = assertThrows(RefusedException.class, () -> run(EXIT));
        assertEquals(List.of("R-L18"), rules(refused));
    }

    @Test
    public void aRebuildReadsEverybodyAndChangesNothing() {
        var before = platform.cotraitances.show(GIDE, ceased, EXIT);
        assertEquals(2, platform.clock.rebuild(ADMINISTRATOR));
        assertEquals(before, platform.cotraitances.show(GIDE, ceased, EXIT));
    }

    @Test
    public void aRunIsKeptWithWhatItToldAndWhoRanIt() {
        run(EXIT);
        ClockReport kept =
                platform.clock.runs(ADMINISTRATOR, PageRequest.first()).items().get(0);
        assertEquals(EXIT, kept.until());
        assertEquals(2, kept.told());
        assertEquals("admin", kept.by());
        assertEquals(null, platform.clockRuns.holder);
    }

    /** Another node is at it. */
    @Test
    public void whileAnotherRunsNothingIsAnnounced() {
        platform.clockRuns.holder = "another node";
        assertEquals(List.of("R-L18"), rules(assertThrows(RefusedException.class, () -> run(EXIT))));
        assertEquals("another node", platform.clockRuns.holder);
        assertEquals(List.of(), platform.clockRuns.runs);
    }

    /** The hour is of Europe/Paris: 04:30 is 03:30 UTC in winter, 02:30 in summer. */
    @Test
    public void itRunsAtItsHourAndCatchesUp() {
        assertEquals(List.of(LocalDate.of(2011, 1, 14)), runsAfter("2011-01-15T03:29:59Z"));
        assertEquals(List.of(LocalDate.of(2011, 1, 15)), runsAfter("2011-01-15T03:30:00Z"));
        assertEquals(List.of(LocalDate.of(2011, 7, 15)), runsAfter("2011-07-15T02:30:00Z"));
        assertEquals(
                List.of(LocalDate.of(2011, 1, 15), LocalDate.of(2011, 1, 18)),
                runsAfter(
                        "2011-01-15T12:00:00Z",
                        "2011-01-15T23:59:00Z",
                        "2011-01-16T02:00:00Z",
                        "2011-01-18T12:00:00Z"));
    }

    /** What fails is tried again. */
    @Test
    public void aFailureDoesntEndTheLooking() {
        InMemoryServices node = new InMemoryServices();
        node.clockRuns.holder = "another node";
        DailyClockScheduler hour = hour(node, "2011-01-15T12:00:00Z");
        hour.look();
        assertEquals(List.of(), node.clockRuns.runs);
        node.clockRuns.holder = null;
        hour.look();
        assertEquals(1, node.clockRuns.runs.size());
        hour.stop();
    }

    private static List<LocalDate> runsAfter(String... instants) {
        InMemoryServices node = new InMemoryServices();
        for (String instant : instants) {
            DailyClockScheduler hour = hour(node, instant);
            hour.look();
            hour.look();
            hour.stop();
        }
        return node.clockRuns.runs.stream().map(ClockReport::until).distinct().toList();
    }

    private static DailyClockScheduler hour(InMemoryServices node, String instant) {
        Clock time = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new DailyClockScheduler(node.clock, node.clockRuns, time, LocalTime.of(4, 30));
    }

    @Test
    public void onlyAdministratorsRunTheClock() {
        assertThrows(ForbiddenException.class, () -> platform.clock.run(AGENT, EXIT));
        assertThrows(ForbiddenException.class, () -> platform.clock.rebuild(ADVISER));
    }

    private void tell(CotraitanceId id, ToldFact fact) {
        platform.tell(GIDE, id, fact);
    }

    private Map<String, Object> run(LocalDate until) {
        ClockReport report = platform.clock.run(ADMINISTRATOR, until);
        return report(report.until(), report.cancellations(), report.exits());
    }

    private static Map<String, Object> report(LocalDate until, int cancellations, Map<Exit.Reason, Integer> exits) {
        return Map.of("until", until, "cancellations", cancellations, "exits", exits);
    }
}
