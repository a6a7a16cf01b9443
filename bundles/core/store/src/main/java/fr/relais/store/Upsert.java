// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceUnitUtil;

/** Inserts entities or updates those of the same key; only what differs is written, in batches. */
public final class Upsert {

    /** From so many values on, the whole table is read once instead of a row per value. */
    private static final int MANY = 200;

    private Upsert() {}

    /** Saves values of which each becomes a row. */
    public static <T, R> void save(EntityManager entities, Class<R> type, Collection<T> values, Function<T, R> toRow) {
        PersistenceUnitUtil unit = entities.getEntityManagerFactory().getPersistenceUnitUtil();
        Map<Object, R> rows = values.stream()
                .map(toRow)
                .collect(Collectors.toMap(unit::getIdentifier, Function.identity(), (former, later) -> later));
        Map<Object, R> known = rows.size() < MANY
                ? Map.of()
                : all(entities, type).stream().collect(Collectors.toMap(unit::getIdentifier, Function.identity()));
        rows.forEach((key, row) -> {
            boolean there = rows.size() < MANY ? entities.find(type, key) != null : known.containsKey(key);
            if (there) {
                entities.merge(row);
            } else {
                entities.persist(row);
            }
        });
        entities.flush();
    }

    private static <R> List<R> all(EntityManager entities, Class<R> type) {
        return entities.createQuery("select r from " + type.getSimpleName() + " r", type)
                .getResultList();
    }
}
