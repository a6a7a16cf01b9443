// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ShadowReport.Case;
import fr.relais.orientation.ShadowReport.Change;
import fr.relais.orientation.ShadowReport.Destinations;
import fr.relais.orientation.ShadowReport.Move;
import fr.relais.orientation.ShadowReport.Redirection;
import fr.relais.orientation.ShadowReport.Tally;
import fr.relais.orientation.spi.StoredDecision;
import fr.relais.orientation.spi.TrialStore.Findings;
import fr.relais.pluginhost.ShadowVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts comparisons, and keeps the first that change something. One thread. */
final class ComparisonAccumulator {

    private final int most;
    private final Map<Change, Long> outcomes = new HashMap<>();
    private final List<Case> cases = new ArrayList<>();
    private final Map<Move, Long> moves = new HashMap<>();
    private long notEvaluated;
    private long notChosen;

    /** @param most cases that are worth keeping */
    ComparisonAccumulator(int most) {
        this.most = most;
    }

    /** @param tried what the version on trial answered, others' answers left out or not */
    void add(StoredDecision past, PluginAnswers inForce, ShadowVersion trial, PluginAnswers tried) {
        PluginAnswers later = tried.by(trial);
        OutcomeDiff comparison = OutcomeDiff.of(inForce.answers(), trial.bundle(), later.answers());
        Change change = count(comparison);
        Optional<Redirection> redirection = past.offer()
                .flatMap(offer -> DestinationDiff.of(offer, inForce.choices(), trial.bundle(), later.choices()))
                .filter(this::counts)
                .map(each -> new Redirection(each.move(), each.before(), each.after()))
                .filter(each -> each.move().changes());
        if ((change.changes() || redirection.isPresent()) && cases.size() < most) {
            cases.add(new Case(past.decision(), change, comparison.before(), comparison.after(), redirection));
        }
    }

    /** @return none where something wasn't evaluated */
    private Change count(OutcomeDiff comparison) {
        if (comparison.evaluated()) {
            outcomes.merge(comparison.change(), 1L, Long::sum);
            return comparison.change();
        }
        notEvaluated++;
        return new Change(comparison.change().former(), comparison.change().former());
    }

    private boolean counts(DestinationDiff rerouting) {
        if (rerouting.evaluated()) {
            moves.merge(rerouting.move(), 1L, Long::sum);
            return true;
        }
        notChosen++;
        return false;
    }

    boolean isEmpty() {
        return outcomes.isEmpty() && notEvaluated == 0;
    }

    Findings findings(long dropped) {
        return new Findings(new Tally(outcomes, notEvaluated, new Destinations(moves, notChosen)), dropped, cases);
    }
}
