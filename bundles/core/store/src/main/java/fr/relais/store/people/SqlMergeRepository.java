// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.cotraitance.spi.MergeRepository;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.YoungPersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of merges and of files told apart. {@code person.merged_into} leads from any merged file straight to the whole one. */
final class SqlMergeRepository implements MergeRepository {

    private static final String SELECT = "select id, kept, other, on_day, ground, decided_by, decided_at, undone_on,"
            + " undone_ground, undone_by, undone_at from person_merge ";

    private final SqlUnitOfWork work;
    private final Jdbc jdbc;

    SqlMergeRepository(SqlUnitOfWork work, Jdbc jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    @Override
    public List<MatchCandidate> born(Caller caller, LocalDate from, int most) {
        work.write();
        List<Long> born = work.questions().born(caller, from, most);
        Map<Long, MatchCandidate> known = new HashMap<>();
        PersonTable.read(jdbc, born)
                .forEach(row -> known.put(
                        row.id().value(),
                        new MatchCandidate(
                                row.id(),
                                row.declared().identity(),
                                row.declared().profile().site())));
        return born.stream().map(known::get).toList();
    }

    @Override
    public Set<FilePair> toldApart(Collection<YoungPersonId> people) {
        List<Long> ids = people.stream().map(YoungPersonId::value).toList();
        Set<FilePair> apart = new HashSet<>();
        apart.addAll(jdbc.rowsAmong(
                "select one, other from person_told_apart where one in (?)", ids, SqlMergeRepository::pair));
        apart.addAll(jdbc.rowsAmong(
                "select one, other from person_told_apart where other in (?)", ids, SqlMergeRepository::pair));
        return apart;
    }

    @Override
    public void tellApart(FilePair pair, String ground, String by) {
        jdbc.update(
                "insert into person_told_apart (one, other, ground, told_by, told_at) values (?, ?, ?, ?, ?)",
                pair,
                (places, row) -> places.number(row.one().value())
                        .number(row.other().value())
                        .text(ground)
                        .text(by)
                        .instant(work.now()));
    }

    @Override
    public Optional<YoungPersonId> partOf(YoungPersonId person) {
        work.write();
        return jdbc
                .rowsAmong(
                        "select merged_into from person where id in (?)",
                        List.of(person.value()),
                        ColumnReader::optionalNumber)
                .stream()
                .flatMap(Optional::stream)
                .map(YoungPersonId::new)
                .findFirst();
    }

    @Override
    public List<Merge> of(YoungPersonId person) {
        return jdbc.rows(
                SELECT + "where kept = ? or other = ? order by id",
                person.value(),
                (places, id) -> places.number(id).number(id),
                SqlMergeRepository::merge);
    }

    @Override
    public Optional<Merge> find(long merge) {
        return jdbc
                .rows(SELECT + "where id = ?", merge, (places, id) -> places.number(id), SqlMergeRepository::merge)
                .stream()
                .findFirst();
    }

    @Override
    public Merge merge(YoungPersonId kept, YoungPersonId other, LocalDate on, String ground, String by) {
        work.write();
        Merge merge = new Merge(
                jdbc.next("person_merge_seq", 1)[0],
                kept,
                other,
                new Merge.Act(on, ground, by, work.now()),
                Optional.empty());
        jdbc.update(
                "insert into person_merge (id, kept, other, on_day, ground, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                merge,
                (places, row) -> places.number(row.id())
                        .number(row.kept().value())
                        .number(row.other().value())
                        .day(row.act().on())
                        .text(row.act().ground())
                        .text(row.act().by())
                        .instant(row.act().at()));
        lead(group(other.value()), kept.value());
        entrust(List.of(other.value()), kept.value());
        work.forget(kept, other);
        return merge;
    }

    @Override
    public Merge undo(Merge merge, LocalDate on, String ground, String by) {
        work.write();
        Merge.Act undoing = new Merge.Act(on, ground, by, work.now());
        jdbc.update(
                "update person_merge set undone_on = ?, undone_ground = ?, undone_by = ?, undone_at = ? where id = ?",
                undoing,
                (places, row) -> places.day(row.on())
                        .text(row.ground())
                        .text(row.by())
                        .instant(row.at())
                        .number(merge.id()));
        long other = merge.other().value();
        YoungPersonId whole = partOf(merge.other()).orElseThrow();
        List<Long> group = group(other);
        jdbc.update("update person set merged_into = null where id = ?", other, (places, id) -> places.number(id));
        lead(group.stream().filter(id -> id != other).toList(), other);
        takeBack(group, other);
        work.forget(whole, merge.other());
        return new Merge(merge.id(), merge.kept(), merge.other(), merge.act(), Optional.of(undoing));
    }

    /** Which of the files that were merged belong to these whole ones: the number of the whole one by that of the part. */
    static Map<Long, Long> parts(Jdbc jdbc, Collection<Long> wholes) {
        Map<Long, Long> parts = new HashMap<>();
        if (jdbc.rows("select max(id) from person_merge", null, (places, nothing) -> {}, ColumnReader::optionalNumber)
                .get(0)
                .isPresent()) {
            jdbc.rowsAmong("select id, merged_into from person where merged_into in (?)", wholes, row ->
                            new long[] {row.number(), row.number()})
                    .forEach(row -> parts.put(row[0], row[1]));
        }
        return parts;
    }

    /** A file and all that were merged into it, one after the other. */
    private List<Long> group(long whole) {
        List<Long> group = new ArrayList<>(List.of(whole));
        for (int i = 0; i < group.size(); i++) {
            group.addAll(jdbc.rows(
                    "select other from person_merge where kept = ? and undone_at is null",
                    group.get(i),
                    (places, id) -> places.number(id),
                    ColumnReader::number));
        }
        return group;
    }

    private void lead(List<Long> people, long whole) {
        jdbc.batch("update person set merged_into = ? where id = ?", people, (places, id) -> places.number(whole)
                .number(id));
    }

    /** What follows from the facts of people goes to the whole file. */
    private void entrust(List<Long> people, long whole) {
        jdbc.batch("update cotraitance set person = ? where person = ?", people, (places, id) -> places.number(whole)
                .number(id));
    }

    /** And back: the co-traitances of which their own facts tell. */
    private void takeBack(List<Long> people, long whole) {
        jdbc.batch(
                "update cotraitance set person = ? where id in"
                        + " (select f.cotraitance from fact f where f.person = ? and f.kind = ?)",
                people,
                (places, id) -> places.number(whole).number(id).small(FactTypes.AFFECTED.number()));
    }

    private static FilePair pair(ColumnReader row) throws SQLException {
        return new FilePair(new YoungPersonId(row.number()), new YoungPersonId(row.number()));
    }

    private static Merge merge(ColumnReader row) throws SQLException {
        long id = row.number();
        YoungPersonId kept = new YoungPersonId(row.number());
        YoungPersonId other = new YoungPersonId(row.number());
        Merge.Act act = new Merge.Act(row.day(), row.text(), row.text(), row.instant());
        Optional<LocalDate> undoneOn = row.optionalDay();
        String ground = row.text();
        String by = row.text();
        Optional<Instant> undoneAt = row.optionalInstant();
        return new Merge(
                id, kept, other, act, undoneOn.map(on -> new Merge.Act(on, ground, by, undoneAt.orElseThrow())));
    }
}
