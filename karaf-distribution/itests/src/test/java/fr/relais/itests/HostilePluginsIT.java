// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Plug-ins that mean harm, or do it: each passes the gate, for its code uses nothing that a plug-in may not use, and is put in force in
 * Rhône-Alpes while all three regions ask. What holds: no request fails, the national criteria answer, other regions see nothing of it, and
 * it is told.
 */
public class HostilePluginsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String EVALUATE =
            "public Finding evaluate(CandidateProfile candidate, OrientationContext context) ";

    /** What each does, and the verdicts that may come of it. */
    private static final Map<String, String[]> HOSTILE = hostile();

    private static PluginRegions regions;
    private static Http team;

    private static Map<String, String[]> hostile() {
        Map<String, String[]> hostile = new LinkedHashMap<>();
        hostile.put("throws", new String[] {EVALUATE + "{ throw new IllegalStateException(); }", "NOT_EVALUATED"});
        hostile.put(
                "links-wrongly",
                new String[] {EVALUATE + "{ throw new NoSuchFieldError(\"gone\"); }", "NOT_EVALUATED"});
        hostile.put("answers-null", new String[] {EVALUATE + "{ return null; }", "NOT_EVALUATED"});
        hostile.put("answers-rubbish", new String[] {
            EVALUATE + "{ return Finding.met(\"no.such.key\", \"{0\\u0000\\u202e\".repeat(10), -1L); }",
            "MET NOT_EVALUATED"
        });
        hostile.put("allocates", new String[] {
            "private byte[][] kept = new byte[0][];" + EVALUATE
                    + "{ kept = new byte[100][]; for (int i = 0; i < 100; i++) { kept[i] = new byte[1 << 20]; }"
                    + " return Finding.met(\"yes\", kept.length); }",
            "MET NOT_EVALUATED"
        });
        hostile.put("recurses", new String[] {
            "private int deeper(int i) { return deeper(i + 1) + 1; }" + EVALUATE
                    + "{ return Finding.met(\"yes\", deeper(0)); }",
            "NOT_EVALUATED"
        });
        hostile.put("changes-its-mind", new String[] {
            "private static int asked;" + EVALUATE
                    + "{ return asked++ % 2 == 0 ? Finding.met(\"yes\") : Finding.notMet(\"yes\"); }",
            "MET NOT_MET NOT_EVALUATED"
        });
        hostile.put("keeps-what-it-is-shown", new String[] {
            "private static final java.util.List<Object> KEPT = new java.util.ArrayList<>();" + EVALUATE
                    + "{ KEPT.add(candidate); KEPT.add(context); return Finding.met(\"yes\", KEPT.size()); }",
            "MET"
        });
        hostile.put("never-comes-back", new String[] {
            "private static int turns;" + EVALUATE + "{ while (true) { turns++; } }", "NOT_EVALUATED"
        });
        return hostile;
    }

    @BeforeClass
    public static void threeRegions() throws IOException {
        regions = PluginRegions.named("hostile", Map.of());
        team = regions.team("82");
    }

    @AfterClass
    public static void stop() {
        regions.relais().run("stop").ok();
    }

    /** One after the other, the one that takes a processor for good last. */
    @Test
    public void noRequestFailsAndEveryNationalCriterionAnswers() throws Exception {
        for (String region : List.of("31", "53")) {
            TestPlugins steady = TestPlugins.steady(region, "steady" + region);
            assertEquals(
                    201,
                    regions.deploy(regions.team(region), steady.jar("1.0.0")).status());
        }
        try (BackgroundTraffic traffic = BackgroundTraffic.besides(regions, "82")) {
            for (Map.Entry<String, String[]> each : HOSTILE.entrySet()) {
                befriend(each.getKey(), each.getValue()[0], each.getValue()[1]);
            }
            assertEquals(List.of(), traffic.failures());
            System.out.printf("%d hostile plug-ins under %d requests, none failed%n", HOSTILE.size(), traffic.asked());
        }
    }

    private static void befriend(String name, String members, String expected) throws Exception {
        TestPlugins plugin = TestPlugins.criterion("82", name, members);
        Http.Answer deployed = regions.deploy(team, plugin.jar("1.0.0"));
        assertEquals(name + ": " + deployed.body(), 201, deployed.status());
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long begun = System.nanoTime();
            List<Map<String, String>> answers = regions.answers(team, "82", plugin.id());
            waits.add((System.nanoTime() - begun) / 1e6);
            assertEquals(name + answers, 1, answers.size());
            assertTrue(name + answers, expected.contains(answers.get(0).get("verdict")));
        }
        System.out.printf(
                "hostile %s: the slowest of ten answers after %.0f ms, the quickest after %.0f ms%n",
                name, Collections.max(waits), Collections.min(waits));
        told(plugin, expected);
        assertEquals(
                name,
                200,
                regions.act(team, "RETIRED", "82", plugin.bundle(), "1.0.0").status());
    }

    /** A decision that it didn't answer says so; its operators are told why: the breaker is open, within a dozen questions. */
    private static void told(TestPlugins plugin, String expected) throws IOException {
        if (!expected.equals("NOT_EVALUATED")) {
            return;
        }
        Map<String, String> answer = regions.answers(team, "82", plugin.id()).get(0);
        assertTrue(answer.toString(), !answer.get("explanation").isBlank());
        String why = team.get("/plugins/" + plugin.id() + "/why").body();
        assertTrue(why, why.contains("BREAKER"));
        String health = team.get("/plugins/" + plugin.id()).body();
        assertTrue(health, health.contains("DEGRADED"));
    }

    /** What would make it last is refused before it runs. */
    @Test
    public void whatNeedsMoreThanAPluginMayUseIsRefusedAtTheGate() throws IOException {
        for (String members : List.of(
                EVALUATE + "{ try { Thread.sleep(60_000); } catch (InterruptedException e) { } return null; }",
                EVALUATE + "{ System.exit(0); return null; }",
                EVALUATE + "{ new Thread(() -> { }).start(); return null; }",
                EVALUATE
                        + "{ synchronized (this) { try { wait(); } catch (InterruptedException e) { } } return"
                        + " null; }")) {
            Http.Answer refused = regions.deploy(
                    team, TestPlugins.criterion("82", "refused", members).jar("1.0.0"));
            assertEquals(refused.body(), 422, refused.status());
            assertTrue(refused.body(), refused.body().contains("I-G9"));
        }
    }

    /** Version after version that never comes back of itself: its loops end with their budget (I-G19), and no thread of it goes on. */
    @Test
    public void noThreadOfAPluginRunsAway() throws Exception {
        TestPlugins plugin = TestPlugins.criterion("82", "runs-away", HOSTILE.get("never-comes-back")[0]);
        for (int version = 1; version <= 3; version++) {
            String number = version + ".0.0";
            assertEquals(201, regions.deploy(team, plugin.jar(number)).status());
            assertEquals(
                    "NOT_EVALUATED",
                    regions.answers(team, "82", plugin.id()).get(0).get("verdict"));
        }
        noThreadIsBusyWith(plugin);
        assertEquals(
                200,
                regions.act(team, "RETIRED", "82", plugin.bundle(), "3.0.0").status());
    }

    /** A loop whose budget is over ends when its thread gets a turn, on a busy machine later than its answer. */
    private static void noThreadIsBusyWith(TestPlugins plugin) throws IOException {
        Jvm jvm = Jvm.of(regions.relais());
        long last = System.nanoTime() + PATIENCE.toNanos();
        List<String> busy;
        do {
            busy = jvm.busyPluginThreads().stream()
                    .filter(name -> name.contains(plugin.id()))
                    .toList();
        } while (!busy.isEmpty() && System.nanoTime() < last);
        assertEquals(List.of(), busy);
    }
}
