// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.YoungPersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of facts: rows are added and read, never changed (W3). */
final class FactTable {

    private static final String INSERT = "insert into fact (id, person, recorded_at, origin, message_key, supersedes,"
            + " withdrawn, " + FactColumns.NAMES + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "select person, id, recorded_at, origin, message_key, supersedes, withdrawn, "
            + FactColumns.NAMES + " from fact where person in (?)";

    private final Jdbc jdbc;
    private final FactCatalogue facts;

    /** @param facts the kinds of facts that may have been written */
    FactTable(Jdbc jdbc, FactCatalogue facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** A fact and under whose identifier it was told. */
    record Row(YoungPersonId person, RecordedFact fact) {}

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(INSERT, rows, (places, row) -> {
            RecordedFact fact = row.fact();
            places.number(fact.id())
                    .number(row.person().value())
                    .instant(fact.recordedAt())
                    .text(fact.origin())
                    .text(fact.messageKey())
                    .number(fact.supersedes())
                    .flag(fact.withdrawn());
            FactColumns.of(fact.fact()).write(places);
        });
    }

    /** The facts of people, in the order of recording. */
    Map<Long, List<RecordedFact>> of(Collection<Long> people) {
        Map<Long, List<RecordedFact>> read = new HashMap<>();
        jdbc.rowsAmong(SELECT, people, this::row)
                .forEach(row -> read.computeIfAbsent(row.person().value(), any -> new ArrayList<>())
                        .add(row.fact()));
        read.values().forEach(list -> list.sort(Comparator.comparingLong(RecordedFact::id)));
        return read;
    }

    /** Facts by number. */
    Map<Long, RecordedFact> byNumber(Collection<Long> numbers) {
        Map<Long, RecordedFact> read = new HashMap<>();
        jdbc.rowsAmong(SELECT.replace("where person in", "where id in"), numbers, this::row)
                .forEach(row -> read.put(row.fact().id(), row.fact()));
        return read;
    }

    private Row row(ColumnReader row) throws SQLException {
        YoungPersonId person = new YoungPersonId(row.number());
        long id = row.number();
        Instant recordedAt = row.instant();
        String origin = row.text();
        String messageKey = row.text();
        Optional<Long> supersedes = row.optionalNumber();
        boolean withdrawn = row.flag();
        Fact fact = FactColumns.read(row).toFact(facts);
        return new Row(person, new RecordedFact(id, fact, recordedAt, origin, messageKey, supersedes, withdrawn));
    }

    /** Which of these messages of an origin were told. */
    static Set<String> told(Jdbc jdbc, String origin, Collection<String> messageKeys) {
        return new HashSet<>(jdbc.rowsAmongTexts(
                "select message_key from fact where origin = ? and message_key in (?)",
                places -> places.text(origin),
                messageKeys,
                row -> row.text()));
    }
}
