// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks one plug-in on its {@link PluginExecutor} and puts its answers into words; for a plug-in that isn't there, says why. Thread-safe.
 *
 * @param <Q> the question
 * @param <V> the value that the plug-in answers with
 * @param <A> the answer as the platform keeps it
 */
final class PluginInvoker<Q extends PluginQuestion, V, A> implements AutoCloseable {

    private final ExtensionPoint<?, Q, V, A> point;
    private final Optional<Running<Q, V>> running;
    private final UnansweredReason absence;

    /** What a plug-in that is there runs on. @param service its component @param call asks it */
    private record Running<Q, V>(LazyService<?> service, PluginExecutor<Q, V> executor, Function<Q, Reply<V>> call) {}

    private PluginInvoker(ExtensionPoint<?, Q, V, A> point, Optional<Running<Q, V>> running, UnansweredReason absence) {
        this.point = point;
        this.running = running;
        this.absence = absence;
    }

    /** Invokes a plug-in that is there. */
    static <S, Q extends PluginQuestion, V, A> PluginInvoker<Q, V, A> of(
            ExtensionPoint<S, Q, V, A> point, LazyService<S> service, PluginVersionId plugin, GuardRegistry guard) {
        ThrowableLog log = new ThrowableLog(plugin);
        return new PluginInvoker<>(
                point,
                Optional.of(new Running<>(
                        service,
                        new PluginExecutor<>(plugin, guard),
                        question -> reply(point, service, log, question))),
                UnansweredReason.GONE);
    }

    /** Stands in for a plug-in that isn't there. */
    static <Q extends PluginQuestion, V, A> PluginInvoker<Q, V, A> absent(
            ExtensionPoint<?, Q, V, A> point, UnansweredReason why) {
        return new PluginInvoker<>(point, Optional.empty(), why);
    }

    /** Begins to ask; {@link #finish} has the answers. @param plugin which it is, for what it is shown */
    BatchCall<Q, V> begin(PluginVersionId plugin, List<Q> questions) {
        return running.map(there -> there.executor()
                        .ask(
                                there.call(),
                                questions.stream()
                                        .map(question -> point.shown(plugin, question))
                                        .toList()))
                .orElseGet(() -> BatchCall.unanswered(questions, absence));
    }

    /**
     * Waits for one answer per question, in order.
     *
     * @param plugin what the answers are signed with
     * @throws InterruptedException if the waiting thread is interrupted
     */
    List<A> finish(BatchCall<Q, V> call, PluginVersionId plugin) throws InterruptedException {
        List<Reply<V>> replies = running.isPresent() ? running.get().executor().finish(call) : call.replies();
        // Most people of a chunk get one of a few values: one sentence each is enough.
        Map<Reply<V>, A> said = new HashMap<>();
        return replies.stream()
                .map(reply -> said.computeIfAbsent(reply, any -> answer(plugin, any)))
                .toList();
    }

    /** Nobody waits for the answers any more. */
    void abandon(BatchCall<Q, V> call) {
        running.ifPresent(plugin -> plugin.executor().abandon(call));
    }

    private A answer(PluginVersionId plugin, Reply<V> reply) {
        return reply instanceof Reply.Answered<V> answered
                ? point.answered(plugin, answered.value(), messages())
                : point.unanswered(plugin, words(((Reply.Unanswered<V>) reply).reason()));
    }

    private BundleMessageRenderer messages() {
        return running.map(plugin -> plugin.service().messages()).orElseGet(BundleMessageRenderer::none);
    }

    private Text words(UnansweredReason reason) {
        return BundleMessageRenderer.of(reason, point);
    }

    /** What the plug-in has done; empty for one that isn't there. */
    Optional<PluginMetrics> metrics() {
        return running.map(plugin -> plugin.executor().metrics(this::words));
    }

    /** Why the plug-in doesn't answer at the moment; empty if it does. */
    Optional<Text> trouble() {
        return (running.isPresent() ? running.get().executor().trouble() : Optional.of(absence)).map(this::words);
    }

    @Override
    public void close() {
        running.ifPresent(plugin -> {
            plugin.executor().close();
            plugin.service().close();
        });
    }

    /** Asks the plug-in's component, on the plug-in's thread, which finds the plug-in's classes meanwhile. */
    private static <S, Q extends PluginQuestion, V> Reply<V> reply(
            ExtensionPoint<S, Q, V, ?> point, LazyService<S> service, ThrowableLog log, Q question) {
        try {
            Optional<S> plugin = service.get();
            if (plugin.isEmpty()) {
                return new Reply.Unanswered<>(UnansweredReason.NOT_MADE);
            }
            Thread.currentThread().setContextClassLoader(plugin.get().getClass().getClassLoader());
            V value = point.ask(plugin.get(), question);
            if (value == null) {
                return new Reply.Unanswered<>(UnansweredReason.NOTHING);
            }
            return point.fits(question, value)
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
}
