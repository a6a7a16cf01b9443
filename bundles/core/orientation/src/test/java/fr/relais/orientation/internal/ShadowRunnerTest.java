// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.Outcome;
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
import fr.relais.plugin.orientation.Destination;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Test;

/** What is in shadow is compared beside: at once on what was kept, then on what is decided; bounded, counted, without effect. */
public class ShadowRunnerTest {

    private static final LocalDate DAY = LocalDate.of(2010, 1, 11);
    private static final RegionCode BRETAGNE = new RegionCode("53");
    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final String BUNDLE = "org.bretagne.workload";
    private static final PluginVersionId NATIONAL =
            new PluginVersionId("national.project", "fr.relais.region.national", "1");
    private static final PluginVersionId ONE = new PluginVersionId("bretagne.workload", BUNDLE, "1.0.0", "one");
    private static final PluginVersionId TWO = new PluginVersionId("bretagne.workload", BUNDLE, "2.0.0", "two");
    private static final Change NO = new Change(Outcome.NOT_ORIENTED, Outcome.NOT_ORIENTED);
    private static final Change GAINED = new Change(Outcome.NOT_ORIENTED, Outcome.ORIENTED);
    private static final Change LOST = new Change(Outcome.ORIENTED, Outcome.NOT_ORIENTED);

    private static final MissionLocaleId REDON = new MissionLocaleId("35236S00");
    private static final MissionLocaleId RENNES = new MissionLocaleId("35238S00");
    private static final DestinationQuestion OFFER = new DestinationQuestion(
            new DestinationsSnapshot(new CommuneCode("35238"), List.of(at(REDON), at(RENNES)), List.of()),
            DAY,
            BRETAGNE);

    private static Destination at(MissionLocaleId missionLocale) {
        return new DestinationsSnapshot.DestinationSnapshot(
                missionLocale, "ML", OptionalInt.empty(), OptionalInt.empty());
    }

    private final TestVersions versions = new TestVersions();
    private final TestDestinationChoice choices = new TestDestinationChoice();
    private final MemoryTrialRepository trials = new MemoryTrialRepository();
    private final ShadowRunner beside =
            new ShadowRunner(versions, choices, trials, MemoryTrialRepository.settings(500, 20), Optional.empty());

    @Test
    public void whileNothingIsTriedNothingIsTakenNoteOf() {
        beside.enqueue(List.of(judged(1, BRETAGNE, Verdict.NOT_MET)));
        tryTwo(Verdict.MET);
        beside.runOnce();
        assertEquals(List.of(), trials.added);
    }

    @Test
    public void atOnceOnWhatWasKeptThenOnWhatIsDecided() {
        trials.past.add(past(7, BRETAGNE, Verdict.NOT_MET));
        trials.past.add(past(6, RHONE_ALPES, Verdict.NOT_MET));
        trials.past.add(past(5, BRETAGNE, Verdict.NOT_MET));
        tryTwo(Verdict.MET);
        beside.runOnce();
        assertEquals(Map.of(GAINED, 2L), trials.begun.get(0).tally().outcomes());
        assertEquals("plugin.shadow", trials.audit.get(0).operation());
        assertEquals(List.of(), trials.added);

        beside.enqueue(List.of(
                judged(7, BRETAGNE, Verdict.NOT_MET),
                judged(8, BRETAGNE, Verdict.NOT_MET),
                judged(9, RHONE_ALPES, Verdict.NOT_MET),
                judged(10, BRETAGNE, Verdict.MET)));
        beside.runOnce();
        assertEquals(
                "7 was among the kept ones, 9 is elsewhere",
                Map.of(GAINED, 1L, new Change(Outcome.ORIENTED, Outcome.ORIENTED), 1L),
                trials.traffic());
        assertEquals(List.of(8L), trials.casesOfTraffic());
        assertEquals("once", 1, trials.begun.size());
    }

    /** I-G25: what would be replaced is what is in force now, whatever answered then. */
    @Test
    public void keptDecisionsAreComparedAsIfTheVersionInForceHadMadeThem() {
        trials.past.add(past(3, BRETAGNE, Verdict.NOT_MET));
        trials.past.add(past(2, BRETAGNE, Verdict.NOT_MET, Verdict.NOT_MET));
        versions.inForce.put(NATIONAL, any -> Verdict.UNKNOWN);
        versions.inForce.put(ONE, any -> Verdict.MET);
        tryTwo(Verdict.NOT_MET);
        beside.runOnce();
        assertEquals(Map.of(LOST, 2L), trials.begun.get(0).tally().outcomes());
        CriterionAnswer before = trials.begun.get(0).cases().get(0).before().get(0);
        assertEquals(ONE, before.plugin());
        assertEquals(TWO, trials.begun.get(0).cases().get(0).after().get(0).plugin());
    }

    @Test
    public void whatIsDecidedIsComparedWithTheAnswersThatDecidedIt() {
        tryTwo(Verdict.NOT_MET);
        beside.runOnce();
        beside.enqueue(List.of(judged(1, BRETAGNE, Verdict.NOT_MET, Verdict.MET)));
        beside.runOnce();
        assertEquals(Map.of(LOST, 1L), trials.traffic());
    }

    @Test
    public void whatDidntAnswerIsCountedApart() {
        tryTwo(Verdict.NOT_EVALUATED);
        beside.runOnce();
        beside.enqueue(List.of(judged(1, BRETAGNE, Verdict.NOT_MET)));
        beside.runOnce();
        assertEquals(new Tally(Map.of(), 1), trials.added.get(0).tally());
        assertEquals(List.of(), trials.casesOfTraffic());
    }

    @Test
    public void aChunkIsAThousandAndWhatIsTooMuchIsDroppedAndCounted() {
        tryTwo(Verdict.MET);
        beside.runOnce();
        beside.enqueue(LongStream.rangeClosed(1, 20_500)
                .mapToObj(number -> judged(number, BRETAGNE, Verdict.NOT_MET))
                .toList());
        for (int turn = 0; turn < 20; turn++) {
            beside.runOnce();
        }
        assertEquals(20, trials.added.size());
        assertEquals(Map.of(GAINED, 20_000L), trials.traffic());
        assertEquals(
                500, trials.added.stream().mapToLong(each -> each.dropped()).sum());
        assertEquals(
                "no more cases than are kept", 20, trials.added.get(0).cases().size());
    }

    @Test
    public void whatCantBeKeptIsDroppedAndItGoesOn() {
        tryTwo(Verdict.MET);
        beside.runOnce();
        beside.enqueue(List.of(judged(1, BRETAGNE, Verdict.NOT_MET)));
        trials.down = true;
        beside.runOnce();
        trials.down = false;
        beside.enqueue(List.of(judged(2, BRETAGNE, Verdict.NOT_MET)));
        beside.runOnce();
        beside.runOnce();
        assertEquals(Map.of(GAINED, 1L), trials.traffic());
        assertEquals(
                List.of(1L), trials.added.stream().map(each -> each.dropped()).toList());
    }

    @Test
    public void whatIsTakenBackIsntComparedAnyMore() {
        tryTwo(Verdict.MET);
        beside.runOnce();
        beside.enqueue(List.of(judged(1, BRETAGNE, Verdict.NOT_MET)));
        versions.trials.clear();
        beside.runOnce();
        assertEquals(List.of(), trials.added);
    }

    /** Putting it there again begins another report (I-G27). */
    @Test
    public void putInShadowAgainItBeginsAnew() {
        trials.past.add(past(7, BRETAGNE, Verdict.NOT_MET));
        tryTwo(Verdict.NOT_MET);
        beside.runOnce();
        trials.putInShadow(BRETAGNE, TWO.digest());
        beside.runOnce();
        assertEquals(2, trials.begun.size());
        assertTrue(
                trials.begun.stream().allMatch(each -> each.tally().outcomes().equals(Map.of(NO, 1L))));
    }

    /** I-G28: a bundle with nothing but a choice is tried as well. */
    @Test
    public void aChoiceIsAskedBesideOnKeptDecisionsThenOnTraffic() {
        ChoiceAnswer toRennes = TestDestinationChoice.answer(ONE, ChoiceAnswer.Verdict.ORDERED, RENNES);
        ChoiceAnswer toRedon = TestDestinationChoice.answer(TWO, ChoiceAnswer.Verdict.ORDERED, REDON, RENNES);
        ChoiceAnswer others = TestDestinationChoice.answer(NATIONAL, ChoiceAnswer.Verdict.ORDERED, RENNES);
        trials.past.add(chosen(past(5, BRETAGNE, Verdict.NOT_MET), List.of()));
        trials.past.add(past(4, BRETAGNE, Verdict.NOT_MET));
        trials.past.add(chosen(past(3, RHONE_ALPES, Verdict.NOT_MET), List.of()));
        choices.answers = List.of(toRennes, others);
        choices.tried = List.of(toRedon);
        choices.trials.add(new ShadowVersion(BUNDLE, "2.0.0", TWO.digest(), Set.of(BRETAGNE)));
        trials.putInShadow(BRETAGNE, TWO.digest());
        beside.runOnce();
        Tally kept = trials.begun.get(0).tally();
        assertEquals(Map.of(NO, 2L), kept.outcomes());
        assertEquals(
                "one had nothing to choose",
                new Destinations(Map.of(new Move(RENNES, REDON), 1L), 0),
                kept.destinations());
        Case first = trials.begun.get(0).cases().get(0);
        assertEquals(5, first.decision().value());
        assertEquals(NO, first.change());
        assertEquals(
                new Redirection(new Move(RENNES, REDON), List.of(toRennes), List.of(toRedon)),
                first.redirection().orElseThrow());

        beside.enqueue(List.of(
                chosen(judged(6, BRETAGNE, Verdict.NOT_MET), List.of(toRennes)),
                chosen(judged(7, BRETAGNE, Verdict.NOT_MET), List.of(others)),
                chosen(judged(8, BRETAGNE, Verdict.NOT_MET), List.of()),
                judged(9, BRETAGNE, Verdict.NOT_MET)));
        beside.runOnce();
        assertEquals(
                Map.of(new Move(RENNES, REDON), 2L, new Move(REDON, REDON), 1L),
                trials.added.get(0).tally().destinations().moves());
        assertEquals(List.of(6L, 7L), trials.casesOfTraffic());
        assertEquals(Map.of(NO, 4L), trials.traffic());
    }

    @Test
    public void aChoiceThatDidntAnswerIsCountedApart() {
        choices.tried = List.of(TestDestinationChoice.answer(TWO, ChoiceAnswer.Verdict.NOT_EVALUATED));
        choices.trials.add(new ShadowVersion(BUNDLE, "2.0.0", TWO.digest(), Set.of(BRETAGNE)));
        trials.putInShadow(BRETAGNE, TWO.digest());
        beside.runOnce();
        beside.enqueue(List.of(chosen(judged(6, BRETAGNE, Verdict.NOT_MET), List.of())));
        beside.runOnce();
        assertEquals(new Destinations(Map.of(), 1), trials.added.get(0).tally().destinations());
        assertEquals(List.of(), trials.casesOfTraffic());
    }

    private static StoredDecision chosen(StoredDecision past, List<ChoiceAnswer> answers) {
        return new StoredDecision(past.decision(), past.question(), past.answers(), Optional.of(OFFER), answers);
    }

    private static DecisionSnapshot chosen(DecisionSnapshot judged, List<ChoiceAnswer> answers) {
        Decision plain = judged.decision();
        Decision decision = new Decision(
                plain.id(),
                plain.person(),
                plain.on(),
                plain.author(),
                plain.outcome(),
                plain.answers(),
                List.of(),
                List.of(),
                answers,
                Optional.empty());
        return new DecisionSnapshot(decision, judged.question(), Optional.of(OFFER));
    }

    private void tryTwo(Verdict verdict) {
        versions.tried.put(TWO, any -> verdict);
        versions.trials.add(new ShadowVersion(BUNDLE, "2.0.0", TWO.digest(), Set.of(BRETAGNE)));
        trials.putInShadow(BRETAGNE, TWO.digest());
    }

    private static StoredDecision past(long number, RegionCode region, Verdict... verdicts) {
        return new StoredDecision(new DecisionId(number), question(region), answers(verdicts));
    }

    /** The first verdict is the national one's, the second, if there is one, that of the version in force. */
    private static List<CriterionAnswer> answers(Verdict... verdicts) {
        List<CriterionAnswer> answers = new ArrayList<>(List.of(TestVersions.answer(NATIONAL, verdicts[0])));
        if (verdicts.length > 1) {
            answers.add(TestVersions.answer(ONE, verdicts[1]));
        }
        return answers;
    }

    private static DecisionSnapshot judged(long number, RegionCode region, Verdict... verdicts) {
        List<CriterionAnswer> answers = answers(verdicts);
        return new DecisionSnapshot(
                new Decision(
                        Optional.of(new DecisionId(number)),
                        Optional.of(new YoungPersonId(number)),
                        DAY,
                        "agent",
                        Outcome.of(answers),
                        answers,
                        List.of(),
                        List.of()),
                Optional.of(question(region)));
    }

    private static CriterionQuestion question(RegionCode region) {
        ProfileSnapshot nothingKnown = ProfileSnapshot.read(new CommuneCode("35238"), attribute -> Optional.empty());
        return new CriterionQuestion(nothingKnown, DAY, region, Set.of());
    }
}
