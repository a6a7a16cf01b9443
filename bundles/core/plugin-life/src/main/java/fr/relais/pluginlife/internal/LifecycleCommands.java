// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.gate.Gate;
import fr.relais.pluginlife.spi.PluginRepository;
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
 * Does what may be done: decides by the newest page of the log, starts what is to count, keeps what was done, and brings this node in
 * step. One act at a time on a node, in the order in which they come; of two nodes' acts at the same time the second decides anew. Whoever
 * acts waits for none but the acts before, and for one bundle that goes.
 */
final class LifecycleCommands {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleCommands.class);

    private final PluginRepository repository;
    private final EventLog log;
    private final NodeReconciler node;

    /** Fair: what goes bundle by bundle lets an act in between. */
    private final ReentrantLock turn = new ReentrantLock(true);

    LifecycleCommands(PluginRepository repository, EventLog log, NodeReconciler node) {
        this.repository = repository;
        this.log = log;
        this.node = node;
    }

    /** Whether a thread's act waits for its turn. */
    boolean waits(Thread thread) {
        return turn.hasQueuedThread(thread);
    }

    /** Who acts, by which way, why, and when. */
    record Actor(String name, Origin origin, String why, Instant at) {

        private LifecycleEvent event(LifecycleAction act, RegionCode region, PluginVersion version) {
            return new LifecycleEvent(0, region, version, act, origin, name, at, why);
        }
    }

    /** A jar that passed the gate. */
    record AcceptedJar(Gate.Passed passed, byte[] jar) {

        PluginVersion version() {
            return new PluginVersion(passed.bundle(), passed.version(), passed.digest());
        }

        private PluginRepository.NewJar toStore() {
            return new PluginRepository.NewJar(
                    new PluginRepository.StoredJar(
                            version(),
                            passed.plugins().stream()
                                    .map(each ->
                                            new PluginRepository.StoredPlugin(each.pluginId(), each.extensionPoint()))
                                    .toList()),
                    jar);
        }
    }

    /** What is done with a version. */
    record Change(LifecycleAction act, PluginVersion version) {}

    /** Keeps a jar, unless it is, and puts it in force in some of its regions, in one transaction. */
    void deploy(AcceptedJar brought, Actor actor, Collection<RegionCode> inForce) {
        exclusively(() -> {
            keep(brought, actor, inForce);
            node.reconcile();
        });
    }

    private void keep(AcceptedJar brought, Actor actor, Collection<RegionCode> inForce) {
        boolean saved = false;
        try {
            while (!saved) {
                saved = tryToDeploy(log.latest(), brought, actor, inForce);
            }
        } finally {
            if (!saved) {
                // started, perhaps, and never to count
                node.uninstallUnused();
            }
        }
    }

    private boolean tryToDeploy(
            EventLog.Snapshot page, AcceptedJar brought, Actor actor, Collection<RegionCode> inForce) {
        PluginVersion version = brought.version();
        Optional<PluginVersion> known = page.version(version.bundle(), version.version());
        if (known.filter(former -> !former.equals(version)).isPresent()) {
            throw LifecycleMessages.refused("I-G11", "version.other-content", version.bundle(), version.version());
        }
        List<LifecycleEvent> events = new ArrayList<>();
        if (known.isEmpty()) {
            brought.passed()
                    .regions()
                    .forEach(region -> events.add(actor.event(LifecycleAction.STAGED, region, version)));
        }
        inForce.stream()
                .filter(region -> !page.state(region, version.bundle())
                        .flatMap(DeploymentState::active)
                        .equals(Optional.of(version)))
                .forEach(region -> events.add(actor.event(LifecycleAction.ACTIVATED, region, version)));
        if (!inForce.isEmpty()) {
            start(version, Optional.of(brought.jar()));
        }
        return events.isEmpty()
                || repository.save(
                        page.revision(), known.isEmpty() ? Optional.of(brought.toStore()) : Optional.empty(), events);
    }

    /**
     * Does one thing with a bundle in a region.
     *
     * @param where it stands
     * @param deciding what is done about it; may refuse
     */
    DeploymentState apply(
            Function<EventLog.Snapshot, DeploymentState> where,
            Actor actor,
            Function<DeploymentState, Change> deciding) {
        return exclusively(() -> {
            keep(where, actor, deciding);
            node.reconcile();
            return where.apply(log.latest());
        });
    }

    private void keep(
            Function<EventLog.Snapshot, DeploymentState> where,
            Actor actor,
            Function<DeploymentState, Change> deciding) {
        boolean saved = false;
        while (!saved) {
            EventLog.Snapshot page = log.latest();
            DeploymentState state = where.apply(page);
            Change done = deciding.apply(state);
            saved = repository.save(
                    page.revision(),
                    Optional.empty(),
                    List.of(actor.event(done.act(), state.region(), done.version())));
        }
    }

    /** Before it is kept that it counts: what can't be started never does. @param jar read from the repository if empty */
    void start(PluginVersion version, Optional<byte[]> jar) {
        try {
            node.start(version, jar);
        } catch (BundleException | RuntimeException | LinkageError failed) {
            LOG.warn("plug-in bundle {} can't be started", version, failed);
            throw LifecycleMessages.refused(
                    "I-G6", "start.failed", version.bundle(), version.version(), failed.toString());
        }
    }

    /** Before anybody is served: what was decided takes effect, and nothing else stays. */
    void reconcileAtStart() {
        exclusively(() -> {
            node.reconcile();
            node.uninstallUnused();
        });
    }

    /** From time to time: what was done on other nodes takes effect here, and what stopped counting a while ago goes. */
    void poll() {
        exclusively(node::reconcile);
        for (String digest : node.unusedDigests()) {
            exclusively(() -> node.uninstall(digest));
        }
    }

    private void exclusively(Runnable work) {
        exclusively(() -> {
            work.run();
            return null;
        });
    }

    private <T> T exclusively(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
