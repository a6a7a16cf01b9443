// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.cotraitance.spi.MergeRepository;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Merges in memory. */
record MemoryMergeRepository(MemoryPersonFileRepository all, Map<YoungPersonId, MemoryPersonFile> files)
        implements MergeRepository {

    @Override
    public List<MatchCandidate> born(Caller caller, LocalDate from, int most) {
        return all.open(caller, files.keySet()).keySet().stream()
                .map(files::get)
                .filter(file -> !file.identity().birthDate().isBefore(from))
                .map(file -> new MatchCandidate(
                        file.id(), file.identity(), file.profile().site()))
                .sorted(Comparator.comparing(
                                (MatchCandidate known) -> known.identity().birthDate())
                        .thenComparing(MatchCandidate::id))
                .limit(most)
                .toList();
    }

    @Override
    public Set<FilePair> toldApart(Collection<YoungPersonId> people) {
        return all.apart.stream()
                .filter(pair -> people.contains(pair.one()) || people.contains(pair.other()))
                .collect(Collectors.toSet());
    }

    @Override
    public void tellApart(FilePair pair, String ground, String by) {
        all.apart.add(pair);
    }

    @Override
    public Optional<YoungPersonId> partOf(YoungPersonId person) {
        return Optional.ofNullable(files.get(person))
                .map(file -> file.whole().id())
                .filter(whole -> !whole.equals(person));
    }

    @Override
    public List<Merge> of(YoungPersonId person) {
        return all.merges.stream()
                .filter(merge -> merge.kept().equals(person) || merge.other().equals(person))
                .toList();
    }

    @Override
    public Optional<Merge> find(long merge) {
        return all.merges.stream().filter(each -> each.id() == merge).findFirst();
    }

    @Override
    public Merge merge(YoungPersonId kept, YoungPersonId other, LocalDate on, String ground, String by) {
        Merge merge = new Merge(
                all.merges.size() + 1L, kept, other, new Merge.Act(on, ground, by, all.now), Optional.empty());
        all.merges.add(merge);
        group(other).forEach(each -> files.get(each).partOf(files.get(kept)));
        return merge;
    }

    @Override
    public Merge undo(Merge merge, LocalDate on, String ground, String by) {
        Merge undone = new Merge(
                merge.id(),
                merge.kept(),
                merge.other(),
                merge.act(),
                Optional.of(new Merge.Act(on, ground, by, all.now)));
        all.merges.replaceAll(each -> each.id() == merge.id() ? undone : each);
        group(merge.other()).forEach(each -> files.get(each).partOf(files.get(merge.other())));
        return undone;
    }

    private List<YoungPersonId> group(YoungPersonId whole) {
        List<YoungPersonId> group = new ArrayList<>(List.of(whole));
        for (int i = 0; i < group.size(); i++) {
            YoungPersonId kept = group.get(i);
            all.merges.stream()
                    .filter(merge -> merge.kept().equals(kept) && merge.undone().isEmpty())
                    .forEach(merge -> group.add(merge.other()));
        }
        return group;
    }
}
