// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of people, and that of what was declared before. */
final class PersonTable {

    private static final String INSERT =
            "insert into person (id, region, " + PersonColumns.NAMES + ") values (?, ?, " + PersonColumns.PLACES + ")";

    private static final String UPDATE =
            "update person set " + PersonColumns.NAMES.replace(",", " = ?,") + " = ?, region = ? where id = ?";

    private static final String INSERT_FORMER = "insert into person_former (person, replaced_at, " + PersonColumns.NAMES
            + ") values (?, ?, " + PersonColumns.PLACES + ")";

    private static final String SELECT =
            "select id, region, " + PersonColumns.NAMES + " from person where id in (?) and merged_into is null";

    private PersonTable() {}

    /** A person: what is declared, and the region that decides who may see the file. */
    record Row(YoungPersonId id, RegionCode region, PersonColumns declared) {}

    /** What was declared until an instant. */
    record Former(YoungPersonId id, Instant until, PersonColumns declared) {}

    static void insert(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(INSERT, rows, (places, row) -> {
            places.number(row.id().value()).text(row.region().value());
            row.declared().write(places);
        });
    }

    static void update(Jdbc jdbc, Collection<Row> rows) {
        jdbc.batch(UPDATE, rows, (places, row) -> {
            row.declared().write(places);
            places.text(row.region().value()).number(row.id().value());
        });
    }

    static void insertFormer(Jdbc jdbc, Collection<Former> rows) {
        jdbc.batch(INSERT_FORMER, rows, (places, row) -> {
            places.number(row.id().value()).instant(row.until());
            row.declared().write(places);
        });
    }

    static List<Row> read(Jdbc jdbc, Collection<Long> people) {
        return jdbc.rowsAmong(
                SELECT,
                people,
                row -> new Row(new YoungPersonId(row.number()), new RegionCode(row.text()), PersonColumns.read(row)));
    }

    /** The numbers of people by their identifiers, merged ones included. */
    static Map<PoleEmploiId, Long> identifiers(Jdbc jdbc, Collection<Long> people) {
        Map<PoleEmploiId, Long> identifiers = new HashMap<>();
        jdbc.rowsAmong(
                "select pole_emploi_id, id from person where id in (?)",
                people,
                row -> identifiers.put(new PoleEmploiId(row.text()), row.number()));
        return identifiers;
    }
}
