// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

import static org.junit.Assert.assertEquals;

import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Each row: what was done, act and version, in order; the version in force, in shadow, and the one that a roll-back brings back. */
@RunWith(Parameterized.class)
public class DeploymentStateTest {

    private static final String TABLE =
            """
            STAGED 1                                                                         |   |   |
            STAGED 1, SHADOWED 1                                                             |   | 1 |
            STAGED 1, SHADOWED 1, ACTIVATED 1                                                | 1 |   |
            STAGED 1, ACTIVATED 1, STAGED 2, SHADOWED 2                                      | 1 | 2 |
            STAGED 1, ACTIVATED 1, STAGED 2, SHADOWED 2, ACTIVATED 2                         | 2 |   | 1
            STAGED 1, ACTIVATED 1, STAGED 2, ACTIVATED 2, ROLLED_BACK 2                      | 1 |   |
            STAGED 1, ACTIVATED 1, STAGED 2, ACTIVATED 2, STAGED 3, ACTIVATED 3              | 3 |   | 2
            STAGED 1, ACTIVATED 1, STAGED 2, ACTIVATED 2, STAGED 3, ACTIVATED 3, ROLLED_BACK 3, ROLLED_BACK 2 | 1 | |
            STAGED 1, ACTIVATED 1, ACTIVATED 1                                               | 1 |   |
            STAGED 1, ACTIVATED 1, RETIRED 1                                                 |   |   | 1
            STAGED 1, ACTIVATED 1, RETIRED 1, ROLLED_BACK 1                                  | 1 |   |
            STAGED 1, STAGED 2, ACTIVATED 1, SHADOWED 2, RETIRED 2                           | 1 |   |
            STAGED 1, STAGED 2, ACTIVATED 1, SHADOWED 2, RETIRED 1                           |   | 2 | 1
            """;

    @Parameters(name = "{0}")
    public static Object[][] rows() {
        return TABLE.lines()
                .map(line -> Arrays.stream((line + " ").split("\\|"))
                        .map(String::trim)
                        .toArray())
                .toArray(Object[][]::new);
    }

    private final List<LifecycleEvent> events;
    private final Optional<String> active;
    private final Optional<String> shadow;
    private final Optional<String> before;

    public DeploymentStateTest(String done, String active, String shadow, String before) {
        this.events = new ArrayList<>();
        for (String each : done.split(", ")) {
            String[] parts = each.split(" ");
            events.add(event(events.size() + 1, "53", LifecycleAction.valueOf(parts[0]), parts[1]));
        }
        this.active = some(active);
        this.shadow = some(shadow);
        this.before = some(before);
    }

    @Test
    public void standsWhereTheTableSays() {
        DeploymentState standing = DeploymentState.derive(events).get(0);
        assertEquals(active, standing.active().map(PluginVersion::version));
        assertEquals(shadow, standing.shadow().map(PluginVersion::version));
        assertEquals(before, standing.before().map(PluginVersion::version));
    }

    /** In whatever order events are read, and whatever another region does in between. */
    @Test
    public void otherRegionsAndTheOrderOfReadingChangeNothing() {
        DeploymentState alone = DeploymentState.derive(events).get(0);
        List<LifecycleEvent> mixed = new ArrayList<>(events);
        events.forEach(event -> mixed.add(event(event.id() + 100, "82", event.act(), "9")));
        Collections.shuffle(mixed, new Random(7));
        assertEquals(
                alone,
                DeploymentState.derive(mixed).stream()
                        .filter(standing -> standing.region().equals(new RegionCode("53")))
                        .findFirst()
                        .orElseThrow());
    }

    private static Optional<String> some(String version) {
        return Optional.of(version).filter(each -> !each.isEmpty());
    }

    private static LifecycleEvent event(long id, String region, LifecycleAction act, String version) {
        return new LifecycleEvent(
                id,
                new RegionCode(region),
                new PluginVersion("org.bretagne.workload", version, "digest-of-" + version),
                act,
                Origin.UPLOAD,
                "bretagne",
                Instant.EPOCH,
                "tried out");
    }
}
