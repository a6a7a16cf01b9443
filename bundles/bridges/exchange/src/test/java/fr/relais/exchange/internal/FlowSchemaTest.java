// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.vocabulary.Flow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Schemas, examples and reader say the same; what each flow needs, a test of the inbox compares with them. */
public class FlowSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    public void everyFlowHasItsSchemaAndExamples() throws IOException {
        Set<String> fields = new HashSet<>();
        for (Flow flow : Flow.values()) {
            JsonNode schema = schema(flow.name());
            assertEquals(flow.name(), schema.at("/properties/flow/const").textValue());
            schema.get("properties").fieldNames().forEachRemaining(fields::add);
            assertTrue(read(FlowFormat.NDJSON, example(flow, ".ndjson")).size() >= 3);
        }
        assertEquals(FlowFields.FLOWS.names(), fields);
        assertEquals(Flow.values().length, FlowExamples.files(".csv").size());
    }

    /** {@code -Drelais.schemas=write} writes them anew, after a change of the kinds of facts. */
    @Test
    public void schemasFollowFromTheKindsOfFacts() throws IOException {
        for (Flow flow : Flow.values()) {
            Path kept = FlowExamples.folder().resolve("schema/" + flow + ".json");
            String follows = FlowSchemas.of(flow, FactTypes.STANDING);
            if ("write".equals(System.getProperty("relais.schemas"))) {
                Files.writeString(kept, follows);
            }
            assertEquals(flow.name(), Files.readString(kept), follows);
        }
    }

    /** I-X2: record by record. */
    @Test
    public void theExamplesSayTheSameInBothFormats() throws IOException {
        for (Flow flow : Flow.values()) {
            assertEquals(
                    records(FlowFormat.CSV, example(flow, ".csv")),
                    records(FlowFormat.NDJSON, example(flow, ".ndjson")));
        }
    }

    @Test
    public void whatFollowsTheSchemaIsRead() throws IOException {
        for (Flow flow : Flow.values()) {
            for (String line : Files.readAllLines(example(flow, ".ndjson"))) {
                assertEquals(line, List.of(), JsonSchema.wrong(schema(flow.name()), JSON.readTree(line)));
            }
        }
    }

    /** Each text of each example, spoilt in the ways that a schema tells: both refuse it, or both take it. */
    @Test
    public void schemaAndReaderRefuseTheSame() throws IOException {
        int refused = 0;
        for (Flow flow : Flow.values()) {
            for (String line : Files.readAllLines(example(flow, ".ndjson"))) {
                for (String spoilt : spoilt(line)) {
                    JsonNode record = JSON.readTree(spoilt);
                    boolean reads = reads(spoilt);
                    List<String> wrong = JsonSchema.wrong(schema(flow.name()), record);
                    refused += reads ? 0 : 1;
                    assertEquals(spoilt + " " + wrong, wrong.isEmpty(), reads);
                }
            }
        }
        assertTrue("nothing was refused", refused > 200);
    }

    private static List<String> spoilt(String line) throws IOException {
        List<String> spoilt = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : JSON.readTree(line).properties()) {
            if (field.getKey().equals("detail")) {
                // its words are the inbox's business
                continue;
            }
            String name = "\"" + field.getKey() + "\": ";
            String text = field.getValue().toString();
            for (String other : List.of(
                    "7",
                    "true",
                    "[]",
                    "{}",
                    "\"" + "7".repeat(65) + "\"",
                    "\"" + "7".repeat(201) + "\"",
                    "\"2010-4-1\"",
                    "\"01/04/2010\"",
                    "\"ly on\"")) {
                spoilt.add(line.replace(name + text, name + other));
            }
        }
        spoilt.remove(line);
        return spoilt;
    }

    private static boolean reads(String line) {
        FlowLines reader =
                FlowLines.of(FlowFormat.NDJSON, new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        return reader.next(1).get(0).record().isPresent();
    }

    private static JsonNode schema(String flow) throws IOException {
        return JSON.readTree(Files.readString(FlowExamples.folder().resolve("schema/" + flow + ".json")));
    }

    private static Path example(Flow flow, String ending) {
        return FlowExamples.folder().resolve("examples/" + flow + ending);
    }

    private static List<FlowRecord> records(FlowFormat format, Path path) throws IOException {
        return read(format, path).stream()
                .map(line -> line.record().orElseThrow())
                .toList();
    }

    private static List<FlowImportRow> read(FlowFormat format, Path path) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            FlowLines reader = FlowLines.of(format, content);
            List<FlowImportRow> lines = new ArrayList<>();
            while (!reader.ended()) {
                lines.addAll(reader.next(100));
            }
            return lines;
        }
    }
}
