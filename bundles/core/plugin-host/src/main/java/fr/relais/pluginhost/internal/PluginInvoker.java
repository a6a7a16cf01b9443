// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginVersionId;
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
interface PluginInvoker<I, A> extends AutoCloseable {

    /** Begins to ask. @param versionId what the answers are signed with */
    PendingAnswers<A> ask(PluginVersionId versionId, List<I> inquiries);

    /** What it has done; empty for one that isn't there. */
    Optional<PluginMetrics> metrics();

    /** Why it doesn't answer at the moment; empty if it does. */
    Optional<Text> trouble();

    @Override
    void close();

    /** Answers to come. */
    interface PendingAnswers<A> {

        /** Waits for one answer per question, in order. @throws InterruptedException if the waiting thread is interrupted */
        List<A> finish() throws InterruptedException;

        /** Nobody waits for them any more. */
        void abandon();
    }

    /** One that isn't there. */
    static <I, A> PluginInvoker<I, A> silent(ExtensionPoint<?, I, ?, A> point, UnansweredReason why) {
        return new PluginInvoker<>() {
            @Override
            public PendingAnswers<A> ask(PluginVersionId versionId, List<I> inquiries) {
                A none = point.unanswered(versionId, MessageRenderer.of(why, point));
                return new PendingAnswers<>() {
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
            public Optional<PluginMetrics> metrics() {
                return Optional.empty();
            }

            @Override
            public Optional<Text> trouble() {
                return Optional.of(MessageRenderer.of(why, point));
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
