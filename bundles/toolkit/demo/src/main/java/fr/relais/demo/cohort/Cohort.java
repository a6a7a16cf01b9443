// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import fr.relais.demo.territory.DemoMissionLocale;
import fr.relais.demo.territory.France;
import fr.relais.demo.territory.Network;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two years of job seekers of one region, big enough for its objective. Invented from a seed: the same network, region and
 * seed always give the same cohort. Every mission locale is filled up to its objective of 2010 in its own way:
 *
 * <ul>
 *   <li>three small ones exactly, and three more affectations each are asked for, which R-E6 must refuse;
 *   <li>five to within one to four places;
 *   <li>the others less evenly: cancellations, people in CIVIS, people who never start, an agent who asks no more once the
 *       room is used up. A few of their affectations fail a precondition and must be refused.
 * </ul>
 *
 * Besides, there are people whom the national criteria don't orient or leave to be examined, and affectations of the first
 * half of 2011, on the objectives of 2011.
 */
public final class Cohort {

    /** The seed of the demonstration. */
    public static final long SEED = 2010_2014L;

    /** Nothing happens after this day. */
    public static final LocalDate LAST_DAY = LocalDate.of(2011, 12, 31);

    private static final LocalDate FIRST_AFFECTATION = LocalDate.of(2010, 1, 11);
    private static final LocalDate LAST_AFFECTATION_OF_2010 = LocalDate.of(2010, 12, 3);
    private static final LocalDate SEEN_IN_2010 = LocalDate.of(2010, 12, 17);
    private static final LocalDate ORIENTED_IN_TIME = LocalDate.of(2010, 11, 3);
    private static final LocalDate ASKED_TOO_LATE = LocalDate.of(2010, 12, 20);
    private static final LocalDate FIRST_AFFECTATION_OF_2011 = LocalDate.of(2011, 1, 10);
    private static final LocalDate LAST_AFFECTATION_OF_2011 = LocalDate.of(2011, 6, 30);

    private static final int FULL = 3;
    private static final int CLOSE = 5;
    private static final int REFUSED_PER_FULL = 3;

    private final List<Life> lives = new ArrayList<>();
    private final LifeGenerator stories;
    private final PersonGenerator people;
    private Life newcomer;

    private Cohort(Network network, String region, PersonGenerator people) {
        this.people = people;
        this.stories = new LifeGenerator(people, network.missionsLocales(region));
    }

    /** Invents the cohort of a region for its objective of 2010. */
    public static Cohort of(France france, Network network, String region, long seed) {
        int objective = france.regions().stream()
                .filter(one -> one.code().equals(region))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region " + region))
                .objective2010();
        return of(network, region, objective, new PersonGenerator(network), new SeededRandom(seed));
    }

    /** Invents the cohort of a region for an objective, of people who are all somebody else than those invented before. */
    static Cohort of(Network network, String region, int objective, PersonGenerator people, SeededRandom dice) {
        Cohort cohort = new Cohort(network, region, people);
        List<Map.Entry<DemoMissionLocale, Integer>> smallestFirst =
                network.objectives(region, objective).entrySet().stream()
                        .sorted(Map.Entry.<DemoMissionLocale, Integer>comparingByValue()
                                .thenComparing(entry -> entry.getKey().id()))
                        .toList();
        for (int i = 0; i < smallestFirst.size(); i++) {
            DemoMissionLocale missionLocale = smallestFirst.get(i).getKey();
            int its = smallestFirst.get(i).getValue();
            SeededRandom own = dice.split();
            if (i < FULL) {
                cohort.fill(missionLocale, its, own);
                cohort.askInVain(missionLocale, own);
            } else if (i < FULL + CLOSE) {
                cohort.fill(missionLocale, its - own.between(1, 4), own);
            } else {
                cohort.live(missionLocale, its, own);
            }
            cohort.others(missionLocale, its, own);
        }
        cohort.addNewcomer(smallestFirst.get(smallestFirst.size() - 1).getKey(), dice.split());
        cohort.lives.sort(Comparator.comparing(Life::orientedOn)
                .thenComparing(life -> life.person().id()));
        return cohort;
    }

    /** Exactly so many entries in 2010, nobody in CIVIS, nobody lost: the room is known to the last place. */
    private void fill(DemoMissionLocale missionLocale, int entries, SeededRandom dice) {
        for (int i = 0; i < entries; i++) {
            SeededRandom own = dice.split();
            LocalDate on = SeededRandom.workday(own.day(FIRST_AFFECTATION, LAST_AFFECTATION_OF_2010));
            lives.add(stories.affected(missionLocale, on, FollowUpCourse.STARTS, SEEN_IN_2010, own));
        }
    }

    private void askInVain(DemoMissionLocale missionLocale, SeededRandom dice) {
        for (int i = 0; i < REFUSED_PER_FULL; i++) {
            lives.add(stories.refusedForWantOfRoom(missionLocale, ORIENTED_IN_TIME, ASKED_TOO_LATE, dice.split()));
        }
    }

    /** A year with its losses. The agent looks at the room left and, when there is none, asks for no affectation. */
    private void live(DemoMissionLocale missionLocale, int objective, SeededRandom dice) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < objective * 112 / 100; i++) {
            days.add(SeededRandom.workday(dice.day(FIRST_AFFECTATION, LAST_AFFECTATION_OF_2010)));
        }
        days.sort(Comparator.naturalOrder());
        PlacesLeftEstimate room = new PlacesLeftEstimate(objective);
        for (LocalDate on : days) {
            SeededRandom own = dice.split();
            Life life = room.on(on) > 0
                    ? stories.affected(missionLocale, on, someCourse(own), LocalDate.MAX, own)
                    : stories.orientedOnly(missionLocale, on, ExpectedOutcome.ORIENTED, own);
            room.take(life);
            lives.add(life);
        }
    }

    private static FollowUpCourse someCourse(SeededRandom dice) {
        return FollowUpCourse.values()[dice.weighted(860, 40, 15, 50, 15, 20)];
    }

    /** People who aren't oriented, people to examine, and the first half of 2011. */
    private void others(DemoMissionLocale missionLocale, int objective, SeededRandom dice) {
        Map<ExpectedOutcome, Integer> percentages =
                new EnumMap<>(Map.of(ExpectedOutcome.NOT_ORIENTED, 8, ExpectedOutcome.TO_EXAMINE, 4));
        percentages.forEach((outcome, percent) -> {
            for (int i = 0; i < objective * percent / 100; i++) {
                SeededRandom own = dice.split();
                LocalDate on = SeededRandom.workday(own.day(FIRST_AFFECTATION, LAST_AFFECTATION_OF_2010));
                lives.add(stories.orientedOnly(missionLocale, on, outcome, own));
            }
        });
        for (int i = 0; i < objective * 5 / 100; i++) {
            SeededRandom own = dice.split();
            LocalDate on = SeededRandom.workday(own.day(FIRST_AFFECTATION_OF_2011, LAST_AFFECTATION_OF_2011));
            lives.add(stories.affected(missionLocale, on, FollowUpCourse.STARTS, LocalDate.MAX, own));
        }
    }

    /** The person of step 4: well equipped, and out of school for less than three months. */
    private void addNewcomer(DemoMissionLocale missionLocale, SeededRandom dice) {
        LocalDate on = LocalDate.of(2010, 9, 20);
        InventedProfile profile = ProfileGenerator.nothingMet(Optional.of(LocalDate.of(2010, 6, 30)), dice);
        Person person = people.born(LocalDate.of(1991, 3, 12), missionLocale.seat(), on, profile, dice);
        newcomer = LifeGenerator.orientedOnly(person, missionLocale, on, ExpectedOutcome.NOT_ORIENTED);
        lives.add(newcomer);
    }

    /** Everybody, by day of orientation. */
    public List<Life> lives() {
        return List.copyOf(lives);
    }

    /** What the platform must find once it has taken everybody in. */
    public Expectation expectation() {
        return new Expectation(lives);
    }

    /** Someone whom no national criterion orients, and who left school less than three months before the decision. */
    public Life newcomer() {
        return newcomer;
    }
}
