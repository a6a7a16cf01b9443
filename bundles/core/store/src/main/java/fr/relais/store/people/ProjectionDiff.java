// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What differs between what the tables hold of co-traitances and what they shall hold: only that is written. */
final class ProjectionDiff {

    private final List<CotraitanceTable.Row> appeared = new ArrayList<>();
    private final List<CotraitanceTable.Row> moved = new ArrayList<>();
    private final List<CotraitanceTable.Row> passedOn = new ArrayList<>();
    private final List<CotraitanceTable.Row> gone = new ArrayList<>();
    private final Rows<SegmentTable.Row> spans = new Rows<>();
    private final Rows<WorkItemTable.Row> matters = new Rows<>();

    /** Of one table, whose rows are the same row as long as their keys are. */
    private static final class Rows<R> {
        private final List<R> fresh = new ArrayList<>();
        private final List<R> changed = new ArrayList<>();
        private final List<R> gone = new ArrayList<>();

        /** A row that only differs is changed where it is: one statement, and no entry of an index that tells keys apart. */
        <K, T> void add(List<T> before, List<T> now, Function<T, K> key, Function<T, R> row) {
            Map<K, T> left = new HashMap<>();
            before.forEach(one -> left.put(key.apply(one), one));
            for (T one : now) {
                T former = left.remove(key.apply(one));
                if (former == null) {
                    fresh.add(row.apply(one));
                } else if (!former.equals(one)) {
                    changed.add(row.apply(one));
                }
            }
            left.values().forEach(one -> gone.add(row.apply(one)));
        }
    }

    void add(SqlPersonFile file) {
        file.projected().ifPresent(wanted -> add(file.id().value(), file.kept(), wanted));
    }

    void write(Jdbc jdbc) {
        WorkItemTable.delete(jdbc, matters.gone);
        SegmentTable.delete(jdbc, spans.gone);
        CotraitanceTable.delete(jdbc, gone);
        CotraitanceTable.insert(jdbc, appeared);
        CotraitanceTable.update(jdbc, moved);
        SegmentTable.update(jdbc, spans.changed);
        SegmentTable.insert(jdbc, spans.fresh);
        WorkItemTable.update(jdbc, matters.changed);
        WorkItemTable.insert(jdbc, matters.fresh);
        FollowerTable.replace(jdbc, passedOn);
    }

    private void add(
            long person,
            Map<CotraitanceId, CotraitanceProjection> kept,
            Map<CotraitanceId, CotraitanceProjection> wanted) {
        wanted.forEach((id, now) -> {
            CotraitanceTable.Row row = new CotraitanceTable.Row(person, now);
            CotraitanceProjection before = kept.get(id);
            spans(id, before == null ? List.of() : before.spans(), now.spans());
            matters(id, before == null ? List.of() : before.matters(), now.matters());
            if (before == null) {
                appeared.add(row);
                return;
            }
            if (!before.with(now.spans(), now.matters())
                    .followedBy(now.followers())
                    .equals(now)) {
                moved.add(row);
            }
            if (!before.followers().equals(now.followers())) {
                passedOn.add(row);
            }
        });
        kept.forEach((id, before) -> {
            if (!wanted.containsKey(id)) {
                gone.add(new CotraitanceTable.Row(person, before));
                spans(id, before.spans(), List.of());
                matters(id, before.matters(), List.of());
            }
        });
    }

    /** Most facts end the last segment and begin another. */
    private void spans(
            CotraitanceId id, List<CotraitanceProjection.Span> before, List<CotraitanceProjection.Span> now) {
        spans.add(before, now, CotraitanceProjection.Span::from, span -> new SegmentTable.Row(id, span));
    }

    /** Most facts touch few matters. */
    private void matters(
            CotraitanceId id, List<CotraitanceProjection.Open> before, List<CotraitanceProjection.Open> now) {
        matters.add(before, now, CotraitanceProjection.Open::key, matter -> new WorkItemTable.Row(id, matter));
    }
}
