// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.internal.CommitteeDecisionsService;
import fr.relais.cotraitance.internal.CotraitancesService;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** R-E6, I-E6: thirty-two clients want the last place, through the service that decides, on both engines. */
public class LastPlaceTest extends PersonFileTestCase {

    private static final int CLIENTS = 32;
    private static final LocalDate ON = TestPeople.day("2010-02-01");

    @Test
    public void theLastOfTheObjectiveGoesOnce() throws Exception {
        assertEquals(1, got(desk(1, OptionalInt.empty())));
    }

    /** R-O4: two of the objective and one more within the threshold of 50 %. */
    @Test
    public void theLastWithinTheThresholdGoesOnce() throws Exception {
        assertEquals(3, got(desk(2, OptionalInt.of(50))));
    }

    /** I-E6: so many as the committee decided beyond the threshold, and not one more; those of other places and years don't help. */
    @Test
    public void theLastThatACommitteeAllowedGoesOnce() throws Exception {
        decide(TestPeople.LYON, 2010, "2010-01-15", OptionalInt.of(2));
        decide(TestPeople.STRASBOURG, 2010, "2010-01-15", OptionalInt.of(9));
        decide(TestPeople.LYON, 2011, "2011-01-15", OptionalInt.of(9));
        decide(TestPeople.LYON, 2010, "2010-02-02", OptionalInt.of(9));
        assertEquals(2 + 1 + 2, got(desk(2, OptionalInt.of(50))));
        assertEquals(4, count("select count(*) from audit where operation = 'committee.decide'"));
    }

    /** What was decided comes out as it went in. */
    @Test
    public void aDecisionIsKeptWhole() {
        CommitteeDecision until = new CommitteeDecision(
                Level.NATIONAL,
                TestPeople.LYON,
                2010,
                ON,
                "constat d'été",
                OptionalInt.empty(),
                Optional.of(TestPeople.day("2010-03-01")));
        book().decide(TestPeople.ADMINISTRATOR, until);
        decide(TestPeople.LYON, 2010, "2010-03-02", OptionalInt.of(7));
        List<CommitteeDecision> kept = book().of(TestPeople.ADMINISTRATOR, 2010);
        assertEquals(2, kept.size());
        assertEquals(until, kept.get(0));
        assertEquals(OptionalInt.of(7), kept.get(1).places());
        assertEquals(List.of(), book().of(TestPeople.caller("adviser", "ml:" + TestPeople.STRASBOURG), 2010));
        assertEquals(List.of(), book().of(TestPeople.ADMINISTRATOR, 2011));
    }

    /** How many clients got a place; all others were refused by R-E6 alone. */
    private int got(CotraitancesService desk) throws Exception {
        List<YoungPersonId> people = new ArrayList<>();
        for (int i = 1; i <= CLIENTS; i++) {
            int number = i;
            YoungPersonId id = inTransaction(work -> {
                var file = TestPeople.create(work, TestPeople.lyonnaise(number));
                TestPeople.project(file);
                return file.id();
            });
            execute("insert into decision (id, person, on_day, author, outcome, decided_at) values (" + number + ", "
                    + id.value() + ", '2010-01-20', 'agent', 1, '2010-01-20 08:00:00')");
            people.add(id);
        }
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (YoungPersonId person : people) {
                answers.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return affected(desk, person);
                }));
            }
            int got = 0;
            for (Future<Boolean> answer : answers) {
                got += answer.get(120, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(got, count("select count(*) from cotraitance"));
            return got;
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean affected(CotraitancesService desk, YoungPersonId person) {
        try {
            desk.affect(
                    TestPeople.ADMINISTRATOR,
                    new Affectation(person, TestPeople.LYON, TestPeople.SITE_LYON, ON, Optional.empty()));
            return true;
        } catch (RefusedException refused) {
            assertTrue(
                    refused.getMessage(),
                    refused.refusals().size() == 1
                            && refused.refusals().get(0).rule().value().equals("R-E6"));
            return false;
        }
    }

    private CotraitancesService desk(int objective, OptionalInt threshold) {
        return new CotraitancesService(files, TestPlaces::map, new AgreementsStub(objective, threshold), () -> ON);
    }

    private CommitteeDecisionsService book() {
        return new CommitteeDecisionsService(files, TestPlaces::map);
    }

    private void decide(MissionLocaleId missionLocale, int year, String on, OptionalInt places) {
        book().decide(
                        TestPeople.ADMINISTRATOR,
                        new CommitteeDecision(
                                Level.REGIONAL,
                                missionLocale,
                                year,
                                TestPeople.day(on),
                                "constat",
                                places,
                                Optional.empty()));
    }
}
