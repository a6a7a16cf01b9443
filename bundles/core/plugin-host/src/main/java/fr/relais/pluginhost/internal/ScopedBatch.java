// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One plug-in being asked about those of a chunk who are in its scope.
 *
 * @param who their places in the chunk
 * @param begun empty where nobody is
 */
record ScopedBatch<A>(List<Integer> who, Optional<PluginInvoker.PendingAnswers<A>> begun) {

    /** Begins to ask. @param inScope for each question of the chunk, the plug-ins that are asked */
    static <I, A> ScopedBatch<A> about(
            RegisteredPlugin<I, A> plugin, List<ScopedQuestion<I>> chunk, List<Set<RegisteredPlugin<I, A>>> inScope) {
        List<Integer> who = new ArrayList<>();
        List<I> inquiries = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            if (inScope.get(i).contains(plugin)) {
                who.add(i);
                inquiries.add(chunk.get(i).inquiry());
            }
        }
        return new ScopedBatch<>(who, who.isEmpty() ? Optional.empty() : Optional.of(plugin.ask(inquiries)));
    }

    /** Waits, and adds each answer to its person's. @throws InterruptedException if the waiting thread is interrupted */
    void addTo(List<List<A>> answers) throws InterruptedException {
        if (begun.isEmpty()) {
            return;
        }
        List<A> mine = begun.get().finish();
        for (int i = 0; i < who.size(); i++) {
            answers.get(who.get(i)).add(mine.get(i));
        }
    }

    /** Nobody waits for it any more. */
    void abandon() {
        begun.ifPresent(PluginInvoker.PendingAnswers::abandon);
    }
}
