// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.fixtures.Await;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.pluginhost.admission.VersionLender;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.gate.TestJar;
import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/** Two nodes on one shelf, each a framework of its own; and one that starts again on what its cache brings back. */
public class NodeReconcilerTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MemoryPluginRepository shelf = new MemoryPluginRepository();
    private Path one;
    private Path other;

    @Before
    public void twoPlaces() throws Exception {
        one = folder.newFolder("one").toPath();
        other = folder.newFolder("other").toPath();
    }

    @Test
    public void whatIsDoneOnOneNodeTakesEffectOnTheOther() throws Exception {
        try (TestNode here = new TestNode(one, shelf);
                TestNode there = new TestNode(other, shelf)) {
            here.deploy("1.0.0");
            assertEquals("at once where it was done", Optional.of("1.0.0"), here.inForce());
            assertEquals(Optional.empty(), there.inForce());
            there.acts.poll();
            assertEquals(Optional.of("1.0.0"), there.inForce());

            there.deploy("2.0.0");
            here.acts.poll();
            assertEquals(Optional.of("2.0.0"), here.inForce());
            here.rollBack();
            there.acts.poll();
            assertEquals(Optional.of("1.0.0"), here.inForce());
            assertEquals(Optional.of("1.0.0"), there.inForce());
            there.retire();
            here.acts.poll();
            assertEquals(Optional.empty(), here.inForce());
            assertEquals(Optional.empty(), there.inForce());
        }
    }

    @Test
    public void ofTwoActsAtOnceTheSecondIsDecidedAnew() throws Exception {
        try (TestNode here = new TestNode(one, shelf);
                TestNode there = new TestNode(other, shelf)) {
            here.deploy("1.0.0");
            here.deploy("2.0.0");
            there.acts.poll();
            shelf.meanwhile(() -> there.deploy("3.0.0"));
            assertEquals(
                    "back to the one before what was in force by then",
                    Optional.of(TestNode.version("2.0.0")),
                    here.rollBack().active());
            assertEquals(Optional.of("2.0.0"), here.inForce());
            there.acts.poll();
            assertEquals(Optional.of("2.0.0"), there.inForce());
        }
    }

    /** I-G11, seen on two nodes at once. */
    @Test
    public void aVersionSaysOneThingWhoeverBringsIt() throws Exception {
        byte[] otherContent = new TestJar().file("note.txt", "other").jar();
        try (TestNode here = new TestNode(one, shelf);
                TestNode there = new TestNode(other, shelf)) {
            shelf.meanwhile(() -> there.deploy("1.0.0", otherContent));
            RefusedException refused = assertThrows(RefusedException.class, () -> here.deploy("1.0.0"));
            assertEquals("I-G11", refused.refusals().get(0).rule().value());
            here.acts.poll();
            assertEquals(digests(there), counting(here));
        }
    }

    @Test
    public void aRestartComesToTheSameBundles() throws Exception {
        Set<String> before;
        try (TestNode node = new TestNode(one, shelf)) {
            node.deploy("1.0.0");
            node.deploy("2.0.0");
            before = counting(node);
        }
        try (TestNode again = new TestNode(one, shelf);
                TestNode fresh = new TestNode(other, shelf)) {
            assertEquals(Optional.of("2.0.0"), again.inForce());
            assertEquals(before, digests(again));
            assertEquals(before, digests(fresh));
        }
    }

    /** ADR 18: the framework's cache brings bundles back by itself. */
    @Test
    public void whatTheCacheBringsBackDoesntCountByThat() throws Exception {
        PluginVersion wanted;
        try (TestNode node = new TestNode(one, shelf)) {
            wanted = node.deploy("1.0.0");
            install(node, "relais-plugin:" + "f".repeat(64), TestNode.jar("6.6.6"))
                    .start();
            // under the name of what is wanted, something else
            node.pluginBundles().stream()
                    .filter(bundle -> bundle.getLocation().endsWith(wanted.digest()))
                    .findFirst()
                    .orElseThrow()
                    .uninstall();
            install(node, "relais-plugin:" + wanted.digest(), TestNode.jar("7.7.7"))
                    .start();
        }
        try (TestNode again = new TestNode(one, shelf)) {
            assertEquals(
                    List.of("1.0.0"),
                    again.pluginBundles().stream()
                            .map(bundle -> bundle.getVersion().toString())
                            .toList());
            assertEquals(Optional.of("1.0.0"), again.inForce());
        }
    }

    @Test
    public void whatIsntWantedIsntAskedEvenWhileItIsThere() throws Exception {
        try (TestNode node = new TestNode(one, shelf)) {
            Bundle rogue = install(node, "relais-plugin:" + "f".repeat(64), TestNode.jar("6.6.6"));
            rogue.start();
            assertTrue(node.node.of(rogue).refusal().isPresent());
            Bundle byHand = install(node, "file:by-hand.jar", TestNode.jar("6.6.7"));
            assertTrue(node.node.of(byHand).refusal().orElseThrow().en().contains("gate"));
        }
    }

    @Test
    public void aJarThatWasChangedOnTheShelfIsntStarted() throws Exception {
        try (TestNode here = new TestNode(one, shelf)) {
            PluginVersion version = here.deploy("1.0.0");
            shelf.spoil(version.digest());
            try (TestNode there = new TestNode(other, shelf)) {
                assertEquals(List.of(), there.pluginBundles());
                assertTrue(there.node.failureOf(version).orElseThrow().en().contains("as it was brought"));
                assertEquals(
                        "so that decisions say it is missing",
                        version.digest(),
                        there.node.expected().iterator().next().id().digest());
            }
        }
    }

    /** I-G6: nothing has changed. */
    @Test
    public void whatCantBeStartedIsntKeptAndLeavesTheOneBeforeInForce() throws Exception {
        byte[] broken = new TestJar()
                .header(Constants.BUNDLE_VERSION, "2.0.0")
                .header(Constants.IMPORT_PACKAGE, "org.nowhere")
                .jar();
        try (TestNode node = new TestNode(one, shelf)) {
            node.deploy("1.0.0");
            long revision = shelf.revision();
            RefusedException refused = assertThrows(RefusedException.class, () -> node.deploy("2.0.0", broken));
            assertEquals("I-G6", refused.refusals().get(0).rule().value());
            assertEquals(revision, shelf.revision());
            assertEquals(Optional.of("1.0.0"), node.inForce());
            assertEquals(1, node.pluginBundles().size());
        }
    }

    /** Questions that came before a change may still be with the version that goes. */
    @Test
    public void whatStoppedCountingStaysUntilTheSecondLook() throws Exception {
        try (TestNode node = new TestNode(one, shelf)) {
            node.deploy("1.0.0");
            node.deploy("2.0.0");
            assertEquals(2, node.pluginBundles().size());
            node.acts.poll();
            assertEquals(2, node.pluginBundles().size());
            node.acts.poll();
            assertEquals(counting(node), digests(node));
        }
    }

    /** I-G35: an act waits for one bundle that goes, however many do. */
    @Test
    public void anActComesBetweenBundlesThatGo() throws Exception {
        try (TestNode node = new TestNode(one, shelf)) {
            for (String version : List.of("1.0.0", "2.0.0", "3.0.0", "4.0.0")) {
                node.deploy(version);
            }
            node.acts.poll();
            List<String> events = new ArrayList<>();
            Thread team = new Thread(() -> node.deploy("5.0.0"));
            node.framework.getBundleContext().addBundleListener((SynchronousBundleListener) event -> {
                String version = event.getBundle().getVersion().toString();
                if (event.getType() == BundleEvent.UNINSTALLED) {
                    events.add("without " + version);
                    startAndLetWait(team, node.acts);
                } else if (event.getType() == BundleEvent.STARTED) {
                    events.add("with " + version);
                }
            });
            node.acts.poll();
            Await.end(team);
            assertEquals(List.of("without 1.0.0", "with 5.0.0", "without 2.0.0", "without 3.0.0"), events);
            assertEquals(Optional.of("5.0.0"), node.inForce());
        }
    }

    private static void startAndLetWait(Thread team, LifecycleCommands acts) {
        if (team.getState() == Thread.State.NEW) {
            team.start();
            Await.until("the team's act waits for its turn", () -> acts.waits(team));
        }
    }

    /** What is put in force again while others go isn't taken away by an earlier look. */
    @Test
    public void whatIsWantedAgainStays() throws Exception {
        try (TestNode node = new TestNode(one, shelf)) {
            PluginVersion first = node.deploy("1.0.0");
            node.deploy("2.0.0");
            node.acts.poll();
            assertEquals(List.of(first.digest()), node.node.unusedDigests());
            node.rollBack();
            node.deploy("3.0.0");
            node.node.uninstall(first.digest());
            assertTrue("nobody looked since", digests(node).contains(first.digest()));
        }
    }

    @Test
    public void whatIsLentStaysUntilItIsGivenBack() throws Exception {
        try (TestNode node = new TestNode(one, shelf)) {
            PluginVersion first = node.deploy("1.0.0");
            node.deploy("2.0.0");
            VersionLender.Lease loan = node.node.lease(first.digest()).orElseThrow();
            node.acts.poll();
            node.acts.poll();
            assertEquals(2, node.pluginBundles().size());
            loan.close();
            node.acts.poll();
            node.acts.poll();
            assertEquals(counting(node), digests(node));
            assertEquals(Optional.empty(), node.node.lease("e".repeat(64)));
        }
    }

    @Test
    public void noClassLoaderIsKeptOfWhatWent() throws Exception {
        try (TestNode node = new TestNode(one, shelf)) {
            WeakReference<ClassLoader> loader = loaderOf(node);
            node.deploy("2.0.0");
            node.acts.poll();
            node.acts.poll();
            Await.until("nothing holds its class loader", () -> {
                System.gc();
                return loader.get() == null;
            });
        }
    }

    private static WeakReference<ClassLoader> loaderOf(TestNode node) throws Exception {
        node.deploy("1.0.0");
        Bundle bundle = node.pluginBundles().get(0);
        bundle.loadClass("org.bretagne.Workload");
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    private static Bundle install(TestNode node, String location, byte[] jar) throws Exception {
        BundleContext context = node.framework.getBundleContext();
        return context.installBundle(location, new ByteArrayInputStream(jar));
    }

    private static Set<String> digests(TestNode node) {
        return node.pluginBundles().stream()
                .map(bundle -> PluginBundles.digest(bundle).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Set<String> counting(TestNode node) {
        return node.pluginBundles().stream()
                .filter(bundle -> node.node.of(bundle).refusal().isEmpty())
                .map(bundle -> PluginBundles.digest(bundle).orElseThrow())
                .collect(Collectors.toSet());
    }
}
