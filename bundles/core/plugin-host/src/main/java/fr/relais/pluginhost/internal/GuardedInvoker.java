// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A plug-in that is there: asked on its {@link PluginExecutor}, its answers put into words. */
final class GuardedInvoker<S, I, V, A> implements PluginInvoker<I, A> {

    private final ExtensionPoint<S, I, V, A> point;
    private final LazyService<S> made;
    private final PluginExecutor<I, V> executor;
    private final ThrowableLog log;

    GuardedInvoker(
            ExtensionPoint<S, I, V, A> point, LazyService<S> made, PluginVersionId versionId, GuardRegistry guard) {
        this.point = point;
        this.made = made;
        this.executor = new PluginExecutor<>(versionId, guard);
        this.log = new ThrowableLog(versionId);
    }

    @Override
    public PendingAnswers<A> ask(PluginVersionId versionId, List<I> inquiries) {
        BatchCall<I, V> call = executor.ask(new Asking(), inquiries);
        return new PendingAnswers<>() {
            @Override
            public List<A> finish() throws InterruptedException {
                // Most people of a chunk get one of a few values: one sentence each is enough.
                Map<Reply<V>, A> said = new HashMap<>();
                return executor.finish(call).stream()
                        .map(reply -> said.computeIfAbsent(reply, any -> answer(versionId, any)))
                        .toList();
            }

            @Override
            public void abandon() {
                executor.abandon(call);
            }
        };
    }

    private A answer(PluginVersionId versionId, Reply<V> reply) {
        return reply instanceof Reply.Answered<V> answered
                ? point.answered(versionId, answered.value(), made.words())
                : point.unanswered(versionId, MessageRenderer.of(((Reply.Unanswered<V>) reply).reason(), point));
    }

    @Override
    public Optional<PluginMetrics> metrics() {
        return Optional.of(executor.metrics(reason -> MessageRenderer.of(reason, point)));
    }

    @Override
    public Optional<Text> trouble() {
        return executor.trouble().map(reason -> MessageRenderer.of(reason, point));
    }

    @Override
    public void close() {
        executor.close();
        made.close();
    }

    /** One go, on the plug-in's thread. */
    private final class Asking implements Function<I, Reply<V>> {

        private S plugin;

        @Override
        public Reply<V> apply(I inquiry) {
            try {
                if (plugin == null && !make()) {
                    return new Reply.Unanswered<>(UnansweredReason.NOT_MADE);
                }
                V value = point.ask(plugin, inquiry);
                if (value == null) {
                    return new Reply.Unanswered<>(UnansweredReason.NOTHING);
                }
                return point.fits(inquiry, value)
                        ? new Reply.Answered<>(value)
                        : new Reply.Unanswered<>(UnansweredReason.RUBBISH);
            } catch (VirtualMachineError e) {
                log.thrown(e);
                throw e;
            } catch (Throwable t) {
                log.thrown(t);
                return new Reply.Unanswered<>(UnansweredReason.threw(t));
            }
        }

        private boolean make() {
            made.get().ifPresent(component -> {
                plugin = component;
                Thread.currentThread()
                        .setContextClassLoader(component.getClass().getClassLoader());
            });
            return plugin != null;
        }
    }
}
