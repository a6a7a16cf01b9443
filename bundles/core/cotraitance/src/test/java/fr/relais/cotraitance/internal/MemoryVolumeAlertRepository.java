// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.VolumeAlertRepository;
import fr.relais.cotraitance.volume.RaisedVolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Flow alerts in memory; numbered from 1. */
final class MemoryVolumeAlertRepository implements VolumeAlertRepository {

    private final List<Note> notes = new ArrayList<>();

    @Override
    public int raise(Collection<RaisedVolumeAlert> alerts) {
        int before = notes.size();
        for (RaisedVolumeAlert alert : alerts) {
            if (notes.stream().map(Note::raised).noneMatch(other -> same(other, alert))) {
                notes.add(new Note(notes.size() + 1L, alert, List.of()));
            }
        }
        return notes.size() - before;
    }

    private static boolean same(RaisedVolumeAlert one, RaisedVolumeAlert other) {
        return one.kind() == other.kind()
                && one.about().equals(other.about())
                && one.figures().objective() == other.figures().objective();
    }

    @Override
    public List<Note> of(Collection<String> codes, int year) {
        return notes.stream()
                .filter(note -> note.raised().about().year() == year)
                .filter(note -> codes.contains(note.raised().about().code()))
                .toList();
    }

    @Override
    public Optional<Note> open(long id) {
        return notes.stream().filter(note -> note.id() == id).findFirst();
    }

    @Override
    public void act(long id, VolumeAlertAct act) {
        Note note = open(id).orElseThrow();
        List<VolumeAlertAct> acts = new ArrayList<>(note.acts());
        acts.add(act);
        notes.set(notes.indexOf(note), new Note(id, note.raised(), acts));
    }
}
