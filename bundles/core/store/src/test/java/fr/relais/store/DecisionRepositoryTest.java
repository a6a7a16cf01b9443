// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.DestinationsSnapshot;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.store.orientation.JpaDecisionRepository;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.TrainingLevel;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;

/** R-C6: a decision is kept with all that made it, and found again word by word. */
public class DecisionRepositoryTest extends PersonFileTestCase {

    private static final AuditEntry AUDIT = new AuditEntry(TestPeople.ADMINISTRATOR, "decision.keep", "a batch");

    private static final CriterionQuestion EVERYTHING_KNOWN = new CriterionQuestion(
            new ProfileSnapshot(
                    TestPeople.LYON_1,
                    Optional.of(ProjectState.AT_ODDS_WITH_MARKET),
                    Optional.of(Set.of(Obstacle.HOUSING, Obstacle.ADMINISTRATIVE)),
                    Optional.of(true),
                    Optional.of(false),
                    Optional.of(true),
                    Optional.of(TrainingLevel.V_BIS),
                    Optional.of(TrainingLevel.IV),
                    Optional.of(TestPeople.day("2008-06-30")),
                    Optional.of(TestPeople.REGISTERED)),
            TestPeople.day("2010-01-11"),
            TestPeople.RHONE_ALPES,
            Set.of(TestPeople.LYON, TestPeople.STRASBOURG));

    private static final CriterionQuestion NOTHING_KNOWN = new CriterionQuestion(
            ProfileSnapshot.read(TestPeople.LYON_1, attribute -> Optional.empty()),
            TestPeople.day("2010-01-11"),
            TestPeople.RHONE_ALPES,
            Set.of());

    private static final DestinationQuestion OFFER = new DestinationQuestion(
            new DestinationsSnapshot(
                    TestPeople.LYON_1,
                    List.of(
                            new DestinationsSnapshot.DestinationSnapshot(
                                    TestPeople.LYON, "Lyon l’été", OptionalInt.of(70_000), OptionalInt.of(-3)),
                            new DestinationsSnapshot.DestinationSnapshot(
                                    TestPeople.STRASBOURG, "Strasbourg", OptionalInt.empty(), OptionalInt.empty())),
                    List.of(new DestinationsSnapshot.DestinationSnapshot(
                            TestPeople.STRASBOURG, "near", OptionalInt.of(4), OptionalInt.of(4)))),
            TestPeople.day("2010-01-11"),
            TestPeople.RHONE_ALPES);

    private final LocalDate day = TestPeople.day("2010-01-11");

    /** Whoever adds an attribute to the profile keeps it as well. */
    @Test
    public void everyAttributeIsKept() {
        for (Attribute attribute : Attribute.values()) {
            assertTrue(
                    attribute + " isn't tried here",
                    EVERYTHING_KNOWN.candidate().value(attribute).isPresent());
        }
    }

    @Test
    public void aDecisionComesOutAsItWentIn() {
        YoungPersonId person = inTransaction(
                work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        JpaDecisionRepository store = new JpaDecisionRepository(transactions);
        Decision decision = new Decision(
                Optional.empty(),
                Optional.of(person),
                day,
                "agent d'été",
                Outcome.TO_EXAMINE,
                List.of(
                        answer("b.second", CriterionAnswer.Verdict.UNKNOWN, Set.of("NETWORK", "BEARINGS")),
                        answer("a.first", CriterionAnswer.Verdict.NOT_EVALUATED, Set.of())),
                List.of(new Refusal(
                        new RuleId("R-E3"),
                        new Text("pas sur le parcours", "not on the path"),
                        new Text("à placer", "to be placed"))),
                List.of(
                        new Decision.Destination(TestPeople.STRASBOURG, "Strasbourg", 4),
                        new Decision.Destination(TestPeople.LYON, "Lyon", -3)),
                List.of(
                        choice("b.prefers", ChoiceAnswer.Verdict.ORDERED, TestPeople.STRASBOURG, TestPeople.LYON),
                        choice("a.none", ChoiceAnswer.Verdict.NO_OPINION),
                        choice("c.fails", ChoiceAnswer.Verdict.NOT_EVALUATED)),
                Optional.empty());
        List<DecisionSnapshot> kept = store.keep(
                List.of(
                        new DecisionSnapshot(decision, Optional.of(EVERYTHING_KNOWN), Optional.of(OFFER)),
                        new DecisionSnapshot(decision, Optional.of(NOTHING_KNOWN)),
                        new DecisionSnapshot(decision, Optional.empty())),
                AUDIT);
        assertEquals(
                kept.stream().map(DecisionRepositoryTest::number).sorted().toList(),
                kept.stream().map(DecisionRepositoryTest::number).toList());
        for (DecisionSnapshot one : kept) {
            DecisionId id = new DecisionId(number(one));
            assertEquals(Optional.of(one.decision()), store.find(TestPeople.ADMINISTRATOR, id, AUDIT));
            assertEquals(Optional.of(one), store.findSnapshot(TestPeople.ADMINISTRATOR, id, AUDIT));
        }
        assertEquals(7, count("select count(*) from audit"));
        assertEquals(Optional.empty(), store.find(TestPeople.ADMINISTRATOR, new DecisionId(987_654), AUDIT));
        assertEquals(Map.of(person, Set.of(day)), store.decided(List.of(person, new YoungPersonId(987_654))));
    }

    @Test
    public void theLastDecisionOfADayCounts() {
        YoungPersonId person = inTransaction(
                work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        JpaDecisionRepository store = new JpaDecisionRepository(transactions);
        store.keep(
                List.of(
                        judged(person, day, Outcome.NOT_ORIENTED),
                        judged(person, day, Outcome.ORIENTED),
                        judged(person, day.plusDays(2), Outcome.TO_EXAMINE)),
                AUDIT);
        assertEquals(
                Map.of(person, Map.of(day, true, day.plusDays(2), false)),
                inTransaction(work -> work.orientations(List.of(person))));
    }

    @Test
    public void aPreviewIsNotKept() {
        JpaDecisionRepository store = new JpaDecisionRepository(transactions);
        Decision preview = new Decision(
                Optional.empty(), Optional.empty(), day, "x", Outcome.ORIENTED, List.of(), List.of(), List.of());
        assertThrows(
                IllegalArgumentException.class,
                () -> store.keep(List.of(new DecisionSnapshot(preview, Optional.of(NOTHING_KNOWN))), AUDIT));
        assertEquals(0, count("select count(*) from audit"));
    }

    private static ChoiceAnswer choice(String id, ChoiceAnswer.Verdict verdict, MissionLocaleId... order) {
        return new ChoiceAnswer(
                new PluginVersionId(id, "org.region", "1.0.0", "cafe"),
                verdict,
                List.of(order),
                new Text("plus de places l’été", "more room"));
    }

    private static CriterionAnswer answer(String id, CriterionAnswer.Verdict verdict, Set<String> missing) {
        return new CriterionAnswer(
                new PluginVersionId(id, "fr.relais.region.national", "1.0.0"),
                verdict,
                new Text("phrase de l'été", "sentence"),
                missing);
    }

    private static DecisionSnapshot judged(YoungPersonId person, LocalDate on, Outcome outcome) {
        return new DecisionSnapshot(
                new Decision(Optional.empty(), Optional.of(person), on, "x", outcome, List.of(), List.of(), List.of()),
                Optional.of(NOTHING_KNOWN));
    }

    private static long number(DecisionSnapshot judged) {
        return judged.decision().id().orElseThrow().value();
    }
}
