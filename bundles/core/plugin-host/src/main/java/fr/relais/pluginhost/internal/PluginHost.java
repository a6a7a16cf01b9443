// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the plug-ins of one extension point that are there and asks them. They come and go while it asks: it asks those of the
 * {@link RegistrySnapshot} that stood when the question came. Thread-safe.
 *
 * @param <S> the contract
 * @param <Q> the question
 * @param <V> the value that a plug-in answers with
 * @param <A> the answer as the platform keeps it
 */
final class PluginHost<S, Q extends PluginQuestion, V, A> implements PluginCalls<Q, A>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private final BundleContext context;
    private final ExtensionPoint<S, Q, V, A> point;
    private final GuardRegistry guard;
    private volatile Set<String> national;

    /** By reference and never by identifier: a new version may arrive before the old one leaves. Guarded by itself. */
    private final Map<ServiceReference<S>, RegisteredPlugin<Q, V, A>> present = new HashMap<>();

    /** Guarded by {@link #present}. */
    private ActivationPolicy policy = DenyAll.INSTANCE;

    private volatile RegistrySnapshot<Q, V, A> registry;

    /** @param national identifiers of the national plug-ins that nobody can remove */
    PluginHost(BundleContext context, ExtensionPoint<S, Q, V, A> point, GuardRegistry guard, Set<String> national) {
        this.context = context;
        this.point = point;
        this.guard = guard;
        this.national = national;
        this.registry = RegistrySnapshot.of(point, List.of(), national, policy);
    }

    /** Other national plug-ins are those that nobody can remove. */
    void require(Set<String> others) {
        synchronized (present) {
            national = others;
            refresh();
        }
    }

    /** The contract's name. */
    String contract() {
        return point.contract().getName();
    }

    /** Somebody decides which plug-ins count. */
    void activateBy(ActivationPolicy deciding) {
        synchronized (present) {
            policy = deciding;
            refresh();
        }
    }

    /** Nobody decides any more. */
    void denyAll(ActivationPolicy former) {
        synchronized (present) {
            if (policy == former) {
                policy = DenyAll.INSTANCE;
                refresh();
            }
        }
    }

    /** A plug-in arrives. It isn't made here: its constructor runs under its own guard. */
    void bind(ServiceReference<S> reference) {
        PluginDescriptor descriptor = PluginDescriptor.of(reference);
        RegisteredPlugin<Q, V, A> plugin = RegisteredPlugin.present(
                descriptor,
                reference.getBundle(),
                PluginInvoker.of(point, new LazyService<>(context, reference), descriptor.id(), guard));
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
        Optional<RegisteredPlugin<Q, V, A>> removed;
        synchronized (present) {
            removed = Optional.ofNullable(present.remove(reference));
            refresh();
        }
        removed.ifPresent(RegisteredPlugin::close);
    }

    private void refresh() {
        registry = RegistrySnapshot.of(point, byRanking(), national, policy);
    }

    private List<RegisteredPlugin<Q, V, A>> byRanking() {
        return present.entrySet().stream()
                .sorted(Map.Entry.<ServiceReference<S>, RegisteredPlugin<Q, V, A>>comparingByKey()
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

    @Override
    public boolean anyIn(RegionCode region) {
        RegistrySnapshot<Q, V, A> now = registry;
        return Stream.concat(now.asked().stream(), now.shadow().stream())
                .map(RegisteredPlugin::scope)
                .anyMatch(scope -> scope.national() || scope.regions().contains(region));
    }

    @Override
    public List<List<A>> ask(List<Q> questions) {
        return ask(questions, registry.asked());
    }

    @Override
    public List<List<A>> askShadow(List<Q> questions) {
        return ask(questions, registry.shadow());
    }

    @Override
    public List<ShadowVersion> shadowVersions() {
        return registry.shadowVersions();
    }

    @Override
    public List<List<A>> askVersions(List<Q> questions, Set<PluginVersionId> versions) {
        return ask(questions, registry.versions(versions));
    }

    private List<List<A>> ask(List<Q> questions, List<RegisteredPlugin<Q, V, A>> plugins) {
        ScopeCache<Q, V, A> scopes = new ScopeCache<>(plugins);
        int chunk = guard.limits().chunk();
        List<List<A>> answers = new ArrayList<>(questions.size());
        for (int from = 0; from < questions.size(); from += chunk) {
            answers.addAll(askChunk(
                    plugins, List.copyOf(questions.subList(from, Math.min(from + chunk, questions.size()))), scopes));
        }
        return answers;
    }

    /** Asks all plug-ins at once, each about those of the chunk who are in its scope, then waits for one after the other. */
    private List<List<A>> askChunk(
            List<RegisteredPlugin<Q, V, A>> plugins, List<Q> questions, ScopeCache<Q, V, A> scopes) {
        List<Set<RegisteredPlugin<Q, V, A>>> inScope =
                questions.stream().map(scopes::inScope).toList();
        Map<RegisteredPlugin<Q, V, A>, BatchCall<Q, V>> calls = new IdentityHashMap<>();
        for (RegisteredPlugin<Q, V, A> plugin : plugins) {
            List<Q> mine = IntStream.range(0, questions.size())
                    .filter(i -> inScope.get(i).contains(plugin))
                    .mapToObj(questions::get)
                    .toList();
            if (!mine.isEmpty()) {
                calls.put(plugin, plugin.invoker().begin(plugin.id(), mine));
            }
        }
        try {
            List<List<A>> answers = new ArrayList<>(questions.size());
            questions.forEach(question -> answers.add(new ArrayList<>(calls.size())));
            for (RegisteredPlugin<Q, V, A> plugin : plugins) {
                BatchCall<Q, V> call = calls.get(plugin);
                if (call != null) {
                    Iterator<A> mine =
                            plugin.invoker().finish(call, plugin.id()).iterator();
                    for (int i = 0; i < questions.size(); i++) {
                        if (inScope.get(i).contains(plugin)) {
                            answers.get(i).add(mine.next());
                        }
                    }
                }
            }
            return answers;
        } catch (InterruptedException e) {
            calls.forEach((plugin, call) -> plugin.invoker().abandon(call));
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while plug-ins were asked");
        }
    }
}
