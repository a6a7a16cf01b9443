// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFlag;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Inbox.Unfinished;
import fr.relais.cotraitance.flow.KeptRecord;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.flow.Waiting;
import fr.relais.cotraitance.spi.InboxRows;
import fr.relais.intake.Fault;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Columns;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.Parameters;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of the inbox. */
final class InboxTables implements InboxRows {

    private static final int LONGEST_RAW = 4000;
    private static final int LONGEST_SENTENCE = 1000;
    private static final int LONGEST_FIELD = 60;
    private static final int LONGEST_NAME = 200;

    private static final String FILE = "id, sender, name, hash, format, done, taken, applied, unchanged, rejected,"
            + " orphans, received_at, done_at";
    private static final String RECORD = "sender, record_key, hash, state, waits_for, flow, pole_emploi_id,"
            + " mission_locale, about, withdrawal, content, raw, field, rule, message_fr, message_en, remedy_fr,"
            + " remedy_en, file, line";
    private static final int RECORD_COLUMNS = 20;

    private final Jdbc jdbc;
    private final Supplier<Instant> now;

    InboxTables(Jdbc jdbc, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public FlowFile begin(Caller teller, String name, String hash, FlowFormat format) {
        List<FlowFile> known = jdbc.rows(
                "select " + FILE + " from flow_file where sender = ? and hash = ? and format = ?",
                teller,
                (places, caller) -> places.text(caller.user()).text(hash).small(Codes.FLOW_FORMAT.of(format)),
                InboxTables::file);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        FlowFile file = new FlowFile(
                jdbc.next("flow_file_seq", 1)[0],
                teller.user(),
                cut(name, LONGEST_NAME),
                hash,
                format,
                false,
                0,
                FlowCounts.NONE,
                now.get(),
                Optional.empty());
        jdbc.update(
                "insert into flow_file (roles, " + FILE + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file,
                (places, row) -> places.text(roles(teller))
                        .number(row.id())
                        .text(row.sender())
                        .text(row.name())
                        .text(row.hash())
                        .small(Codes.FLOW_FORMAT.of(row.format()))
                        .flag(false)
                        .small(0)
                        .small(0)
                        .small(0)
                        .small(0)
                        .small(0)
                        .instant(row.receivedAt())
                        .instant(row.receivedAt()));
        return file;
    }

    @Override
    public Optional<FlowFile> lock(long file) {
        jdbc.lock("flow_file", List.of(file));
        return jdbc
                .rowsAmong("select " + FILE + " from flow_file where id in (?)", List.of(file), InboxTables::file)
                .stream()
                .findFirst();
    }

    @Override
    public void went(FlowFile file) {
        jdbc.update(
                "update flow_file set done = ?, taken = ?, applied = ?, unchanged = ?, rejected = ?, orphans = ?,"
                        + " done_at = ? where id = ?",
                file,
                (places, row) -> places.flag(row.done())
                        .small(row.taken())
                        .small(row.counts().applied())
                        .small(row.counts().unchanged())
                        .small(row.counts().rejected())
                        .small(row.counts().orphans())
                        .instant(row.doneAt().orElse(row.receivedAt()))
                        .number(row.id()));
    }

    @Override
    public Caller teller(long file) {
        return jdbc.rowsAmong(
                        "select sender, roles from flow_file where id in (?)",
                        List.of(file),
                        row -> Caller.of(row.text(), List.of(row.text().split(" "))))
                .get(0);
    }

    @Override
    public List<Unfinished> unfinished() {
        return jdbc
                .rows(
                        "select " + FILE + " from flow_file where done = ? order by id",
                        false,
                        Parameters::flag,
                        InboxTables::file)
                .stream()
                .map(file -> new Unfinished(file, teller(file.id())))
                .toList();
    }

    @Override
    public boolean anyOrphan() {
        return !jdbc.rows(
                        "select id from flow_record where state = ? fetch first 1 rows only",
                        RecordState.ORPHAN,
                        (places, state) -> places.small(Codes.RECORD_STATE.of(state)),
                        Columns::number)
                .isEmpty();
    }

    @Override
    public Map<String, KeptRecord> known(String sender, Collection<String> keys) {
        Map<String, KeptRecord> known = new HashMap<>();
        jdbc.rowsAmongTexts(
                        "select id, " + RECORD + " from flow_record where sender = ? and record_key in (?)",
                        places -> places.text(sender),
                        keys,
                        InboxTables::record)
                .forEach(record -> known.put(record.key(), record));
        return known;
    }

    @Override
    public List<KeptRecord> orphansAbout(Collection<PoleEmploiId> people) {
        return jdbc.rowsAmongTexts(
                "select id, " + RECORD + " from flow_record where state = ? and pole_emploi_id in (?)",
                places -> places.small(Codes.RECORD_STATE.of(RecordState.ORPHAN)),
                people.stream().map(PoleEmploiId::value).toList(),
                InboxTables::record);
    }

    @Override
    public List<KeptRecord> unappliedAbout(String sender, Collection<String> records) {
        return jdbc.rowsAmongTexts(
                "select id, " + RECORD
                        + " from flow_record where sender = ? and state not in (?, ?) and about in (?)"
                                .replace(
                                        "(?, ?)",
                                        "(" + Codes.RECORD_STATE.of(RecordState.APPLIED) + ", "
                                                + Codes.RECORD_STATE.of(RecordState.UNCHANGED) + ")"),
                places -> places.text(sender),
                records,
                InboxTables::record);
    }

    @Override
    public void keep(Collection<KeptRecord> records) {
        List<KeptRecord> fresh =
                records.stream().filter(record -> record.id() == 0).toList();
        if (!fresh.isEmpty()) {
            long[] numbers = jdbc.next("flow_record_seq", fresh.size());
            List<Map.Entry<Long, KeptRecord>> rows = new ArrayList<>();
            fresh.forEach(record -> rows.add(Map.entry(numbers[rows.size()], record)));
            jdbc.batch(
                    "insert into flow_record (id, " + RECORD + ") values (?" + ", ?".repeat(RECORD_COLUMNS) + ")",
                    rows,
                    (places, row) -> write(places.number(row.getKey()), row.getValue()));
        }
        jdbc.batch(
                "update flow_record set " + RECORD.replace(",", " = ?,") + " = ? where id = ?",
                records.stream().filter(record -> record.id() > 0).toList(),
                (places, record) -> write(places, record).number(record.id()));
    }

    @Override
    public Page<KeptRecord> records(Caller caller, RecordQuery query, PageRequest page) {
        Where where = new Where();
        query.state()
                .ifPresent(state -> where.and("r.state = ?", places -> places.small(Codes.RECORD_STATE.of(state))));
        query.sender().ifPresent(sender -> where.and("r.sender = ?", places -> places.text(sender)));
        query.flow().ifPresent(flow -> where.and("r.flow = ?", places -> places.small(Codes.FLOW.of(flow))));
        query.missionLocale().ifPresent(id -> where.and("r.mission_locale = ?", places -> places.text(id.value())));
        query.region()
                .ifPresent(region -> where.and(
                        "r.mission_locale in (select m.code from mission_locale m where m.region = ?)",
                        places -> places.text(region.value())));
        query.file().ifPresent(file -> where.and("r.file = ?", places -> places.number(file)));
        where.visible(caller);
        long after = page.after().map(InboxTables::mark).orElse(0L);
        where.and("r.id > ?", places -> places.number(after));
        return page(
                jdbc.rows(
                        "select r.id, " + RECORD.replaceAll("(\\w+)", "r.$1") + " from flow_record r where " + where
                                + " order by r.id fetch first " + (page.limit() + 1) + " rows only",
                        where,
                        (places, asked) -> asked.fill(places),
                        InboxTables::record),
                page,
                KeptRecord::id);
    }

    @Override
    public Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
        Where where = new Where();
        sender.ifPresent(name -> where.and("sender = ?", places -> places.text(name)));
        if (!caller.is(Role.ADMINISTRATOR)) {
            where.and("sender = ?", places -> places.text(caller.user()));
        }
        long before = page.after().map(InboxTables::mark).orElse(Long.MAX_VALUE);
        where.and("id < ?", places -> places.number(before));
        return page(
                jdbc.rows(
                        "select " + FILE + " from flow_file where " + where + " order by id desc fetch first "
                                + (page.limit() + 1) + " rows only",
                        where,
                        (places, asked) -> asked.fill(places),
                        InboxTables::file),
                page,
                FlowFile::id);
    }

    @Override
    public void flag(Collection<FlowFlag> flags) {
        jdbc.batch(
                "insert into flow_flag (person, cotraitance, mission_locale, rule, message_fr, message_en, sender,"
                        + " noted_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                flags,
                (places, flag) -> places.number(flag.person().value())
                        .number(flag.cotraitance().value())
                        .text(flag.missionLocale().value())
                        .text(flag.rule().value())
                        .text(cut(flag.message().fr(), LONGEST_SENTENCE))
                        .text(cut(flag.message().en(), LONGEST_SENTENCE))
                        .text(flag.sender())
                        .instant(now.get()));
    }

    @Override
    public List<FlowFlag> flags(CotraitanceId cotraitance) {
        return jdbc.rows(
                "select id, person, cotraitance, mission_locale, rule, message_fr, message_en, sender, noted_at"
                        + " from flow_flag where cotraitance = ? order by id",
                cotraitance,
                (places, id) -> places.number(id.value()),
                row -> new FlowFlag(
                        row.number(),
                        new YoungPersonId(row.number()),
                        new CotraitanceId(row.number()),
                        new MissionLocaleId(row.text()),
                        new RuleId(row.text()),
                        new Text(row.text(), row.text()),
                        row.text(),
                        row.instant()));
    }

    /** Conditions, and what fills their places in turn. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Parameters.First> fills = new ArrayList<>();

        void and(String condition, Parameters.First fill) {
            conditions.add(condition);
            fills.add(fill);
        }

        /** R-D1: what the caller sent, or what is about a mission locale of the caller's scope. */
        void visible(Caller caller) {
            if (caller.national()) {
                return;
            }
            List<String> either = new ArrayList<>();
            List<String> values = new ArrayList<>();
            either.add("r.sender = ?");
            values.add(caller.user());
            for (Scope scope : caller.scopes()) {
                if (scope instanceof Scope.OfMissionLocale of) {
                    either.add("r.mission_locale = ?");
                    values.add(of.missionLocale().value());
                } else if (scope instanceof Scope.OfRegion of) {
                    either.add("r.mission_locale in (select v.code from mission_locale v where v.region = ?)");
                    values.add(of.region().value());
                }
            }
            and("(" + String.join(" or ", either) + ")", places -> {
                for (String value : values) {
                    places.text(value);
                }
            });
        }

        void fill(Parameters places) throws SQLException {
            for (Parameters.First fill : fills) {
                fill.set(places);
            }
        }

        @Override
        public String toString() {
            return String.join(" and ", conditions);
        }
    }

    private static <T> Page<T> page(List<T> rows, PageRequest page, Function<T, Long> number) {
        if (rows.size() <= page.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> shown = rows.subList(0, page.limit());
        return new Page<>(
                shown, Optional.of(number.apply(shown.get(shown.size() - 1)).toString()));
    }

    private static long mark(String mark) {
        try {
            return Long.parseLong(mark);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("not the mark of a page: " + mark, malformed);
        }
    }

    /** As JAAS names them, so that {@link Caller#of} reads them again. */
    private static String roles(Caller caller) {
        Stream<String> scopes = caller.scopes().stream().map(scope -> {
            if (scope instanceof Scope.OfRegion of) {
                return "region:" + of.region().value();
            }
            if (scope instanceof Scope.OfMissionLocale of) {
                return "ml:" + of.missionLocale().value();
            }
            if (scope instanceof Scope.OfSite of) {
                return "site:" + of.site().value();
            }
            if (scope instanceof Scope.OfPartner of) {
                return "partner:" + of.partner().name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return scope instanceof Scope.OfStructure of ? "structure:" + of.name() : "national";
        });
        return Stream.concat(caller.roles().stream().map(Role::jaasName), scopes)
                .collect(Collectors.joining(" "));
    }

    private static FlowFile file(Columns row) throws SQLException {
        long id = row.number();
        String sender = row.text();
        String name = row.text();
        String hash = row.text();
        FlowFormat format = Codes.FLOW_FORMAT.value(row.small());
        boolean done = row.flag();
        int taken = row.small();
        FlowCounts counts = new FlowCounts(row.small(), row.small(), row.small(), row.small());
        Instant receivedAt = row.instant();
        Instant doneAt = row.instant();
        return new FlowFile(
                id,
                sender,
                name,
                hash,
                format,
                done,
                taken,
                counts,
                receivedAt,
                Optional.of(doneAt).filter(at -> done));
    }

    private static Parameters write(Parameters places, KeptRecord record) throws SQLException {
        Optional<Fault> fault = record.fault();
        return places.text(record.sender())
                .text(record.key())
                .text(record.hash())
                .small(Codes.RECORD_STATE.of(record.state()))
                .small(record.waitsFor().map(Codes.WAITING::of))
                .small(record.flow().map(Codes.FLOW::of))
                .text(record.person().map(PoleEmploiId::value))
                .text(record.missionLocale().map(MissionLocaleId::value))
                .text(record.about())
                .flag(record.withdrawal())
                .text(record.record().map(FlowRecord::content))
                .text(cut(record.raw(), LONGEST_RAW))
                .text(fault.flatMap(Fault::field).map(field -> cut(field, LONGEST_FIELD)))
                .text(fault.flatMap(Fault::rule).map(RuleId::value))
                .text(fault.map(found -> cut(found.message().fr(), LONGEST_SENTENCE)))
                .text(fault.map(found -> cut(found.message().en(), LONGEST_SENTENCE)))
                .text(fault.map(found -> cut(found.remedy().fr(), LONGEST_SENTENCE)))
                .text(fault.map(found -> cut(found.remedy().en(), LONGEST_SENTENCE)))
                .number(record.file())
                .small(record.line());
    }

    private static KeptRecord record(Columns row) throws SQLException {
        long id = row.number();
        String sender = row.text();
        String key = row.text();
        String hash = row.text();
        RecordState state = Codes.RECORD_STATE.value(row.small());
        Optional<Waiting> waitsFor = row.optionalSmall().map(Codes.WAITING::value);
        Optional<Flow> flow = row.optionalSmall().map(Codes.FLOW::value);
        Optional<PoleEmploiId> person = row.optionalText().map(PoleEmploiId::new);
        Optional<MissionLocaleId> missionLocale = row.optionalText().map(MissionLocaleId::new);
        Optional<String> about = row.optionalText();
        boolean withdrawal = row.flag();
        Optional<FlowRecord> content = row.optionalText().map(FlowRecord::of);
        String raw = row.text();
        Optional<String> field = row.optionalText();
        Optional<RuleId> rule = row.optionalText().map(RuleId::new);
        Optional<String> messageFr = row.optionalText();
        Optional<String> messageEn = row.optionalText();
        Optional<String> remedyFr = row.optionalText();
        Optional<String> remedyEn = row.optionalText();
        Optional<Fault> fault = messageFr.map(french -> new Fault(
                field,
                rule,
                new Text(french, messageEn.orElseThrow()),
                new Text(remedyFr.orElseThrow(), remedyEn.orElseThrow())));
        return new KeptRecord(
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

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
