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
final class Changes {

    private final List<ProjectionRows.Row> appeared = new ArrayList<>();
    private final List<ProjectionRows.Row> moved = new ArrayList<>();
    private final List<ProjectionRows.Row> passedOn = new ArrayList<>();
    private final List<ProjectionRows.Row> gone = new ArrayList<>();
    private final Rows<SpanRows.Row> spans = new Rows<>();
    private final Rows<MatterRows.Row> matters = new Rows<>();

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

    void add(OpenFile file) {
        file.projected().ifPresent(wanted -> add(file.id().value(), file.kept(), wanted));
    }

    void write(Jdbc jdbc) {
        MatterRows.delete(jdbc, matters.gone);
        SpanRows.delete(jdbc, spans.gone);
        ProjectionRows.delete(jdbc, gone);
        ProjectionRows.insert(jdbc, appeared);
        ProjectionRows.update(jdbc, moved);
        SpanRows.update(jdbc, spans.changed);
        SpanRows.insert(jdbc, spans.fresh);
        MatterRows.update(jdbc, matters.changed);
        MatterRows.insert(jdbc, matters.fresh);
        FollowerRows.replace(jdbc, passedOn);
    }

    private void add(long person, Map<CotraitanceId, Projected> kept, Map<CotraitanceId, Projected> wanted) {
        wanted.forEach((id, now) -> {
            ProjectionRows.Row row = new ProjectionRows.Row(person, now);
            Projected before = kept.get(id);
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
                gone.add(new ProjectionRows.Row(person, before));
                spans(id, before.spans(), List.of());
                matters(id, before.matters(), List.of());
            }
        });
    }

    /** Most facts end the last segment and begin another. */
    private void spans(CotraitanceId id, List<Projected.Span> before, List<Projected.Span> now) {
        spans.add(before, now, Projected.Span::from, span -> new SpanRows.Row(id, span));
    }

    /** Most facts touch few matters. */
    private void matters(CotraitanceId id, List<Projected.Open> before, List<Projected.Open> now) {
        matters.add(before, now, Projected.Open::key, matter -> new MatterRows.Row(id, matter));
    }
}
