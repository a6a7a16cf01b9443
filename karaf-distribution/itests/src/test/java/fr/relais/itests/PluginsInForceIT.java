// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Plug-ins that come, change and go on the real archive, over REST as regions bring them: when they are in force, what they
 * leave behind, and what a restart makes of them. How long it takes is {@link PluginLatencyBenchmark}'s.
 */
public class PluginsInForceIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CYCLES = 200;
    private static final int VERSIONS = 20;

    private static PluginRegions regions;
    private static Http administrator;

    @BeforeClass
    public static void threeRegions() throws IOException {
        regions = PluginRegions.named("plug-ins", Map.of("deploy.folder", "${karaf.base}/deploy"));
        administrator = regions.administrator();
    }

    @AfterClass
    public static void stop() {
        regions.relais().run("stop").ok();
    }

    @Test
    public void aVersionIsInForceWhenThePostReturnsAndTheOneBeforeWhenTheRollBackDoes() throws IOException {
        TestPlugins plugin = TestPlugins.steady("82", "fast");
        Http team = regions.team("82");
        for (int version = 1; version <= VERSIONS; version++) {
            Http.Answer deployed = regions.deploy(team, plugin.jar("1.0." + version));
            assertEquals(deployed.body(), 201, deployed.status());
            assertEquals("1.0." + version, regions.version(team, "82", plugin.id()));
        }
        Http.Answer rolledBack = regions.act(team, "ROLLED_BACK", "82", plugin.bundle(), "");
        assertEquals(rolledBack.body(), 200, rolledBack.status());
        String before = "1.0." + (VERSIONS - 1);
        assertEquals(before, regions.version(team, "82", plugin.id()));
        assertEquals(
                200, regions.act(team, "RETIRED", "82", plugin.bundle(), before).status());
    }

    @Test
    public void deployedUpdatedAndRemovedTwoHundredTimesItLeavesNothingBehind() throws Exception {
        TestPlugins plugin = TestPlugins.steady("82", "cycled");
        Http team = regions.team("82");
        Jvm jvm = Jvm.of(regions.relais());
        Jvm.Heap after10 = null;
        Jvm.Heap after110 = null;
        int asked;
        try (BackgroundTraffic traffic = BackgroundTraffic.besides(regions, "82")) {
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                cycle(plugin, team, cycle);
                traffic.eachRegionIsAsked();
                if (cycle == 10) {
                    after10 = settled(jvm);
                } else if (cycle == 110) {
                    after110 = settledWith(jvm, after10.classLoaders());
                }
            }
            asked = traffic.asked();
            assertEquals(List.of(), traffic.failures());
        }
        Jvm.Heap last = settledWith(jvm, after10.classLoaders());
        System.out.printf(
                "%d cycles of deploy, update and remove under %d requests, none failed; heap after 10, 110, %d: %.1f,"
                        + " %.1f, %.1f MB; class loaders of bundles: %d, %d, %d%n",
                CYCLES,
                asked,
                CYCLES,
                after10.bytes() / 1e6,
                after110.bytes() / 1e6,
                last.bytes() / 1e6,
                after10.classLoaders(),
                after110.classLoaders(),
                last.classLoaders());
    }

    private static void cycle(TestPlugins plugin, Http team, int cycle) throws IOException {
        for (String version : List.of("1." + cycle + ".0", "1." + cycle + ".1")) {
            Http.Answer deployed = regions.deploy(team, plugin.jar(version));
            assertEquals(deployed.body(), 201, deployed.status());
            assertEquals(version, regions.version(team, "82", plugin.id()));
        }
        Http.Answer retired = regions.act(team, "RETIRED", "82", plugin.bundle(), "1." + cycle + ".1");
        assertEquals(retired.body(), 200, retired.status());
        assertEquals("", regions.version(team, "82", plugin.id()));
    }

    /** When what went is unloaded. */
    private static Jvm.Heap settled(Jvm jvm) throws Exception {
        await("plug-ins that went to be unloaded", () -> bundles().stream().noneMatch(PluginsInForceIT::ofPlugins));
        return jvm.heap();
    }

    /** No class loader is kept, once who was asked last has answered: there are as many as before. */
    private static Jvm.Heap settledWith(Jvm jvm, int classLoaders) throws Exception {
        List<Jvm.Heap> looked = new ArrayList<>();
        await("no more class loaders than " + classLoaders, () -> {
            looked.add(settled(jvm));
            return looked.get(looked.size() - 1).classLoaders() == classLoaders;
        });
        return looked.get(looked.size() - 1);
    }

    private static boolean ofPlugins(String line) {
        return line.contains("relais-plugin:");
    }

    /** The lines of Karaf's list, which fails if a bundle goes while it is made: then it is asked again. */
    private static List<String> bundles() throws Exception {
        List<String> lines = new ArrayList<>();
        await("a list that no bundle leaves meanwhile", () -> {
            RelaisInstance.Said said = regions.relais().exec("bundle:list -t 0 -l --no-format");
            lines.addAll(said.status() == 0 ? said.out().lines().toList() : List.of());
            return said.status() == 0;
        });
        return lines;
    }

    private static List<String> bundlesOfThePlatform() throws Exception {
        return bundles().stream()
                .filter(Predicate.not(PluginsInForceIT::ofPlugins))
                .toList();
    }

    @Test
    public void aJarInTheDeployFolderIsInForceWhileItLiesThere() throws Exception {
        TestPlugins plugin = TestPlugins.steady("31", "dropped");
        Path folder = regions.relais().data().resolve("deploy");
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0")) {
            drop(folder.resolve("dropped.jar"), plugin.jar(version));
            double wait = await(version, () -> regions.version(administrator, "31", plugin.id())
                    .equals(version));
            System.out.printf("from a jar in deploy/ to the first decision: %.1f ms%n", wait);
        }
        assertEquals(
                "DEPLOY_FOLDER", standing("31", plugin.bundle()).get("origin").asText());
        assertTrue(Files.readString(folder.resolve("dropped.jar.txt")).contains("version=1.2.0"));

        drop(
                folder.resolve("dropped.jar"),
                plugin.header("Require-Bundle", "fr.relais.store").jar("1.3.0"));
        await("the report", () -> Files.readString(folder.resolve("dropped.jar.txt"))
                .contains("I-G3"));
        assertEquals("1.2.0", regions.version(administrator, "31", plugin.id()));

        Files.delete(folder.resolve("dropped.jar"));
        await("it to go", () -> regions.version(administrator, "31", plugin.id())
                .isEmpty());
        assertFalse(Files.exists(folder.resolve("dropped.jar.txt")));
    }

    /** Karaf's deployers of features, KARs, blueprints and bundles aren't there: nothing gets past the gate. */
    @Test
    public void nothingElseInTheDeployFolderIsDeployed() throws Exception {
        Path folder = regions.relais().data().resolve("deploy");
        List<String> before = bundlesOfThePlatform();
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("more-features.xml"),
                "<features name=\"more\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.6.0\"><feature"
                        + " name=\"more\" install=\"auto\"/></features>");
        Files.writeString(
                folder.resolve("blueprint.xml"), "<blueprint xmlns=\"http://www.osgi.org/xmlns/blueprint/v1.0.0\"/>");
        Files.writeString(folder.resolve("fr.relais.host.cfg"), "budget.millis = 1\n");
        Files.write(folder.resolve("all.kar"), TestPlugins.steady("31", "kar").jar("1.0.0"));
        drop(
                folder.resolve("sentinel.jar"),
                TestPlugins.steady("31", "sentinel")
                        .header("Bundle-Activator", "org.test.Plugin")
                        .jar("1.0.0"));
        await("the sentinel's report", () -> Files.exists(folder.resolve("sentinel.jar.txt")));
        thePlatformsOwnWatcherHasLookedAndLooksIntoConfigurationAlone();
        assertEquals(before, bundlesOfThePlatform());
        assertEquals("", exec("config:list '(budget.millis=1)'"));
        assertFalse(exec("feature:repo-list").contains("more"));
        String installed = exec("feature:list -i --no-format");
        for (String deployer : List.of("deployer", "kar")) {
            assertFalse(installed.lines().anyMatch(line -> line.startsWith(deployer + "\t")));
        }
        for (String name :
                List.of("more-features.xml", "blueprint.xml", "fr.relais.host.cfg", "all.kar", "sentinel.jar")) {
            Files.delete(folder.resolve(name));
        }
    }

    /**
     * What is written into its own folder is there: so it looked after whatever was written before. And it has no other
     * folder.
     */
    private static void thePlatformsOwnWatcherHasLookedAndLooksIntoConfigurationAlone() throws Exception {
        Path sentinel = regions.relais().data().resolve("etc/fr.relais.test.sentinel.cfg");
        Files.writeString(sentinel, "sentinel = written\n");
        await("the watcher of etc/", () -> exec("config:list '(sentinel=written)'")
                .contains("fr.relais.test.sentinel"));
        Files.delete(sentinel);
        assertEquals("", exec("config:list '(felix.fileinstall.dir=*)'"));
    }

    private static String exec(String command) {
        return regions.relais().exec(command).ok().out().strip();
    }

    /**
     * The reference regions, as they are built: each in force; in Bretagne after a later version that was rolled back, and
     * about somebody whom two missions locales may take in, so that its choice of destination is asked as well.
     */
    @Test
    public void aRestartComesToTheSamePluginsAndDecisions() throws Exception {
        regions.shareACommuneOfBretagne();
        for (ReferenceRegion each : ReferenceRegion.values()) {
            Http.Answer deployed = regions.deploy(regions.team(each.region()), each.jar());
            assertEquals(deployed.body(), 201, deployed.status());
        }
        ReferenceRegion bretagne = ReferenceRegion.BRETAGNE;
        Http team = regions.team(bretagne.region());
        Http.Answer later = regions.deploy(team, bretagne.jarAs("1.1.0"));
        assertEquals(later.body(), 201, later.status());
        assertEquals(
                200,
                regions.act(team, "ROLLED_BACK", bretagne.region(), bretagne.bundle(), "")
                        .status());
        for (ReferenceRegion each : ReferenceRegion.values()) {
            JsonNode active = standing(each.region(), each.bundle()).get("active");
            assertEquals(each.digest(), active.get("digest").asText());
            assertEquals(each.version(), active.get("version").asText());
        }
        Map<String, String> before = decided();
        answers(before, "82", "rhone-alpes.recently-left-school", "MET");
        answers(before, "31", "nord-pas-de-calais.distance-to-employment", "NOT_MET");
        answers(before, "53", "bretagne.workload", "UNKNOWN");
        answers(before, "53", "bretagne.room-first", "ORDERED");
        assertTrue(
                "not by identifier: " + before.get("53"),
                before.get("53").contains("\"order\":[\"35238S00\",\"35047S00\"]"));

        regions.relais().run("stop").ok();
        regions.start();
        // the console is ready before the last endpoint is
        await("REST", PluginsInForceIT::isThere);
        assertEquals(before, decided());
        for (ReferenceRegion each : ReferenceRegion.values()) {
            Http.Answer retired =
                    regions.act(regions.team(each.region()), "RETIRED", each.region(), each.bundle(), each.version());
            assertEquals(retired.body(), 200, retired.status());
        }
    }

    private static boolean isThere() throws IOException {
        return administrator.get("/plugins/standings").status() == 200
                && regions.preview(administrator, "82").status() == 200;
    }

    /** Where bundles stand, with their digests, and what is decided in each region. */
    private static Map<String, String> decided() throws IOException {
        Map<String, String> decided = new TreeMap<>();
        decided.put("standings", administrator.get("/plugins/standings").body());
        for (ReferenceRegion each : ReferenceRegion.values()) {
            Http.Answer preview = regions.preview(administrator, each.commune(), ",\"trainingLevel\":\"VI\"");
            assertEquals(preview.body(), 200, preview.status());
            decided.put(each.region(), preview.body());
        }
        return decided;
    }

    private static void answers(Map<String, String> decided, String region, String plugin, String verdict) {
        String answer = "\"plugin\":\"" + plugin + "\"[^{}]*\"verdict\":\"" + verdict + "\"";
        assertTrue(
                decided.get(region),
                Pattern.compile(answer).matcher(decided.get(region)).find());
    }

    /** The change policy of the API: within a major version what was compiled goes on running. */
    @Test
    public void whatWasCompiledAgainstTheReleasedApiRunsAndWhatNeedsTheNextMajorIsRefused() throws IOException {
        File api = released("relais-plugin-api");
        TestPlugins former = TestPlugins.against(
                api,
                released("relais-vocabulary"),
                "31",
                "former",
                """
                public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
                    return candidate.leftSchoolOn().isPresent() ? Finding.met("yes", context.today()) : Finding.unknown(Attribute.LEFT_SCHOOL_ON);
                }
                """);
        Http team = regions.team("31");
        Http.Answer deployed = regions.deploy(team, former.jar("1.0.0"));
        assertEquals(deployed.body(), 201, deployed.status());
        List<Map<String, String>> answers = regions.answers(team, "31", former.id());
        assertEquals(answers.toString(), "MET", answers.get(0).get("verdict"));
        assertEquals(
                200,
                regions.act(team, "RETIRED", "31", former.bundle(), "1.0.0").status());

        Http.Answer refused = regions.deploy(
                team,
                TestPlugins.steady("31", "future")
                        .header("Import-Package", "fr.relais.plugin.orientation;version=\"[2.0,3.0)\"")
                        .jar("1.0.0"));
        assertEquals(refused.body(), 422, refused.status());
        assertTrue(refused.body(), refused.body().contains("I-G4"));
        assertTrue(refused.body(), refused.body().contains("[2.0.0,3.0.0)"));
        assertTrue("the version here is named as well", refused.body().matches("(?s).*\\b1\\.\\d+\\.\\d+\\b.*"));
    }

    private static File released(String artifact) {
        return new File(
                System.getProperty("relais.bundles"),
                "../.released/fr/relais/" + artifact + "/1.0.0/" + artifact + "-1.0.0.jar");
    }

    private static JsonNode standing(String region, String bundle) throws IOException {
        for (JsonNode each : administrator.get("/plugins/standings").json()) {
            if (each.get("region").asText().equals(region)
                    && each.get("bundle").asText().equals(bundle)) {
                return each;
            }
        }
        throw new AssertionError("no standing of " + bundle + " in " + region);
    }

    /** As a build does: written beside, and moved. */
    private static void drop(Path jar, byte[] content) throws IOException {
        Files.createDirectories(jar.getParent());
        Path draft = jar.resolveSibling(jar.getFileName() + ".part");
        Files.write(draft, content);
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Something that is looked at. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    /** How long it took, in milliseconds. */
    private static double await(String what, Condition condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertTrue("in vain waited for " + what, millisSince(begun) < PATIENCE.toMillis());
            Thread.sleep(20);
        }
        return millisSince(begun);
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
