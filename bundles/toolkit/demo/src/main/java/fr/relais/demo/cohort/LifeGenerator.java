// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import fr.relais.demo.cohort.FactEntry.Kind;
import fr.relais.demo.territory.DemoCommune;
import fr.relais.demo.territory.DemoMissionLocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Invents whole lives: a person, the orientation, perhaps an affectation, and what follows. */
final class LifeGenerator {

    private static final LocalDate FIRST_ORIENTATION = LocalDate.of(2010, 1, 4);

    private final PersonGenerator people;
    private final List<DemoMissionLocale> region;

    LifeGenerator(PersonGenerator people, List<DemoMissionLocale> region) {
        this.people = people;
        this.region = region;
    }

    /** Someone whom the decision doesn't send to the mission locale, or who is oriented and never affected. */
    Life orientedOnly(DemoMissionLocale missionLocale, LocalDate on, ExpectedOutcome outcome, SeededRandom dice) {
        return orientedOnly(people.inZone(missionLocale, on, outcome, dice), missionLocale, on, outcome);
    }

    static Life orientedOnly(Person person, DemoMissionLocale missionLocale, LocalDate on, ExpectedOutcome outcome) {
        return new Life(
                person,
                missionLocale.id(),
                on,
                outcome,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Someone oriented while there was room, whose affectation is asked for when there is none left (R-E6). */
    Life refusedForWantOfRoom(DemoMissionLocale missionLocale, LocalDate oriented, LocalDate on, SeededRandom dice) {
        Person person = people.inZone(missionLocale, oriented, ExpectedOutcome.ORIENTED, dice);
        return new Story(person, missionLocale, oriented, on, dice).refused("R-E6");
    }

    /** Someone who is affected on a day and seen at the latest on another. */
    Life affected(
            DemoMissionLocale missionLocale,
            LocalDate on,
            FollowUpCourse course,
            LocalDate seenAtLatest,
            SeededRandom dice) {
        LocalDate oriented = orientedBefore(on, dice);
        Person person = dice.chance(8)
                ? people.inTwentySixthYear(missionLocale, oriented, dice)
                : people.inZone(missionLocale, oriented, ExpectedOutcome.ORIENTED, dice);
        Story story = new Story(person, missionLocale, oriented, on, dice);
        LocalDate seen = earlier(dice.workdayAfter(on, 0, 30), seenAtLatest);
        return switch (course) {
            case STARTS -> story.starts(seen, true);
            case KEPT_IN_CIVIS -> story.keptInCivis(seen);
            case HAD_LEFT_CIVIS -> story.hadLeftCivis(seen);
            case CANCELLED -> story.cancelled();
            case NEVER_STARTS -> story.neverStarts();
            case INELIGIBLE -> ineligible(story, missionLocale);
        };
    }

    private Life ineligible(Story story, DemoMissionLocale missionLocale) {
        return switch (story.dice.between(0, 3)) {
            case 0 -> story.struckOffBeforeTheAffectation();
            case 1 -> story.told(turning26(story, missionLocale)).refused("R-E2");
            case 2 -> story.told(notPositioned(story.person)).refused("R-E3");
            default -> story.told(withThirdPartySupport(story.person)).refused("R-E5");
        };
    }

    private Person turning26(Story story, DemoMissionLocale missionLocale) {
        return people.turning26On(story.affected, missionLocale, story.oriented, story.dice);
    }

    private static Person notPositioned(Person one) {
        return new Person(
                one.id(),
                one.lastName(),
                one.firstName(),
                one.birthDate(),
                one.sex(),
                one.commune(),
                one.site(),
                one.registeredOn(),
                false,
                one.thirdPartySupport(),
                one.profile(),
                one.address());
    }

    private static Person withThirdPartySupport(Person one) {
        return new Person(
                one.id(),
                one.lastName(),
                one.firstName(),
                one.birthDate(),
                one.sex(),
                one.commune(),
                one.site(),
                one.registeredOn(),
                one.positioned(),
                true,
                one.profile(),
                one.address());
    }

    /** One to seven days before, so that something can happen between the two. */
    private static LocalDate orientedBefore(LocalDate affected, SeededRandom dice) {
        LocalDate day = affected.minusDays(dice.between(1, 7));
        return day.isBefore(FIRST_ORIENTATION) ? FIRST_ORIENTATION : day;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** One life while it is being told. */
    private final class Story {

        private final Person person;
        private final DemoMissionLocale with;
        private final LocalDate oriented;
        private final LocalDate affected;
        private final SeededRandom dice;
        private final List<FactEntry> events = new ArrayList<>();

        Story(Person person, DemoMissionLocale with, LocalDate oriented, LocalDate affected, SeededRandom dice) {
            this.person = person;
            this.with = with;
            this.oriented = oriented;
            this.affected = affected;
            this.dice = dice;
        }

        Story told(Person instead) {
            return new Story(instead, with, oriented, affected, dice);
        }

        Life starts(LocalDate seen, boolean counted) {
            acceptedAround(seen);
            cotraitance(Kind.INTERVIEWED, seen, FollowUpGenerator.someInterview(dice));
            events.addAll(new FollowUpGenerator(person, with, affected, seen, dice)
                    .tell(() -> people.someCommune(with, dice), this::elsewhere));
            return life(Optional.empty(), Optional.of(seen), counted, Optional.empty());
        }

        /** CIVIS ended the support of some later on; it went on for the others. */
        Life keptInCivis(LocalDate seen) {
            ofThePerson(Kind.CIVIS_ENTERED, affected.minusDays(dice.between(1, 9)));
            acceptedAround(seen);
            cotraitance(Kind.INTERVIEWED, seen, FollowUpGenerator.someInterview(dice));
            return life(Optional.empty(), Optional.of(seen), false, Optional.empty());
        }

        Life hadLeftCivis(LocalDate seen) {
            ofThePerson(Kind.CIVIS_ENTERED, oriented.minusDays(60));
            ofThePerson(Kind.CIVIS_LEFT, oriented.minusDays(1));
            if (dice.chance(50) && affected.plusDays(1).isBefore(seen)) {
                ofThePerson(Kind.CIVIS_ENTERED, affected.plusDays(1));
            }
            acceptedAround(seen);
            cotraitance(Kind.INTERVIEWED, seen, FollowUpGenerator.someInterview(dice));
            return life(Optional.empty(), Optional.of(seen), true, Optional.empty());
        }

        Life cancelled() {
            LocalDate struckOff = dice.workdayAfter(affected, 8, 40);
            if (dice.chance(50)) {
                cotraitance(Kind.ACCEPTED, dice.workdayAfter(affected, 1, 5), "");
            }
            ofThePerson(Kind.STRUCK_OFF, struckOff);
            return life(Optional.empty(), Optional.empty(), false, Optional.of(struckOff));
        }

        Life neverStarts() {
            if (dice.chance(70)) {
                cotraitance(Kind.ACCEPTED, dice.workdayAfter(affected, 1, 15), "");
            }
            return life(Optional.empty(), Optional.empty(), false, Optional.empty());
        }

        Life struckOffBeforeTheAffectation() {
            ofThePerson(Kind.STRUCK_OFF, oriented.plusDays(1));
            return refused("R-E1");
        }

        Life refused(String rule) {
            return life(Optional.of(rule), Optional.empty(), false, Optional.empty());
        }

        /** Mostly before the first interview, one time in seven after it (R-L3). */
        private void acceptedAround(LocalDate seen) {
            LocalDate accepted = dice.chance(15) ? dice.workdayAfter(seen, 1, 12) : dice.day(affected, seen);
            cotraitance(Kind.ACCEPTED, SeededRandom.workday(accepted), "");
        }

        private DemoCommune elsewhere() {
            return people.someCommune(
                    dice.pick(region.stream().filter(other -> other != with).toList()), dice);
        }

        private void cotraitance(Kind kind, LocalDate on, String detail) {
            events.add(new FactEntry(person.id(), kind, on, with.id(), detail, Optional.empty()));
        }

        private void ofThePerson(Kind kind, LocalDate on) {
            events.add(new FactEntry(person.id(), kind, on, "", "", Optional.empty()));
        }

        private Life life(
                Optional<String> refusedBy,
                Optional<LocalDate> initialised,
                boolean counted,
                Optional<LocalDate> cancelled) {
            Optional<LocalDate> appointment = dice.chance(60)
                    ? Optional.of(initialised.orElseGet(() -> dice.workdayAfter(affected, 5, 20)))
                    : Optional.empty();
            events.sort(Comparator.comparing(FactEntry::on));
            return new Life(
                    person,
                    with.id(),
                    oriented,
                    ExpectedOutcome.ORIENTED,
                    Optional.of(new AffectationEntry(
                            person.id(), affected, with.id(), person.site().safir(), appointment, refusedBy)),
                    List.copyOf(events),
                    initialised,
                    counted,
                    cancelled);
        }
    }
}
