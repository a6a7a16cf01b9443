// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.SettlementSessionRepository;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.RecordedSettlementSession;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.vocabulary.CotraitanceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sittings in memory. */
final class MemorySettlementSessionRepository implements SettlementSessionRepository {

    final Map<AlertKey, List<RecordedSettlementSession>> kept = new LinkedHashMap<>();
    private long last;

    @Override
    public long keep(SettlementSession sitting, String by, List<AlertKey> settled) {
        RecordedSettlementSession now =
                new RecordedSettlementSession(++last, sitting, by, Instant.parse("2010-01-01T08:00:00Z"));
        settled.forEach(
                alert -> kept.computeIfAbsent(alert, any -> new ArrayList<>()).add(now));
        return last;
    }

    @Override
    public Map<AlertKey, List<RecordedSettlementSession>> of(Collection<CotraitanceId> cotraitances) {
        return kept;
    }
}
