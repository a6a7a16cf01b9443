// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.RecordedSettlementSession;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.vocabulary.CotraitanceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Sittings that settled alerts, within one transaction; rows are only added. One thread. */
@ProviderType
public interface SettlementSessionRepository {

    /** Keeps a sitting and the alerts that it settled; its number. */
    long keep(SettlementSession sitting, String by, List<AlertKey> settled);

    /** The sittings that settled alerts of these co-traitances, in the order of recording. */
    Map<AlertKey, List<RecordedSettlementSession>> of(Collection<CotraitanceId> cotraitances);
}
