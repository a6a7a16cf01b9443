// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Settles alerts collectively (R-L10: "the partners prefer a collective treatment"), and lets both sides know. Thread-safe; about a
 * millisecond per alert.
 */
@ProviderType
public interface SettlementSessions {

    /** As many alerts as one sitting settles. */
    int MOST = 1000;

    /**
     * Settles each of these alerts that stands open on the day of the sitting, in one transaction with an audit entry each; one that can't
     * be settled holds up no other. Only Pôle emploi decides; either partner closes, in its own name. Told again it settles nothing more.
     *
     * @throws ForbiddenException unless the caller may decide, or close in that name
     * @throws RefusedException if the sitting is still to come, has no label, closes without a ground, or is to settle none or too many
     */
    SettlementSessionReport settle(Caller caller, SettlementSession sitting, List<AlertKey> alerts);

    /**
     * The notice to both sides: alerts within the caller's scope, whether the mission locale's or the site's, that stopped being open
     * between two days, the oldest first.
     *
     * @throws ForbiddenException unless the caller is an administrator, an adviser, an agent or a partner
     */
    Page<AlertNotice> notices(
            Caller caller,
            Optional<MissionLocaleId> missionLocale,
            Optional<RegionCode> region,
            LocalDate since,
            LocalDate asOf,
            PageRequest page);
}
