// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What holds for every life, however strange. */
@RunWith(JUnitQuickcheck.class)
public class LifecyclePropertiesTest {

    private static final int DAYS = 1_460;
    private static final Set<WorkItem.Kind> EACH_FOR_ITSELF =
            Set.of(WorkItem.Kind.ALERT_OPEN, WorkItem.Kind.BREACH_REPORTED, WorkItem.Kind.PRESTATION_REFUSED);

    /** R-X1: messages arrive late, twice, out of order. */
    @Property(trials = 1_000)
    public void anyOrderWithDuplicatesTellsTheSame(@From(LivesGenerator.class) LivesGenerator.Life life, long seed) {
        Random random = new Random(seed);
        List<Fact> shuffled = new ArrayList<>(life.facts());
        life.facts().stream().filter(fact -> random.nextBoolean()).forEach(shuffled::add);
        Collections.shuffle(shuffled, random);

        assertEquals(timeline(life.facts()), timeline(shuffled));
    }

    /** What is dated after a day never changes that day. */
    @Property(trials = 1_000)
    public void aDayKnowsNothingOfTomorrow(
            @From(LivesGenerator.class) LivesGenerator.Life life, @InRange(minInt = 0, maxInt = DAYS) int offset) {
        LocalDate day = LivesGenerator.FIRST_DAY.plusDays(offset);

        assertEquals(situations(life.facts(), day), situations(known(life.facts(), day), day));
    }

    /** Nor what was to be seen to on that day, since when and why. */
    @Property(trials = 1_000)
    public void aListOfADayKnowsNothingOfTomorrow(
            @From(LivesGenerator.class) LivesGenerator.Life life, @InRange(minInt = 0, maxInt = DAYS) int offset) {
        LocalDate day = LivesGenerator.FIRST_DAY.plusDays(offset);
        assertEquals(seenTo(life.facts(), day), seenTo(known(life.facts(), day), day));
    }

    /** Matters of one kind never overlap, except alerts, breaches and prestations, each of which stands for itself; none outlives its file. */
    @Property(trials = 500)
    public void mattersAreSteps(@From(LivesGenerator.class) LivesGenerator.Life life) {
        timeline(life.facts()).tracks().values().forEach(track -> {
            Optional<WorkItem> before = Optional.empty();
            for (WorkItem matter : track.matters()) {
                assertTrue(
                        matter.toString(),
                        last(track).exit().map(Exit::on).stream()
                                .allMatch(over -> matter.to().orElseThrow().isBefore(over)));
                boolean alone = !EACH_FOR_ITSELF.contains(matter.kind());
                if (alone && before.filter(one -> one.kind() == matter.kind()).isPresent()) {
                    assertTrue(
                            matter.toString(), before.get().to().orElseThrow().isBefore(matter.from()));
                }
                before = Optional.of(matter);
            }
        });
    }

    /** R-C9: on each day of an accepted co-traitance there is one adviser, or it is on the list of those without. */
    @Property(trials = 500)
    public void anAdviserOrOnTheList(
            @From(LivesGenerator.class) LivesGenerator.Life life, @InRange(minInt = 0, maxInt = DAYS) int offset) {
        LocalDate day = LivesGenerator.FIRST_DAY.plusDays(offset);
        timeline(life.facts()).tracks().values().forEach(track -> {
            long advisers = track.advisers().stream()
                    .filter(tenure -> tenure.includes(day))
                    .count();
            boolean listed =
                    track.mattersOn(day).stream().anyMatch(matter -> matter.kind() == WorkItem.Kind.NO_ADVISER);
            boolean accepted = track.at(day)
                    .filter(situation -> situation.phase() == Phase.ENTRY || situation.phase() == Phase.SUPPORT)
                    .flatMap(situation -> situation.steps().acceptation())
                    .isPresent();
            assertTrue(advisers <= 1);
            assertEquals(accepted && advisers == 0, listed);
        });
    }

    /** R-L11: a day is overdue if it is later than the day by which the interview was due, and only then. */
    @Property(trials = 500)
    public void overdueIsLaterThanDue(
            @From(LivesGenerator.class) LivesGenerator.Life life, @InRange(minInt = 0, maxInt = DAYS) int offset) {
        LocalDate day = LivesGenerator.FIRST_DAY.plusDays(offset);
        timeline(life.facts()).tracks().values().forEach(track -> {
            boolean late = Interviews.dueBy(track, life.facts(), day, TestRuleContexts.FRAME)
                    .filter(day::isAfter)
                    .isPresent();
            assertEquals(
                    late,
                    track.mattersOn(day).stream().anyMatch(matter -> matter.kind() == WorkItem.Kind.INTERVIEW_OVERDUE));
        });
    }

    /** R-L18: the daily application, lived through by hand, comes to the same as all at once. */
    @Property(trials = 500)
    public void everyDayAppliedIsAllAtOnce(@From(LivesGenerator.class) LivesGenerator.Life life) {
        CotraitanceId number = new CotraitanceId(1);
        Optional<CotraitanceTimeline> track = track(life.facts(), number);
        ReferenceModel clerk = new ReferenceModel(number, TestRuleContexts.FRAME);
        Map<LocalDate, List<Fact>> byDay =
                life.facts().stream().collect(Collectors.groupingBy(Fact::on, TreeMap::new, Collectors.toList()));
        byDay.keySet().stream()
                .filter(day -> day.isBefore(LivesGenerator.FIRST_DAY))
                .forEach(day -> clerk.live(day, byDay.get(day)));

        List<Optional<Situation>> lived = Stream.iterate(LivesGenerator.FIRST_DAY, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> {
                    clerk.live(day, byDay.getOrDefault(day, List.of()));
                    return clerk.evening();
                })
                .toList();

        assertEquals(lived, days(track, LifecyclePropertiesTest::asIfAlone));
    }

    /** R-L18: run every day or every third day, the clock announces the same ends. */
    @Property(trials = 30)
    public void daysOffChangeNothing(@From(LivesGenerator.class) LivesGenerator.Life life) {
        assertEquals(announced(life.facts(), 1), announced(life.facts(), 3));
    }

    /** Nothing but the count of a year looks at another co-traitance (I-O6c). */
    @Property(trials = 500)
    public void anotherCotraitanceDoesNotMatter(@From(LivesGenerator.class) LivesGenerator.Life life) {
        CotraitanceId number = new CotraitanceId(1);
        List<Fact> alone = without(
                life.facts(),
                fact -> fact instanceof Fact.OfCotraitance other
                        && !other.cotraitance().equals(number));

        assertEquals(
                days(track(alone, number), LifecyclePropertiesTest::asIfAlone),
                days(track(life.facts(), number), LifecyclePropertiesTest::asIfAlone));
    }

    /** Nor does what another mission locale does. */
    @Property(trials = 500)
    public void anotherMissionLocaleDoesNotMatter(@From(LivesGenerator.class) LivesGenerator.Life life) {
        Optional<CotraitanceTimeline> track = track(life.facts(), FactParser.FIRST);
        Optional<MissionLocaleId> own = track.map(CotraitanceTimeline::missionLocale);
        List<Fact> alone = without(
                life.facts(),
                fact -> fact instanceof Fact.Interviewed interview
                        && !own.equals(Optional.of(interview.missionLocale())));

        assertEquals(track, track(alone, FactParser.FIRST));
    }

    /** One phase on each day from the affectation on; an end is for good; steps, once taken, stay. */
    @Property(trials = 500)
    public void aTrackNeverGoesBack(@From(LivesGenerator.class) LivesGenerator.Life life) {
        timeline(life.facts()).tracks().values().forEach(track -> {
            LocalDate affectation = track.segments().get(0).from();
            assertEquals(Optional.empty(), track.at(affectation.minusDays(1)));
            Situation before = track.at(affectation).orElseThrow();
            for (Segment segment : track.segments().subList(1, track.segments().size())) {
                Situation after = segment.situation();
                assertNotEquals("neighbours differ", before, after);
                assertTrue(
                        "an end is the end",
                        before.exit().isEmpty() && before.cancellation().isEmpty());
                assertTrue(stays(before.steps().acceptation(), after.steps().acceptation()));
                assertTrue(stays(before.steps().initialisation(), after.steps().initialisation()));
                before = after;
            }
            track.segments().forEach(segment -> isConsistent(segment.situation()));
        });
    }

    /** The deadline that a track gives is kept. */
    @Property(trials = 500)
    public void aDeadlineIsKept(
            @From(LivesGenerator.class) LivesGenerator.Life life, @InRange(minInt = 0, maxInt = DAYS) int offset) {
        LocalDate day = LivesGenerator.FIRST_DAY.plusDays(offset);
        timeline(life.facts()).tracks().values().forEach(track -> track.nextDeadline(day)
                .ifPresent(deadline -> {
                    assertTrue(deadline.on().isAfter(day));
                    assertEquals(
                            Optional.of(new Exit(deadline.on(), deadline.reason())),
                            track.at(deadline.on()).orElseThrow().exit());
                    assertEquals(
                            Optional.empty(),
                            track.at(deadline.on().minusDays(1)).flatMap(Situation::exit));
                }));
    }

    /** I-O6c: no more than the parameter allows, one until 2011 and two since, for a mission locale and a year. */
    @Property(trials = 500)
    public void nobodyCountsTooOften(@From(LivesGenerator.class) LivesGenerator.Life life) {
        timeline(life.facts()).tracks().values().stream()
                .filter(track -> last(track).counting() == Counting.COUNTED)
                .collect(Collectors.groupingBy(
                        track -> track.missionLocale() + " " + yearOfInitialisation(track), Collectors.counting()))
                .forEach((place, times) -> assertTrue(place, times <= (place.endsWith("2012") ? 2 : 1)));
    }

    private static void isConsistent(Situation situation) {
        boolean over = situation.phase() == Phase.EXITED || situation.phase() == Phase.CANCELLED;
        assertEquals(situation.phase() == Phase.EXITED, situation.exit().isPresent());
        assertEquals(
                situation.phase() == Phase.CANCELLED, situation.cancellation().isPresent());
        assertEquals(situation.phase() == Phase.SUPPORT, situation.state().isPresent());
        assertEquals(situation.steps().initialisation().isPresent(), situation.counting() != Counting.NOT_INITIALISED);
        assertTrue(over
                || (situation.phase() == Phase.SUPPORT)
                        == (situation.steps().acceptation().isPresent()
                                && situation.steps().initialisation().isPresent()));
        assertTrue(
                "a cancelled file was never initialised (R-L4)",
                situation.cancellation().isEmpty()
                        || situation.steps().initialisation().isEmpty());
    }

    private static boolean stays(Optional<LocalDate> before, Optional<LocalDate> after) {
        return before.isEmpty() || before.equals(after);
    }

    private static Situation last(CotraitanceTimeline track) {
        return track.segments().get(track.segments().size() - 1).situation();
    }

    private static int yearOfInitialisation(CotraitanceTimeline track) {
        return last(track).steps().initialisation().orElseThrow().getYear();
    }

    /** What a clock that runs every so many days announces, each end once, with the day it bears. */
    private static Map<CotraitanceId, Situation> announced(List<Fact> facts, int everySoManyDays) {
        Map<CotraitanceId, Situation> announced = new TreeMap<>();
        LocalDate lastRun = LivesGenerator.FIRST_DAY;
        for (LocalDate run = lastRun; !run.isAfter(LivesGenerator.LAST_DAY); run = run.plusDays(everySoManyDays)) {
            situations(known(facts, run), run).forEach((number, situation) -> {
                if (situation.exit().isPresent() || situation.cancellation().isPresent()) {
                    announced.putIfAbsent(number, situation);
                }
            });
        }
        return announced;
    }

    private static Map<CotraitanceId, Situation> situations(List<Fact> facts, LocalDate day) {
        Map<CotraitanceId, Situation> situations = new TreeMap<>();
        timeline(facts).tracks().forEach((number, track) -> track.at(day).ifPresent(s -> situations.put(number, s)));
        return situations;
    }

    /** What is to be seen to, by co-traitance: kind, since when, why. */
    private static Map<CotraitanceId, List<String>> seenTo(List<Fact> facts, LocalDate day) {
        Map<CotraitanceId, List<String>> seenTo = new TreeMap<>();
        timeline(facts)
                .tracks()
                .forEach((number, track) -> seenTo.put(
                        number,
                        track.mattersOn(day).stream()
                                .map(matter -> matter.kind() + " " + matter.from() + " " + matter.reason())
                                .toList()));
        seenTo.values().removeIf(List::isEmpty);
        return seenTo;
    }

    private static List<Optional<Situation>> days(Optional<CotraitanceTimeline> track, UnaryOperator<Situation> seen) {
        return Stream.iterate(LivesGenerator.FIRST_DAY, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> track.flatMap(known -> known.at(day)).map(seen))
                .toList();
    }

    /** What it would be if the person had no other co-traitance that took the place in the year's count. */
    private static Situation asIfAlone(Situation situation) {
        return situation.counting() != Counting.ALREADY_COUNTED
                ? situation
                : new Situation(
                        situation.phase(),
                        situation.state(),
                        situation.steps(),
                        situation.exit(),
                        situation.cancellation(),
                        situation.openAlerts(),
                        Counting.COUNTED);
    }

    private static List<Fact> known(List<Fact> facts, LocalDate day) {
        return without(facts, fact -> fact.on().isAfter(day));
    }

    private static List<Fact> without(List<Fact> facts, Predicate<Fact> left) {
        return facts.stream().filter(left.negate()).toList();
    }

    private static Optional<CotraitanceTimeline> track(List<Fact> facts, CotraitanceId number) {
        return Optional.ofNullable(timeline(facts).tracks().get(number));
    }

    private static Timeline timeline(List<Fact> facts) {
        return Lifecycle.timeline(facts, TestRuleContexts.FRAME);
    }

    /** R-X1, I-O6c: of two that one interview initialises the first affected counts, whichever number it was given. */
    @Test
    public void theCountDoesNotDependOnTheNumbers() {
        for (String affectations : List.of(
                "affected 2010-01-11 #1, affected 2010-01-12 #2", "affected 2010-01-12 #1, affected 2010-01-11 #2")) {
            Timeline timeline = Lifecycle.timeline(
                    FactParser.facts(affectations + ", interviewed 2010-02-01"), TestRuleContexts.FRAME);
            timeline.tracks().values().forEach(track -> {
                Situation situation = track.at(LocalDate.of(2010, 2, 1)).orElseThrow();
                assertEquals(
                        situation.steps().affectation().equals(LocalDate.of(2010, 1, 11))
                                ? Counting.COUNTED
                                : Counting.ALREADY_COUNTED,
                        situation.counting());
            });
        }
    }
}
