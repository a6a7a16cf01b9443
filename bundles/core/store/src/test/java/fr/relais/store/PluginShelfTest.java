// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.spi.PluginRepository;
import fr.relais.pluginlife.spi.PluginRepository.NewJar;
import fr.relais.pluginlife.spi.PluginRepository.StoredJar;
import fr.relais.pluginlife.spi.PluginRepository.StoredPlugin;
import fr.relais.store.plugins.SqlPluginShelf;
import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;

/** Jars and what was done with them come out as they went in, and nothing is done on what is no longer so. */
public class PluginShelfTest extends StoreTestCase {

    private static final PluginVersion ONE = new PluginVersion("org.bretagne.workload", "1.0.0", "a".repeat(64));
    private static final PluginVersion TWO = new PluginVersion("org.bretagne.workload", "2.0.0", "b".repeat(64));
    private static final StoredJar KEPT = new StoredJar(
            ONE,
            List.of(new StoredPlugin("bretagne.workload", "Criterion"), new StoredPlugin("bretagne.other", "Choice")));

    private PluginRepository shelf;

    @Before
    public void makeAShelf() {
        shelf = new SqlPluginShelf(transactions);
    }

    @Test
    public void whatWentInComesOut() {
        byte[] jar = new byte[2 * 1024 * 1024];
        new Random(53).nextBytes(jar);
        long before = shelf.revision();
        assertTrue(shelf.save(
                before, Optional.of(new NewJar(KEPT, jar)), List.of(event("53", ONE, LifecycleAction.STAGED, ""))));
        assertTrue(shelf.save(
                before + 1,
                Optional.of(new NewJar(new StoredJar(TWO, List.of()), new byte[] {2})),
                List.of(
                        event("82", TWO, LifecycleAction.STAGED, ""),
                        event("53", ONE, LifecycleAction.ACTIVATED, "constat d’été"))));
        assertEquals(before + 2, shelf.revision());
        PluginRepository.Delta all = shelf.since(0);
        assertEquals(before + 2, all.revision());
        assertEquals(List.of(KEPT, new StoredJar(TWO, List.of())), all.jars());
        assertArrayEquals(jar, shelf.jar(ONE.digest()).orElseThrow());
        assertEquals(Optional.empty(), shelf.jar("c".repeat(64)));
        assertEquals(
                List.of("53 STAGED " + ONE + " ", "82 STAGED " + TWO + " ", "53 ACTIVATED " + ONE + " constat d’été"),
                all.events().stream()
                        .map(event ->
                                event.region().value() + " " + event.act() + " " + event.version() + " " + event.why())
                        .toList());
        PluginRepository.Delta last = shelf.since(all.events().get(1).id());
        assertEquals(List.of(KEPT), last.jars());
        assertEquals(all.events().subList(2, 3), last.events());
        assertEquals(
                new PluginRepository.Delta(before + 2, List.of(), List.of()),
                shelf.since(all.events().get(2).id()));
    }

    @Test
    public void nothingIsKeptIfSomebodySavedInBetween() {
        long seen = shelf.revision();
        assertTrue(shelf.save(
                seen,
                Optional.of(new NewJar(KEPT, new byte[] {1})),
                List.of(event("53", ONE, LifecycleAction.STAGED, ""))));
        assertFalse(shelf.save(
                seen,
                Optional.of(new NewJar(new StoredJar(TWO, List.of()), new byte[] {2})),
                List.of(event("53", ONE, LifecycleAction.ACTIVATED, "late"))));
        assertEquals(List.of(KEPT), shelf.since(0).jars());
        assertEquals(1, shelf.since(0).events().size());
    }

    /** Many nodes act on what they saw: each revision is one node's. */
    @Test
    public void ofManyAtOnceOneSaves() throws Exception {
        assertTrue(shelf.save(shelf.revision(), Optional.of(new NewJar(KEPT, new byte[] {1})), List.of()));
        long seen = shelf.revision();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                acts.add(() -> shelf.save(
                        seen, Optional.empty(), List.of(event("53", ONE, LifecycleAction.ACTIVATED, "node"))));
            }
            int saved = 0;
            for (Future<Boolean> act : nodes.invokeAll(acts)) {
                saved += act.get() ? 1 : 0;
            }
            assertEquals(1, saved);
            assertEquals(1, shelf.since(0).events().size());
        } finally {
            nodes.shutdown();
        }
    }

    private static LifecycleEvent event(String region, PluginVersion version, LifecycleAction act, String why) {
        return new LifecycleEvent(
                0, new RegionCode(region), version, act, Origin.UPLOAD, "bretagne", Instant.EPOCH, why);
    }
}
