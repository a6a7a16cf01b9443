// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.partnership.territory.Merger;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The mergers of missions locales within a transaction (W9). Whoever records one makes the territory's picture stale. One thread. */
@ProviderType
public interface MissionLocaleMergerRepository {

    /** All of them, locked until the end of the transaction: two are recorded one after the other. */
    List<RecordedMerger> lock();

    /** All of them, in the order of recording. */
    List<RecordedMerger> all();

    /** Records one; what follows from it is still to be derived. */
    RecordedMerger add(Merger merger, String ground, String by);

    /** Takes one back; likewise. */
    RecordedMerger undo(long merger, LocalDate on, String ground, String by);

    /** How far what follows was derived: the number of the last person; empty once all is. */
    void reached(long merger, Optional<YoungPersonId> last);

    /** The person up to whom what follows was derived; 0 at the beginning. */
    long reached(long merger);

    /** People with a co-traitance at one of these missions locales, by number, above a number. */
    List<YoungPersonId> people(Collection<MissionLocaleId> missionsLocales, long after, int most);
}
