// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is to be seen to (R-L2, R-L10 to R-L12, R-C9, R-C10, W1), within the caller's scope: derived from the facts, so that a list can be
 * asked for as of any day. Thread-safe; each list is one indexed query.
 */
@ProviderType
public interface Worklists {

    /**
     * A page of one list, the oldest first; leaves an audit entry, since it names people (R-D1).
     *
     * @throws ForbiddenException unless the caller is an administrator, an adviser, an agent or a partner
     * @throws IllegalArgumentException if the page's mark is none that a page gave
     */
    Page<WorklistLine> list(Caller caller, WorklistQuery query, PageRequest page);

    /** How much of each kind stands open on a day, and since when the oldest; no names, so any role with a scope may ask. */
    List<WorklistTally> tally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf);
}
