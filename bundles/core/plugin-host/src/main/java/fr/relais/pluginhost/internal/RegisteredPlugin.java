// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;

/**
 * A plug-in as the platform knows it: who it is, whom it is asked about, and who answers for it.
 *
 * @param <Q> the question
 * @param <V> the value that it answers with
 * @param <A> the answer as the platform keeps it
 */
record RegisteredPlugin<Q extends PluginQuestion, V, A>(
        PluginDescriptor descriptor, Optional<Bundle> bundle, PluginInvoker<Q, V, A> invoker) implements AutoCloseable {

    static <Q extends PluginQuestion, V, A> RegisteredPlugin<Q, V, A> present(
            PluginDescriptor descriptor, Bundle bundle, PluginInvoker<Q, V, A> invoker) {
        return new RegisteredPlugin<>(descriptor, Optional.of(bundle), invoker);
    }

    /** A national plug-in that should be there and isn't (R-C5: nobody can remove one). */
    static <Q extends PluginQuestion, V, A> RegisteredPlugin<Q, V, A> absent(
            String pluginId, ExtensionPoint<?, Q, V, A> point) {
        PluginVersionId versionId = new PluginVersionId(pluginId, "-", "0.0.0");
        return absent(
                versionId,
                new PluginScope(true, Set.of(), Set.of()),
                PluginInvoker.absent(point, UnansweredReason.ABSENT));
    }

    /** A region's plug-in that is in force and isn't there. */
    static <Q extends PluginQuestion, V, A> RegisteredPlugin<Q, V, A> absent(
            ExpectedPlugin expected, ExtensionPoint<?, Q, V, A> point) {
        return absent(
                expected.id(),
                new PluginScope(false, expected.regions(), Set.of()),
                PluginInvoker.absent(point, UnansweredReason.NOT_THERE));
    }

    private static <Q extends PluginQuestion, V, A> RegisteredPlugin<Q, V, A> absent(
            PluginVersionId versionId, PluginScope scope, PluginInvoker<Q, V, A> invoker) {
        return new RegisteredPlugin<>(
                new PluginDescriptor(versionId, scope, 0, Optional.empty()), Optional.empty(), invoker);
    }

    /** The same plug-in, asked in the regions in which it is in force. */
    RegisteredPlugin<Q, V, A> inForce(ActivationPolicy policy) {
        Activation activation = activation(policy);
        return with(descriptor.narrowedBy(activation, activation.active()));
    }

    /** The same plug-in, asked in the regions in which it is tried without effect. */
    RegisteredPlugin<Q, V, A> inShadow(ActivationPolicy policy) {
        Activation activation = activation(policy);
        return with(descriptor.narrowedBy(activation, activation.shadow()));
    }

    /** The same plug-in, asked about anybody, whether it counts or not. */
    RegisteredPlugin<Q, V, A> everywhere() {
        return with(new PluginDescriptor(
                id(), new PluginScope(true, Set.of(), Set.of()), descriptor.ranking(), Optional.empty()));
    }

    private Activation activation(ActivationPolicy policy) {
        return policy.of(bundle.orElseThrow());
    }

    private RegisteredPlugin<Q, V, A> with(PluginDescriptor narrowed) {
        return new RegisteredPlugin<>(narrowed, bundle, invoker);
    }

    PluginVersionId id() {
        return descriptor.id();
    }

    PluginScope scope() {
        return descriptor.scope();
    }

    boolean asked() {
        return descriptor.refusal().isEmpty();
    }

    Health health(ExtensionPoint<?, Q, V, A> point) {
        return new Health(id(), point.contract().getSimpleName(), scope().regions(), invoker.trouble());
    }

    /** @param tried where it is tried without effect */
    PluginInfo info(ExtensionPoint<?, Q, V, A> point, Set<RegionCode> tried, Optional<Text> otherRefusal) {
        return new PluginInfo(
                id(),
                point.contract().getSimpleName(),
                scope().national(),
                scope().regions(),
                tried,
                scope().missionsLocales(),
                descriptor.refusal().or(() -> otherRefusal),
                invoker.metrics().orElseThrow());
    }

    @Override
    public void close() {
        invoker.close();
    }
}
