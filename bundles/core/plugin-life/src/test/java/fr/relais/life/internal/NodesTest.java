// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.life.PluginVersion;
import fr.relais.life.internal.gate.Made;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.pluginhost.admission.VersionLender;
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
public class NodesTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final MemoryShelf shelf = new MemoryShelf();
    private Path one;
    private Path other;

    @Before
    public void twoPlaces() throws Exception {
        one = folder.newFolder("one").toPath();
        other = folder.newFolder("other").toPath();
    }

    @Test
    public void whatIsDoneOnOneNodeTakesEffectOnTheOther() throws Exception {
        try (OneNode here = new OneNode(one, shelf);
                OneNode there = new OneNode(other, shelf)) {
            here.deploy("1.0.0");
            assertEquals("at once where it was done", Optional.of("1.0.0"), here.inForce());
            assertEquals(Optional.empty(), there.inForce());
            there.acts.look();
            assertEquals(Optional.of("1.0.0"), there.inForce());

            there.deploy("2.0.0");
            here.acts.look();
            assertEquals(Optional.of("2.0.0"), here.inForce());
            here.rollBack();
            there.acts.look();
            assertEquals(Optional.of("1.0.0"), here.inForce());
            assertEquals(Optional.of("1.0.0"), there.inForce());
            there.retire();
            here.acts.look();
            assertEquals(Optional.empty(), here.inForce());
            assertEquals(Optional.empty(), there.inForce());
        }
    }

    @Test
    public void ofTwoActsAtOnceTheSecondIsDecidedAnew() throws Exception {
        try (OneNode here = new OneNode(one, shelf);
                OneNode there = new OneNode(other, shelf)) {
            here.deploy("1.0.0");
            here.deploy("2.0.0");
            there.acts.look();
            shelf.meanwhile(() -> there.deploy("3.0.0"));
            assertEquals(
                    "back to the one before what was in force by then",
                    Optional.of(OneNode.version("2.0.0")),
                    here.rollBack().active());
            assertEquals(Optional.of("2.0.0"), here.inForce());
            there.acts.look();
            assertEquals(Optional.of("2.0.0"), there.inForce());
        }
    }

    /** I-G11, seen on two nodes at once. */
    @Test
    public void aVersionSaysOneThingWhoeverBringsIt() throws Exception {
        byte[] otherContent = new Made().file("note.txt", "other").jar();
        try (OneNode here = new OneNode(one, shelf);
                OneNode there = new OneNode(other, shelf)) {
            shelf.meanwhile(() -> there.deploy("1.0.0", otherContent));
            RefusedException refused = assertThrows(RefusedException.class, () -> here.deploy("1.0.0"));
            assertEquals("I-G11", refused.refusals().get(0).rule().value());
            here.acts.look();
            assertEquals(digests(there), counting(here));
        }
    }

    @Test
    public void aRestartComesToTheSameBundles() throws Exception {
        Set<String> before;
        try (OneNode node = new OneNode(one, shelf)) {
            node.deploy("1.0.0");
            node.deploy("2.0.0");
            before = counting(node);
        }
        try (OneNode again = new OneNode(one, shelf);
                OneNode fresh = new OneNode(other, shelf)) {
            assertEquals(Optional.of("2.0.0"), again.inForce());
            assertEquals(before, digests(again));
            assertEquals(before, digests(fresh));
        }
    }

    /** ADR 18: the framework's cache brings bundles back by itself. */
    @Test
    public void whatTheCacheBringsBackDoesntCountByThat() throws Exception {
        PluginVersion wanted;
        try (OneNode node = new OneNode(one, shelf)) {
            wanted = node.deploy("1.0.0");
            install(node, "relais-plugin:" + "f".repeat(64), OneNode.jar("6.6.6"))
                    .start();
            // under the name of what is wanted, something else
            node.pluginBundles().stream()
                    .filter(bundle -> bundle.getLocation().endsWith(wanted.digest()))
                    .findFirst()
                    .orElseThrow()
                    .uninstall();
            install(node, "relais-plugin:" + wanted.digest(), OneNode.jar("7.7.7"))
                    .start();
        }
        try (OneNode again = new OneNode(one, shelf)) {
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
        try (OneNode node = new OneNode(one, shelf)) {
            Bundle rogue = install(node, "relais-plugin:" + "f".repeat(64), OneNode.jar("6.6.6"));
            rogue.start();
            assertTrue(node.node.of(rogue).refusal().isPresent());
            Bundle byHand = install(node, "file:by-hand.jar", OneNode.jar("6.6.7"));
            assertTrue(node.node.of(byHand).refusal().orElseThrow().en().contains("gate"));
        }
    }

    @Test
    public void aJarThatWasChangedOnTheShelfIsntStarted() throws Exception {
        try (OneNode here = new OneNode(one, shelf)) {
            PluginVersion version = here.deploy("1.0.0");
            shelf.spoil(version.digest());
            try (OneNode there = new OneNode(other, shelf)) {
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
        byte[] broken = new Made()
                .header(Constants.BUNDLE_VERSION, "2.0.0")
                .header(Constants.IMPORT_PACKAGE, "org.nowhere")
                .jar();
        try (OneNode node = new OneNode(one, shelf)) {
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
        try (OneNode node = new OneNode(one, shelf)) {
            node.deploy("1.0.0");
            node.deploy("2.0.0");
            assertEquals(2, node.pluginBundles().size());
            node.acts.look();
            assertEquals(2, node.pluginBundles().size());
            node.acts.look();
            assertEquals(counting(node), digests(node));
        }
    }

    /** I-G35: an act waits for one bundle that goes, however many do. */
    @Test
    public void anActComesBetweenBundlesThatGo() throws Exception {
        try (OneNode node = new OneNode(one, shelf)) {
            for (String version : List.of("1.0.0", "2.0.0", "3.0.0", "4.0.0")) {
                node.deploy(version);
            }
            node.acts.look();
            List<String> events = new ArrayList<>();
            Thread team = new Thread(() -> node.deploy("5.0.0"));
            node.framework.getBundleContext().addBundleListener((SynchronousBundleListener) event -> {
                String version = event.getBundle().getVersion().toString();
                if (event.getType() == BundleEvent.UNINSTALLED) {
                    events.add("without " + version);
                    startAndLetWait(team);
                } else if (event.getType() == BundleEvent.STARTED) {
                    events.add("with " + version);
                }
            });
            node.acts.look();
            team.join();
            assertEquals(List.of("without 1.0.0", "with 5.0.0", "without 2.0.0", "without 3.0.0"), events);
            assertEquals(Optional.of("5.0.0"), node.inForce());
        }
    }

    private static void startAndLetWait(Thread team) {
        if (team.getState() == Thread.State.NEW) {
            team.start();
            while (!Set.of(Thread.State.WAITING, Thread.State.BLOCKED, Thread.State.TERMINATED)
                    .contains(team.getState())) {
                Thread.onSpinWait();
            }
        }
    }

    /** What is put in force again while others go isn't taken away by an earlier look. */
    @Test
    public void whatIsWantedAgainStays() throws Exception {
        try (OneNode node = new OneNode(one, shelf)) {
            PluginVersion first = node.deploy("1.0.0");
            node.deploy("2.0.0");
            node.acts.look();
            assertEquals(List.of(first.digest()), node.node.leaving());
            node.rollBack();
            node.deploy("3.0.0");
            node.node.unload(first.digest());
            assertTrue("nobody looked since", digests(node).contains(first.digest()));
        }
    }

    @Test
    public void whatIsLentStaysUntilItIsGivenBack() throws Exception {
        try (OneNode node = new OneNode(one, shelf)) {
            PluginVersion first = node.deploy("1.0.0");
            node.deploy("2.0.0");
            VersionLender.Lease loan = node.node.lease(first.digest()).orElseThrow();
            node.acts.look();
            node.acts.look();
            assertEquals(2, node.pluginBundles().size());
            loan.close();
            node.acts.look();
            node.acts.look();
            assertEquals(counting(node), digests(node));
            assertEquals(Optional.empty(), node.node.lease("e".repeat(64)));
        }
    }

    @Test
    public void noClassLoaderIsKeptOfWhatWent() throws Exception {
        try (OneNode node = new OneNode(one, shelf)) {
            WeakReference<ClassLoader> loader = loaderOf(node);
            node.deploy("2.0.0");
            node.acts.look();
            node.acts.look();
            for (int i = 0; i < 100 && loader.get() != null; i++) {
                System.gc();
                Thread.sleep(20);
            }
            assertNull(loader.get());
        }
    }

    private static WeakReference<ClassLoader> loaderOf(OneNode node) throws Exception {
        node.deploy("1.0.0");
        Bundle bundle = node.pluginBundles().get(0);
        bundle.loadClass("org.bretagne.Workload");
        return new WeakReference<>(bundle.adapt(BundleWiring.class).getClassLoader());
    }

    private static Bundle install(OneNode node, String location, byte[] jar) throws Exception {
        BundleContext context = node.framework.getBundleContext();
        return context.installBundle(location, new ByteArrayInputStream(jar));
    }

    private static Set<String> digests(OneNode node) {
        return node.pluginBundles().stream()
                .map(bundle -> PluginBundles.digest(bundle).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Set<String> counting(OneNode node) {
        return node.pluginBundles().stream()
                .filter(bundle -> node.node.of(bundle).refusal().isEmpty())
                .map(bundle -> PluginBundles.digest(bundle).orElseThrow())
                .collect(Collectors.toSet());
    }
}
