// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** Facts are added and never changed, a message counts once, and a transaction is whole or not at all. */
public class PersonFileRepositoryTest extends PersonFileTestCase {

    private static final LocalDate DAY = LocalDate.of(2010, 1, 11);

    @Test
    public void aFileComesOutAsItWentIn() {
        PersonImportRow zoe = TestPeople.lyonnaise(1);
        YoungPersonId id = inTransaction(work -> TestPeople.create(work, zoe).id());

        YoungPerson read = read(id);
        assertEquals(zoe.identity(), read.identity());
        assertEquals(zoe.profile(), read.profile());
        assertEquals(3, read.facts().size());
        RecordedFact born = read.facts().get(0);
        assertEquals(new Fact.Born(zoe.identity().birthDate()), born.fact());
        assertEquals("gide", born.origin());
        assertEquals("0000001A/born", born.messageKey());
        assertEquals(Database.CLOCK.instant(), born.recordedAt());
    }

    @Test
    public void everyKindOfFactComesOutAsItWentIn() {
        CotraitanceId id = new CotraitanceId(7);
        List<Fact> facts = List.of(
                new Fact.Born(DAY),
                new Fact.RegistrationChanged(DAY, Registration.STRUCK_OFF),
                new Fact.CivisEntered(DAY),
                new Fact.CivisLeft(DAY),
                new Fact.Moved(DAY, TestPeople.STRASBOURG_CITY),
                new Fact.Interviewed(DAY, TestPeople.LYON, InterviewKind.WORKSHOP),
                new Fact.Affected(DAY, id, TestPeople.LYON, TestPeople.SITE_LYON, Optional.empty()),
                new Fact.Accepted(DAY, id),
                new Fact.AlertRaised(DAY, id, AlertReason.BREACH),
                new Fact.AlertClosed(DAY, id, DAY.minusDays(1), Partner.MISSION_LOCALE, "revenue à l'été"),
                new Fact.AlertDecided(DAY, id, DAY.minusDays(2), AlertDecision.EXIT_TAKEN_BACK),
                new Fact.FormerSortie(DAY, id),
                new Fact.ExitPronounced(DAY, id, Exit.Reason.MOVED),
                new Fact.AffectationCancelled(DAY, id),
                new Fact.Invited(DAY, id),
                new Fact.BreachReported(DAY, id),
                new Fact.AdviserNamed(DAY, id, new AdviserId("c.durand")),
                new Fact.AdviserLeft(DAY, id),
                new Fact.Excused(DAY, TestPeople.LYON, Excuse.UNAVAILABLE, DAY.plusDays(9)),
                new Fact.ExcuseEnded(DAY, TestPeople.LYON),
                new Fact.ActionAgreed(DAY, id, PpaeAction.SIAE),
                new Fact.PrestationAsked(DAY, id, PrestationKind.SUPPORT, "Trajectoire emploi"),
                new Fact.Declined(DAY, id, "suivie ailleurs"));
        assertEquals(
                "a kind of fact is missing here",
                Set.copyOf(FactTypes.STANDING.types()),
                facts.stream().map(Fact::type).collect(Collectors.toSet()));
        YoungPersonId person = inTransaction(work -> {
            PersonFile file = work.create(List.of(TestPeople.lyonnaise(1)), TestPeople::region)
                    .get(TestPeople.identifier(1));
            facts.forEach(
                    fact -> assertTrue(file.add(fact, "test", fact.getClass().getSimpleName())));
            TestPeople.project(file);
            return file.id();
        });
        assertEquals(
                facts, read(person).facts().stream().map(RecordedFact::fact).toList());
    }

    /** R-X2, I-X2: a message is its sender's key, whoever it is about and however late it comes again. */
    @Test
    public void aMessageCountsOnce() {
        YoungPersonId id = inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(1));
            assertTrue(file.add(new Fact.CivisEntered(DAY), "parcours3", "k1"));
            assertFalse(file.add(new Fact.CivisEntered(DAY), "parcours3", "k1"));
            assertTrue("another sender's key", file.add(new Fact.CivisEntered(DAY), "dude", "k1"));
            return file.id();
        });
        inTransaction(work -> {
            assertEquals(Set.of("k1"), work.knownMessages("parcours3", List.of("k1", "k2")));
            PersonFile file = work.open(TestPeople.ADMINISTRATOR, List.of(id)).get(id);
            assertFalse(file.add(new Fact.CivisLeft(DAY), "parcours3", "k1"));
            assertFalse(file.supersede(file.person().facts().get(0).id(), new Fact.Born(DAY), "parcours3", "k1"));
            assertTrue(file.add(new Fact.CivisLeft(DAY), "parcours3", "k2"));
            return null;
        });
        assertEquals(6, count("select count(*) from fact"));
    }

    /** W3: what was known stays, and what counts is the last word. */
    @Test
    public void aFactIsSupersededOrWithdrawnNeverEdited() {
        YoungPersonId id = inTransaction(
                work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        List<String> before =
                rows("select id, on_day, recorded_at, origin, message_key, withdrawn from fact order by id");
        inTransaction(work -> {
            PersonFile file = work.open(TestPeople.ADMINISTRATOR, List.of(id)).get(id);
            long born = file.person().facts().get(0).id();
            assertTrue(file.supersede(born, new Fact.Born(DAY), "gide", "correction"));
            long corrected = file.person().facts().get(3).id();
            assertTrue(corrected > born);
            assertTrue(file.supersede(corrected, new Fact.Born(DAY.plusDays(1)), "gide", "correction 2"));
            assertTrue(file.withdraw(file.person().facts().get(2).id(), "gide", "withdrawal"));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> file.supersede(Long.MAX_VALUE, new Fact.Born(DAY), "gide", "nothing"));
            return null;
        });
        YoungPerson read = read(id);
        assertEquals(
                List.of(new Fact.Moved(TestPeople.REGISTERED, TestPeople.LYON_1), new Fact.Born(DAY.plusDays(1))),
                read.factsInForce());
        assertEquals(6, read.facts().size());
        assertTrue(read.facts().get(5).withdrawn());
        assertEquals(
                before,
                rows("select id, on_day, recorded_at, origin, message_key, withdrawn from fact order by id")
                        .subList(0, 3));
    }

    @Test
    public void aTransactionThatThrowsLeavesNothing() {
        IllegalStateException thrown = new IllegalStateException("wanted");
        IllegalStateException caught = assertThrows(
                IllegalStateException.class,
                () -> inTransaction(work -> {
                    TestPeople.affect(
                            work, TestPeople.create(work, TestPeople.lyonnaise(1)), TestPeople.LYON, "2010-01-11");
                    work.audit(new AuditEntry(TestPeople.ADMINISTRATOR, "test", "all"));
                    assertEquals(
                            1, work.lockPlacesTaken(TestPeople.LYON, 2010, DAY).awaiting());
                    throw thrown;
                }));
        assertSame(thrown, caught);
        for (String table : List.of("person", "fact", "cotraitance", "cotraitance_segment", "places", "audit")) {
            assertEquals(table, 0, count("select count(*) from " + table));
        }
    }

    /** R-D1: the trail and the access are one transaction; a subject that is too long is cut. */
    @Test
    public void theAuditEntryIsWrittenWithTheAccess() {
        inTransaction(work -> {
            work.audit(new AuditEntry(TestPeople.ADMINISTRATOR, "people.load", "x".repeat(5000)));
            return TestPeople.create(work, TestPeople.lyonnaise(1)).id();
        });
        assertEquals(
                List.of("admin | people.load | 1000"), rows("select user_name, operation, length(subject) from audit"));
    }

    /** R-D2: a correction keeps history. */
    @Test
    public void whatIsDeclaredAnewLeavesTheFormerVersion() {
        PersonImportRow zoe = TestPeople.lyonnaise(1);
        YoungPersonId id = inTransaction(work -> TestPeople.create(work, zoe).id());
        Identity married = new Identity(
                zoe.identity().poleEmploiId(),
                "Durand",
                "Zoé",
                zoe.identity().birthDate(),
                Optional.empty(),
                "2 rue de l'Été");
        inTransaction(work -> {
            PersonFile file = work.open(TestPeople.ADMINISTRATOR, List.of(id)).get(id);
            file.declare(zoe.identity(), zoe.profile());
            file.declare(married, TestPeople.strasbourgeoise(1).profile());
            file.setResidence(TestPeople.ALSACE);
            assertEquals(married, file.person().identity());
            return null;
        });
        assertEquals(married, read(id).identity());
        assertEquals(TestPeople.strasbourgeoise(1).profile(), read(id).profile());
        assertEquals(List.of("42 | 67001"), rows("select region, site from person"));
        assertEquals(List.of("Martin | 69001"), rows("select last_name, site from person_former"));
        assertEquals(
                0,
                count("select count(*) from person_former where replaced_at < declared_at or replaced_at <> (select"
                        + " declared_at from person)"));
    }

    @Test
    public void onlyWhatDiffersOfTheProjectionIsWritten() {
        List<CotraitanceId> ids = new ArrayList<>();
        YoungPersonId person = inTransaction(work -> {
            PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(1));
            ids.add(TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11"));
            ids.add(TestPeople.affect(work, file, TestPeople.STRASBOURG, "2010-02-01"));
            return file.id();
        });
        assertEquals(2, count("select count(*) from cotraitance"));
        inTransaction(work -> {
            PersonFile file =
                    work.open(TestPeople.ADMINISTRATOR, List.of(person)).get(person);
            long affected = file.person().facts().stream()
                    .filter(recorded -> recorded.fact() instanceof Fact.Affected of
                            && of.cotraitance().equals(ids.get(1)))
                    .findFirst()
                    .orElseThrow()
                    .id();
            file.withdraw(affected, "gide", "not to Strasbourg");
            file.add(new Fact.Accepted(TestPeople.day("2010-01-20"), ids.get(0)), "dude", "accepted");
            TestPeople.project(file);
            return null;
        });
        assertEquals(List.of(ids.get(0) + " | 2010-01-20"), rows("select id, accepted_on from cotraitance"));
    }

    @Test
    public void whatIsFoundIsWhatIsAskedFor() {
        Map<?, YoungPersonId> found = inTransaction(work -> {
            for (int i = 1; i <= 3; i++) {
                TestPeople.create(work, TestPeople.lyonnaise(i));
            }
            return work.find(
                    TestPeople.ADMINISTRATOR,
                    List.of(TestPeople.identifier(1), TestPeople.identifier(3), TestPeople.identifier(99)));
        });
        assertEquals(Set.of(TestPeople.identifier(1), TestPeople.identifier(3)), found.keySet());
        List<YoungPersonId> all = inTransaction(work -> work.peopleAfter(0, 10));
        assertEquals(3, all.size());
        assertEquals(
                all.subList(1, 2),
                inTransaction(work -> work.peopleAfter(all.get(0).value(), 1)));
        assertTrue(inTransaction(work -> work.open(TestPeople.ADMINISTRATOR, List.of(new YoungPersonId(999_999))))
                .isEmpty());
    }

    /** Nobody's name gets into a log, whatever the engine says of the row that it refuses. */
    @Test
    public void aRefusedRowIsNotTold() {
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> inTransaction(work -> {
                    TestPeople.create(work, TestPeople.lyonnaise(1));
                    TestPeople.create(
                            work,
                            new PersonImportRow(
                                    TestPeople.lyonnaise(1).identity(),
                                    TestPeople.lyonnaise(1).profile(),
                                    TestPeople.LYON_1,
                                    DAY));
                    return work.peopleAfter(0, 1);
                }));
        StringWriter told = new StringWriter();
        refused.printStackTrace(new PrintWriter(told));
        assertFalse(told.toString(), told.toString().contains("Martin"));
        assertTrue(told.toString(), told.toString().toLowerCase(Locale.ROOT).contains("person_pole_emploi_id"));
    }
}
