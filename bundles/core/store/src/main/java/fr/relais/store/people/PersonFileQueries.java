// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.SituationCount;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.partnership.lifecycle.Deadline;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.store.Transaction;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** What is asked about many files at once, within the caller's scope: each question is one query, or one per thousand keys. */
final class PersonFileQueries {

    /** W9: on the day of the question. */
    static final String FOLLOWED_BY = " and (exists (select f.cotraitance from FollowerRow f where f.cotraitance = c.id"
            + " and f.missionLocale = :missionLocale and f.fromDay <= :day and f.toDay >= :day)"
            + " or c.missionLocale = :missionLocale and not exists (select f.cotraitance from FollowerRow f"
            + " where f.cotraitance = c.id))";

    /** W9: who follows it on the day of the question; null where that is the mission locale of the affectation. */
    static final String FOLLOWER = "(select f.missionLocale from FollowerRow f where f.cotraitance = c.id"
            + " and f.fromDay <= :day and f.toDay >= :day)";

    private final EntityManager entities;
    private final Jdbc jdbc;

    PersonFileQueries(Transaction transaction) {
        this.entities = transaction.entities();
        this.jdbc = transaction.jdbc();
    }

    Map<PoleEmploiId, YoungPersonId> find(Caller caller, Collection<PoleEmploiId> identifiers) {
        Map<PoleEmploiId, YoungPersonId> found = new HashMap<>();
        jdbc.rowsAmongTexts(
                "select pole_emploi_id, coalesce(merged_into, id) from person where pole_emploi_id in (?)",
                nothing -> {},
                identifiers.stream().map(PoleEmploiId::value).toList(),
                row -> found.put(new PoleEmploiId(row.text()), new YoungPersonId(row.number())));
        Set<Long> visible = new HashSet<>(visible(
                caller, found.values().stream().map(YoungPersonId::value).toList()));
        found.values().removeIf(person -> !visible.contains(person.value()));
        return found;
    }

    Optional<YoungPersonId> personOf(Caller caller, CotraitanceId cotraitance) {
        ScopePredicate visible = ScopePredicate.cotraitances(caller);
        return visible.into(entities.createQuery(
                                "select c.person from CotraitanceRow c where c.id = :id and " + visible.condition(),
                                Long.class)
                        .setParameter("id", cotraitance.value()))
                .getResultStream()
                .map(YoungPersonId::new)
                .findFirst();
    }

    /** Those of the people whom the caller may see, by number; for a national caller also those who don't exist. */
    List<Long> visible(Caller caller, List<Long> people) {
        if (caller.national()) {
            return people.stream().sorted().toList();
        }
        ScopePredicate visible = ScopePredicate.people(caller);
        List<Long> seen = new ArrayList<>();
        for (List<Long> keys : jdbc.chunks(people)) {
            seen.addAll(visible.into(entities.createQuery(
                                    "select p.id from PersonRow p where p.id in :keys and " + visible.condition(),
                                    Long.class)
                            .setParameter("keys", keys))
                    .getResultList());
        }
        return seen.stream().sorted().toList();
    }

    /** By day of birth and number, without those whose file is part of another. */
    List<Long> born(Caller caller, LocalDate from, int most) {
        ScopePredicate visible = ScopePredicate.people(caller);
        return visible.into(entities.createQuery(
                                "select p.id from PersonRow p where p.birthDate >= :from and p.mergedInto is null and "
                                        + visible.condition() + " order by p.birthDate, p.id",
                                Long.class)
                        .setParameter("from", from))
                .setMaxResults(most)
                .getResultList();
    }

    List<YoungPersonId> due(LocalDate until, int most) {
        return people(
                entities.createQuery(
                                "select distinct c.person from CotraitanceRow c where c.dueOn <= :until order by"
                                        + " c.person",
                                Long.class)
                        .setParameter("until", until),
                most);
    }

    List<YoungPersonId> after(long number, int most) {
        return people(
                entities.createQuery(
                                "select p.id from PersonRow p where p.id > :number and p.mergedInto is null order by"
                                        + " p.id",
                                Long.class)
                        .setParameter("number", number),
                most);
    }

    /** By number, above a number; at any time. */
    List<YoungPersonId> entrustedTo(Collection<MissionLocaleId> missionsLocales, long after, int most) {
        return people(
                entities.createQuery(
                                "select distinct c.person from CotraitanceRow c where c.person > :after"
                                        + " and c.missionLocale in :missionsLocales order by c.person",
                                Long.class)
                        .setParameter("after", after)
                        .setParameter(
                                "missionsLocales",
                                missionsLocales.stream()
                                        .map(MissionLocaleId::value)
                                        .toList()),
                most);
    }

    Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page) {
        long after = page.after().map(PersonFileQueries::mark).orElse(0L);
        List<CotraitanceLine> lines = asked(
                        caller,
                        query,
                        "c.id, c.person, c.missionLocale, s.phase, s.state, c.affectedOn, c.acceptedOn,"
                                + " c.initialisedOn, c.endedOn, c.endReason, " + FOLLOWER,
                        "c.id > :after order by c.id")
                .setParameter("after", after)
                .setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(row -> line(row, query.asOf()))
                .toList();
        if (lines.size() <= page.limit()) {
            return new Page<>(lines, Optional.empty());
        }
        List<CotraitanceLine> shown = lines.subList(0, page.limit());
        return new Page<>(shown, Optional.of(shown.get(shown.size() - 1).id().toString()));
    }

    List<SituationCount> tally(Caller caller, CotraitanceQuery query) {
        return asked(
                        caller,
                        query,
                        "s.phase, s.state, count(c.id), sum(case when s.counting = "
                                + EnumCodes.COUNTING.of(Counting.COUNTED) + " then 1 else 0 end)",
                        "1 = 1 group by s.phase, s.state order by s.phase, s.state")
                .getResultStream()
                .map(row -> new SituationCount(
                        EnumCodes.PHASE.value((Integer) row[0]),
                        Optional.ofNullable((Integer) row[1]).map(EnumCodes.STATE::value),
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue()))
                .toList();
    }

    private TypedQuery<Object[]> asked(Caller caller, CotraitanceQuery query, String columns, String end) {
        ScopePredicate visible = ScopePredicate.cotraitances(caller);
        StringBuilder jpql = new StringBuilder("select ")
                .append(columns)
                .append(" from CotraitanceRow c, SegmentRow s where s.cotraitance = c.id")
                .append(" and s.fromDay <= :day and s.toDay >= :day and ")
                .append(visible.condition());
        query.missionLocale().ifPresent(any -> jpql.append(FOLLOWED_BY));
        query.region()
                .ifPresent(any -> jpql.append(
                        " and c.missionLocale in (select ml.code from MissionLocaleRow ml where ml.region = :region)"));
        query.phase().ifPresent(any -> jpql.append(" and s.phase = :phase"));
        query.state().ifPresent(any -> jpql.append(" and s.state = :state"));
        jpql.append(" and ").append(end);
        TypedQuery<Object[]> asked = visible.into(entities.createQuery(jpql.toString(), Object[].class))
                .setParameter("day", query.asOf());
        query.missionLocale().ifPresent(id -> asked.setParameter("missionLocale", id.value()));
        query.region().ifPresent(code -> asked.setParameter("region", code.value()));
        query.phase().ifPresent(phase -> asked.setParameter("phase", EnumCodes.PHASE.of(phase)));
        query.state().ifPresent(state -> asked.setParameter("state", EnumCodes.STATE.of(state)));
        return asked;
    }

    private static CotraitanceLine line(Object[] row, LocalDate asOf) {
        Optional<LocalDate> end = Optional.ofNullable((LocalDate) row[8]).filter(day -> day.isAfter(asOf));
        Optional<Exit.Reason> reason =
                Optional.ofNullable((Integer) row[9]).map(EnumCodes.EXIT::value).filter(Exit.Reason::automatic);
        return new CotraitanceLine(
                new CotraitanceId((Long) row[0]),
                new YoungPersonId((Long) row[1]),
                new MissionLocaleId((String) (row[10] == null ? row[2] : row[10])),
                EnumCodes.PHASE.value((Integer) row[3]),
                Optional.ofNullable((Integer) row[4]).map(EnumCodes.STATE::value),
                (LocalDate) row[5],
                reached((LocalDate) row[6], asOf),
                reached((LocalDate) row[7], asOf),
                end.flatMap(on -> reason.map(why -> new Deadline(on, why))));
    }

    private static Optional<LocalDate> reached(LocalDate step, LocalDate asOf) {
        return Optional.ofNullable(step).filter(day -> !day.isAfter(asOf));
    }

    private static List<YoungPersonId> people(TypedQuery<Long> query, int most) {
        return query.setMaxResults(most)
                .getResultStream()
                .map(YoungPersonId::new)
                .toList();
    }

    private static long mark(String mark) {
        try {
            return Long.parseLong(mark);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("not the mark of a page: " + mark, malformed);
        }
    }
}
