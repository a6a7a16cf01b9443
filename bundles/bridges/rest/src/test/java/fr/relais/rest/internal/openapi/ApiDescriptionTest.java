// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.openapi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.rest.internal.resource.Resource;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import org.junit.BeforeClass;
import org.junit.Test;

/** What holds for the whole document, whatever resources there are. */
public class ApiDescriptionTest {

    private static JsonNode description;
    private static Map<String, JsonNode> operations;

    /** Leaves it for the build, which has other tools look at it. */
    @BeforeClass
    public static void describe() throws IOException {
        String document = ApiDescription.of(Resource.all());
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("openapi.json"), document);
        description = new ObjectMapper().readTree(document);
        operations = new LinkedHashMap<>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(
                        operation -> operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    @Test
    public void everyMethodIsAnOperationOfItsOwn() {
        Set<String> methods = Resource.all().stream()
                .filter(type -> !type.getSimpleName().equals("OpenApiResource"))
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> Stream.of(GET.class, POST.class, PUT.class).anyMatch(method::isAnnotationPresent))
                .map(Operations::id)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                methods, operations.values().stream().map(this::id).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(methods.size(), operations.size());
    }

    @Test
    public void everyOperationSaysWhatItIsForAndWhoMayCallIt() {
        Set<String> tags = words(description.path("tags"), "name");
        operations.forEach((name, operation) -> {
            assertFalse(name, operation.path("summary").asText().isEmpty());
            assertEquals(name, 1, operation.path("tags").size());
            assertTrue(name, tags.contains(operation.path("tags").get(0).asText()));
            assertTrue(name, operation.path("x-roles").size() > 0);
            operation.path("parameters").forEach(parameter -> {
                assertFalse(
                        name + parameter, parameter.path("description").asText().isEmpty());
                assertTrue(name + parameter, parameter.path("schema").has("type"));
            });
        });
        description
                .path("tags")
                .forEach(tag -> assertFalse(
                        tag.toString(), tag.path("description").asText().isEmpty()));
    }

    @Test
    public void everyAnswerHasItsStatusItsMediaTypeAndItsSchema() {
        operations.forEach((name, operation) -> {
            List<String> successes = new ArrayList<>();
            operation.path("responses").fieldNames().forEachRemaining(status -> {
                if (status.startsWith("2")) {
                    successes.add(status);
                }
            });
            assertEquals(name, 1, successes.size());
            JsonNode success = operation.path("responses").path(successes.get(0));
            assertFalse(name, success.path("description").asText().isEmpty());
            assertEquals(
                    name,
                    successes.get(0).equals("204"),
                    success.path("content").isEmpty());
            success.path("content")
                    .forEach(content -> assertFalse(name, content.path("schema").isEmpty()));
        });
    }

    @Test
    public void everyOperationSaysWithWhichProblemsItMayAnswer() {
        operations.forEach((name, operation) -> {
            Set<String> statuses = new HashSet<>();
            operation.path("responses").fieldNames().forEachRemaining(statuses::add);
            assertTrue(name + statuses, statuses.containsAll(Set.of("400", "401", "403", "default")));
            assertEquals(name, operation.has("requestBody"), statuses.containsAll(Set.of("413", "415")));
            assertTrue(name, !name.contains("{") || statuses.contains("404"));
        });
        description
                .path("components")
                .path("responses")
                .forEach(problem -> assertEquals(
                        "#/components/schemas/Problem",
                        problem.path("content")
                                .path("application/problem+json")
                                .path("schema")
                                .path("$ref")
                                .asText()));
    }

    @Test
    public void everySchemaSaysSomethingAndIsReferredTo() {
        Set<String> referred = description.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#/components/schemas/"))
                .map(reference -> reference.substring("#/components/schemas/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        description.path("components").path("schemas").fields().forEachRemaining(schema -> {
            there.add(schema.getKey());
            assertFalse(schema.getKey(), schema.getValue().path("properties").isEmpty());
            schema.getValue()
                    .path("properties")
                    .forEach(property ->
                            assertTrue(schema.getKey() + property, property.has("$ref") || property.has("type")));
        });
        assertEquals(there, referred);
    }

    /** Generators make a Java set of words of it that doesn't compile. */
    @Test
    public void aSetOfWordsIsAList() {
        JsonNode obstacles = schema("NewPreview").path("properties").path("obstacles");
        assertTrue(obstacles.path("items").has("enum"));
        assertFalse(obstacles.has("uniqueItems"));
        assertTrue(schema("PluginLifeStaged").path("properties").path("plugins").has("uniqueItems"));
    }

    /** Eight classes had a namesake, of which one described them all. */
    @Test
    public void namesakesAreToldApart() {
        assertEquals("FlowsReceipt", answer("post /flows", "200"));
        assertEquals("OutboxFile", answer("post /flows/out/{partner}/{day}/acknowledgement", "200"));
        assertTrue(schema("FlowsReceipt").path("properties").has("notApplied"));
        assertTrue(schema("OutboxReceipt").path("properties").has("sha256"));
        assertNotEquals(schema("PluginLifeNewAct"), schema("FlowAlertsNewAct"));
    }

    @Test
    public void whatIsAlwaysThereIsRequiredAndNothingElse() {
        assertEquals(
                Set.of("youngPerson", "missionLocale", "site"),
                words(schema("CotraitancesNewAffectation").path("required"), ""));
        assertEquals(Set.of("items"), words(schema("PageOfCotraitanceLine").path("required"), ""));
        assertEquals(
                Set.of("type", "title", "status", "detail"),
                words(schema("Problem").path("required"), ""));
        assertTrue(operations
                .get("get /progress")
                .path("parameters")
                .get(0)
                .path("required")
                .asBoolean());
    }

    @Test
    public void codesAreTextsAndFileNumbersAreNumbers() {
        JsonNode asked = schema("CotraitancesNewAffectation").path("properties");

        assertEquals("string", asked.path("missionLocale").path("type").asText());
        assertEquals("integer", asked.path("youngPerson").path("type").asText());
        assertEquals("date", asked.path("on").path("format").asText());
        assertTrue(schema("CotraitancesNewFact").toString().contains("ALERT_DECIDED"));
    }

    @Test
    public void filesAreTextsOfTheirMediaTypes() {
        assertEquals(
                Set.of("text/csv", "application/x-ndjson"),
                contents(operations.get("post /flows").path("requestBody")));
        assertEquals(
                Set.of("text/csv", "application/x-ndjson"),
                contents(operations
                        .get("get /flows/out/{partner}/{day}")
                        .path("responses")
                        .path("200")));
        assertEquals(
                Set.of("text/html"),
                contents(operations
                        .get("get /decisions/{id}/document")
                        .path("responses")
                        .path("200")));
        assertEquals(
                "binary",
                operations
                        .get("post /plugins")
                        .at("/requestBody/content/application~1java-archive/schema/format")
                        .asText());
    }

    @Test
    public void whatWhoCallsNeedsIsSaid() {
        assertEquals("basic", description.path("security").get(0).fieldNames().next());
        assertEquals("/api", description.path("servers").get(0).path("url").asText());
        assertEquals(
                Set.of("administrator"), words(operations.get("post /clock").path("x-roles"), ""));
    }

    /** A resource that says no roles is called by nobody: better than by everybody. */
    @Test
    public void rolesStandOnEveryMethod() {
        for (Class<?> type : Resource.all()) {
            for (Method method : type.getDeclaredMethods()) {
                if (Stream.of(GET.class, POST.class, PUT.class).anyMatch(method::isAnnotationPresent)) {
                    assertTrue(
                            method.toString(),
                            fr.relais.rest.internal.security.RoleFilter.rolesOf(type, method).length > 0);
                }
            }
        }
    }

    private String id(JsonNode operation) {
        return operation.path("operationId").asText();
    }

    private static JsonNode schema(String name) {
        return description.path("components").path("schemas").path(name);
    }

    private static String answer(String operation, String status) {
        return operations
                .get(operation)
                .path("responses")
                .path(status)
                .findValue("$ref")
                .asText()
                .replaceFirst(".*/", "");
    }

    private static Set<String> contents(JsonNode bodyOrAnswer) {
        Set<String> types = new HashSet<>();
        bodyOrAnswer.path("content").fieldNames().forEachRemaining(types::add);
        return types;
    }

    private static Set<String> words(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each ->
                        member.isEmpty() ? each.asText() : each.path(member).asText())
                .collect(Collectors.toSet());
    }
}
