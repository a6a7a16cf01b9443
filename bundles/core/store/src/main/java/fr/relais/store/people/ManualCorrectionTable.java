// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.ManualCorrection;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What a kept record said before somebody corrected it here (I-X12). Rows are only added. */
final class ManualCorrectionTable {

    private static final String COLUMNS =
            "record, former, state, content, raw, " + ValueErrorColumns.NAMES + ", corrected_by, corrected_at";

    private final Jdbc jdbc;
    private final Supplier<Instant> now;

    ManualCorrectionTable(Jdbc jdbc, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    void add(long record, InboxRecord former, Caller by) {
        jdbc.update(
                "insert into flow_rectification (hash, " + COLUMNS + ") values (?" + ", ?".repeat(13) + ")",
                former,
                (places, row) -> ValueErrorColumns.write(
                                places.text(row.hash())
                                        .number(record)
                                        .number(row.id())
                                        .small(EnumCodes.RECORD_STATE.of(row.state()))
                                        .text(row.record().map(FlowRecord::content))
                                        .text(row.raw()),
                                row.fault())
                        .text(by.user())
                        .instant(now.get()));
    }

    /** In the order of correcting. */
    List<ManualCorrection> of(long record) {
        return jdbc.rows(
                "select " + COLUMNS + " from flow_rectification where record = ? or former = ? order by id",
                record,
                (places, id) -> places.number(id).number(id),
                row -> new ManualCorrection(
                        row.number(),
                        row.number(),
                        EnumCodes.RECORD_STATE.value(row.small()),
                        row.optionalText().map(FlowRecord::of),
                        row.text(),
                        ValueErrorColumns.read(row),
                        row.text(),
                        row.instant()));
    }

    boolean said(long record, String hash) {
        return !jdbc.rows(
                        "select id from flow_rectification where former = ? and hash = ?",
                        hash,
                        (places, told) -> places.number(record).text(told),
                        ColumnReader::number)
                .isEmpty();
    }
}
