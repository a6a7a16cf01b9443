// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.cotraitance.volume.RaisedVolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What was raised about volumes and what was done about it (R-O5), within a transaction. Rows are only added. */
@ProviderType
public interface VolumeAlertRepository {

    /** A raised alert with its acts, in the order of recording. */
    record Note(long id, RaisedVolumeAlert raised, List<VolumeAlertAct> acts) {}

    /** Raises those that weren't raised before for the same kind, place, year and objective; how many. */
    int raise(Collection<RaisedVolumeAlert> alerts);

    /** All of a year and of places with these codes, by number. */
    List<Note> of(Collection<String> codes, int year);

    /** One of them, locked until the end of the transaction: two acts come one after the other. */
    Optional<Note> open(long id);

    /** Adds an act. */
    void act(long id, VolumeAlertAct act);
}
