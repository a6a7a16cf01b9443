// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.access.AuditEntry;
import fr.relais.store.sql.Jdbc;
import java.time.Instant;
import java.util.List;

/** The audit trail (R-D1): rows are only added. */
public final class AuditTable {

    private static final int LONGEST_SUBJECT = 1000;

    private AuditTable() {}

    /** An entry and when it happened. */
    public record Row(AuditEntry entry, Instant at) {}

    /** Adds entries; a subject that is too long is cut, never refused. */
    public static void insert(Jdbc jdbc, List<Row> rows) {
        jdbc.batch(
                "insert into audit (happened_at, user_name, operation, subject) values (?, ?, ?, ?)",
                rows,
                (places, row) -> places.instant(row.at())
                        .text(row.entry().caller().user())
                        .text(row.entry().operation())
                        .text(cut(row.entry().subject())));
    }

    private static String cut(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
