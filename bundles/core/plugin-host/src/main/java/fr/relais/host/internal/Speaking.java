// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginStamp;
import fr.relais.host.PluginWork;
import fr.relais.vocabulary.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A plug-in that is there: asked on its {@link Lane}, its answers put into words. */
final class Speaking<S, I, V, A> implements Voice<I, A> {

    private final ExtensionPoint<S, I, V, A> point;
    private final Made<S> made;
    private final Lane<I, V> lane;
    private final FaultLog log;

    Speaking(ExtensionPoint<S, I, V, A> point, Made<S> made, PluginStamp stamp, Guard guard) {
        this.point = point;
        this.made = made;
        this.lane = new Lane<>(stamp, guard);
        this.log = new FaultLog(stamp);
    }

    @Override
    public Begun<A> ask(PluginStamp stamp, List<I> inquiries) {
        Round<I, V> round = lane.ask(
                new Asking(),
                inquiries.stream().map(inquiry -> point.shown(stamp, inquiry)).toList());
        return new Begun<>() {
            @Override
            public List<A> finish() throws InterruptedException {
                // Most people of a chunk get one of a few values: one sentence each is enough.
                Map<Reply<V>, A> said = new HashMap<>();
                return lane.finish(round).stream()
                        .map(reply -> said.computeIfAbsent(reply, any -> answer(stamp, any)))
                        .toList();
            }

            @Override
            public void abandon() {
                lane.abandon(round);
            }
        };
    }

    private A answer(PluginStamp stamp, Reply<V> reply) {
        return reply instanceof Reply.Answered<V> answered
                ? point.answered(stamp, answered.value(), made.words())
                : point.unanswered(stamp, Explanations.of(((Reply.Unanswered<V>) reply).fault(), point));
    }

    @Override
    public Optional<PluginWork> work() {
        return Optional.of(lane.work(fault -> Explanations.of(fault, point)));
    }

    @Override
    public Optional<Text> trouble() {
        return lane.trouble().map(fault -> Explanations.of(fault, point));
    }

    @Override
    public void close() {
        lane.close();
        made.close();
    }

    /** One go, on the plug-in's thread. */
    private final class Asking implements Function<I, Reply<V>> {

        private S plugin;

        @Override
        public Reply<V> apply(I inquiry) {
            try {
                if (plugin == null && !make()) {
                    return new Reply.Unanswered<>(Fault.NOT_MADE);
                }
                V value = point.ask(plugin, inquiry);
                if (value == null) {
                    return new Reply.Unanswered<>(Fault.NOTHING);
                }
                return point.fits(inquiry, value) ? new Reply.Answered<>(value) : new Reply.Unanswered<>(Fault.RUBBISH);
            } catch (VirtualMachineError e) {
                log.thrown(e);
                throw e;
            } catch (Throwable t) {
                log.thrown(t);
                return new Reply.Unanswered<>(Fault.threw(t));
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
