// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static fr.relais.exchange.internal.FileSchema.columns;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.vocabulary.Flow;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a record of a flow, whatever the format; which of them a flow needs, the inbox says. */
public final class FlowFields {

    private FlowFields() {}

    static final FileSchema<FlowRecord> FLOWS = columns("flow", "pole_emploi_id")
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
                    "withdraws",
                    "until",
                    "adviser")
            .read(row -> new FlowRecord(
                    row.oneOf("flow", Flow.class),
                    row.optional("record_id", FlowFields.key(row)),
                    row.poleEmploiId("pole_emploi_id"),
                    row.optional("mission_locale", row::missionLocale),
                    row.optional("affected_on", row::day),
                    row.optional("on", row::day),
                    row.optional("detail", row::text),
                    row.optional("alert_raised_on", row::day),
                    row.optional("ground", row::text),
                    row.optional("site", row::site),
                    row.optional("appointment_on", row::day),
                    row.optional("corrects", FlowFields.key(row)),
                    row.optional("withdraws", FlowFields.key(row)),
                    row.optional("until", row::day),
                    row.optional("adviser", row::adviser)));

    /** Reads the text of one document. @throws fr.relais.exchange.WrongFieldException if it is longer than a record may be, or isn't UTF-8 */
    public static String text(InputStream content) {
        return RecordSplitter.whole(content);
    }

    /** Writes fields as the text of a document. */
    public static String text(Map<String, String> fields) {
        return JsonRecord.write(fields);
    }

    /** Reads the record that a document tells. @throws fr.relais.exchange.WrongFieldException if it tells none */
    public static FlowRecord record(String text) {
        return JsonRecord.read(FLOWS, text);
    }

    /** Returns a text as it is kept, without what no database keeps in one. */
    public static String kept(String text) {
        return FlowLines.kept(text);
    }

    /** Returns the fields of a record that say something, in the order of the documentation. */
    public static Map<String, String> fields(FlowRecord told) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("flow", told.flow().name());
        put(fields, "record_id", told.recordId());
        fields.put("pole_emploi_id", told.person().value());
        put(fields, "mission_locale", told.missionLocale());
        put(fields, "affected_on", told.affectedOn());
        put(fields, "on", told.on());
        put(fields, "detail", told.detail());
        put(fields, "alert_raised_on", told.alertRaisedOn());
        put(fields, "ground", told.ground());
        put(fields, "site", told.site());
        put(fields, "appointment_on", told.appointmentOn());
        put(fields, "until", told.until());
        put(fields, "adviser", told.adviser());
        put(fields, "corrects", told.corrects());
        put(fields, "withdraws", told.withdraws());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Optional<?> value) {
        value.ifPresent(some -> fields.put(name, some.toString()));
    }

    private static Function<String, String> key(CsvRow row) {
        return column -> row.text(column, FlowRecord.LONGEST_KEY);
    }
}
