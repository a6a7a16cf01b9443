// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.plugin.orientation.Preference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.notification.Failure;

/** Each test of the contract fails for the choice that it is there for, and for no honest one. */
public class DestinationChoiceContractTest {

    private static Supplier<DestinationChoice> tried;

    /** The contract as a regional team would run it. */
    public static final class Trial extends DestinationChoiceContract {
        @Override
        protected DestinationChoice choice() {
            return tried.get();
        }
    }

    /** An honest one, which the others spoil. */
    private static Preference mostRoom(Destinations destinations) {
        if (destinations.offered().stream().anyMatch(each -> each.roomLeft().isEmpty())) {
            return Preference.noOpinion("room.unknown");
        }
        return first(destinations, Comparator.comparing(each -> -each.roomLeft().getAsInt()));
    }

    private static Preference first(Destinations destinations, Comparator<Destination> order) {
        List<Destination> sorted = destinations.offered().stream().sorted(order).toList();
        return Preference.order(
                sorted.stream().map(Destination::missionLocale).toList(),
                "room.most",
                sorted.get(0).name());
    }

    @Test
    public void anHonestChoiceKeepsTheContract() {
        assertEquals(Map.of(), failuresOf((destinations, context) -> mostRoom(destinations)));
    }

    @Test
    public void whatIsNoComponentIsSaidSo() {
        tried = () -> (destinations, context) -> mostRoom(destinations);
        assertTrue(failures().get("isDeclared").contains("@Component"));
    }

    @Test
    public void whoThrowsWhereFiguresAreMissing() {
        breaks("answersAboutEveryPlace", "throws java.util.NoSuchElementException", (destinations, context) -> {
            destinations.offered().forEach(each -> each.objective().getAsInt());
            return mostRoom(destinations);
        });
    }

    @Test
    public void whoAnswersNull() {
        breaks("answersAboutEveryPlace", "answers null", (destinations, context) -> null);
    }

    @Test
    public void whoSendsPeopleToTheNeighbours() {
        breaks(
                "answersAboutEveryPlace",
                "names who wasn't offered",
                (destinations, context) -> Preference.order(
                        List.of(destinations.neighbours().get(0).missionLocale()), "room.most", "C"));
    }

    @Test
    public void whoTakesTurns() {
        AtomicInteger turn = new AtomicInteger();
        breaks("answersTheSameEachTime", "asked again", (destinations, context) -> {
            Destination next = destinations.offered().get(turn.getAndIncrement() % 2);
            return Preference.order(List.of(next.missionLocale()), "room.most", next.name());
        });
    }

    @Test
    public void whoSortsWhatItWasShown() {
        breaks("leavesWhatItIsShownAsItIs", "changed who was offered", (destinations, context) -> {
            try {
                destinations.offered().remove(0);
            } catch (UnsupportedOperationException hidden) {
                return mostRoom(destinations);
            }
            return Preference.noOpinion("room.unknown");
        });
    }

    @Test
    public void whoKeepsPlaces() {
        List<Destination> kept = new ArrayList<>();
        breaks("keepsNothingOfWhatItIsShown", "kept", (destinations, context) -> {
            kept.add(destinations.offered().get(0));
            return mostRoom(destinations);
        });
    }

    @Test
    public void whoTakesUnknownForNone() {
        breaks(
                "takesNothingForGranted",
                "where no figure is known",
                (destinations, context) -> first(destinations, Comparator.comparing(each -> -each.roomLeft()
                        .orElse(0))));
    }

    @Test
    public void whoNeverHasAnOpinion() {
        breaks(
                "prefersSomebodySomewhere",
                "never has an opinion",
                (destinations, context) -> Preference.noOpinion("room.unknown"));
    }

    @Test
    public void whoHasNoSentence() {
        breaks(
                "explainsEachAnswer",
                "no sentence for room.none",
                (destinations, context) -> Preference.noOpinion("room.none"));
    }

    private static void breaks(String test, String says, DestinationChoice choice) {
        Map<String, String> failures = failuresOf(choice);
        assertTrue(test + " among " + failures, failures.containsKey(test));
        assertTrue(failures.get(test), failures.get(test).contains(says));
    }

    private static Map<String, String> failuresOf(DestinationChoice choice) {
        tried = () -> new Chooser(choice);
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
