// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.demo.cohort.FactEntry.Kind;
import fr.relais.demo.territory.DemoMissionLocale;
import fr.relais.demo.territory.France;
import fr.relais.demo.territory.Network;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class CohortTest {

    private static final France FRANCE = France.load();
    private static final Network NETWORK = Network.derivedFrom(FRANCE);
    private static final Cohort COHORT = Cohort.of(FRANCE, NETWORK, "82", Cohort.SEED);
    private static final Map<String, Integer> OBJECTIVES = NETWORK.objectives("82", 11_962).entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));

    @Test
    public void theSameSeedGivesTheSameLives() {
        assertEquals(
                COHORT.lives(), Cohort.of(FRANCE, NETWORK, "82", Cohort.SEED).lives());
        assertFalse(COHORT.lives().equals(Cohort.of(FRANCE, NETWORK, "82", 7).lives()));
    }

    @Test
    public void itIsBigEnoughForTheObjectiveAndStaysWithinEachMissionLocales() {
        Map<String, Integer> counted = COHORT.expectation().counted(2010);
        int total = counted.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue("counted " + total, total > 11_962 * 95 / 100 && total < 11_962);
        counted.forEach((id, entries) -> assertTrue(id, entries <= OBJECTIVES.get(id)));
        assertTrue(COHORT.lives().size() > 11_962 * 115 / 100);
    }

    @Test
    public void aHandfulOfMissionsLocalesIsFullOrWithinAFewPlaces() {
        Map<String, Integer> counted = COHORT.expectation().counted(2010);
        List<Integer> left = OBJECTIVES.entrySet().stream()
                .map(entry -> entry.getValue() - counted.get(entry.getKey()))
                .toList();
        assertTrue(left.toString(), left.stream().filter(places -> places == 0).count() >= 3);
        assertTrue(
                left.toString(),
                left.stream().filter(places -> places > 0 && places <= 4).count() >= 5);
        assertEquals(
                Optional.of(9),
                Optional.ofNullable(COHORT.expectation().refused().get("R-E6")));
    }

    @Test
    public void affectationsNeverUseMoreThanTheRoomLeft() {
        for (DemoMissionLocale one : NETWORK.missionsLocales("82")) {
            Map<Integer, Long> affectedAndNotCancelled = COHORT.lives().stream()
                    .filter(life -> life.competent().equals(one.id())
                            && life.isAffected()
                            && life.cancelledOn().isEmpty())
                    .filter(life -> life.initialisedOn().isEmpty() || life.counted())
                    .collect(Collectors.groupingBy(
                            life -> life.affectation().orElseThrow().on().getYear(), Collectors.counting()));
            affectedAndNotCancelled.forEach(
                    (year, taken) -> assertTrue(one.id() + " " + year, taken <= OBJECTIVES.get(one.id())));
        }
    }

    @Test
    public void identifiersAreWellFormedAndUnique() {
        Set<String> seen = new HashSet<>();
        for (Life life : COHORT.lives()) {
            assertTrue(life.person().id(), life.person().id().matches("\\d{7}[0-9A-Z]"));
            assertTrue(life.person().id(), seen.add(life.person().id()));
        }
    }

    @Test
    public void everybodyIsOldEnoughRegisteredAndResidentWhenOriented() {
        for (Life life : COHORT.lives()) {
            Person one = life.person();
            assertFalse(one.toString(), life.orientedOn().isBefore(one.birthday(16)));
            assertTrue(one.toString(), life.orientedOn().isBefore(one.birthday(26)));
            assertFalse(one.toString(), one.registeredOn().isAfter(life.orientedOn()));
            assertEquals(life.competent(), NETWORK.competentFor(one.commune()).id());
        }
    }

    @Test
    public void affectationsThatMustBeAcceptedFindTheRightAgeAndOneOriented() {
        for (Life life : COHORT.lives()) {
            if (life.isAffected()) {
                LocalDate on = life.affectation().orElseThrow().on();
                assertTrue(life.toString(), on.isBefore(life.person().birthday(26)));
                assertFalse(life.toString(), on.isBefore(life.orientedOn()));
                assertEquals(ExpectedOutcome.ORIENTED, life.outcome());
            }
        }
    }

    @Test
    public void whatHappensComesAfterTheAffectationAndBeforeTheEnd() {
        for (Life life : COHORT.lives()) {
            for (FactEntry event : life.events()) {
                assertFalse(event.toString(), event.on().isAfter(Cohort.LAST_DAY));
                if (!event.kind().isOfThePerson()) {
                    assertFalse(
                            event.toString(),
                            event.on().isBefore(life.affectation().orElseThrow().on()));
                    assertTrue(event.toString(), life.isAffected());
                }
            }
            List<LocalDate> days = life.events().stream().map(FactEntry::on).toList();
            assertEquals(days.stream().sorted().toList(), days);
        }
    }

    @Test
    public void theFirstInterviewIsTheInitialisation() {
        for (Life life : COHORT.lives()) {
            Optional<LocalDate> first = life.events().stream()
                    .filter(event -> event.kind() == Kind.INTERVIEWED)
                    .map(FactEntry::on)
                    .min(LocalDate::compareTo);
            assertEquals(life.toString(), life.initialisedOn(), first);
        }
    }

    @Test
    public void thereIsSomethingOfEverything() {
        Map<Kind, Integer> kinds = new HashMap<>();
        COHORT.lives().forEach(life -> life.events().forEach(event -> kinds.merge(event.kind(), 1, Integer::sum)));
        assertEquals(Set.copyOf(Arrays.asList(Kind.values())), kinds.keySet());
        assertEquals(
                Set.of("R-E1", "R-E2", "R-E3", "R-E5", "R-E6"),
                COHORT.expectation().refused().keySet());
        assertEquals(
                Set.of(ExpectedOutcome.values()),
                COHORT.lives().stream().map(Life::outcome).collect(Collectors.toSet()));
    }

    @Test
    public void theNewcomerHasNothingThatANationalCriterionWants() {
        InventedProfile profile = COHORT.newcomer().person().profile();
        assertEquals("DEFINED", profile.project());
        assertEquals(ProfileGenerator.NO_OBSTACLE, profile.obstacles());
        assertEquals("yes", profile.bearings());
        assertEquals("no", profile.discouraged());
        assertEquals(LocalDate.of(2010, 6, 30), profile.leftSchoolOn().orElseThrow());
    }
}
