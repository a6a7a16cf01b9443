// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.FileFormat;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.vocabulary.Flow;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How files for partners are written: UTF-8, a line per record, the columns of docs/flows-out.md. */
public enum OutboxFormat implements FileFormat {
    /** RFC 4180, with a header line and LF. */
    CSV {
        @Override
        public byte[] head() {
            return bytes(String.join(",", COLUMNS) + "\n");
        }

        @Override
        public byte[] line(OutboxRecord told) {
            return bytes(fields(told).values().stream()
                            .map(field -> field.map(OutboxFormat::quoted).orElse(""))
                            .collect(Collectors.joining(","))
                    + "\n");
        }
    },

    /** One JSON object per line; what is empty is left out. */
    NDJSON {
        @Override
        public byte[] head() {
            return new byte[0];
        }

        @Override
        public byte[] line(OutboxRecord told) {
            return bytes(fields(told).entrySet().stream()
                            .filter(field -> field.getValue().isPresent())
                            .map(field -> "\"" + field.getKey() + "\":\""
                                    + escaped(field.getValue().get()) + "\"")
                            .collect(Collectors.joining(",", "{", "}"))
                    + "\n");
        }
    };

    private static final Set<Flow> ABOUT_ALERTS = EnumSet.of(Flow.F5_ALERT, Flow.F6_ALERT_SETTLED);

    private static final String[] COLUMNS = {
        "record_id",
        "flow",
        "action",
        "pole_emploi_id",
        "mission_locale",
        "affected_on",
        "on",
        "detail",
        "alert_raised_on",
        "site",
        "appointment_on",
        "until",
        "adviser",
        "rule",
        "because",
        "because_on",
        "because_told_by",
        "because_recorded_at"
    };

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Optional<String>> fields(OutboxRecord told) {
        Statement said = told.statement();
        Optional<RecordedFact> late = told.because();
        Optional<?>[] values = {
            Optional.of(told.id()),
            Optional.of(said.key().flow()),
            Optional.of(told.action()),
            Optional.of(told.identifier().value()),
            said.missionLocale().map(id -> id.value()),
            said.affectedOn(),
            Optional.of(said.on()),
            said.detail(),
            said.key().marked().filter(day -> ABOUT_ALERTS.contains(said.key().flow())),
            said.site().map(code -> code.value()),
            said.appointment(),
            said.until(),
            said.adviser(),
            Optional.of(said.rule().value()),
            late.map(fact -> fact.fact().type().title()),
            late.map(fact -> fact.fact().on()),
            late.map(RecordedFact::origin),
            late.map(RecordedFact::recordedAt)
        };
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < COLUMNS.length; i++) {
            fields.put(COLUMNS[i], values[i].map(Object::toString));
        }
        return fields;
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
