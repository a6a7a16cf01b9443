// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.Deadline;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import fr.relais.store.indicators.SqlIndicatorRepository;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.Test;

/** Lists and tallies on any day, automatic ends that are due, places taken: all read from what is derived. */
public class SituationsOnADayTest extends PersonFileTestCase {

    /** Affected, met, accepted, alert, ceased: in support from 2010-01-20, suspended from 2010-08-31, out on 2011-02-28. */
    private CotraitanceId aYear(int number) {
        return inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(number));
            CotraitanceId id = TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11");
            String key = "year/" + number + "/";
            file.add(
                    new Fact.Interviewed(TestPeople.day("2010-01-14"), TestPeople.LYON, InterviewKind.INDIVIDUAL),
                    "p3",
                    key + 1);
            file.add(new Fact.Accepted(TestPeople.day("2010-01-20"), id), "dude", key + 2);
            file.add(new Fact.AlertRaised(TestPeople.day("2010-05-03"), id, AlertReason.EVENT), "p3", key + 3);
            file.add(new Fact.RegistrationChanged(TestPeople.day("2010-08-31"), Registration.CEASED), "gide", key + 4);
            TestPeople.project(file);
            return id;
        });
    }

    @Test
    public void aFileStandsOnEachDayWhereItsTimelineSays() {
        CotraitanceId id = aYear(1);
        assertTrue(list("2010-01-10").isEmpty());
        CotraitanceLine affected = list("2010-01-11").get(0);
        assertEquals(id, affected.id());
        assertEquals(Phase.ENTRY, affected.phase());
        assertEquals(Optional.empty(), affected.initialisation());
        CotraitanceLine met = list("2010-01-14").get(0);
        assertEquals(Optional.of(TestPeople.day("2010-01-14")), met.initialisation());
        assertEquals(Optional.empty(), met.acceptation());
        CotraitanceLine active = list("2010-01-20").get(0);
        assertEquals(Phase.SUPPORT, active.phase());
        assertEquals(Optional.of(State.ACTIVE), active.state());
        assertEquals(Optional.of(TestPeople.day("2010-01-20")), active.acceptation());
        assertEquals(Optional.of(State.ALERT), list("2010-05-03").get(0).state());
        CotraitanceLine suspended = list("2011-02-27").get(0);
        assertEquals(Optional.of(State.SUSPENDED), suspended.state());
        assertEquals(
                Optional.of(new Deadline(TestPeople.day("2011-02-28"), Exit.Reason.NO_REGISTRATION)),
                suspended.deadline());
        CotraitanceLine out = list("2011-02-28").get(0);
        assertEquals(Phase.EXITED, out.phase());
        assertEquals(Optional.empty(), out.deadline());
    }

    @Test
    public void tallyCountsWhoStandsWhere() {
        aYear(1);
        aYear(2);
        inTransaction(work -> TestPeople.affect(
                work, TestPeople.create(work, TestPeople.strasbourgeoise(3)), TestPeople.STRASBOURG, "2010-02-01"));
        assertEquals(
                List.of(
                        new SituationCount(Phase.ENTRY, Optional.empty(), 1, 0),
                        new SituationCount(Phase.SUPPORT, Optional.of(State.ALERT), 2, 2)),
                inTransaction(work -> work.tally(TestPeople.ADMINISTRATOR, on("2010-06-01"))));
    }

    @Test
    public void aListComesInPagesByNumber() {
        List<CotraitanceId> ids = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ids.add(aYear(i));
        }
        List<CotraitanceId> read = new ArrayList<>();
        Optional<String> mark = Optional.empty();
        int pages = 0;
        do {
            PageRequest request = new PageRequest(2, mark);
            Page<CotraitanceLine> page =
                    inTransaction(work -> work.list(TestPeople.ADMINISTRATOR, on("2010-06-01"), request));
            page.items().forEach(line -> read.add(line.id()));
            mark = page.next();
            pages++;
        } while (mark.isPresent());
        assertEquals(ids, read);
        assertEquals(3, pages);
        assertThrows(
                IllegalArgumentException.class,
                () -> inTransaction(work -> work.list(
                        TestPeople.ADMINISTRATOR, on("2010-06-01"), new PageRequest(2, Optional.of("' or 1=1")))));
    }

    @Test
    public void aListIsNarrowedByPlacePhaseAndState() {
        CotraitanceId lyon = aYear(1);
        CotraitanceId strasbourg = inTransaction(work -> TestPeople.affect(
                work, TestPeople.create(work, TestPeople.strasbourgeoise(2)), TestPeople.STRASBOURG, "2010-02-01"));
        CotraitanceQuery all = on("2010-06-01");
        assertEquals(List.of(lyon, strasbourg), ids(all));
        assertEquals(
                List.of(lyon),
                ids(new CotraitanceQuery(
                        Optional.of(TestPeople.LYON),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        all.asOf())));
        assertEquals(
                List.of(strasbourg),
                ids(new CotraitanceQuery(
                        Optional.empty(),
                        Optional.of(TestPeople.ALSACE),
                        Optional.empty(),
                        Optional.empty(),
                        all.asOf())));
        assertEquals(
                List.of(strasbourg),
                ids(new CotraitanceQuery(
                        Optional.empty(), Optional.empty(), Optional.of(Phase.ENTRY), Optional.empty(), all.asOf())));
        assertEquals(
                List.of(lyon),
                ids(new CotraitanceQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Phase.SUPPORT),
                        Optional.of(State.ALERT),
                        all.asOf())));
    }

    /** R-L18: what was announced isn't due again; what late facts move to another day is. */
    @Test
    public void anEndIsDueUntilItIsAnnouncedForItsDay() {
        CotraitanceId id = aYear(1);
        assertEquals(List.of(), due("2011-02-27"));
        List<YoungPersonId> people = due("2011-02-28");
        assertEquals(1, people.size());
        change(people.get(0), file -> file.announce(id, TestPeople.day("2011-02-28"), "R-L13"));
        assertEquals(List.of(), due("2012-01-01"));
        change(people.get(0), file -> {
            assertEquals(Set.of(TestPeople.day("2011-02-28")), file.announced().get(id));
            file.add(
                    new Fact.RegistrationChanged(TestPeople.day("2011-01-10"), Registration.REGISTERED),
                    "gide",
                    "late");
            file.add(new Fact.RegistrationChanged(TestPeople.day("2011-02-01"), Registration.CEASED), "gide", "later");
            TestPeople.project(file);
        });
        assertEquals(List.of(), due("2011-07-31"));
        assertEquals(people, due("2011-08-01"));
        change(people.get(0), file -> {
            file.announce(id, TestPeople.day("2011-08-01"), "R-L13");
            TestPeople.project(file);
            assertEquals(
                    Set.of(TestPeople.day("2011-02-28"), TestPeople.day("2011-08-01")),
                    file.announced().get(id));
        });
        assertEquals(List.of(), due("2100-01-01"));
        assertEquals(
                List.of("2011-02-28 | R-L13", "2011-08-01 | R-L13"),
                rows("select on_day, rule from announcement order by id"));
    }

    /** R-L4: a cancellation is announced like any automatic end. */
    @Test
    public void aCancellationIsDue() {
        YoungPersonId person = inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(1));
            TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11");
            file.add(
                    new Fact.RegistrationChanged(TestPeople.day("2010-01-15"), Registration.STRUCK_OFF),
                    "gide",
                    "struck off");
            TestPeople.project(file);
            return file.id();
        });
        assertEquals(List.of(), due("2010-01-14"));
        assertEquals(List.of(person), due("2010-01-15"));
    }

    /** R-E6: counted, awaiting and in CIVIS; what ended before its initialisation waits no longer. */
    @Test
    public void placesAreCountedAsOfADay() {
        aYear(1);
        inTransaction(work -> {
            TestPeople.affect(work, TestPeople.create(work, TestPeople.lyonnaise(2)), TestPeople.LYON, "2010-02-01");
            PersonFile struckOff = TestPeople.create(work, TestPeople.lyonnaise(3));
            TestPeople.affect(work, struckOff, TestPeople.LYON, "2010-02-01");
            struckOff.add(
                    new Fact.RegistrationChanged(TestPeople.day("2010-03-01"), Registration.STRUCK_OFF), "gide", "out");
            TestPeople.project(struckOff);
            PersonFile inCivis = TestPeople.create(work, TestPeople.lyonnaise(4));
            inCivis.add(new Fact.CivisEntered(TestPeople.day("2009-12-01")), "p3", "civis");
            TestPeople.affect(work, inCivis, TestPeople.LYON, "2010-02-01");
            inCivis.add(
                    new Fact.Interviewed(TestPeople.day("2010-02-02"), TestPeople.LYON, InterviewKind.WORKSHOP),
                    "p3",
                    "met");
            TestPeople.project(inCivis);
            return null;
        });
        assertEquals("Taken[counted=1, awaiting=2, inCivis=1]", taken(2010, "2010-02-28"));
        assertEquals("Taken[counted=1, awaiting=1, inCivis=1]", taken(2010, "2010-03-01"));
        assertEquals("Taken[counted=0, awaiting=0, inCivis=0]", taken(2009, "2009-12-31"));
        assertEquals("Taken[counted=0, awaiting=1, inCivis=0]", taken(2011, "2011-01-03"));
        inTransaction(work -> {
            assertEquals(
                    0,
                    work.placesTaken(
                                    List.of(TestPeople.LYON, TestPeople.STRASBOURG), 2010, TestPeople.day("2010-03-01"))
                            .get(TestPeople.STRASBOURG)
                            .counted());
            return null;
        });
    }

    /** R-I1: a person affected twice in a period counts once in it. */
    @Test
    public void whoWasAffectedIsCountedOncePerPeriod() {
        aYear(1);
        inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.strasbourgeoise(2));
            TestPeople.affect(work, file, TestPeople.STRASBOURG, "2010-02-01");
            TestPeople.affect(work, file, TestPeople.LYON, "2010-05-01");
            return null;
        });
        SqlIndicatorRepository indicators = new SqlIndicatorRepository(transactions);
        assertEquals(
                2,
                indicators.peopleAffected(
                        Optional.empty(),
                        Optional.empty(),
                        TestPeople.day("2010-01-01"),
                        TestPeople.day("2010-12-31")));
        assertEquals(
                1,
                indicators.peopleAffected(
                        Optional.empty(),
                        Optional.empty(),
                        TestPeople.day("2010-04-01"),
                        TestPeople.day("2010-06-30")));
        assertEquals(
                2,
                indicators.peopleAffected(
                        Optional.of(TestPeople.RHONE_ALPES),
                        Optional.empty(),
                        TestPeople.day("2010-01-11"),
                        TestPeople.day("2010-05-01")));
        assertEquals(
                1,
                indicators.peopleAffected(
                        Optional.empty(),
                        Optional.of(TestPeople.STRASBOURG),
                        TestPeople.day("2010-01-01"),
                        TestPeople.day("2010-12-31")));
    }

    private void change(YoungPersonId person, Consumer<PersonFile> change) {
        inTransaction(work -> {
            change.accept(work.open(TestPeople.ADMINISTRATOR, List.of(person)).get(person));
            return null;
        });
    }

    private String taken(int year, String asOf) {
        return inTransaction(work -> work.lockPlacesTaken(TestPeople.LYON, year, TestPeople.day(asOf)))
                .toString();
    }

    private List<YoungPersonId> due(String until) {
        return inTransaction(work -> work.peopleWithEndsDue(TestPeople.day(until), 10));
    }

    private List<CotraitanceLine> list(String day) {
        return inTransaction(work -> work.list(TestPeople.ADMINISTRATOR, on(day), PageRequest.first()))
                .items();
    }

    private List<CotraitanceId> ids(CotraitanceQuery query) {
        return inTransaction(work -> work.list(TestPeople.ADMINISTRATOR, query, PageRequest.first())).items().stream()
                .map(CotraitanceLine::id)
                .toList();
    }

    private static CotraitanceQuery on(String day) {
        return new CotraitanceQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), TestPeople.day(day));
    }
}
