// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterBuilder;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.FileFormat;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.vocabulary.Flow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How files for partners are written: UTF-8, a line per record, the columns of docs/flows-out.md. */
public enum OutboxFormat implements FileFormat {
    /** RFC 4180, with a header line and LF. */
    CSV {
        @Override
        public byte[] head() {
            return csv(List.of(COLUMNS));
        }

        @Override
        public byte[] line(OutboxRecord told) {
            return csv(fields(told).values().stream()
                    .map(field -> field.orElse(""))
                    .toList());
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
            return json(fields(told));
        }
    };

    /** Unbuffered: what takes the line is in memory. */
    private static final CsvWriterBuilder CSV_WRITER =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0);

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .characterEscapes(new NumberedControls())
            .build();

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

    private static byte[] csv(List<String> fields) {
        StringWriter line = new StringWriter();
        CSV_WRITER.build(line).writeRecord(fields);
        return bytes(line);
    }

    private static byte[] json(Map<String, Optional<String>> fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            for (Map.Entry<String, Optional<String>> field : fields.entrySet()) {
                if (field.getValue().isPresent()) {
                    json.writeStringField(field.getKey(), field.getValue().get());
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(line);
    }

    private static byte[] bytes(StringWriter line) {
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Control characters as {@code \u000a}, never {@code \n}: how partners have been sent them from the start. */
    private static final class NumberedControls extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            Arrays.fill(codes, 0, ' ', ESCAPE_STANDARD);
            return codes;
        }

        /** Asked of whatever isn't ASCII: null, as Jackson has it, for a character that stands as it is. */
        @Override
        public SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
