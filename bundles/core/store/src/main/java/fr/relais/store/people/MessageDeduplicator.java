// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which messages were told already (I-X2, R-X2), as far as a transaction has asked. */
final class MessageDeduplicator {

    private final Jdbc jdbc;
    private final Map<String, Set<String>> askedByOrigin = new HashMap<>();
    private final Map<String, Set<String>> toldByOrigin = new HashMap<>();

    MessageDeduplicator(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> told(String origin, Collection<String> keys) {
        Set<String> asked = askedByOrigin.computeIfAbsent(origin, any -> new HashSet<>());
        Set<String> told = toldByOrigin.computeIfAbsent(origin, any -> new HashSet<>());
        List<String> fresh = keys.stream().distinct().filter(asked::add).toList();
        told.addAll(FactTable.told(jdbc, origin, fresh));
        Set<String> answer = new HashSet<>(keys);
        answer.retainAll(told);
        return answer;
    }

    /** Whether it is told for the first time, which it then was. */
    boolean tell(String origin, String key) {
        if (!askedByOrigin.getOrDefault(origin, Set.of()).contains(key)) {
            told(origin, List.of(key));
        }
        return toldByOrigin.get(origin).add(key);
    }
}
