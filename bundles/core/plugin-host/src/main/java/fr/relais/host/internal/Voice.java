// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.PluginStamp;
import fr.relais.host.PluginWork;
import fr.relais.vocabulary.Text;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Who answers for a plug-in: itself, or somebody who says why it doesn't.
 *
 * @param <I> what it is asked
 * @param <A> the answer as the platform keeps it
 */
interface Voice<I, A> extends AutoCloseable {

    /** Begins to ask. @param stamp what the answers are signed with */
    Begun<A> ask(PluginStamp stamp, List<I> inquiries);

    /** What it has done; empty for one that isn't there. */
    Optional<PluginWork> work();

    /** Why it doesn't answer at the moment; empty if it does. */
    Optional<Text> trouble();

    @Override
    void close();

    /** Answers to come. */
    interface Begun<A> {

        /** Waits for one answer per question, in order. @throws InterruptedException if the waiting thread is interrupted */
        List<A> finish() throws InterruptedException;

        /** Nobody waits for them any more. */
        void abandon();
    }

    /** One that isn't there. */
    static <I, A> Voice<I, A> silent(ExtensionPoint<?, I, ?, A> point, Fault why) {
        return new Voice<>() {
            @Override
            public Begun<A> ask(PluginStamp stamp, List<I> inquiries) {
                A none = point.unanswered(stamp, Explanations.of(why, point));
                return new Begun<>() {
                    @Override
                    public List<A> finish() {
                        return Collections.nCopies(inquiries.size(), none);
                    }

                    @Override
                    public void abandon() {
                        // nothing was begun
                    }
                };
            }

            @Override
            public Optional<PluginWork> work() {
                return Optional.empty();
            }

            @Override
            public Optional<Text> trouble() {
                return Optional.of(Explanations.of(why, point));
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
