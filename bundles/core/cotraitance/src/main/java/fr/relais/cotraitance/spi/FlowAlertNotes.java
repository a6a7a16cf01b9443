// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.cotraitance.volume.FlowAlertAct;
import fr.relais.cotraitance.volume.RaisedFlowAlert;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What was raised about volumes and what was done about it (R-O5), within a transaction. Rows are only added. */
@ProviderType
public interface FlowAlertNotes {

    /** A raised alert with its acts, in the order of recording. */
    record Note(long id, RaisedFlowAlert raised, List<FlowAlertAct> acts) {}

    /** Raises those that weren't raised before for the same kind, place, year and objective; how many. */
    int raise(Collection<RaisedFlowAlert> alerts);

    /** All of a year and of places with these codes, by number. */
    List<Note> of(Collection<String> codes, int year);

    /** One of them, locked until the end of the transaction: two acts come one after the other. */
    Optional<Note> open(long id);

    /** Adds an act. */
    void act(long id, FlowAlertAct act);
}
