// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.notification.Failure;

/** Each test of the contract fails for the criterion that it is there for, and for no honest one. */
public class OrientationCriterionContractTest {

    /** What the contract is tried on. */
    private static Supplier<OrientationCriterion> tried;

    /** The contract as a regional team would run it. */
    public static final class Trial extends OrientationCriterionContract {
        @Override
        protected OrientationCriterion criterion() {
            return tried.get();
        }

        @Override
        protected Set<AttributeKey<?>> keys() {
            return Set.of(LICENCE);
        }

        @Override
        protected List<Profile> people() {
            List<Profile> people = new ArrayList<>();
            for (Profile person : super.people()) {
                people.add(people.size() % 3 == 0 ? person : person.with(LICENCE, people.size() % 3 == 1));
            }
            return people;
        }
    }

    /** What a region declared for itself. */
    private static final AttributeKey<Boolean> LICENCE = AttributeKey.yesOrNo("82.driving-licence");

    private static Finding licence(CandidateProfile candidate) {
        return candidate
                .value(LICENCE)
                .map(there -> there ? Finding.notMet("bearings.there") : Finding.met("bearings.none"))
                .orElse(Finding.unknown(LICENCE));
    }

    @Test
    public void aCriterionOnWhatItsRegionDeclaredKeepsTheContract() {
        assertEquals(Map.of(), failuresOf((candidate, context) -> licence(candidate)));
    }

    @Test
    public void whoTakesItForNo() {
        breaks(
                "takesNothingOfItsRegionForGranted",
                "answers MET without 82.driving-licence, and NOT_MET if it is true: say Finding.unknown(key)",
                (candidate, context) -> candidate.value(LICENCE).orElse(false)
                        ? Finding.notMet("bearings.there")
                        : Finding.met("bearings.none"));
    }

    @Test
    public void whoHasNoWordsForIt() {
        AttributeKey<Boolean> wordless = AttributeKey.yesOrNo("82.wordless");
        breaks(
                "explainsEachAnswer",
                "has no words for 82.wordless",
                (candidate, context) ->
                        candidate.value(LICENCE).isPresent() ? licence(candidate) : Finding.unknown(wordless));
    }

    /** An honest one, which the others spoil. */
    private static Finding bearings(CandidateProfile candidate) {
        return candidate
                .bearings()
                .map(there -> there ? Finding.notMet("bearings.there") : Finding.met("bearings.none"))
                .orElse(Finding.unknown(Attribute.BEARINGS));
    }

    /** How somebody feels: an enum of the plug-in's own. */
    enum Mood {
        LOW,
        HIGH
    }

    @Test
    public void anHonestCriterionKeepsTheContract() {
        assertEquals(Map.of(), failuresOf((candidate, context) -> bearings(candidate)));
    }

    @Test
    public void whatIsNoComponentIsSaidSo() {
        tried = () -> (candidate, context) -> bearings(candidate);
        assertTrue(failures().get("isDeclared").contains("@Component"));
    }

    @Test
    public void whoThrowsWhereDataAreMissing() {
        breaks("answersAboutEverybody", "throws java.util.NoSuchElementException", (candidate, context) -> {
            candidate.discouraged().orElseThrow();
            return bearings(candidate);
        });
    }

    @Test
    public void whoAnswersNull() {
        breaks(
                "answersAboutEverybody",
                "answers null",
                (candidate, context) -> candidate.bearings().isPresent() ? bearings(candidate) : null);
    }

    @Test
    public void whoCountsItsQuestions() {
        AtomicInteger asked = new AtomicInteger();
        breaks(
                "answersTheSameEachTime",
                "asked again",
                (candidate, context) ->
                        asked.incrementAndGet() % 7 == 0 ? Finding.met("bearings.none") : bearings(candidate));
    }

    @Test
    public void whoAnswersBySomethingOfTheThread() {
        breaks(
                "answersTheSameEachTime",
                "another thread",
                (candidate, context) -> Thread.currentThread().getName().startsWith("another")
                        ? Finding.met("bearings.none")
                        : bearings(candidate));
    }

    @Test
    public void whoChangesItsInput() {
        breaks("leavesWhatItIsShownAsItIs", "changed what it was shown", (candidate, context) -> {
            try {
                candidate.obstacles().ifPresent(Set::clear);
            } catch (UnsupportedOperationException hidden) {
                return bearings(candidate);
            }
            return bearings(candidate);
        });
    }

    @Test
    public void whoKeepsPeople() {
        List<CandidateProfile> kept = new ArrayList<>();
        breaks("keepsNothingOfWhatItIsShown", "kept the profile", (candidate, context) -> {
            kept.add(candidate);
            return bearings(candidate);
        });
    }

    @Test
    public void whoKeepsThemAsKeysOrInPart() {
        Map<OrientationContext, Object> kept = new HashMap<>();
        breaks("keepsNothingOfWhatItIsShown", "kept the", (candidate, context) -> {
            kept.put(context, candidate.obstacles());
            return bearings(candidate);
        });
    }

    @Test
    public void whoTakesUnknownForNo() {
        breaks(
                "takesNothingForGranted",
                "answers NOT_MET without BEARINGS, and MET if it is false",
                (candidate, context) -> candidate.bearings().orElse(true)
                        ? Finding.notMet("bearings.there")
                        : Finding.met("bearings.none"));
    }

    @Test
    public void whoDecidesOnNothing() {
        breaks(
                "knowsNothingOfSomebodyUnknown",
                "where nothing is known",
                (candidate, context) ->
                        candidate.bearings().isEmpty() && candidate.network().isEmpty()
                                ? Finding.met("bearings.none")
                                : bearings(candidate));
    }

    @Test
    public void whoNamesDataThatAreThere() {
        breaks(
                "namesDataThatAreMissing",
                "[NETWORK]",
                (candidate, context) -> candidate.bearings().isPresent()
                        ? bearings(candidate)
                        : Finding.unknown(Attribute.BEARINGS, Attribute.NETWORK));
    }

    @Test
    public void whoTellsNobodyApart() {
        breaks("tellsPeopleApart", "add people", (candidate, context) -> Finding.met("bearings.none"));
    }

    @Test
    public void whoHasNoSentence() {
        explainsBadly("has no sentence for only.english", Finding.met("only.english"));
        explainsBadly("findings_en.properties has no sentence", Finding.met("only.french", 1));
        explainsBadly("more places than arguments", Finding.met("places", 1));
        explainsBadly("apostrophe", Finding.met("apostrophe", 2009));
        explainsBadly("not a message", Finding.met("malformed", 2009));
        explainsBadly("no word for Mood.HIGH", Finding.met("mood", List.of(Mood.LOW, Mood.HIGH)));
    }

    private void explainsBadly(String says, Finding instead) {
        breaks("explainsEachAnswer", says, (candidate, context) -> {
            Finding finding = bearings(candidate);
            return finding.answer() == Finding.Answer.MET ? instead : finding;
        });
    }

    private static void breaks(String test, String says, OrientationCriterion criterion) {
        Map<String, String> failures = failuresOf(criterion);
        assertTrue(test + " among " + failures, failures.containsKey(test));
        assertTrue(failures.get(test), failures.get(test).contains(says));
    }

    private static Map<String, String> failuresOf(OrientationCriterion criterion) {
        tried = () -> new Subject(criterion);
        return failures();
    }

    /** Messages by test. */
    private static Map<String, String> failures() {
        Map<String, String> failures = new TreeMap<>();
        for (Failure failure : JUnitCore.runClasses(Trial.class).getFailures()) {
            failures.put(failure.getDescription().getMethodName(), String.valueOf(failure.getMessage()));
        }
        return failures;
    }
}
