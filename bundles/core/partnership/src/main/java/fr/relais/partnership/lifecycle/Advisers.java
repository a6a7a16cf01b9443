// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AdviserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** R-C9: who is the adviser of one co-traitance when; on each day one person or nobody. */
final class Advisers {

    /** I-C10: the last word of a day, whatever the order of arrival: somebody over nobody, of two the one later in the alphabet. */
    private static final Comparator<Optional<AdviserId>> LAST_WORD =
            Comparator.comparing(adviser -> adviser.map(AdviserId::value).orElse(""));

    private Advisers() {}

    /** In order, up to the end of the co-traitance. */
    static List<AdviserAssignment> of(Progression course) {
        NavigableMap<LocalDate, Optional<AdviserId>> changes = new TreeMap<>();
        course.file()
                .only(Fact.AdviserNamed.class)
                .forEach(named -> put(changes, named.on(), Optional.of(named.adviser())));
        course.file().only(Fact.AdviserLeft.class).forEach(left -> put(changes, left.on(), Optional.empty()));
        course.end().ifPresent(end -> {
            changes.tailMap(end.on(), true).clear();
            changes.put(end.on(), Optional.empty());
        });
        return tenures(changes);
    }

    private static void put(Map<LocalDate, Optional<AdviserId>> changes, LocalDate on, Optional<AdviserId> adviser) {
        changes.merge(on, adviser, (one, other) -> LAST_WORD.compare(one, other) > 0 ? one : other);
    }

    private static List<AdviserAssignment> tenures(Map<LocalDate, Optional<AdviserId>> changes) {
        List<AdviserAssignment> tenures = new ArrayList<>();
        Optional<AdviserId> current = Optional.empty();
        LocalDate since = LocalDate.MIN;
        for (Map.Entry<LocalDate, Optional<AdviserId>> change : changes.entrySet()) {
            if (change.getValue().equals(current)) {
                continue;
            }
            LocalDate from = since;
            Optional<LocalDate> to = Optional.of(change.getKey().minusDays(1));
            current.ifPresent(adviser -> tenures.add(new AdviserAssignment(adviser, from, to)));
            current = change.getValue();
            since = change.getKey();
        }
        LocalDate from = since;
        current.ifPresent(adviser -> tenures.add(new AdviserAssignment(adviser, from, Optional.empty())));
        return tenures;
    }
}
