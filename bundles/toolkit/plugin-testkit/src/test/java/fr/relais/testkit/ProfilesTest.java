// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class ProfilesTest {

    private static final LocalDate TODAY = LocalDate.of(2010, 2, 1);

    @Test
    public void aProfileSaysWhatItWasGivenAndNothingElse() {
        Profile person = Profiles.nothingKnown()
                .living("59350")
                .registeredSince("2009-03-02")
                .trainingLevel(TrainingLevel.VI)
                .obstacles(Obstacle.HOUSING);
        assertEquals("59350", person.commune().value());
        assertEquals(Optional.of(LocalDate.of(2009, 3, 2)), person.registeredSince());
        assertEquals(Optional.of(TrainingLevel.VI), person.trainingLevel());
        assertEquals(Optional.of(Set.of(Obstacle.HOUSING)), person.obstacles());
        assertEquals(Optional.empty(), person.project());
        assertEquals(Optional.empty(), person.without(Attribute.OBSTACLES).obstacles());
        assertEquals(Optional.of(Set.of()), person.obstacles().map(any -> Set.of()));
        assertEquals(EnumSet.allOf(Attribute.class), Profiles.profile().known());
        assertEquals(Set.of(), Profiles.nothingKnown().known());
    }

    @Test
    public void aChangedProfileIsAnother() {
        Profile before = Profiles.profile();
        assertNotEquals(before, before.network(false));
        assertEquals(Profiles.profile(), before);
        assertEquals(before, before.network(false).network(true));
    }

    @Test
    public void theThousandAreTheSameAndHaveEverything() {
        List<Profile> people = Profiles.thousand(TODAY, List.of("29019", "29232"));
        assertEquals(1000, people.size());
        assertEquals(people, Profiles.thousand(TODAY, List.of("29019", "29232")));
        assertEquals(1000, new HashSet<>(people).size());
        assertEquals(
                Set.of("29019", "29232"),
                people.stream().map(person -> person.commune().value()).collect(Collectors.toSet()));
        for (Attribute attribute : Attribute.values()) {
            for (Object value : Profiles.values(attribute, TODAY)) {
                assertTrue(
                        attribute + " " + value,
                        people.stream().anyMatch(person -> person.equals(person.with(attribute, value))));
            }
            assertTrue(people.stream().anyMatch(person -> !person.known().contains(attribute)));
        }
        assertTrue(people.stream().anyMatch(person -> person.known().equals(EnumSet.allOf(Attribute.class))));
    }
}
