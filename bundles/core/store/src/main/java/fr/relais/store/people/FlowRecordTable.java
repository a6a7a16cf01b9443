// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.MissingDependency;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.intake.ValueError;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that partners told, and what became of each. */
final class FlowRecordTable {

    private static final String RECORD = "sender, record_key, hash, state, waits_for, flow, pole_emploi_id,"
            + " mission_locale, about, withdrawal, content, raw, field, rule, message_fr, message_en, remedy_fr,"
            + " remedy_en, file, line";
    private static final int RECORD_COLUMNS = 20;

    /** So many are worth a thread of their own. */
    private static final int MANY = 1000;

    private final Jdbc jdbc;

    FlowRecordTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** In order, though any would do: else PostgreSQL reads the table in the hope of meeting one soon. */
    boolean anyOrphan() {
        return !jdbc.rows(
                        "select id from flow_record where state = ? order by id fetch first 1 rows only",
                        RecordState.ORPHAN,
                        (places, state) -> places.small(EnumCodes.RECORD_STATE.of(state)),
                        ColumnReader::number)
                .isEmpty();
    }

    Map<String, InboxRecord> known(String sender, Collection<String> keys) {
        Map<String, InboxRecord> known = new HashMap<>();
        jdbc.rowsAmongTexts(
                        "select id, " + RECORD + " from flow_record where sender = ? and record_key in (?)",
                        places -> places.text(sender),
                        keys,
                        FlowRecordTable::record)
                .forEach(record -> known.put(record.key(), record));
        return known;
    }

    List<InboxRecord> orphansAbout(Collection<PoleEmploiId> people) {
        return asTheyCame(jdbc.rowsAmongTexts(
                "select id, " + RECORD + " from flow_record where state = ? and pole_emploi_id in (?)",
                places -> places.small(EnumCodes.RECORD_STATE.of(RecordState.ORPHAN)),
                people.stream().map(PoleEmploiId::value).toList(),
                FlowRecordTable::record));
    }

    List<InboxRecord> unappliedAbout(String sender, Collection<String> records) {
        return asTheyCame(jdbc.rowsAmongTexts(
                "select id, " + RECORD
                        + " from flow_record where sender = ? and state not in (?, ?) and about in (?)"
                                .replace(
                                        "(?, ?)",
                                        "(" + EnumCodes.RECORD_STATE.of(RecordState.APPLIED) + ", "
                                                + EnumCodes.RECORD_STATE.of(RecordState.UNCHANGED) + ")"),
                places -> places.text(sender),
                records,
                FlowRecordTable::record));
    }

    /** Whether a withdrawal finds its record applied depends on which is taken first, and that mustn't depend on where rows lie. */
    private static List<InboxRecord> asTheyCame(List<InboxRecord> records) {
        return records.stream()
                .sorted(Comparator.comparingLong(InboxRecord::id))
                .toList();
    }

    void keep(Collection<InboxRecord> records) {
        List<InboxRecord> fresh =
                records.stream().filter(record -> record.id() == 0).toList();
        if (fresh.size() >= MANY) {
            jdbc.writeAsync(writer -> insert(writer, fresh));
        } else if (!fresh.isEmpty()) {
            insert(jdbc, fresh);
        }
        List<InboxRecord> changed =
                records.stream().filter(record -> record.id() > 0).toList();
        if (!changed.isEmpty()) {
            update(changed);
        }
    }

    private static void insert(Jdbc jdbc, List<InboxRecord> records) {
        long[] numbers = jdbc.next("flow_record_seq", records.size());
        List<Map.Entry<Long, InboxRecord>> rows = new ArrayList<>();
        records.forEach(record -> rows.add(Map.entry(numbers[rows.size()], record)));
        jdbc.batch(
                "insert into flow_record (id, " + RECORD + ") values (?" + ", ?".repeat(RECORD_COLUMNS) + ")",
                rows,
                (places, row) -> write(places.number(row.getKey()), row.getValue()));
    }

    private void update(List<InboxRecord> records) {
        jdbc.batch(
                "update flow_record set " + RECORD.replace(",", " = ?,") + " = ? where id = ?",
                records,
                (places, record) -> write(places, record).number(record.id()));
    }

    Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page) {
        Predicates where = new Predicates();
        query.state()
                .ifPresent(state -> where.and("r.state = ?", places -> places.small(EnumCodes.RECORD_STATE.of(state))));
        query.sender().ifPresent(sender -> where.and("r.sender = ?", places -> places.text(sender)));
        query.flow().ifPresent(flow -> where.and("r.flow = ?", places -> places.small(EnumCodes.FLOW.of(flow))));
        query.missionLocale().ifPresent(id -> where.and("r.mission_locale = ?", places -> places.text(id.value())));
        query.region()
                .ifPresent(region -> where.and(
                        "r.mission_locale in (select m.code from mission_locale m where m.region = ?)",
                        places -> places.text(region.value())));
        query.file().ifPresent(file -> where.and("r.file = ?", places -> places.number(file)));
        where.visible(caller);
        long after = page.after().map(KeysetPaging::mark).orElse(0L);
        where.and("r.id > ?", places -> places.number(after));
        return KeysetPaging.page(
                jdbc.rows(
                        "select r.id, " + RECORD.replaceAll("(\\w+)", "r.$1") + " from flow_record r where " + where
                                + " order by r.id fetch first " + (page.limit() + 1) + " rows only",
                        where,
                        Predicates::fill,
                        FlowRecordTable::record),
                page,
                InboxRecord::id);
    }

    /** A record that the caller may see, locked until the end of the transaction. */
    Optional<InboxRecord> lock(Caller caller, long id) {
        jdbc.lock("flow_record", List.of(id));
        Predicates where = new Predicates();
        where.and("r.id = ?", places -> places.number(id));
        where.visible(caller);
        return jdbc
                .rows(
                        "select r.id, " + RECORD.replaceAll("(\\w+)", "r.$1") + " from flow_record r where " + where,
                        where,
                        Predicates::fill,
                        FlowRecordTable::record)
                .stream()
                .findFirst();
    }

    private static ParameterBinder write(ParameterBinder places, InboxRecord record) throws SQLException {
        ParameterBinder written = places.text(record.sender())
                .text(record.key())
                .text(record.hash())
                .small(EnumCodes.RECORD_STATE.of(record.state()))
                .small(record.waitsFor().map(EnumCodes.WAITING::of))
                .small(record.flow().map(EnumCodes.FLOW::of))
                .text(record.person().map(PoleEmploiId::value))
                .text(record.missionLocale().map(MissionLocaleId::value))
                .text(record.about())
                .flag(record.withdrawal())
                .text(record.record().map(FlowRecord::content))
                .text(record.raw());
        return ValueErrorColumns.write(written, record.fault())
                .number(record.file())
                .small(record.line());
    }

    private static InboxRecord record(ColumnReader row) throws SQLException {
        long id = row.number();
        String sender = row.text();
        String key = row.text();
        String hash = row.text();
        RecordState state = EnumCodes.RECORD_STATE.value(row.small());
        Optional<MissingDependency> waitsFor = row.optionalSmall().map(EnumCodes.WAITING::value);
        Optional<Flow> flow = row.optionalSmall().map(EnumCodes.FLOW::value);
        Optional<PoleEmploiId> person = row.optionalText().map(PoleEmploiId::new);
        Optional<MissionLocaleId> missionLocale = row.optionalText().map(MissionLocaleId::new);
        Optional<String> about = row.optionalText();
        boolean withdrawal = row.flag();
        Optional<FlowRecord> content = row.optionalText().map(FlowRecord::of);
        String raw = row.text();
        Optional<ValueError> fault = ValueErrorColumns.read(row);
        return new InboxRecord(
                id,
                sender,
                key,
                hash,
                state,
                waitsFor,
                flow,
                person,
                missionLocale,
                about,
                withdrawal,
                content,
                raw,
                fault,
                row.number(),
                row.small());
    }
}
