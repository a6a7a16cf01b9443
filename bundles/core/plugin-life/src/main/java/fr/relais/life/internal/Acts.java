// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import fr.relais.life.Act;
import fr.relais.life.LifeEvent;
import fr.relais.life.Origin;
import fr.relais.life.PluginVersion;
import fr.relais.life.Standing;
import fr.relais.life.internal.gate.Gate;
import fr.relais.life.spi.PluginShelf;
import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what may be done: decides by the newest page of the ledger, starts what is to count, keeps what was done, and brings this node in
 * step. One act at a time on a node, in the order in which they come; of two nodes' acts at the same time the second decides anew. Whoever
 * acts waits for none but the acts before, and for one bundle that goes.
 */
final class Acts {

    private static final Logger LOG = LoggerFactory.getLogger(Acts.class);

    private final PluginShelf shelf;
    private final Ledger ledger;
    private final Node node;

    /** Fair: what goes bundle by bundle lets an act in between. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Acts(PluginShelf shelf, Ledger ledger, Node node) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.node = node;
    }

    /** Whether a thread's act waits for its turn. */
    boolean waits(Thread thread) {
        return turn.hasQueuedThread(thread);
    }

    /** Who acts, by which way, why, and when. */
    record Doer(String name, Origin origin, String why, Instant at) {

        private LifeEvent did(Act act, RegionCode region, PluginVersion version) {
            return new LifeEvent(0, region, version, act, origin, name, at, why);
        }
    }

    /** A jar that passed the gate. */
    record Brought(Gate.Passed passed, byte[] jar) {

        PluginVersion version() {
            return new PluginVersion(passed.bundle(), passed.version(), passed.digest());
        }

        private PluginShelf.NewJar onShelf() {
            return new PluginShelf.NewJar(
                    new PluginShelf.Kept(
                            version(),
                            passed.plugins().stream()
                                    .map(each -> new PluginShelf.Plugin(each.pluginId(), each.extensionPoint()))
                                    .toList()),
                    jar);
        }
    }

    /** What is done with a version. */
    record Done(Act act, PluginVersion version) {}

    /** Keeps a jar, unless it is, and puts it in force in some of its regions, in one transaction. */
    void bring(Brought brought, Doer doer, Collection<RegionCode> inForce) {
        inTurn(() -> {
            keep(brought, doer, inForce);
            node.converge();
        });
    }

    private void keep(Brought brought, Doer doer, Collection<RegionCode> inForce) {
        boolean saved = false;
        try {
            while (!saved) {
                saved = tryToBring(ledger.latest(), brought, doer, inForce);
            }
        } finally {
            if (!saved) {
                // started, perhaps, and never to count
                node.clear();
            }
        }
    }

    private boolean tryToBring(Ledger.Page page, Brought brought, Doer doer, Collection<RegionCode> inForce) {
        PluginVersion version = brought.version();
        Optional<PluginVersion> known = page.version(version.bundle(), version.version());
        if (known.filter(former -> !former.equals(version)).isPresent()) {
            throw Sayings.refused("I-G11", "version.other-content", version.bundle(), version.version());
        }
        List<LifeEvent> events = new ArrayList<>();
        if (known.isEmpty()) {
            brought.passed().regions().forEach(region -> events.add(doer.did(Act.STAGED, region, version)));
        }
        inForce.stream()
                .filter(region -> !page.standing(region, version.bundle())
                        .flatMap(Standing::active)
                        .equals(Optional.of(version)))
                .forEach(region -> events.add(doer.did(Act.ACTIVATED, region, version)));
        if (!inForce.isEmpty()) {
            start(version, Optional.of(brought.jar()));
        }
        return events.isEmpty()
                || shelf.save(
                        page.revision(), known.isEmpty() ? Optional.of(brought.onShelf()) : Optional.empty(), events);
    }

    /**
     * Does one thing with a bundle in a region.
     *
     * @param where it stands
     * @param deciding what is done about it; may refuse
     */
    Standing act(Function<Ledger.Page, Standing> where, Doer doer, Function<Standing, Done> deciding) {
        return inTurn(() -> {
            keep(where, doer, deciding);
            node.converge();
            return where.apply(ledger.latest());
        });
    }

    private void keep(Function<Ledger.Page, Standing> where, Doer doer, Function<Standing, Done> deciding) {
        boolean saved = false;
        while (!saved) {
            Ledger.Page page = ledger.latest();
            Standing standing = where.apply(page);
            Done done = deciding.apply(standing);
            saved = shelf.save(
                    page.revision(),
                    Optional.empty(),
                    List.of(doer.did(done.act(), standing.region(), done.version())));
        }
    }

    /** Before it is kept that it counts: what can't be started never does. @param jar read from the shelf if empty */
    void start(PluginVersion version, Optional<byte[]> jar) {
        try {
            node.start(version, jar);
        } catch (BundleException | RuntimeException | LinkageError failed) {
            LOG.warn("plug-in bundle {} can't be started", version, failed);
            throw Sayings.refused("I-G6", "start.failed", version.bundle(), version.version(), failed.toString());
        }
    }

    /** Before anybody is served: what was decided takes effect, and nothing else stays. */
    void begin() {
        inTurn(() -> {
            node.converge();
            node.clear();
        });
    }

    /** From time to time: what was done on other nodes takes effect here, and what stopped counting a while ago goes. */
    void look() {
        inTurn(node::converge);
        for (String digest : node.leaving()) {
            inTurn(() -> node.unload(digest));
        }
    }

    private void inTurn(Runnable work) {
        inTurn(() -> {
            work.run();
            return null;
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
