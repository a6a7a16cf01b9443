// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.SittingNotes;
import fr.relais.cotraitance.worklist.AlertName;
import fr.relais.cotraitance.worklist.KeptSitting;
import fr.relais.cotraitance.worklist.Sitting;
import fr.relais.vocabulary.CotraitanceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sittings in memory. */
final class MemorySittings implements SittingNotes {

    final Map<AlertName, List<KeptSitting>> kept = new LinkedHashMap<>();
    private long last;

    @Override
    public long keep(Sitting sitting, String by, List<AlertName> settled) {
        KeptSitting now = new KeptSitting(++last, sitting, by, Instant.parse("2010-01-01T08:00:00Z"));
        settled.forEach(
                alert -> kept.computeIfAbsent(alert, any -> new ArrayList<>()).add(now));
        return last;
    }

    @Override
    public Map<AlertName, List<KeptSitting>> of(Collection<CotraitanceId> cotraitances) {
        return kept;
    }
}
