// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ShadowReport.Case;
import fr.relais.orientation.ShadowReport.Change;
import fr.relais.orientation.ShadowReport.Tally;
import fr.relais.orientation.spi.TrialStore.Findings;
import fr.relais.vocabulary.DecisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts comparisons, and keeps the first that change something. One thread. */
final class Gathering {

    private final int most;
    private final Map<Change, Long> outcomes = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private long notEvaluated;

    /** @param most cases that are worth keeping */
    Gathering(int most) {
        this.most = most;
    }

    void add(DecisionId decision, Comparison comparison) {
        if (!comparison.evaluated()) {
            notEvaluated++;
            return;
        }
        outcomes.merge(comparison.change(), 1L, Long::sum);
        if (comparison.change().changes() && cases.size() < most) {
            cases.add(new Case(decision, comparison.change(), comparison.before(), comparison.after()));
        }
    }

    boolean isEmpty() {
        return outcomes.isEmpty() && notEvaluated == 0;
    }

    Findings findings(long dropped) {
        return new Findings(new Tally(outcomes, notEvaluated), dropped, cases);
    }
}
