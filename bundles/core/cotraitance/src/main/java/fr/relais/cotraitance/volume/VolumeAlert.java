// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.volume;

import fr.relais.vocabulary.Level;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A flow alert as it stands (R-O5).
 *
 * @param acts what the levels did, in the order of recording
 * @param awaiting the level whose turn it is: from that of its objective up to the national one. Empty when the nation has acted, or an
 *     avenant has changed the objective
 */
public record VolumeAlert(long id, RaisedVolumeAlert raised, List<VolumeAlertAct> acts, Optional<Level> awaiting) {

    /** Copies its list. */
    public VolumeAlert {
        acts = List.copyOf(acts);
    }

    /** As the acts and the objective now in force tell. */
    public static VolumeAlert of(long id, RaisedVolumeAlert raised, List<VolumeAlertAct> acts, int objectiveInForce) {
        boolean resolved = raised.figures().objective() != objectiveInForce;
        Optional<Level> reached = acts.stream().map(VolumeAlertAct::level).max(Comparator.naturalOrder());
        Optional<Level> next = reached.isEmpty()
                ? Optional.of(raised.about().level())
                : Arrays.stream(Level.values())
                        .filter(level -> level.compareTo(reached.get()) > 0)
                        .findFirst();
        return new VolumeAlert(id, raised, acts, resolved ? Optional.empty() : next);
    }
}
