// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.store.orientation.JpaDecisionStore;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;

/**
 * R-D1: every question answers only what the caller's scopes reach. Four people: one in Lyon without co-traitance, one in Lyon with the
 * mission locale there, one in Strasbourg with the one there, and one who lives in Strasbourg and is still entrusted to Lyon.
 */
public class ScopeTest extends PersonFileTestCase {

    private static final LocalDate DAY = LocalDate.of(2010, 3, 1);

    private YoungPersonId alone;
    private YoungPersonId lyon;
    private YoungPersonId strasbourg;
    private YoungPersonId moved;
    private CotraitanceId inLyon;
    private CotraitanceId inStrasbourg;
    private CotraitanceId ofMoved;
    private Map<YoungPersonId, Decision> decisions;

    private record Expectation(String who, Caller caller, Set<YoungPersonId> people, Set<CotraitanceId> files) {}

    @Before
    public void fourPeople() {
        inTransaction(work -> {
            alone = TestPeople.create(work, TestPeople.lyonnaise(1)).id();
            PersonFile inLyonFile = TestPeople.create(work, TestPeople.lyonnaise(2));
            lyon = inLyonFile.id();
            inLyon = TestPeople.affect(work, inLyonFile, TestPeople.LYON, "2010-01-11");
            PersonFile inStrasbourgFile = TestPeople.create(work, TestPeople.strasbourgeoise(3));
            strasbourg = inStrasbourgFile.id();
            inStrasbourg = TestPeople.affect(work, inStrasbourgFile, TestPeople.STRASBOURG, "2010-01-12");
            PersonFile movedFile = TestPeople.create(work, TestPeople.lyonnaise(4));
            moved = movedFile.id();
            ofMoved = TestPeople.affect(work, movedFile, TestPeople.LYON, "2010-01-13");
            movedFile.setResidence(TestPeople.ALSACE);
            movedFile.declare(
                    movedFile.person().identity(), TestPeople.strasbourgeoise(4).profile());
            return null;
        });
        JpaDecisionStore store = new JpaDecisionStore(transactions);
        decisions = store
                .keep(
                        Stream.of(alone, lyon, strasbourg, moved)
                                .map(person -> new Decision(
                                        Optional.empty(),
                                        Optional.of(person),
                                        DAY,
                                        "somebody",
                                        Outcome.ORIENTED,
                                        List.of(),
                                        List.of(),
                                        List.of()))
                                .map(decision -> new DecisionSnapshot(decision, Optional.empty()))
                                .toList(),
                        new AuditEntry(TestPeople.ADMINISTRATOR, "test", "all"))
                .stream()
                .map(DecisionSnapshot::decision)
                .collect(Collectors.toMap(decision -> decision.person().orElseThrow(), decision -> decision));
    }

    private List<Expectation> expectations() {
        Set<YoungPersonId> everybody = Set.of(alone, lyon, strasbourg, moved);
        Set<CotraitanceId> everything = Set.of(inLyon, inStrasbourg, ofMoved);
        return List.of(
                new Expectation("administrator", TestPeople.ADMINISTRATOR, everybody, everything),
                new Expectation("national", TestPeople.caller("partner", "national"), everybody, everything),
                new Expectation(
                        "Rhône-Alpes",
                        TestPeople.caller("partner", "region:82"),
                        Set.of(alone, lyon, moved),
                        Set.of(inLyon, ofMoved)),
                new Expectation(
                        "Alsace",
                        TestPeople.caller("partner", "region:42"),
                        Set.of(strasbourg, moved),
                        Set.of(inStrasbourg, ofMoved)),
                new Expectation(
                        "mission locale of Lyon",
                        TestPeople.caller("adviser", "ml:69381S00"),
                        Set.of(lyon, moved),
                        Set.of(inLyon, ofMoved)),
                new Expectation(
                        "mission locale of Strasbourg",
                        TestPeople.caller("adviser", "ml:67482S00"),
                        Set.of(strasbourg),
                        Set.of(inStrasbourg)),
                new Expectation(
                        "site of Lyon", TestPeople.caller("agent", "site:69001"), Set.of(alone, lyon), Set.of(inLyon)),
                new Expectation(
                        "two scopes",
                        TestPeople.caller("agent", "site:67001", "ml:69381S00"),
                        Set.of(lyon, strasbourg, moved),
                        everything),
                new Expectation("another region", TestPeople.caller("partner", "region:11"), Set.of(), Set.of()),
                new Expectation("a structure", TestPeople.caller("partner", "structure:afpa"), Set.of(), Set.of()),
                new Expectation("no scope at all", TestPeople.caller("agent"), Set.of(), Set.of()));
    }

    @Test
    public void peopleAreFoundReadAndOpenedWithinTheScope() {
        List<YoungPersonId> all = List.of(moved, alone, lyon, strasbourg, new YoungPersonId(987_654));
        for (Expectation expected : expectations()) {
            inTransaction(work -> {
                assertEquals(
                        expected.who(),
                        expected.people(),
                        Set.copyOf(work.find(
                                        expected.caller(),
                                        List.of(
                                                TestPeople.identifier(1),
                                                TestPeople.identifier(2),
                                                TestPeople.identifier(3),
                                                TestPeople.identifier(4),
                                                TestPeople.identifier(5)))
                                .values()));
                assertEquals(
                        expected.who(),
                        expected.people(),
                        work.read(expected.caller(), all).stream()
                                .map(YoungPerson::id)
                                .collect(Collectors.toSet()));
                assertEquals(
                        expected.who(),
                        expected.people(),
                        work.open(expected.caller(), all).keySet());
                return null;
            });
        }
    }

    @Test
    public void cotraitancesAreListedCountedAndResolvedWithinTheScope() {
        CotraitanceQuery any =
                new CotraitanceQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), DAY);
        for (Expectation expected : expectations()) {
            inTransaction(work -> {
                assertEquals(
                        expected.who(),
                        new TreeSet<>(expected.files()),
                        work.list(expected.caller(), any, PageRequest.first()).items().stream()
                                .map(CotraitanceLine::id)
                                .collect(Collectors.toCollection(TreeSet::new)));
                assertEquals(
                        expected.who(),
                        expected.files().size(),
                        work.tally(expected.caller(), any).stream()
                                .mapToInt(SituationCount::files)
                                .sum());
                for (CotraitanceId id : List.of(inLyon, inStrasbourg, ofMoved)) {
                    assertEquals(
                            expected.who(),
                            expected.files().contains(id),
                            work.personOf(expected.caller(), id).isPresent());
                }
                return null;
            });
        }
    }

    /** A filter narrows the scope and never widens it. */
    @Test
    public void aFilterNeverWidensTheScope() {
        CotraitanceQuery ofLyon = new CotraitanceQuery(
                Optional.of(TestPeople.LYON),
                Optional.of(TestPeople.RHONE_ALPES),
                Optional.empty(),
                Optional.empty(),
                DAY);
        inTransaction(work -> {
            assertEquals(
                    2,
                    work.list(TestPeople.ADMINISTRATOR, ofLyon, PageRequest.first())
                            .items()
                            .size());
            assertTrue(work.list(TestPeople.caller("adviser", "ml:67482S00"), ofLyon, PageRequest.first())
                    .items()
                    .isEmpty());
            assertTrue(work.tally(TestPeople.caller("adviser", "ml:67482S00"), ofLyon)
                    .isEmpty());
            return null;
        });
    }

    @Test
    public void decisionsAreFoundWithinTheScopeAndOnlyThenAudited() {
        JpaDecisionStore store = new JpaDecisionStore(transactions);
        for (Expectation expected : expectations()) {
            long before = count("select count(*) from audit");
            Set<YoungPersonId> seen = decisions.values().stream()
                    .map(decision -> store.find(
                            expected.caller(),
                            decision.id().orElseThrow(),
                            new AuditEntry(
                                    expected.caller(),
                                    "decision.show",
                                    decision.id().toString())))
                    .flatMap(Optional::stream)
                    .map(decision -> decision.person().orElseThrow())
                    .collect(Collectors.toSet());
            assertEquals(expected.who(), expected.people(), seen);
            assertEquals(expected.who(), before + seen.size(), count("select count(*) from audit"));
        }
    }
}
