// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.pluginhost.admission.VersionLender;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.gate.Jar;
import fr.relais.pluginlife.spi.PluginRepository;
import fr.relais.vocabulary.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings this node in step with what was decided: what is wanted is started first, then counts, and what isn't wanted any more goes last,
 * so that from one question to the next exactly one version is in force. Safe to call from any thread; that nothing is tidied away between a start and what makes it
 * count is {@link LifecycleCommands}' business.
 */
final class NodeReconciler implements ActivationPolicy, VersionLender {

    private static final Logger LOG = LoggerFactory.getLogger(NodeReconciler.class);
    private static final String REVISION = "relais.admissions.revision";

    /** What counts now. */
    private record Reconciled(
            long revision, DesiredState wanted, List<ExpectedPlugin> expected, Map<String, Text> failures) {}

    private final PluginRepository repository;
    private final EventLog log;
    private final PluginBundles bundles;
    private final ServiceRegistration<?> registration;
    private final ServiceRegistration<WeavingHook> weaving;

    /** By digest, to how many. Guarded by this. */
    private final Map<String, Integer> leases = new HashMap<>();

    /** Digests that nobody has used since it was last asked what is {@link #unusedDigests}. Guarded by this. */
    private final Set<String> unused = new HashSet<>();

    private volatile Reconciled picture = new Reconciled(-1, DesiredState.from(List.of()), List.of(), Map.of());

    NodeReconciler(BundleContext own, PluginRepository repository, EventLog log) {
        this.repository = repository;
        this.log = log;
        this.bundles = new PluginBundles(own);
        // before any class of a plug-in is loaded
        this.weaving = own.registerService(WeavingHook.class, new InterruptWeaver(), null);
        this.registration = own.registerService(
                new String[] {ActivationPolicy.class.getName(), VersionLender.class.getName()}, this, properties(-1));
    }

    /**
     * Starts a version that is wanted, or is about to be.
     *
     * @param brought its jar, if it is at hand; otherwise the repository has it
     * @throws BundleException if it can't be started; then nothing has changed
     */
    synchronized void start(PluginVersion version, Optional<byte[]> brought) throws BundleException {
        unused.remove(version.digest());
        if (!bundles.runs(version.digest())) {
            bundles.start(version.digest(), brought.isPresent() ? brought.get() : fromShelf(version));
        }
    }

    private byte[] fromShelf(PluginVersion version) throws BundleException {
        return jar(version.digest())
                .orElseThrow(
                        () -> new BundleException("the jar of " + version + " isn't on the shelf as it was brought"));
    }

    /** A jar whose bytes are still those that were looked at. */
    private Optional<byte[]> jar(String digest) {
        return repository.jar(digest).filter(jar -> Jar.digest(jar).equals(digest));
    }

    @Override
    public synchronized Optional<Lease> lease(String digest) {
        try {
            if (!bundles.runs(digest)) {
                Optional<byte[]> jar = jar(digest);
                if (jar.isEmpty()) {
                    return Optional.empty();
                }
                bundles.start(digest, jar.get());
            }
        } catch (BundleException | RuntimeException | LinkageError failed) {
            LOG.warn("the plug-in bundle with digest {} can't be started to be asked about the past", digest, failed);
            return Optional.empty();
        }
        unused.remove(digest);
        leases.merge(digest, 1, Integer::sum);
        return Optional.of(() -> release(digest));
    }

    private synchronized void release(String digest) {
        leases.computeIfPresent(digest, (known, times) -> times == 1 ? null : times - 1);
    }

    /** Nothing if nothing was done since the last time. What doesn't count any more stays until it is {@link #unusedDigests}. */
    synchronized void reconcile() {
        EventLog.Snapshot page = log.latest();
        if (page.revision() == picture.revision()) {
            return;
        }
        DesiredState wanted = DesiredState.from(page.states());
        Map<String, Text> failures = startAll(wanted);
        picture = new Reconciled(page.revision(), wanted, expected(wanted, page.jars()), failures);
        registration.setProperties(properties(page.revision()));
    }

    /**
     * The digests of what didn't count the last time either: not of what stopped counting just now, for questions that came before may
     * still be with it.
     */
    synchronized List<String> unusedDigests() {
        List<String> now = bundles.digests().filter(digest -> !isUsed(digest)).toList();
        List<String> leaving = now.stream().filter(unused::contains).toList();
        unused.clear();
        unused.addAll(now);
        return leaving;
    }

    /** Uninstalls one that is leaving, unless somebody has wanted it since. Takes some milliseconds. */
    synchronized void uninstall(String digest) {
        if (unused.remove(digest)) {
            remove(digest::equals);
        }
    }

    /** Uninstalls everything that doesn't count, at once: before anybody is served. */
    synchronized void uninstallUnused() {
        remove(digest -> !isUsed(digest));
    }

    private boolean isUsed(String digest) {
        return picture.wanted().contains(digest) || leases.containsKey(digest);
    }

    private void remove(Predicate<String> which) {
        try {
            bundles.remove(which);
        } catch (BundleException stuck) {
            LOG.warn("a plug-in that isn't wanted any more can't be uninstalled; it isn't asked", stuck);
        }
    }

    private Map<String, Text> startAll(DesiredState wanted) {
        return wanted.versions().values().stream()
                .map(DesiredState.Deployment::version)
                .flatMap(version -> failure(version).map(text -> Map.entry(version.digest(), text)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Text> failure(PluginVersion version) {
        try {
            start(version, Optional.empty());
            return Optional.empty();
        } catch (BundleException | RuntimeException | LinkageError failed) {
            LOG.warn(
                    "plug-in bundle {} is wanted and can't be started; its plug-ins are NOT_EVALUATED",
                    version,
                    failed);
            return Optional.of(
                    LifecycleMessages.text("start.failed", version.bundle(), version.version(), failed.toString()));
        }
    }

    private static List<ExpectedPlugin> expected(DesiredState wanted, Map<String, PluginRepository.StoredJar> kept) {
        List<ExpectedPlugin> expected = new ArrayList<>();
        for (DesiredState.Deployment place : wanted.versions().values()) {
            PluginVersion version = place.version();
            Optional.ofNullable(kept.get(version.digest()))
                    .map(PluginRepository.StoredJar::plugins)
                    .orElseGet(List::of)
                    .forEach(plugin -> expected.add(new ExpectedPlugin(
                            new PluginVersionId(plugin.id(), version.bundle(), version.version(), version.digest()),
                            plugin.extensionPoint(),
                            place.active())));
        }
        return List.copyOf(expected);
    }

    @Override
    public Activation of(Bundle bundle) {
        Optional<String> digest = PluginBundles.digest(bundle);
        if (digest.isEmpty()) {
            return Activation.refused(LifecycleMessages.text("not-staged"));
        }
        return Optional.ofNullable(picture.wanted().versions().get(digest.get()))
                .map(DesiredState.Deployment::admission)
                .orElseGet(() ->
                        new Activation(digest, Set.of(), Set.of(), Optional.of(LifecycleMessages.text("not-wanted"))));
    }

    @Override
    public Collection<ExpectedPlugin> expected() {
        return picture.expected();
    }

    /** Why a version that is wanted isn't there. */
    Optional<Text> failureOf(PluginVersion version) {
        return Optional.ofNullable(picture.failures().get(version.digest()));
    }

    /** Nothing of it counts any more on this node; its bundles stay, and count again when the next node object finds them wanted. */
    void close() {
        registration.unregister();
        weaving.unregister();
    }

    private static Hashtable<String, Object> properties(long revision) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(REVISION, revision);
        return properties;
    }
}
