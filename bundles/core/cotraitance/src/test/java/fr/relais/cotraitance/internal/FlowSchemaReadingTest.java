// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.fixtures.TestTerritory;
import fr.relais.intake.ValueError;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** What the documented schema of a flow says that it needs, and which words it knows, is what the inbox asks for. */
public class FlowSchemaReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS = List.of(
            "flow",
            "record_id",
            "pole_emploi_id",
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
            "adviser");

    /** As much of the quick start's world as the examples speak of. */
    private static final TestTerritory QUICK_START = new TestTerritory()
            .region("82", "Rhône-Alpes")
            .departement("69", "Rhône", "82")
            .commune("69383", "Lyon 3e")
            .missionLocale(new MissionLocaleId("69383S00"), "ML Lyon", "69383")
            .site(new SafirCode("69001"), "Lyon", "69003", "Lyon")
            .zone("69383", new MissionLocaleId("69383S00"));

    private final ProcessingContext basis = ProcessingContext.of(QUICK_START::map, new InMemoryServices());

    @Test
    public void theExamplesAreTakenWithoutAFault() throws IOException {
        for (Flow flow : Flow.values()) {
            for (Map<String, String> example : examples(flow)) {
                assertEquals(example.toString(), Optional.empty(), fault(example));
            }
        }
    }

    @Test
    public void aFlowNeedsWhatItsSchemaNeeds() throws IOException {
        for (Flow flow : Flow.values()) {
            List<String> required = texts(schema(flow).at("/else/required"));
            for (String field : FIELDS.subList(3, 11)) {
                Map<String, String> without = examples(flow).get(0);
                without.remove(field);
                Optional<String> missed = fault(without).flatMap(ValueError::field);
                assertEquals(
                        flow + " without " + field,
                        required.contains(field) ? Optional.of(field) : Optional.empty(),
                        missed);
            }
            Map<String, String> both = examples(flow).get(1);
            both.put("withdraws", "r");
            assertEquals(Optional.of("withdraws"), fault(both).flatMap(ValueError::field));
        }
    }

    @Test
    public void aFlowKnowsTheWordsOfItsSchema() throws IOException {
        for (Flow flow : Flow.values()) {
            JsonNode words = schema(flow).at("/properties/detail/enum");
            for (String word : texts(words)) {
                Map<String, String> example = examples(flow).get(0);
                example.put("detail", word);
                if (flow == Flow.F10_PPAE_STEP) {
                    example.putAll(Map.of("affected_on", "2010-04-01", "until", "2010-12-31", "adviser", "c.durand"));
                    assertSteps(word, example);
                }
                assertEquals(flow + " " + word, Optional.empty(), fault(example));
            }
            Map<String, String> another = examples(flow).get(0);
            another.put("detail", "ANOTHER");
            assertEquals(
                    flow.name(),
                    words.isMissingNode() ? Optional.empty() : Optional.of("detail"),
                    fault(another).flatMap(ValueError::field));
        }
    }

    /** Which step needs what besides. */
    private void assertSteps(String word, Map<String, String> whole) throws IOException {
        for (JsonNode part : schema(Flow.F10_PPAE_STEP).at("/else/allOf")) {
            String field = part.at("/then/required/0").textValue();
            Map<String, String> without = new HashMap<>(whole);
            without.remove(field);
            boolean needed = texts(part.at("/if/properties/detail/enum")).contains(word);
            assertEquals(
                    word + " without " + field,
                    needed ? Optional.of(field) : Optional.empty(),
                    fault(without).flatMap(ValueError::field));
        }
    }

    private Optional<ValueError> fault(Map<String, String> fields) {
        String content =
                FIELDS.stream().map(name -> fields.getOrDefault(name, "")).collect(Collectors.joining("\u001f"));
        return new FlowFactMapper(FlowRecord.of(content), basis).fault();
    }

    private static List<String> texts(JsonNode words) {
        return words.valueStream().map(JsonNode::textValue).toList();
    }

    private static JsonNode schema(Flow flow) throws IOException {
        return JSON.readTree(Files.readString(docs().resolve("schema/" + flow + ".json")));
    }

    private static List<Map<String, String>> examples(Flow flow) throws IOException {
        try (Stream<String> lines = Files.lines(docs().resolve("examples/" + flow + ".ndjson"))) {
            return lines.map(FlowSchemaReadingTest::fields).toList();
        }
    }

    private static Map<String, String> fields(String line) {
        try {
            Map<String, String> fields = new HashMap<>();
            JSON.readTree(line)
                    .properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().textValue()));
            return fields;
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Path docs() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/flows/night.csv"))) {
            here = here.getParent();
        }
        return here.resolve("docs/flows");
    }
}
