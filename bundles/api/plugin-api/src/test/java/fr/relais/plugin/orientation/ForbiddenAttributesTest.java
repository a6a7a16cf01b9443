// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/**
 * R-C7: a criterion can't use an attribute that it can't read. Whoever adds an accessor adds it here as well, and by then has asked
 * whether the law allows it.
 */
public class ForbiddenAttributesTest {

    private static final Set<String> ALLOWED = Set.of(
            "commune",
            "project",
            "obstacles",
            "bearings",
            "network",
            "discouraged",
            "trainingLevel",
            "projectLevel",
            "leftSchoolOn",
            "registeredSince");

    @Test
    public void aCriterionReadsNothingElse() {
        // value: by the name of one of these, or by the key of what a region declared and a national administrator
        // vetted
        Set<String> read = new HashSet<>(ALLOWED);
        read.add("value");
        assertEquals(read, namesOf(CandidateProfile.class));
        assertEquals(Set.of("today", "region"), namesOf(OrientationContext.class));
    }

    /** It sees the place and the figures, and no person. */
    @Test
    public void aChoiceOfDestinationReadsNothingOfThePerson() {
        assertEquals(Set.of("commune", "offered", "neighbours"), namesOf(Destinations.class));
        assertEquals(Set.of("missionLocale", "name", "objective", "roomLeft"), namesOf(Destination.class));
    }

    @Test
    public void whatMayBeMissingHasAName() {
        List<String> named = Arrays.stream(Attribute.values())
                .map(attribute ->
                        attribute.name().toLowerCase(java.util.Locale.ROOT).replace("_", ""))
                .toList();
        assertEquals(
                ALLOWED.stream()
                        .filter(name -> !name.equals("commune"))
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.toSet()),
                Set.copyOf(named));
    }

    private static Set<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
    }
}
