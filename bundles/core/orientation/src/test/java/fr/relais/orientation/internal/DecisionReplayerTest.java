// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.Replay;
import fr.relais.orientation.spi.DestinationsSnapshot;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** R-C6: the same versions are asked again, and what can't be had is named. */
public class DecisionReplayerTest {

    private static final LocalDate DAY = LocalDate.of(2010, 1, 11);
    private static final PluginVersionId NATIONAL =
            new PluginVersionId("national.project", "fr.relais.region.national", "1.0.0");
    private static final PluginVersionId ONE =
            new PluginVersionId("bretagne.workload", "org.bretagne.workload", "1.0.0", "a".repeat(64));
    private static final PluginVersionId TWO =
            new PluginVersionId("bretagne.workload", "org.bretagne.workload", "2.0.0", "b".repeat(64));

    private static final MissionLocaleId RENNES = new MissionLocaleId("35238S00");
    private static final MissionLocaleId REDON = new MissionLocaleId("35236S00");
    private static final DestinationQuestion OFFER = new DestinationQuestion(
            new DestinationsSnapshot(new CommuneCode("35238"), List.of(), List.of()), DAY, new RegionCode("53"));

    private final TestVersions versions = new TestVersions();
    private final TestDestinationChoice choices = new TestDestinationChoice();
    private final DecisionReplayer replays = new DecisionReplayer(versions, choices, versions);

    @Test
    public void aVersionThatIsNoLongerInForceIsBroughtUpAndPutAway() {
        versions.inForce.put(NATIONAL, any -> Verdict.NOT_MET);
        versions.inForce.put(TWO, any -> Verdict.NOT_MET);
        versions.onShelf.put(ONE, any -> Verdict.MET);
        Replay replay = replay(Verdict.NOT_MET, Verdict.MET);
        assertEquals(Replay.Result.SAME, replay.result());
        assertEquals(Optional.of(Outcome.ORIENTED), replay.outcome());
        assertEquals(List.of(ONE.digest()), versions.wasLent);
        assertEquals("put away", Set.of(), versions.lent);
    }

    @Test
    public void whatAnswersInAnotherWayIsShownBesideWhatItAnswered() {
        versions.inForce.put(NATIONAL, any -> Verdict.NOT_MET);
        versions.onShelf.put(ONE, any -> Verdict.NOT_MET);
        Replay replay = replay(Verdict.NOT_MET, Verdict.MET);
        assertEquals(Replay.Result.DIFFERENT, replay.result());
        assertEquals(Optional.of(Outcome.NOT_ORIENTED), replay.outcome());
        assertTrue(replay.answers().get(0).same());
        Replay.Repeated<CriterionAnswer> second = replay.answers().get(1);
        assertFalse(second.same());
        assertEquals("MET by 1.0.0", second.kept().explanation().en());
        assertEquals(
                "NOT_MET by 1.0.0", second.now().orElseThrow().explanation().en());
    }

    @Test
    public void whatIsNeitherThereNorOnTheShelfIsNamed() {
        versions.inForce.put(
                new PluginVersionId(NATIONAL.pluginId(), NATIONAL.bundle(), "1.0.1"), any -> Verdict.NOT_MET);
        versions.inForce.put(TWO, any -> Verdict.MET);
        Replay replay = replay(Verdict.NOT_MET, Verdict.MET);
        assertEquals(Replay.Result.INCOMPLETE, replay.result());
        assertEquals(List.of(NATIONAL, ONE), replay.missing());
        assertEquals(Optional.empty(), replay.outcome());
    }

    @Test
    public void withoutAnybodyWhoLendsThoseThatRunAreAsked() {
        versions.inForce.put(NATIONAL, any -> Verdict.NOT_MET);
        versions.onShelf.put(ONE, any -> Verdict.MET);
        Replay replay = new DecisionReplayer(versions, choices, null)
                .of(decision(Verdict.NOT_MET, Verdict.MET), question(), Optional.empty());
        assertEquals(List.of(ONE), replay.missing());
    }

    @Test
    public void whatWasBorrowedIsPutAwayWhateverHappens() {
        versions.inForce.put(NATIONAL, any -> {
            throw new IllegalStateException("the host is going away");
        });
        versions.onShelf.put(ONE, any -> Verdict.MET);
        assertThrows(IllegalStateException.class, () -> replay(Verdict.NOT_MET, Verdict.MET));
        assertEquals(List.of(ONE.digest()), versions.wasLent);
        assertEquals(Set.of(), versions.lent);
    }

    /** I-G28: they are shown what they were shown then. */
    @Test
    public void choicesAreAskedAgainAboutWhatTheyWereOffered() {
        versions.inForce.put(NATIONAL, any -> Verdict.MET);
        versions.onShelf.put(ONE, any -> Verdict.MET);
        ChoiceAnswer kept = TestDestinationChoice.answer(ONE, ChoiceAnswer.Verdict.ORDERED, RENNES, REDON);
        choices.answers = List.of(kept);
        Replay same = replays.of(chosen(kept), question(), Optional.of(OFFER));
        assertEquals(Replay.Result.SAME, same.result());
        assertEquals(List.of(OFFER.destinations()), choices.shown);
        assertEquals("one jar, borrowed once", List.of(ONE.digest()), versions.wasLent);

        choices.answers = List.of(TestDestinationChoice.answer(ONE, ChoiceAnswer.Verdict.ORDERED, REDON));
        Replay different = replays.of(chosen(kept), question(), Optional.of(OFFER));
        assertEquals(Replay.Result.DIFFERENT, different.result());
        assertEquals(
                List.of(REDON), different.choices().get(0).now().orElseThrow().order());

        choices.answers = List.of();
        Replay incomplete = replays.of(chosen(kept), question(), Optional.of(OFFER));
        assertEquals(Replay.Result.INCOMPLETE, incomplete.result());
        assertEquals(List.of(ONE), incomplete.missing());
        assertEquals(
                "kept before offers were",
                List.of(),
                replays.of(chosen(kept), question(), Optional.empty()).choices());
    }

    private static Decision chosen(ChoiceAnswer choice) {
        Decision plain = decision(Verdict.MET, Verdict.MET);
        return new Decision(
                plain.id(),
                plain.person(),
                plain.on(),
                plain.author(),
                plain.outcome(),
                plain.answers(),
                List.of(),
                List.of(),
                List.of(choice),
                Optional.empty());
    }

    private Replay replay(Verdict national, Verdict regional) {
        return replays.of(decision(national, regional), question(), Optional.empty());
    }

    private static Decision decision(Verdict national, Verdict regional) {
        List<CriterionAnswer> answers =
                List.of(TestVersions.answer(NATIONAL, national), TestVersions.answer(ONE, regional));
        return new Decision(
                Optional.of(new DecisionId(1)),
                Optional.of(new YoungPersonId(1)),
                DAY,
                "agent",
                Outcome.of(answers),
                answers,
                List.of(),
                List.of());
    }

    private static CriterionQuestion question() {
        ProfileSnapshot nothingKnown = ProfileSnapshot.read(new CommuneCode("35238"), attribute -> Optional.empty());
        return new CriterionQuestion(nothingKnown, DAY, new RegionCode("53"), Set.of());
    }
}
