// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.host.CriterionAnswer;
import fr.relais.host.PluginStamp;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Outcome;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.store.orientation.JpaDecisionStore;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** R-C6: a decision is kept with all that made it, and found again word by word. */
public class DecisionStoreTest extends FilesTest {

    private static final AuditEntry AUDIT = new AuditEntry(Cast.ADMINISTRATOR, "decision.keep", "a batch");

    private final LocalDate day = Cast.day("2010-01-11");

    @Test
    public void aDecisionComesOutAsItWentIn() {
        YoungPersonId person =
                inTransaction(work -> Cast.create(work, Cast.lyonnaise(1)).id());
        JpaDecisionStore store = new JpaDecisionStore(transactions);
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
                List.of(new Decision.Destination(Cast.LYON, "Lyon", -3)));
        List<Decision> kept = store.keep(List.of(decision, decision), AUDIT);
        assertTrue(kept.get(0).id().orElseThrow().value()
                < kept.get(1).id().orElseThrow().value());
        for (Decision one : kept) {
            assertEquals(
                    Optional.of(one), store.find(Cast.ADMINISTRATOR, one.id().orElseThrow(), AUDIT));
        }
        assertEquals(3, count("select count(*) from audit"));
        assertEquals(Optional.empty(), store.find(Cast.ADMINISTRATOR, new DecisionId(987_654), AUDIT));
        assertEquals(Map.of(person, Set.of(day)), store.decided(List.of(person, new YoungPersonId(987_654))));
    }

    @Test
    public void theLastDecisionOfADayCounts() {
        YoungPersonId person =
                inTransaction(work -> Cast.create(work, Cast.lyonnaise(1)).id());
        JpaDecisionStore store = new JpaDecisionStore(transactions);
        store.keep(
                List.of(
                        decision(person, day, Outcome.NOT_ORIENTED),
                        decision(person, day, Outcome.ORIENTED),
                        decision(person, day.plusDays(2), Outcome.TO_EXAMINE)),
                AUDIT);
        assertEquals(
                Map.of(person, Map.of(day, true, day.plusDays(2), false)),
                inTransaction(work -> work.orientations(List.of(person))));
    }

    @Test
    public void aPreviewIsNotKept() {
        JpaDecisionStore store = new JpaDecisionStore(transactions);
        Decision preview = new Decision(
                Optional.empty(), Optional.empty(), day, "x", Outcome.ORIENTED, List.of(), List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> store.keep(List.of(preview), AUDIT));
        assertEquals(0, count("select count(*) from audit"));
    }

    private static CriterionAnswer answer(String id, CriterionAnswer.Verdict verdict, Set<String> missing) {
        return new CriterionAnswer(
                new PluginStamp(id, "fr.relais.region.national", "1.0.0"),
                verdict,
                new Text("phrase de l'été", "sentence"),
                missing);
    }

    private static Decision decision(YoungPersonId person, LocalDate on, Outcome outcome) {
        return new Decision(Optional.empty(), Optional.of(person), on, "x", outcome, List.of(), List.of(), List.of());
    }
}
