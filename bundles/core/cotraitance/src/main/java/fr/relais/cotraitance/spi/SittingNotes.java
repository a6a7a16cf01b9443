// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import fr.relais.cotraitance.worklist.AlertName;
import fr.relais.cotraitance.worklist.KeptSitting;
import fr.relais.cotraitance.worklist.Sitting;
import fr.relais.vocabulary.CotraitanceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Sittings that settled alerts, within one transaction; rows are only added. One thread. */
@ProviderType
public interface SittingNotes {

    /** Keeps a sitting and the alerts that it settled; its number. */
    long keep(Sitting sitting, String by, List<AlertName> settled);

    /** The sittings that settled alerts of these co-traitances, in the order of recording. */
    Map<AlertName, List<KeptSitting>> of(Collection<CotraitanceId> cotraitances);
}
