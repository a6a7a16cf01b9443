// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer in a case of a trial.
 *
 * @param <A> of a criterion or of a choice of destination
 * @param tried of the version in shadow, else of the one in force
 * @param place among those of its side, from 1
 */
record SaidInCase<A>(long decision, boolean tried, int place, A answer) {

    /** All that was said about a decision. */
    static <A> List<SaidInCase<A>> all(long decision, List<A> before, List<A> after) {
        List<SaidInCase<A>> said = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            said.add(new SaidInCase<>(decision, false, i + 1, before.get(i)));
        }
        for (int i = 0; i < after.size(); i++) {
            said.add(new SaidInCase<>(decision, true, i + 1, after.get(i)));
        }
        return said;
    }

    /** The answers of one side, in their order. */
    static <A> List<A> answers(List<SaidInCase<A>> all, boolean tried) {
        return all.stream()
                .filter(each -> each.tried() == tried)
                .map(SaidInCase::answer)
                .toList();
    }
}
