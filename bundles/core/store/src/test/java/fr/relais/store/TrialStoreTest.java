// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.ShadowReport.Case;
import fr.relais.orientation.ShadowReport.Change;
import fr.relais.orientation.ShadowReport.Destinations;
import fr.relais.orientation.ShadowReport.Move;
import fr.relais.orientation.ShadowReport.Redirection;
import fr.relais.orientation.ShadowReport.Tally;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.DestinationsSnapshot;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.orientation.spi.StoredDecision;
import fr.relais.orientation.spi.TrialStore.Findings;
import fr.relais.orientation.spi.TrialStore.State;
import fr.relais.orientation.spi.TrialStore.Tried;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.spi.PluginRepository.NewJar;
import fr.relais.pluginlife.spi.PluginRepository.StoredJar;
import fr.relais.store.orientation.JpaDecisionStore;
import fr.relais.store.orientation.SqlTrialStore;
import fr.relais.store.plugins.SqlPluginShelf;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;

/** What was found on versions in shadow is kept, several nodes add to it, and each reader sees the cases of the own people. */
public class TrialStoreTest extends PersonFileTestCase {

    private static final LocalDate DAY = TestPeople.day("2010-01-11");
    private static final AuditEntry AUDIT = new AuditEntry(TestPeople.ADMINISTRATOR, "test", "trial");
    private static final PluginVersion ONE = new PluginVersion("org.rhonealpes", "1.0.0", "a".repeat(64));
    private static final PluginVersion TWO = new PluginVersion("org.rhonealpes", "2.0.0", "b".repeat(64));
    private static final Change GAINED = new Change(Outcome.NOT_ORIENTED, Outcome.ORIENTED);
    private static final Change SAME = new Change(Outcome.ORIENTED, Outcome.ORIENTED);

    private SqlPluginShelf shelf;
    private SqlTrialStore trials;
    private JpaDecisionStore decisions;

    @Before
    public void putOneVersionInShadow() {
        shelf = new SqlPluginShelf(transactions);
        trials = new SqlTrialStore(transactions);
        decisions = new JpaDecisionStore(transactions);
        for (PluginVersion version : List.of(ONE, TWO)) {
            save(
                    Optional.of(new NewJar(new StoredJar(version, List.of()), new byte[] {1})),
                    event(version, LifecycleAction.STAGED));
        }
        save(Optional.empty(), event(TWO, LifecycleAction.SHADOWED));
    }

    @Test
    public void theLastDecisionsOfARegionThatKeepWhatWasJudgedTheNewestFirst() {
        YoungPersonId person = inTransaction(
                work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        List<CriterionAnswer> answers =
                List.of(answer(ONE, Verdict.MET), answer(TWO, Verdict.UNKNOWN), answer(ONE, Verdict.NOT_MET));
        List<DecisionSnapshot> kept = decisions.keep(
                List.of(
                        judged(person, Optional.of(question(TestPeople.RHONE_ALPES)), answers),
                        judged(person, Optional.of(question(TestPeople.ALSACE)), List.of()),
                        judged(person, Optional.empty(), answers),
                        judged(person, Optional.of(question(TestPeople.RHONE_ALPES)), List.of()),
                        judged(person, Optional.of(question(TestPeople.RHONE_ALPES)), answers)),
                AUDIT);
        List<StoredDecision> expected = List.of(past(kept.get(4)), past(kept.get(3)), past(kept.get(0)));
        assertEquals(expected, trials.last(TestPeople.RHONE_ALPES, 500, AUDIT));
        assertEquals(expected.subList(0, 2), trials.last(TestPeople.RHONE_ALPES, 2, AUDIT));
        assertEquals(List.of(), trials.last(TestPeople.RHONE_ALPES, 0, AUDIT));
        assertEquals("each reading is on the trail", 4, count("select count(*) from audit"));
    }

    @Test
    public void whatWasFoundComesOutAsItWentInAndGrows() {
        List<DecisionId> cases = decide(4);
        long trial = state().trial();
        assertEquals(Optional.empty(), state().upTo());
        assertEquals(Optional.empty(), report(TestPeople.ADMINISTRATOR).begunAt());

        Case first = new Case(
                cases.get(0), GAINED, List.of(), List.of(answer(TWO, Verdict.MET), answer(TWO, Verdict.UNKNOWN)));
        assertTrue(trials.begin(trial, 42, new Findings(new Tally(Map.of(GAINED, 1L), 0), 0, List.of(first)), 3));
        assertFalse(
                "another node was faster",
                trials.begin(trial, 43, new Findings(new Tally(Map.of(GAINED, 9L), 9), 0, List.of()), 3));
        assertEquals(Optional.of(42L), state().upTo());

        Case second = new Case(
                cases.get(1), GAINED, List.of(answer(ONE, Verdict.NOT_MET)), List.of(answer(TWO, Verdict.MET)));
        trials.add(trial, new Findings(new Tally(Map.of(GAINED, 1L, SAME, 5L), 2), 7, List.of(second)), 3);
        trials.add(
                trial,
                new Findings(
                        new Tally(Map.of(SAME, 3L), 0), 1, List.of(second, plain(cases.get(2)), plain(cases.get(3)))),
                3);
        ShadowReport report = report(TestPeople.ADMINISTRATOR);
        assertEquals(TWO.digest(), report.digest());
        assertTrue(report.begunAt().isPresent());
        assertEquals(new Tally(Map.of(GAINED, 1L), 0), report.kept());
        assertEquals(new Tally(Map.of(GAINED, 1L, SAME, 8L), 2), report.traffic());
        assertEquals(8, report.dropped());
        assertEquals("bounded, each once", List.of(first, second, plain(cases.get(2))), report.cases());
        assertEquals(0, report.hidden());
    }

    /** I-G28. */
    @Test
    public void whatChoicesWereAskedAndWouldChangeComesOutAsItWentIn() {
        YoungPersonId person = inTransaction(
                work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        ChoiceAnswer former = choice(ONE, ChoiceAnswer.Verdict.ORDERED, TestPeople.LYON);
        ChoiceAnswer later = choice(TWO, ChoiceAnswer.Verdict.ORDERED, TestPeople.STRASBOURG, TestPeople.LYON);
        DecisionSnapshot plain =
                judged(person, Optional.of(question(TestPeople.RHONE_ALPES)), List.of(answer(ONE, Verdict.MET)));
        Decision decision = plain.decision();
        DestinationQuestion offer = new DestinationQuestion(
                new DestinationsSnapshot(
                        TestPeople.LYON_1,
                        List.of(new DestinationsSnapshot.DestinationSnapshot(
                                TestPeople.LYON, "Lyon", OptionalInt.of(12), OptionalInt.of(3))),
                        List.of()),
                DAY,
                TestPeople.RHONE_ALPES);
        DecisionSnapshot kept = decisions
                .keep(
                        List.of(new DecisionSnapshot(
                                new Decision(
                                        Optional.empty(),
                                        decision.person(),
                                        DAY,
                                        "agent",
                                        decision.outcome(),
                                        decision.answers(),
                                        List.of(),
                                        List.of(),
                                        List.of(former, later),
                                        Optional.empty()),
                                plain.question(),
                                Optional.of(offer))),
                        AUDIT)
                .get(0);
        DecisionId id = kept.decision().id().orElseThrow();
        assertEquals(
                List.of(new StoredDecision(
                        id,
                        plain.question().orElseThrow(),
                        decision.answers(),
                        Optional.of(offer),
                        List.of(former, later))),
                trials.last(TestPeople.RHONE_ALPES, 500, AUDIT));

        Move move = new Move(TestPeople.LYON, TestPeople.STRASBOURG);
        Move none = new Move(TestPeople.LYON, TestPeople.LYON);
        Case redirected = new Case(
                id,
                SAME,
                List.of(),
                List.of(),
                Optional.of(new Redirection(move, List.of(former), List.of(later, later))));
        long trial = state().trial();
        Tally before = new Tally(Map.of(SAME, 1L), 0, new Destinations(Map.of(move, 1L), 0));
        trials.begin(trial, 42, new Findings(before, 0, List.of(redirected)), 3);
        Tally since = new Tally(Map.of(SAME, 1L), 0, new Destinations(Map.of(move, 1L, none, 4L), 2));
        trials.add(trial, new Findings(since, 0, List.of(redirected)), 3);
        trials.add(trial, new Findings(since, 0, List.of()), 3);
        ShadowReport report = report(TestPeople.ADMINISTRATOR);
        assertEquals(before, report.kept());
        assertEquals(
                new Destinations(Map.of(move, 2L, none, 8L), 4),
                report.traffic().destinations());
        assertEquals(10, report.traffic().destinations().compared());
        assertEquals(8, report.traffic().destinations().unchanged());
        assertEquals("once", List.of(redirected), report.cases());
    }

    private static ChoiceAnswer choice(PluginVersion version, ChoiceAnswer.Verdict verdict, MissionLocaleId... order) {
        return new ChoiceAnswer(
                new PluginVersionId("rhonealpes.room", version.bundle(), version.version(), version.digest()),
                verdict,
                List.of(order),
                new Text("plus de places l’été", "more room"));
    }

    /** R-D1: the scope is in the query; only who sees a case leaves an entry. */
    @Test
    public void aReaderSeesTheCasesOfTheOwnPeopleAndACountOfOthers() {
        List<DecisionId> cases = decide(2);
        YoungPersonId strasbourgeoise = inTransaction(
                work -> TestPeople.create(work, TestPeople.strasbourgeoise(9)).id());
        DecisionId elsewhere = decisions
                .keep(List.of(judged(strasbourgeoise, Optional.empty(), List.of())), AUDIT)
                .get(0)
                .decision()
                .id()
                .orElseThrow();
        trials.begin(
                state().trial(),
                0,
                new Findings(
                        new Tally(Map.of(GAINED, 3L), 0),
                        0,
                        List.of(plain(cases.get(0)), plain(elsewhere), plain(cases.get(1)))),
                20);
        long before = count("select count(*) from audit");
        ShadowReport own = report(TestPeople.caller("regional-it", "region:82"));
        assertEquals(cases, own.cases().stream().map(Case::decision).toList());
        assertEquals(1, own.hidden());
        assertEquals(before + 1, count("select count(*) from audit"));
        ShadowReport nobody = report(TestPeople.caller("regional-it"));
        assertEquals(List.of(), nobody.cases());
        assertEquals(3, nobody.hidden());
        assertEquals("counts are no names", 3, nobody.kept().compared());
        assertEquals(before + 1, count("select count(*) from audit"));
    }

    /** I-G27. */
    @Test
    public void putInShadowAgainItHasANewReport() {
        long first = state().trial();
        trials.begin(first, 0, new Findings(new Tally(Map.of(GAINED, 1L), 0), 0, List.of()), 20);
        save(Optional.empty(), event(TWO, LifecycleAction.RETIRED));
        assertEquals(
                "it can still be read", 1, report(TestPeople.ADMINISTRATOR).kept().compared());
        save(Optional.empty(), event(TWO, LifecycleAction.SHADOWED));
        assertTrue(state().trial() > first);
        assertEquals(Optional.empty(), state().upTo());
        assertEquals(0, report(TestPeople.ADMINISTRATOR).kept().compared());
        assertEquals(
                Optional.empty(),
                trials.report(TestPeople.ADMINISTRATOR, TestPeople.RHONE_ALPES, ONE.bundle(), ONE.version(), AUDIT));
        assertEquals(
                Optional.empty(),
                trials.report(TestPeople.ADMINISTRATOR, TestPeople.ALSACE, TWO.bundle(), TWO.version(), AUDIT));
    }

    @Test
    public void ofManyNodesOneBeginsAndAllAdd() throws Exception {
        List<DecisionId> cases = decide(8);
        long trial = state().trial();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                Case own = plain(cases.get(node));
                work.add(() -> {
                    boolean begun =
                            trials.begin(trial, 1, new Findings(new Tally(Map.of(SAME, 100L), 0), 0, List.of()), 5);
                    trials.add(trial, new Findings(new Tally(Map.of(GAINED, 1L), 1), 1, List.of(own)), 5);
                    return begun;
                });
            }
            int begun = 0;
            for (Future<Boolean> each : nodes.invokeAll(work)) {
                begun += each.get() ? 1 : 0;
            }
            assertEquals(1, begun);
        } finally {
            nodes.shutdown();
        }
        ShadowReport report = report(TestPeople.ADMINISTRATOR);
        assertEquals(new Tally(Map.of(SAME, 100L), 0), report.kept());
        assertEquals(new Tally(Map.of(GAINED, 8L), 8), report.traffic());
        assertEquals(8, report.dropped());
        assertEquals(5, report.cases().size());
    }

    private State state() {
        return trials.latest().get(new Tried(TestPeople.RHONE_ALPES, TWO.digest()));
    }

    private ShadowReport report(Caller caller) {
        return trials.report(
                        caller,
                        TestPeople.RHONE_ALPES,
                        TWO.bundle(),
                        TWO.version(),
                        new AuditEntry(caller, "plugin.shadow-report", "test"))
                .orElseThrow();
    }

    private List<DecisionId> decide(int count) {
        YoungPersonId person =
                inTransaction(work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        List<DecisionSnapshot> judged = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            judged.add(judged(person, Optional.empty(), List.of()));
        }
        return decisions.keep(judged, AUDIT).stream()
                .map(each -> each.decision().id().orElseThrow())
                .toList();
    }

    private void save(Optional<NewJar> jar, LifecycleEvent event) {
        assertTrue(shelf.save(shelf.revision(), jar, List.of(event)));
    }

    private static LifecycleEvent event(PluginVersion version, LifecycleAction act) {
        return new LifecycleEvent(0, TestPeople.RHONE_ALPES, version, act, Origin.UPLOAD, "dsi82", Instant.EPOCH, "essai");
    }

    private static Case plain(DecisionId decision) {
        return new Case(decision, GAINED, List.of(), List.of(answer(TWO, Verdict.MET)));
    }

    private static StoredDecision past(DecisionSnapshot judged) {
        return new StoredDecision(
                judged.decision().id().orElseThrow(),
                judged.question().orElseThrow(),
                judged.decision().answers());
    }

    private static CriterionAnswer answer(PluginVersion version, Verdict verdict) {
        return new CriterionAnswer(
                new PluginVersionId("rhonealpes.school", version.bundle(), version.version(), version.digest()),
                verdict,
                new Text("vous avez quitté l’école en été", "you left school in summer"),
                verdict == Verdict.UNKNOWN ? Set.of("LEFT_SCHOOL_ON", "NETWORK") : Set.of());
    }

    private static DecisionSnapshot judged(
            YoungPersonId person, Optional<CriterionQuestion> question, List<CriterionAnswer> answers) {
        return new DecisionSnapshot(
                new Decision(
                        Optional.empty(),
                        Optional.of(person),
                        DAY,
                        "agent",
                        Outcome.of(answers),
                        answers,
                        List.of(),
                        List.of()),
                question);
    }

    private static CriterionQuestion question(RegionCode region) {
        CommuneCode commune = region.equals(TestPeople.ALSACE) ? TestPeople.STRASBOURG_CITY : TestPeople.LYON_1;
        return new CriterionQuestion(
                new ProfileSnapshot(
                        commune,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(TestPeople.day("2009-06-30")),
                        Optional.empty()),
                DAY,
                region,
                Set.of(TestPeople.LYON));
    }
}
