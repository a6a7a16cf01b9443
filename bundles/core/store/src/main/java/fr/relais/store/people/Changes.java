// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What differs between what the tables hold of co-traitances and what they shall hold: only that is written. */
final class Changes {

    private final List<ProjectionRows.Row> appeared = new ArrayList<>();
    private final List<ProjectionRows.Row> moved = new ArrayList<>();
    private final List<ProjectionRows.Row> reshaped = new ArrayList<>();
    private final List<ProjectionRows.Row> passedOn = new ArrayList<>();
    private final List<ProjectionRows.Row> gone = new ArrayList<>();
    private final List<MatterRows.Row> opened = new ArrayList<>();
    private final List<MatterRows.Row> closed = new ArrayList<>();

    void add(OpenFile file) {
        file.projected().ifPresent(wanted -> add(file.id().value(), file.kept(), wanted));
    }

    void write(Jdbc jdbc) {
        MatterRows.delete(jdbc, closed);
        ProjectionRows.delete(jdbc, gone);
        ProjectionRows.insert(jdbc, appeared);
        ProjectionRows.update(jdbc, moved);
        ProjectionRows.replaceSpans(jdbc, reshaped);
        MatterRows.insert(jdbc, opened);
        FollowerRows.replace(jdbc, passedOn);
    }

    private void add(long person, Map<CotraitanceId, Projected> kept, Map<CotraitanceId, Projected> wanted) {
        wanted.forEach((id, now) -> {
            ProjectionRows.Row row = new ProjectionRows.Row(person, now);
            Projected before = kept.get(id);
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
            if (!before.spans().equals(now.spans())) {
                reshaped.add(row);
            }
            if (!before.followers().equals(now.followers())) {
                passedOn.add(row);
            }
        });
        kept.forEach((id, before) -> {
            if (!wanted.containsKey(id)) {
                gone.add(new ProjectionRows.Row(person, before));
                matters(id, before.matters(), List.of());
            }
        });
    }

    /** Most facts touch few matters: only these are written. */
    private void matters(CotraitanceId id, List<Projected.Open> before, List<Projected.Open> now) {
        now.stream()
                .filter(matter -> !before.contains(matter))
                .forEach(matter -> opened.add(new MatterRows.Row(id, matter)));
        before.stream()
                .filter(matter -> !now.contains(matter))
                .forEach(matter -> closed.add(new MatterRows.Row(id, matter)));
    }
}
