// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.cotraitance.merger.RecordedMerger.Act;
import fr.relais.cotraitance.spi.MissionLocaleMergerRepository;
import fr.relais.partnership.territory.Merger;
import fr.relais.store.Revision;
import fr.relais.store.Transaction;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table of mergers of missions locales (W9). A row is added once, and taken back once. */
final class SqlMissionLocaleMergerRepository implements MissionLocaleMergerRepository {

    private static final String SELECT =
            "select id, former, successor, on_day, ground, decided_by, decided_at, undone_on,"
                    + " undone_ground, undone_by, undone_at, reached from mission_locale_merger order by id";

    private final Transaction transaction;
    private final SqlUnitOfWork work;
    private final Jdbc jdbc;

    SqlMissionLocaleMergerRepository(Transaction transaction, SqlUnitOfWork work) {
        this.transaction = transaction;
        this.work = work;
        this.jdbc = transaction.jdbc();
    }

    @Override
    public List<RecordedMerger> lock() {
        // the row of the territory's revision, which whoever records a merger changes anyway
        Revision.TERRITORY.grow(transaction);
        return all();
    }

    @Override
    public List<RecordedMerger> all() {
        return jdbc.rows(SELECT, "", (places, nothing) -> {}, SqlMissionLocaleMergerRepository::merger);
    }

    @Override
    public RecordedMerger add(Merger merger, String ground, String by) {
        long id = jdbc.next("mission_locale_merger_seq", 1)[0];
        Instant now = work.now();
        jdbc.update(
                "insert into mission_locale_merger (id, former, successor, on_day, ground, decided_by, decided_at,"
                        + " reached) values (?, ?, ?, ?, ?, ?, ?, 0)",
                merger,
                (places, row) -> places.number(id)
                        .text(row.former().value())
                        .text(row.successor().value())
                        .day(row.on())
                        .text(ground)
                        .text(by)
                        .instant(now));
        return find(id);
    }

    @Override
    public RecordedMerger undo(long merger, LocalDate on, String ground, String by) {
        Instant now = work.now();
        jdbc.update(
                "update mission_locale_merger set undone_on = ?, undone_ground = ?, undone_by = ?, undone_at = ?,"
                        + " reached = 0 where id = ?",
                merger,
                (places, id) ->
                        places.day(on).text(ground).text(by).instant(now).number(id));
        return find(merger);
    }

    @Override
    public void reached(long merger, Optional<YoungPersonId> last) {
        jdbc.update("update mission_locale_merger set reached = ? where id = ?", merger, (places, id) -> places.number(
                        last.map(YoungPersonId::value).orElse(ALL))
                .number(id));
    }

    @Override
    public long reached(long merger) {
        return jdbc.rows(
                        "select reached from mission_locale_merger where id = ?",
                        merger,
                        (places, id) -> places.number(id),
                        ColumnReader::number)
                .get(0);
    }

    @Override
    public List<YoungPersonId> people(Collection<MissionLocaleId> missionsLocales, long after, int most) {
        work.write();
        return work.questions().entrustedTo(missionsLocales, after, most);
    }

    /** Beyond the number of every person. */
    private static final long ALL = Long.MAX_VALUE;

    private RecordedMerger find(long id) {
        return all().stream().filter(each -> each.id() == id).findFirst().orElseThrow();
    }

    private static RecordedMerger merger(ColumnReader row) throws SQLException {
        long id = row.number();
        MissionLocaleId former = new MissionLocaleId(row.text());
        MissionLocaleId successor = new MissionLocaleId(row.text());
        LocalDate on = row.day();
        Act recorded = new Act(on, row.text(), row.text(), row.instant());
        Optional<LocalDate> undoneOn = row.optionalDay();
        Optional<String> ground = row.optionalText();
        Optional<String> by = row.optionalText();
        Optional<Instant> at = row.optionalInstant();
        long reached = row.number();
        return new RecordedMerger(
                id,
                new Merger(former, successor, on),
                recorded,
                undoneOn.map(day -> new Act(day, ground.orElseThrow(), by.orElseThrow(), at.orElseThrow())),
                reached == ALL);
    }
}
