// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.spi.ClockRepository;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.store.Transactions;
import fr.relais.store.sql.ColumnReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The clock's lease and its runs in the database. */
@Component
public final class SqlClockRepository implements ClockRepository {

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public SqlClockRepository(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** One statement decides: whoever comes second finds the row locked, and then no longer free. */
    @Override
    public boolean lease(String run, Instant now, Instant until) {
        return transactions.run(transaction -> transaction
                        .jdbc()
                        .update(
                                "update clock_lease set holder = ?, until_at = ? where id = 1"
                                        + " and (holder is null or holder = ? or until_at < ?)",
                                run,
                                (places, holder) -> places.text(holder)
                                        .instant(until)
                                        .text(holder)
                                        .instant(now)))
                == 1;
    }

    @Override
    public void release(String run) {
        transactions.run(transaction -> transaction
                .jdbc()
                .update(
                        "update clock_lease set holder = null, until_at = null where id = 1 and holder = ?",
                        run,
                        (places, holder) -> places.text(holder)));
    }

    @Override
    public void keep(ClockReport report) {
        transactions.run(transaction -> transaction
                .jdbc()
                .update(
                        "insert into clock_run (until_day, started_at, ended_at, user_name, cancellations,"
                            + " exits_for_age, exits_for_one_year, exits_for_no_registration, told) values (?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?)",
                        report,
                        (places, run) -> places.day(run.until())
                                .instant(run.startedAt())
                                .instant(run.endedAt())
                                .text(run.by())
                                .small(run.cancellations())
                                .small(run.exits().getOrDefault(Exit.Reason.AGE, 0))
                                .small(run.exits().getOrDefault(Exit.Reason.ONE_YEAR, 0))
                                .small(run.exits().getOrDefault(Exit.Reason.NO_REGISTRATION, 0))
                                .small(run.told())));
    }

    @Override
    public Page<ClockReport> runs(PageRequest page) {
        long before = page.after().map(SqlClockRepository::mark).orElse(Long.MAX_VALUE);
        List<Kept> found = transactions.run(transaction -> transaction
                .jdbc()
                .rows(
                        "select id, until_day, started_at, ended_at, user_name, cancellations, exits_for_age,"
                                + " exits_for_one_year, exits_for_no_registration, told from clock_run where id < ?"
                                + " order by id desc fetch first " + (page.limit() + 1) + " rows only",
                        before,
                        (places, mark) -> places.number(mark),
                        SqlClockRepository::kept));
        List<Kept> shown = found.subList(0, Math.min(found.size(), page.limit()));
        return new Page<>(
                shown.stream().map(Kept::report).toList(),
                found.size() > shown.size()
                        ? Optional.of(String.valueOf(shown.get(shown.size() - 1).id()))
                        : Optional.empty());
    }

    @Override
    public Optional<LocalDate> caughtUpTo() {
        return transactions
                .run(transaction -> transaction
                        .jdbc()
                        .rows(
                                "select max(until_day) from clock_run",
                                0,
                                (places, none) -> {},
                                ColumnReader::optionalDay))
                .get(0);
    }

    private record Kept(long id, ClockReport report) {}

    private static Kept kept(ColumnReader row) throws SQLException {
        long id = row.number();
        LocalDate until = row.day();
        Instant startedAt = row.instant();
        Instant endedAt = row.instant();
        String by = row.text();
        int cancellations = row.small();
        Map<Exit.Reason, Integer> exits = new EnumMap<>(Exit.Reason.class);
        for (Exit.Reason reason : List.of(Exit.Reason.AGE, Exit.Reason.ONE_YEAR, Exit.Reason.NO_REGISTRATION)) {
            int count = row.small();
            if (count > 0) {
                exits.put(reason, count);
            }
        }
        return new Kept(id, new ClockReport(until, cancellations, exits, row.small(), by, startedAt, endedAt));
    }

    private static long mark(String mark) {
        try {
            return Long.parseLong(mark);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("not the mark of a page: " + mark, malformed);
        }
    }
}
