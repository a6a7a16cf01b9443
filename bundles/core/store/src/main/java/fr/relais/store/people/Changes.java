// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What differs between what the tables hold of co-traitances and what they shall hold: only that is written. */
final class Changes {

    private final List<ProjectionRows.Row> appeared = new ArrayList<>();
    private final List<ProjectionRows.Row> moved = new ArrayList<>();
    private final List<ProjectionRows.Row> passedOn = new ArrayList<>();
    private final List<ProjectionRows.Row> gone = new ArrayList<>();
    private final List<SpanRows.Row> begun = new ArrayList<>();
    private final List<SpanRows.Row> over = new ArrayList<>();
    private final List<MatterRows.Row> opened = new ArrayList<>();
    private final List<MatterRows.Row> closed = new ArrayList<>();

    void add(OpenFile file) {
        file.projected().ifPresent(wanted -> add(file.id().value(), file.kept(), wanted));
    }

    void write(Jdbc jdbc) {
        MatterRows.delete(jdbc, closed);
        SpanRows.delete(jdbc, over);
        ProjectionRows.delete(jdbc, gone);
        ProjectionRows.insert(jdbc, appeared);
        ProjectionRows.update(jdbc, moved);
        SpanRows.insert(jdbc, begun);
        MatterRows.insert(jdbc, opened);
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
        differing(now, before).forEach(span -> begun.add(new SpanRows.Row(id, span)));
        differing(before, now).forEach(span -> over.add(new SpanRows.Row(id, span)));
    }

    /** Most facts touch few matters. */
    private void matters(CotraitanceId id, List<Projected.Open> before, List<Projected.Open> now) {
        differing(now, before).forEach(matter -> opened.add(new MatterRows.Row(id, matter)));
        differing(before, now).forEach(matter -> closed.add(new MatterRows.Row(id, matter)));
    }

    private static <T> Stream<T> differing(List<T> some, List<T> others) {
        return some.stream().filter(one -> !others.contains(one));
    }
}
