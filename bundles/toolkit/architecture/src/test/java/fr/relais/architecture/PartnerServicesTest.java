// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import fr.relais.architecture.DeclaredComponents.Described;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.Test;

/** What is offered to partners is bridged over REST, by one resource each, and nothing else is. */
public class PartnerServicesTest {

    /** Not a service of the domain: tells a resource which day it is. */
    private static final String TODAY = "fr.relais.cotraitance.Today";

    private static List<Described> components;

    @BeforeClass
    public static void readTheDescriptors() throws Exception {
        components = DeclaredComponents.ofTheHouse();
    }

    @Test
    public void exactlyTheServicesForPartnersAreBridged() {
        Set<String> exported =
                components.stream().flatMap(c -> c.exported().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertFalse("no service for partners at all", exported.isEmpty());
        assertEquals(exported, new TreeSet<>(resourcesByService().keySet()));
    }

    @Test
    public void oneResourceBridgesAService() {
        Map<String, List<String>> shared = new TreeMap<>(resourcesByService());
        shared.values().removeIf(resources -> resources.size() == 1);
        assertEquals("services with more than one resource", Map.of(), shared);
    }

    @Test
    public void aResourceBridgesOneService() {
        Map<String, Set<String>> wide = components.stream()
                .filter(Described::resource)
                .filter(resource -> bridged(resource).size() > 1)
                .collect(Collectors.toMap(Described::name, PartnerServicesTest::bridged));
        assertEquals("resources that mix services", Map.of(), wide);
    }

    private static Map<String, List<String>> resourcesByService() {
        return components.stream()
                .filter(Described::resource)
                .flatMap(resource -> bridged(resource).stream().map(service -> Map.entry(service, resource.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Set<String> bridged(Described resource) {
        return resource.references().stream()
                .filter(type -> type.startsWith("fr.relais.") && !type.equals(TODAY))
                .filter(type -> !type.startsWith("fr.relais.rest."))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
