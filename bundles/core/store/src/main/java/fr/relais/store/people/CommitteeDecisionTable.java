// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.MissionLocaleId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Decisions of committees (I-E6). Rows are only added. */
final class CommitteeDecisionTable {

    private CommitteeDecisionTable() {}

    /** A decision and its place in the order of recording. */
    private record Row(long id, CommitteeDecision decision) {}

    static void insert(Jdbc jdbc, CommitteeDecision decision, String recordedBy, Instant at) {
        jdbc.update(
                "insert into committee_decision (committee, mission_locale, decision_year, decided_on, finding, places,"
                        + " until_day, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                decision,
                (places, row) -> places.small(EnumCodes.LEVEL.of(row.committee()))
                        .text(row.missionLocale().value())
                        .small(row.year())
                        .day(row.decidedOn())
                        .text(row.finding())
                        .small(row.places())
                        .day(row.until())
                        .text(recordedBy)
                        .instant(at));
    }

    static List<CommitteeDecision> of(Jdbc jdbc, Collection<MissionLocaleId> missionsLocales, int year) {
        return jdbc
                .rowsAmongTexts(
                        "select id, committee, mission_locale, decision_year, decided_on, finding, places, until_day"
                                + " from committee_decision where decision_year = ? and mission_locale in (?)",
                        places -> places.small(year),
                        missionsLocales.stream().map(MissionLocaleId::value).toList(),
                        CommitteeDecisionTable::row)
                .stream()
                .sorted(Comparator.comparingLong(Row::id))
                .map(Row::decision)
                .toList();
    }

    private static Row row(ColumnReader row) throws SQLException {
        return new Row(
                row.number(),
                new CommitteeDecision(
                        EnumCodes.LEVEL.value(row.small()),
                        new MissionLocaleId(row.text()),
                        row.small(),
                        row.day(),
                        row.text(),
                        row.optionalSmall().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                        row.optionalDay()));
    }
}
