// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.volume;

import fr.relais.vocabulary.Level;
import java.util.List;
import java.util.Optional;

/**
 * A flow alert as it stands (R-O5).
 *
 * @param acts what the levels did, in the order of recording
 * @param awaiting the level whose turn it is: local, regional, then national. Empty when the nation has acted, or an avenant has changed
 *     the objective
 */
public record FlowAlert(long id, RaisedFlowAlert raised, List<FlowAlertAct> acts, Optional<Level> awaiting) {

    /** Copies its list. */
    public FlowAlert {
        acts = List.copyOf(acts);
    }

    /** As the acts and the objective now in force tell. */
    public static FlowAlert of(long id, RaisedFlowAlert raised, List<FlowAlertAct> acts, int objectiveInForce) {
        boolean resolved = raised.figures().objective() != objectiveInForce;
        Optional<Level> reached = acts.stream().map(FlowAlertAct::level).max(Level::compareTo);
        Optional<Level> next = reached.isEmpty()
                ? Optional.of(Level.LOCAL)
                : reached.filter(level -> level != Level.NATIONAL)
                        .map(level -> level == Level.LOCAL ? Level.REGIONAL : Level.NATIONAL);
        return new FlowAlert(id, raised, acts, resolved ? Optional.empty() : next);
    }
}
