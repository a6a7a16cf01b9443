// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes a record that is one flat JSON object whose values are texts; {@code null} says as little as a field that is left out. What
 * isn't so is told by its field, and never read further: neither depth nor numbers cost anything.
 */
final class JsonRecord {

    /** A value that is an object or an array is met, told, and not entered. */
    private static final int DEEPEST = 2;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(RecordSplitter.LONGEST_RECORD)
                    .maxNumberLength(RecordSplitter.LONGEST_RECORD)
                    .maxStringLength(RecordSplitter.LONGEST_RECORD)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonRecord() {}

    /** @throws fr.relais.exchange.WrongFieldException if it isn't such an object, or says what the layout doesn't know */
    static <T> T read(FileSchema<T> layout, String text) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw FieldParser.wrongLine("json-no-object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = name(layout, parser.currentName());
                if (places.put(name, places.size()) != null) {
                    throw FieldParser.wrong(name, "json-field-twice", name);
                }
                values.add(value(name, parser));
            }
            if (parser.nextToken() != null) {
                throw FieldParser.wrongLine("json-more-than-one");
            }
        } catch (JsonProcessingException malformed) {
            throw FieldParser.wrongLine(
                    "json-malformed", String.valueOf(malformed.getLocation().getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return layout.read(new CsvRow(places, values));
    }

    /** Such an object; what says nothing is left out. */
    static String write(Map<String, String> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                if (!field.getValue().isEmpty()) {
                    generator.writeStringField(field.getKey(), field.getValue());
                }
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return text.toString();
    }

    private static String name(FileSchema<?> layout, String name) {
        if (!layout.knows(name)) {
            throw FieldParser.wrong(
                    FieldParser.shown(name),
                    "json-field-unknown",
                    FieldParser.shown(name),
                    String.join(", ", layout.names()));
        }
        return name;
    }

    private static String value(String name, JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token != JsonToken.VALUE_STRING) {
            throw FieldParser.wrong(name, "json-no-text", name);
        }
        return parser.getText();
    }
}
