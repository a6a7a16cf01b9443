// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.spi.OutboxRepository;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outbox. Who tells something shares a gate until the end of the transaction; who seals a day closes it, and so waits for them:
 * no row is ever added to a day that is sealed.
 */
final class SqlOutboxRepository implements OutboxRepository {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String COLUMNS = "id, person, pole_emploi_id, flow, cotraitance, marked_on, action_kind,"
        + " mission_locale, affected_on, on_day, detail, site, appointment, until_day, adviser, because_fact, told_on,"
        + " told_at";

    private final Jdbc jdbc;
    private final Clock clock;
    private final FactCatalogue facts;

    /** @param clock tells on which day something is told */
    SqlOutboxRepository(Jdbc jdbc, Clock clock, FactCatalogue facts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.facts = facts;
    }

    /** A telling and whose it is. */
    record Row(YoungPersonId person, PoleEmploiId identifier, OutboxMessage telling) {}

    private record Found(
            long id,
            YoungPersonId person,
            PoleEmploiId identifier,
            OutboxMessage telling,
            LocalDate toldOn,
            Instant toldAt) {}

    /** Tells, last thing of a transaction: so nobody waits for a lock behind the gate. */
    void insert(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sharedLock("outbox");
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PARIS);
        LocalDate day = sealedUntil()
                .map(last -> last.plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
        jdbc.batch(
                "insert into outbox (" + COLUMNS.replace("id, person", "person")
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                (places, row) -> {
                    Statement said = row.telling().statement();
                    places.number(row.person().value())
                            .text(row.identifier().value())
                            .small(EnumCodes.FLOW.of(said.key().flow()))
                            .number(said.key().cotraitance().map(CotraitanceId::value))
                            .day(said.key().marked())
                            .small(EnumCodes.ACTION.of(row.telling().action()))
                            .text(said.missionLocale().map(MissionLocaleId::value))
                            .day(said.affectedOn())
                            .day(said.on())
                            .text(said.detail())
                            .text(said.site().map(SafirCode::value))
                            .day(said.appointment())
                            .day(said.until())
                            .text(said.adviser().map(AdviserId::value))
                            .number(row.telling().because())
                            .day(day)
                            .instant(now);
                });
    }

    /** What was told about people, in order. */
    Map<YoungPersonId, List<OutboxMessage>> lastTold(Collection<Long> people) {
        Map<YoungPersonId, List<OutboxMessage>> told = new TreeMap<>();
        jdbc
                .rowsAmong("select " + COLUMNS + " from outbox where person in (?)", people, SqlOutboxRepository::found)
                .stream()
                .sorted(Comparator.comparingLong(Found::id))
                .forEach(found -> told.computeIfAbsent(found.person(), any -> new ArrayList<>())
                        .add(found.telling()));
        return told;
    }

    @Override
    public List<OutboxRecord> recordsOf(CotraitanceId cotraitance) {
        return records(jdbc.rows(
                "select " + COLUMNS + " from outbox where cotraitance = ? and person ="
                        + " (select person from cotraitance where id = ?) order by id",
                cotraitance.value(),
                (places, id) -> places.number(id).number(id),
                SqlOutboxRepository::found));
    }

    @Override
    public Optional<LocalDate> sealedUntil() {
        return jdbc.rows("select max(told_on) from outbox_day", 0, (places, none) -> {}, ColumnReader::optionalDay)
                .get(0);
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return jdbc.rows("select min(told_on) from outbox", 0, (places, none) -> {}, ColumnReader::optionalDay)
                .get(0);
    }

    @Override
    public void seal(LocalDate until) {
        jdbc.exclusiveLock("outbox");
        Optional<LocalDate> first = sealedUntil().map(last -> last.plusDays(1)).or(this::firstDay);
        if (first.isEmpty() || first.get().isAfter(until)) {
            return;
        }
        Instant now = clock.instant();
        jdbc.batch(
                "insert into outbox_day (told_on, sealed_at) values (?, ?)",
                first.get().datesUntil(until.plusDays(1)).toList(),
                (places, day) -> places.day(day).instant(now));
        jdbc.update(
                "insert into outbox_count (told_on, flow, records) select told_on, flow, count(*) from outbox"
                        + " where told_on >= ? and told_on <= ? group by told_on, flow",
                until,
                (places, last) -> places.day(first.get()).day(last));
    }

    @Override
    public List<Day> days(Optional<LocalDate> after, Optional<ExchangePartner> unacknowledgedBy, int most) {
        String unacknowledged = " and not exists (select 1 from outbox_acknowledgement a where a.told_on = d.told_on"
                + " and a.partner = ?)";
        List<LocalDate> days = jdbc.rows(
                "select d.told_on from outbox_day d where d.told_on > ?"
                        + unacknowledgedBy.map(any -> unacknowledged).orElse("") + " order by d.told_on"
                        + " fetch first " + most + " rows only",
                after.orElse(LocalDate.of(1, 1, 1)),
                (places, mark) -> {
                    places.day(mark);
                    if (unacknowledgedBy.isPresent()) {
                        places.small(EnumCodes.EXCHANGE_PARTNER.of(unacknowledgedBy.get()));
                    }
                },
                ColumnReader::day);
        return days.stream().map(this::counted).toList();
    }

    @Override
    public Optional<Day> day(LocalDate day) {
        return jdbc
                .rows(
                        "select told_on from outbox_day where told_on = ?",
                        day,
                        (places, asked) -> places.day(asked),
                        ColumnReader::day)
                .stream()
                .map(this::counted)
                .findFirst();
    }

    private Day counted(LocalDate day) {
        Map<Flow, Integer> records = new EnumMap<>(Flow.class);
        jdbc.rows(
                "select flow, records from outbox_count where told_on = ?",
                day,
                (places, asked) -> places.day(asked),
                row -> records.put(EnumCodes.FLOW.value(row.small()), row.small()));
        return new Day(day, records);
    }

    @Override
    public List<OutboxRecord> records(LocalDate day, Collection<Flow> flows, long after, int most) {
        return records(jdbc.rows(
                "select " + COLUMNS + " from outbox where told_on = ? and id > ? and flow in (?"
                        + ", ?".repeat(flows.size() - 1) + ") order by id fetch first " + most + " rows only",
                day,
                (places, asked) -> {
                    places.day(asked).number(after);
                    for (Flow flow : flows) {
                        places.small(EnumCodes.FLOW.of(flow));
                    }
                },
                SqlOutboxRepository::found));
    }

    @Override
    public SortedMap<String, OutboxFile.Sum> sums(ExchangePartner partner, LocalDate day) {
        SortedMap<String, OutboxFile.Sum> sums = new TreeMap<>();
        jdbc.rows(
                "select form, sha256, size_in_bytes from outbox_sum where partner = ? and told_on = ?",
                day,
                (places, asked) ->
                        places.small(EnumCodes.EXCHANGE_PARTNER.of(partner)).day(asked),
                row -> sums.put(row.text(), new OutboxFile.Sum(row.text(), row.number())));
        return sums;
    }

    @Override
    public void recordFile(ExchangePartner partner, LocalDate day, String form, OutboxFile.Sum sum) {
        jdbc.update(
                "insert into outbox_sum (partner, told_on, form, sha256, size_in_bytes) values (?, ?, ?, ?, ?)",
                sum,
                (places, made) -> places.small(EnumCodes.EXCHANGE_PARTNER.of(partner))
                        .day(day)
                        .text(form)
                        .text(made.sha256())
                        .number(made.bytes()));
    }

    @Override
    public Optional<OutboxFile.Acknowledgement> acknowledgement(ExchangePartner partner, LocalDate day) {
        return jdbc
                .rows(
                        "select sha256, user_name, acknowledged_at from outbox_acknowledgement"
                                + " where partner = ? and told_on = ?",
                        day,
                        (places, asked) -> places.small(EnumCodes.EXCHANGE_PARTNER.of(partner))
                                .day(asked),
                        row -> new OutboxFile.Acknowledgement(row.text(), row.text(), row.instant()))
                .stream()
                .findFirst();
    }

    @Override
    public void recordAcknowledgement(
            ExchangePartner partner, LocalDate day, OutboxFile.Acknowledgement acknowledgement) {
        jdbc.update(
                "insert into outbox_acknowledgement (partner, told_on, sha256, user_name, acknowledged_at)"
                        + " values (?, ?, ?, ?, ?)",
                acknowledgement,
                (places, said) -> places.small(EnumCodes.EXCHANGE_PARTNER.of(partner))
                        .day(day)
                        .text(said.sha256())
                        .text(said.by())
                        .instant(said.at()));
    }

    private List<OutboxRecord> records(List<Found> found) {
        Map<Long, RecordedFact> causes = new FactTable(jdbc, facts)
                .byNumber(found.stream()
                        .flatMap(each -> each.telling().because().stream())
                        .distinct()
                        .toList());
        return found.stream()
                .map(each -> new OutboxRecord(
                        each.id(),
                        each.person(),
                        each.identifier(),
                        each.telling().action(),
                        each.telling().statement(),
                        each.toldOn(),
                        each.toldAt(),
                        each.telling().because().map(causes::get)))
                .toList();
    }

    private static Found found(ColumnReader row) throws SQLException {
        long id = row.number();
        YoungPersonId person = new YoungPersonId(row.number());
        PoleEmploiId identifier = new PoleEmploiId(row.text());
        Flow flow = EnumCodes.FLOW.value(row.small());
        Optional<CotraitanceId> cotraitance = row.optionalNumber().map(CotraitanceId::new);
        Optional<LocalDate> marked = row.optionalDay();
        OutboxMessage.Action action = EnumCodes.ACTION.value(row.small());
        Optional<MissionLocaleId> missionLocale = row.optionalText().map(MissionLocaleId::new);
        Optional<LocalDate> affectedOn = row.optionalDay();
        LocalDate on = row.day();
        Optional<String> detail = row.optionalText();
        Statement statement = new Statement(
                // several steps may be of one day: the detail tells them apart
                new Statement.Key(flow, cotraitance, marked, detail.filter(any -> flow == Flow.F10_PPAE_STEP)),
                missionLocale,
                affectedOn,
                on,
                detail,
                row.optionalText().map(SafirCode::new),
                row.optionalDay(),
                row.optionalDay(),
                row.optionalText().map(AdviserId::new));
        OutboxMessage telling = new OutboxMessage(action, statement, row.optionalNumber());
        return new Found(id, person, identifier, telling, row.day(), row.instant());
    }
}
