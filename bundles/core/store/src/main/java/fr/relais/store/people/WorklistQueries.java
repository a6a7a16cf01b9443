// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.store.sql.EnumCodes;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/** Working lists, within the caller's scope: each is one query on an indexed range of days. */
final class WorklistQueries {

    private static final String STANDS_OPEN = "m.fromDay <= :day and m.toDay >= :day";
    /** The first day without it lies between the two; one that was settled on its own day ended that day. */
    private static final String HAS_ENDED = "m.toDay < :day and m.toDay >= :since";

    private static final String OF = " from WorkItemRow m, CotraitanceRow c where m.cotraitance = c.id and ";

    private final EntityManager entities;

    WorklistQueries(EntityManager entities) {
        this.entities = entities;
    }

    Page<WorklistLine> list(Caller caller, WorklistQuery query, PageRequest page) {
        Mark mark = page.after().map(Mark::of).orElse(Mark.START);
        ScopePredicate visible = ScopePredicate.cotraitances(caller);
        TypedQuery<Object[]> asked = asked(
                        "select m.fromDay, m.toDay, m.reason, m.settlement, c.id, c.person, c.missionLocale, who.site,"
                                + " c.affectedOn, c.acceptedOn, c.initialisedOn, " + PersonFileQueries.FOLLOWER
                                + " from WorkItemRow m, CotraitanceRow c, PersonRow who"
                                + " where m.cotraitance = c.id and c.person = who.id and m.kind = :kind and "
                                + (query.endedSince().isPresent() ? HAS_ENDED : STANDS_OPEN),
                        "(m.fromDay > :from or m.fromDay = :from and c.id > :after) order by m.fromDay, c.id",
                        visible,
                        query.missionLocale(),
                        query.region())
                .setParameter("day", query.asOf())
                .setParameter("kind", EnumCodes.MATTER.of(query.kind()))
                .setParameter("from", mark.from())
                .setParameter("after", mark.cotraitance());
        query.endedSince().ifPresent(since -> asked.setParameter("since", since.minusDays(1)));
        List<WorklistLine> lines = asked.setMaxResults(page.limit() + 1)
                .getResultStream()
                .map(row -> line(row, query))
                .toList();
        if (lines.size() <= page.limit()) {
            return new Page<>(lines, Optional.empty());
        }
        List<WorklistLine> shown = lines.subList(0, page.limit());
        return new Page<>(shown, Optional.of(Mark.after(shown.get(shown.size() - 1))));
    }

    List<WorklistTally> tally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf) {
        return asked(
                        "select m.kind, count(c.id), min(m.fromDay)" + OF + STANDS_OPEN,
                        "1 = 1 group by m.kind order by m.kind",
                        ScopePredicate.cotraitances(caller),
                        missionLocale,
                        region)
                .setParameter("day", asOf)
                .getResultStream()
                .map(row -> new WorklistTally(
                        EnumCodes.MATTER.value((Integer) row[0]), ((Long) row[1]).intValue(), (LocalDate) row[2]))
                .toList();
    }

    private TypedQuery<Object[]> asked(
            String question,
            String end,
            ScopePredicate visible,
            Optional<MissionLocaleId> missionLocale,
            Optional<RegionCode> region) {
        StringBuilder jpql = new StringBuilder(question).append(" and ").append(visible.condition());
        missionLocale.ifPresent(any -> jpql.append(PersonFileQueries.FOLLOWED_BY));
        region.ifPresent(any -> jpql.append(
                " and c.missionLocale in (select ml.code from MissionLocaleRow ml where ml.region = :region)"));
        jpql.append(" and ").append(end);
        TypedQuery<Object[]> asked = visible.into(entities.createQuery(jpql.toString(), Object[].class));
        missionLocale.ifPresent(id -> asked.setParameter("missionLocale", id.value()));
        region.ifPresent(code -> asked.setParameter("region", code.value()));
        return asked;
    }

    private static WorklistLine line(Object[] row, WorklistQuery query) {
        return new WorklistLine(
                new WorkItem(
                        query.kind(),
                        (LocalDate) row[0],
                        Optional.of((LocalDate) row[1]).filter(day -> !day.equals(CotraitanceProjection.OPEN_END)),
                        Optional.ofNullable((Integer) row[2]).map(EnumCodes.ALERT::value),
                        Optional.ofNullable((Integer) row[3]).map(EnumCodes.SETTLEMENT::value)),
                new CotraitanceId((Long) row[4]),
                new YoungPersonId((Long) row[5]),
                new MissionLocaleId((String) (row[11] == null ? row[6] : row[11])),
                new SafirCode((String) row[7]),
                (LocalDate) row[8],
                reached((LocalDate) row[9], query.asOf()),
                reached((LocalDate) row[10], query.asOf()));
    }

    private static Optional<LocalDate> reached(LocalDate step, LocalDate asOf) {
        return Optional.ofNullable(step).filter(day -> !day.isAfter(asOf));
    }

    /** Where a page ended: the first day and the co-traitance of its last line, as {@code 2010-02-01.17}. */
    private record Mark(LocalDate from, long cotraitance) {

        private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
        private static final Mark START = new Mark(BEFORE_ALL, 0);

        static Mark of(String text) {
            String[] parts = text.split("\\.", 2);
            try {
                return new Mark(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
                throw new IllegalArgumentException("not the mark of a page: " + text, malformed);
            }
        }

        static String after(WorklistLine line) {
            return line.matter().from() + "." + line.cotraitance();
        }
    }
}
