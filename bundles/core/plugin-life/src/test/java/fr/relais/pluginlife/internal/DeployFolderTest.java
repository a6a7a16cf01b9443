// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.fixtures.FakeClock;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.internal.gate.TestJar;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** I-G36: what follows from jars in the deploy folder. */
public class DeployFolderTest {

    private static final Caller ADMINISTRATOR = Caller.of("test", List.of("administrator", "national"));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final MemoryPluginRepository shelf = new MemoryPluginRepository();
    private TestNode node;
    private PluginLifecycleService desk;
    private Path folder;
    private DeployFolder deploy;
    private int writes;

    @Before
    public void aDesk() throws Exception {
        node = new TestNode(temporary.newFolder().toPath(), shelf);
        desk = new PluginLifecycleService(
                node.framework.getBundleContext(),
                shelf,
                new TestPlugins(),
                new FakeClock(TestNode.NOW),
                new Unsigned());
        folder = temporary.getRoot().toPath().resolve("deploy");
        deploy = new DeployFolder(folder, desk);
        deploy.poll();
    }

    @After
    public void goodbye() throws Exception {
        desk.close();
        node.close();
    }

    @Test
    public void aJarIsInForceWhileItLiesThere() throws Exception {
        put("a.jar", jar("1.0.0"));
        assertEquals("not while it may still be written", Optional.empty(), inForce());
        deploy.poll();
        assertEquals(Optional.of("1.0.0"), inForce());
        assertEquals(
                List.of("STAGED DEPLOY_FOLDER deploy/a.jar", "ACTIVATED DEPLOY_FOLDER deploy/a.jar"),
                desk.history(ADMINISTRATOR, TestNode.BUNDLE).stream()
                        .map(DeployFolderTest::shown)
                        .toList());
        assertTrue(report("a.jar"), report("a.jar").contains("version=1.0.0"));
        assertEquals(
                Optional.of(Origin.DEPLOY_FOLDER),
                desk.states(ADMINISTRATOR).get(0).origin());

        put("a.jar", jar("2.0.0"));
        deploy.poll();
        assertEquals(Optional.of("2.0.0"), inForce());

        Files.delete(folder.resolve("a.jar"));
        deploy.poll();
        assertEquals("not while it may be being replaced", Optional.of("2.0.0"), inForce());
        deploy.poll();
        assertEquals(Optional.empty(), inForce());
        assertFalse(Files.exists(folder.resolve("a.jar.txt")));
    }

    @Test
    public void oneThatIsRefusedIsToldWhyAndTheOneBeforeStays() throws Exception {
        put("a.jar", jar("1.0.0"));
        deploy.poll();
        put(
                "a.jar",
                new TestJar()
                        .header("Bundle-Version", "2.0.0")
                        .header("Require-Bundle", "fr.relais.store")
                        .method("void stop() { System.exit(0); }")
                        .jar());
        deploy.poll();
        assertEquals(Optional.of("1.0.0"), inForce());
        String report = report("a.jar");
        assertTrue(report, report.contains("Refusé") && report.contains("I-G3") && report.contains("I-G9"));
        assertTrue(report, report.contains("Still in force: 1.0.0"));

        put("a.jar", jar("3.0.0"));
        deploy.poll();
        assertEquals(Optional.of("3.0.0"), inForce());
        assertFalse(report("a.jar"), report("a.jar").contains("refused"));
    }

    @Test
    public void oneThatIsRefusedFirstHasNothingToTakeBack() throws Exception {
        put("a.jar", "no jar");
        deploy.poll();
        assertTrue(report("a.jar"), report("a.jar").contains("I-G12"));
        Files.delete(folder.resolve("a.jar"));
        deploy.poll();
        deploy.poll();
        assertFalse(Files.exists(folder.resolve("a.jar.txt")));
    }

    @Test
    public void aRestartDoesNothingOfItsOwn() throws Exception {
        put("a.jar", jar("1.0.0"));
        deploy.poll();
        desk.retire(ADMINISTRATOR, TestNode.BRETAGNE, TestNode.BUNDLE, "1.0.0", "not now");
        long revision = shelf.revision();
        DeployFolder again = new DeployFolder(folder, desk);
        again.poll();
        again.poll();
        assertEquals(revision, shelf.revision());
        assertEquals(Optional.empty(), inForce());
    }

    @Test
    public void whatWentWhileThePlatformWasDownIsRetired() throws Exception {
        put("a.jar", jar("1.0.0"));
        deploy.poll();
        Files.delete(folder.resolve("a.jar"));
        DeployFolder again = new DeployFolder(folder, desk);
        again.poll();
        assertEquals(Optional.empty(), inForce());
    }

    @Test
    public void anotherBundleUnderTheNameTakesTheFormerOut() throws Exception {
        put("a.jar", jar("1.0.0"));
        deploy.poll();
        put(
                "a.jar",
                new TestJar()
                        .header("Bundle-SymbolicName", "org.bretagne.other")
                        .jar());
        deploy.poll();
        assertEquals(Optional.empty(), inForce());
        assertTrue(desk.states(ADMINISTRATOR).stream()
                .anyMatch(standing -> standing.bundle().equals("org.bretagne.other")
                        && standing.active().isPresent()));
    }

    @Test
    public void nothingButJarsIsLookedAt() throws Exception {
        for (String name : List.of("features.xml", "blueprint.xml", "all.kar", "fr.relais.host.cfg")) {
            put(name, "whatever");
        }
        Files.createDirectory(folder.resolve("exploded.jar"));
        deploy.poll();
        deploy.poll();
        assertEquals(0, shelf.revision());
        assertFalse(Files.exists(folder.resolve("exploded.jar.txt")));
    }

    private static String shown(LifecycleEvent event) {
        return event.act() + " " + event.origin() + " " + event.why();
    }

    private static byte[] jar(String version) {
        return TestNode.jar(version);
    }

    private Optional<String> inForce() {
        return desk.states(ADMINISTRATOR).stream()
                .filter(standing -> standing.bundle().equals(TestNode.BUNDLE))
                .map(DeploymentState::active)
                .flatMap(Optional::stream)
                .map(version -> version.version())
                .findFirst();
    }

    private String report(String jar) throws IOException {
        return Files.readString(folder.resolve(jar + ".txt"));
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Written at another instant each time, and seen once. */
    private void put(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(++writes)));
        deploy.poll();
    }

    /** Settings as they come. */
    static final class Unsigned implements PluginLifecycleService.Settings {

        @Override
        public boolean signatures_required() {
            return false;
        }

        @Override
        public String trust() {
            return "";
        }

        @Override
        public int look_seconds() {
            return 3600;
        }

        @Override
        public String deploy_folder() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return PluginLifecycleService.Settings.class;
        }
    }
}
