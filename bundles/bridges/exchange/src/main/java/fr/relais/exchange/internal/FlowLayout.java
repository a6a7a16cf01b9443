// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static fr.relais.exchange.internal.Layout.columns;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.vocabulary.Flow;
import java.util.function.Function;

/** The fields of a record of a flow, whatever the format; which of them a flow needs, the inbox says. */
final class FlowLayout {

    private FlowLayout() {}

    static final Layout<FlowRecord> FLOWS = columns("flow", "pole_emploi_id")
            .optional(
                    "record_id",
                    "mission_locale",
                    "affected_on",
                    "on",
                    "detail",
                    "alert_raised_on",
                    "ground",
                    "site",
                    "appointment_on",
                    "corrects",
                    "withdraws")
            .read(row -> new FlowRecord(
                    row.oneOf("flow", Flow.class),
                    row.optional("record_id", FlowLayout.key(row)),
                    row.poleEmploiId("pole_emploi_id"),
                    row.optional("mission_locale", row::missionLocale),
                    row.optional("affected_on", row::day),
                    row.optional("on", row::day),
                    row.optional("detail", row::text),
                    row.optional("alert_raised_on", row::day),
                    row.optional("ground", row::text),
                    row.optional("site", row::site),
                    row.optional("appointment_on", row::day),
                    row.optional("corrects", FlowLayout.key(row)),
                    row.optional("withdraws", FlowLayout.key(row))));

    private static Function<String, String> key(Row row) {
        return column -> row.text(column, FlowRecord.LONGEST_KEY);
    }
}
