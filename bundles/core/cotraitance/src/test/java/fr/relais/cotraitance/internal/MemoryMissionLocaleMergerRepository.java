// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.cotraitance.merger.RecordedMerger.Act;
import fr.relais.cotraitance.spi.MissionLocaleMergerRepository;
import fr.relais.partnership.territory.Merger;
import fr.relais.partnership.territory.Mergers;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mergers in memory; numbered from 1. A test may have the derivation die after some chunks. */
final class MemoryMissionLocaleMergerRepository implements MissionLocaleMergerRepository {

    private final MemoryPersonFileRepository files;
    private final List<RecordedMerger> mergers = new ArrayList<>();
    private final Map<Long, Long> reached = new HashMap<>();
    int chunksLeft = Integer.MAX_VALUE;

    MemoryMissionLocaleMergerRepository(MemoryPersonFileRepository files) {
        this.files = files;
    }

    Mergers inForce() {
        return new Mergers(mergers.stream()
                .filter(each -> each.undone().isEmpty())
                .map(RecordedMerger::merger)
                .toList());
    }

    @Override
    public List<RecordedMerger> lock() {
        return all();
    }

    @Override
    public List<RecordedMerger> all() {
        return List.copyOf(mergers);
    }

    @Override
    public RecordedMerger add(Merger merger, String ground, String by) {
        mergers.add(new RecordedMerger(
                mergers.size() + 1L, merger, new Act(merger.on(), ground, by, Instant.EPOCH), Optional.empty(), false));
        return mergers.get(mergers.size() - 1);
    }

    @Override
    public RecordedMerger undo(long merger, LocalDate on, String ground, String by) {
        reached.remove(merger);
        RecordedMerger was = mergers.get((int) merger - 1);
        return put(was, Optional.of(new Act(on, ground, by, Instant.EPOCH)), false);
    }

    @Override
    public void reached(long merger, Optional<YoungPersonId> last) {
        if (chunksLeft-- == 0) {
            throw new IllegalStateException("killed");
        }
        reached.put(merger, last.map(YoungPersonId::value).orElse(Long.MAX_VALUE));
        RecordedMerger was = mergers.get((int) merger - 1);
        put(was, was.undone(), last.isEmpty());
    }

    @Override
    public long reached(long merger) {
        return reached.getOrDefault(merger, 0L);
    }

    @Override
    public List<YoungPersonId> people(Collection<MissionLocaleId> missionsLocales, long after, int most) {
        return files.entrustedTo(missionsLocales).stream()
                .filter(person -> person.value() > after)
                .limit(most)
                .toList();
    }

    private RecordedMerger put(RecordedMerger was, Optional<Act> undone, boolean caughtUp) {
        RecordedMerger now = new RecordedMerger(was.id(), was.merger(), was.recorded(), undone, caughtUp);
        mergers.set((int) was.id() - 1, now);
        return now;
    }
}
