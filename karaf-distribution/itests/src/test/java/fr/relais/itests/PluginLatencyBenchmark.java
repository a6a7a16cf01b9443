// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * How long it takes from {@code POST} with activation to the first decision that a version answered, and from its roll-back:
 * on a quiet machine p99 within 100 ms, and within a second. Printed, by {@code -Pbenchmarks} alone.
 */
public class PluginLatencyBenchmark {

    private static final int WARM_UP = 50;
    private static final int RUNS = 200;

    private static PluginRegions regions;

    @BeforeClass
    public static void threeRegions() throws IOException {
        regions = PluginRegions.named("plug-in-latency", Map.of());
    }

    @AfterClass
    public static void stop() {
        regions.relais().run("stop").ok();
    }

    @Test
    public void fromPostToDecision() throws IOException {
        List<Double> cold = new ArrayList<>();
        inForceOneAfterTheOther("warming", WARM_UP, cold, new ArrayList<>());
        List<Double> forward = new ArrayList<>();
        List<Double> back = new ArrayList<>();
        inForceOneAfterTheOther("fast", RUNS, forward, back);
        print("from POST with activation to the first decision, to warm up, over " + WARM_UP + " runs", cold);
        print("from POST with activation to the first decision, then, over " + RUNS + " runs", forward);
        print("from the roll-back to the first decision, over " + back.size() + " runs", back);
    }

    /** Each version replaces the one before; after each twentieth a roll-back. Adds how long they took. */
    private static void inForceOneAfterTheOther(String name, int runs, List<Double> forward, List<Double> back)
            throws IOException {
        Http team = regions.team("82");
        TestPlugins plugin = TestPlugins.steady("82", name);
        String version = "";
        for (int run = 1; run <= runs; run++) {
            byte[] jar = plugin.jar("1.0." + run);
            long begun = System.nanoTime();
            Http.Answer deployed = regions.deploy(team, jar);
            version = regions.version(team, "82", plugin.id());
            forward.add(millisSince(begun));
            assertEquals(deployed.body(), 201, deployed.status());
            assertEquals("1.0." + run, version);
            if (run % 20 == 0) {
                begun = System.nanoTime();
                Http.Answer rolledBack = regions.act(team, "ROLLED_BACK", "82", plugin.bundle(), "");
                version = regions.version(team, "82", plugin.id());
                back.add(millisSince(begun));
                assertEquals(rolledBack.body(), 200, rolledBack.status());
                assertEquals("1.0." + (run - 1), version);
            }
        }
        assertEquals(
                200,
                regions.act(team, "RETIRED", "82", plugin.bundle(), version).status());
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double percentile(List<Double> millis, int percent) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private static void print(String what, List<Double> millis) {
        System.out.printf(
                "%s: p50 %.1f ms, p99 %.1f ms, at most %.1f ms%n",
                what, percentile(millis, 50), percentile(millis, 99), percentile(millis, 100));
    }
}
