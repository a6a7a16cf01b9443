// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the plug-ins of a kind that are there and asks them. They come and go while it asks: it asks those of the {@link RegistrySnapshot} that
 * stood when the question came. Thread-safe.
 *
 * @param <S> the interface that a region implements
 * @param <I> what such a plug-in is asked
 * @param <A> the answer as the platform keeps it
 */
final class PluginHost<S, I, A> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private final BundleContext context;
    private final ExtensionPoint<S, I, ?, A> point;
    private final GuardRegistry guard;
    private final Set<String> national;

    /** By reference and never by identifier: a new version may arrive before the old one leaves. Guarded by itself. */
    private final Map<ServiceReference<S>, RegisteredPlugin<I, A>> present = new HashMap<>();

    /** Guarded by {@link #present}. */
    private ActivationPolicy admissions = DenyAll.INSTANCE;

    private volatile RegistrySnapshot<I, A> registry;

    /** @param national identifiers of the national plug-ins that nobody can remove */
    PluginHost(BundleContext context, ExtensionPoint<S, I, ?, A> point, GuardRegistry guard, Set<String> national) {
        this.context = context;
        this.point = point;
        this.guard = guard;
        this.national = national;
        this.registry = RegistrySnapshot.of(point, List.of(), national, admissions);
    }

    /** Somebody decides which plug-ins count. */
    void activateBy(ActivationPolicy deciding) {
        synchronized (present) {
            admissions = deciding;
            refresh();
        }
    }

    /** Nobody decides any more. */
    void denyAll(ActivationPolicy former) {
        synchronized (present) {
            if (admissions == former) {
                admissions = DenyAll.INSTANCE;
                refresh();
            }
        }
    }

    /** A plug-in arrives. It isn't made here: its constructor runs under its own guard. */
    void bind(ServiceReference<S> reference) {
        PluginDescriptor descriptor = PluginDescriptor.of(reference);
        RegisteredPlugin<I, A> plugin = RegisteredPlugin.present(
                descriptor,
                reference.getBundle(),
                new GuardedInvoker<>(point, new LazyService<>(context, reference), descriptor.id(), guard));
        synchronized (present) {
            present.put(reference, plugin);
            refresh();
        }
        descriptor.refusal().ifPresent(why -> LOG.warn("plug-in {} isn't asked: {}", descriptor.id(), why.en()));
    }

    /** The properties of a plug-in changed: it is another one now. */
    void updated(ServiceReference<S> reference) {
        unbind(reference);
        bind(reference);
    }

    /** A plug-in leaves. */
    void unbind(ServiceReference<S> reference) {
        Optional<RegisteredPlugin<I, A>> removed;
        synchronized (present) {
            removed = Optional.ofNullable(present.remove(reference));
            refresh();
        }
        removed.ifPresent(RegisteredPlugin::close);
    }

    private void refresh() {
        registry = RegistrySnapshot.of(point, byRanking(), national, admissions);
    }

    private List<RegisteredPlugin<I, A>> byRanking() {
        return present.entrySet().stream()
                .sorted(Map.Entry.<ServiceReference<S>, RegisteredPlugin<I, A>>comparingByKey()
                        .reversed())
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void close() {
        synchronized (present) {
            present.values().forEach(RegisteredPlugin::close);
        }
    }

    /** All that are there, in order. */
    List<PluginInfo> list() {
        return registry.listed().stream().map(listed -> listed.info(point)).toList();
    }

    /** How those in force are, those that aren't there included. */
    List<Health> inForce() {
        return registry.asked().stream().map(plugin -> plugin.health(point)).toList();
    }

    /** Whether any is asked somewhere in a region, or tried there. */
    boolean anyIn(RegionCode region) {
        RegistrySnapshot<I, A> now = registry;
        return Stream.concat(now.asked().stream(), now.shadow().stream())
                .map(RegisteredPlugin::scope)
                .anyMatch(scope -> scope.national() || scope.regions().contains(region));
    }

    /** Asks those in force. @throws CancellationException if the calling thread is interrupted meanwhile */
    List<List<A>> ask(List<ScopedQuestion<I>> questions) {
        return ask(questions, registry.asked());
    }

    /** Asks those that are tried without effect. @throws CancellationException if the calling thread is interrupted meanwhile */
    List<List<A>> askShadow(List<ScopedQuestion<I>> questions) {
        return ask(questions, registry.shadow());
    }

    /** The versions that are tried without effect now. */
    List<ShadowVersion> shadowVersions() {
        return registry.shadowVersions();
    }

    /** Asks these versions and no others. @throws CancellationException if the calling thread is interrupted meanwhile */
    List<List<A>> askVersions(List<ScopedQuestion<I>> questions, Set<PluginVersionId> versions) {
        return ask(questions, registry.versions(versions));
    }

    private List<List<A>> ask(List<ScopedQuestion<I>> questions, List<RegisteredPlugin<I, A>> plugins) {
        ScopeCache<I, A> places = new ScopeCache<>(plugins);
        int chunk = guard.limits().chunk();
        List<List<A>> answers = new ArrayList<>(questions.size());
        for (int from = 0; from < questions.size(); from += chunk) {
            answers.addAll(
                    askChunk(plugins, questions.subList(from, Math.min(from + chunk, questions.size())), places));
        }
        return answers;
    }

    private static <I, A> List<List<A>> askChunk(
            List<RegisteredPlugin<I, A>> plugins, List<ScopedQuestion<I>> questions, ScopeCache<I, A> places) {
        List<Set<RegisteredPlugin<I, A>>> inScope =
                questions.stream().map(places::inScope).toList();
        List<ScopedBatch<A>> calls = plugins.stream()
                .map(plugin -> ScopedBatch.about(plugin, questions, inScope))
                .toList();
        try {
            List<List<A>> answers = new ArrayList<>(questions.size());
            questions.forEach(question -> answers.add(new ArrayList<>(calls.size())));
            for (ScopedBatch<A> asked : calls) {
                asked.addTo(answers);
            }
            return answers;
        } catch (InterruptedException e) {
            calls.forEach(ScopedBatch::abandon);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while plug-ins were asked");
        }
    }
}
