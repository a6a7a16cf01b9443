// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.relais.access.Page;
import fr.relais.cotraitance.CommitteeDecisions;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.DailyClock;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.cotraitance.matching.Matching;
import fr.relais.cotraitance.merger.MissionLocaleMergers;
import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.cotraitance.volume.VolumeAlerts;
import fr.relais.cotraitance.worklist.SettlementSessions;
import fr.relais.cotraitance.worklist.Worklists;
import fr.relais.exchange.Imports;
import fr.relais.fixtures.ApiDocument;
import fr.relais.indicators.Indicators;
import fr.relais.intake.IntakeReport;
import fr.relais.orientation.Orientation;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.Merger;
import fr.relais.partnership.territory.Region;
import fr.relais.pluginhost.Plugins;
import fr.relais.pluginlife.PluginDiagnosis;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.pluginlife.PluginReport;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.readiness.Health;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.readiness.HealthReport;
import fr.relais.rest.internal.openapi.ApiDescription;
import fr.relais.rest.internal.resource.AlertSittingsResource;
import fr.relais.rest.internal.resource.ClockResource;
import fr.relais.rest.internal.resource.CommitteeDecisionsResource;
import fr.relais.rest.internal.resource.CotraitancesResource;
import fr.relais.rest.internal.resource.DiagnosisResource;
import fr.relais.rest.internal.resource.FlowAlertsResource;
import fr.relais.rest.internal.resource.HealthResource;
import fr.relais.rest.internal.resource.ImportsResource;
import fr.relais.rest.internal.resource.IndicatorsResource;
import fr.relais.rest.internal.resource.MatchingResource;
import fr.relais.rest.internal.resource.MergersResource;
import fr.relais.rest.internal.resource.ObjectivesResource;
import fr.relais.rest.internal.resource.OrientationResource;
import fr.relais.rest.internal.resource.PluginLifeResource;
import fr.relais.rest.internal.resource.PluginsResource;
import fr.relais.rest.internal.resource.RegionalAttributesResource;
import fr.relais.rest.internal.resource.Resource;
import fr.relais.rest.internal.resource.TerritoryResource;
import fr.relais.rest.internal.resource.WorklistsResource;
import fr.relais.rest.internal.resource.YoungPeopleResource;
import fr.relais.steering.Objectives;
import fr.relais.territory.Competence;
import fr.relais.territory.Territory;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** What callers get over HTTP, from the real JAX-RS runtime and HTTP server, with services that know little. */
public class RestOverHttpTest {

    private static final Text TEXT = new Text("en français", "in English");
    private static final LocalDate TODAY = LocalDate.of(2010, 3, 1);

    private static final Instant AT = Instant.parse("2010-03-01T08:00:00Z");

    private static RestServer server;

    /** Whatever is answered is what it says. */
    private static ApiDocument described;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @BeforeClass
    public static void start() throws Exception {
        described = new ApiDocument(ApiDescription.of(Resource.all()));
        Today today = () -> TODAY;
        server = new RestServer(
                new SmallLimits(),
                Set.of(
                        new TerritoryResource(service(Territory.class), today),
                        new ObjectivesResource(service(Objectives.class), today),
                        new FlowAlertsResource(service(VolumeAlerts.class)),
                        new WorklistsResource(service(Worklists.class), today),
                        new AlertSittingsResource(service(SettlementSessions.class), today),
                        new CommitteeDecisionsResource(service(CommitteeDecisions.class)),
                        new MergersResource(service(MissionLocaleMergers.class), today),
                        new RegionalAttributesResource(service(RegionalAttributes.class), today),
                        new OrientationResource(service(Orientation.class), today),
                        new CotraitancesResource(service(Cotraitances.class), today),
                        new YoungPeopleResource(service(YoungPeople.class)),
                        new MatchingResource(service(Matching.class), today),
                        new IndicatorsResource(service(Indicators.class)),
                        new PluginsResource(service(Plugins.class)),
                        new PluginLifeResource(service(PluginLifecycle.class)),
                        new DiagnosisResource(service(PluginDiagnosis.class)),
                        new HealthResource(service(Health.class)),
                        new ClockResource(service(DailyClock.class)),
                        new ImportsResource(service(Imports.class))));
    }

    @AfterClass
    public static void stop() throws Exception {
        server.close();
    }

    @Test
    public void badInputIsAProblemThatSaysWhatIsWrong() throws Exception {
        int cases = 0;
        for (NamedCsvRecord one : cases()) {
            HttpResponse<String> answer = send(
                    one.getField("method"), one.getField("path"), one.getField("type"), body(one.getField("body")));
            JsonNode problem = json.readTree(answer.body());

            String what = one.getField("case") + ": " + answer.body();
            assertEquals(what, one.getField("status"), String.valueOf(answer.statusCode()));
            assertEquals(
                    what,
                    "urn:relais:problem:" + one.getField("problem"),
                    problem.path("type").asText());
            assertEquals(what, one.getField("field"), problem.path("field").asText());
            assertEquals(what, "application/problem+json", header(answer, "Content-Type"));
            assertFalse(
                    what, answer.body().contains("Exception") || answer.body().contains("\tat "));
            cases++;
        }
        assertTrue("only " + cases, cases > 60);
    }

    /** The check itself: a member less, one more, another status and another media type are found. */
    @Test
    public void anAnswerThatIsntDescribedIsFound() throws IOException {
        described.check("GET", "/regions", 200, "application/json", "[{\"code\":\"82\",\"name\":\"x\"}]");
        assertUndescribed(200, "application/json", "[{\"code\":\"82\"}]");
        assertUndescribed(200, "application/json", "[{\"code\":\"82\",\"name\":\"x\",\"area\":\"1\"}]");
        assertUndescribed(200, "application/json", "[{\"code\":82,\"name\":\"x\"}]");
        assertUndescribed(200, "text/csv", "82,x");
        assertUndescribed(201, "application/json", "[]");
        assertUndescribed(403, "application/problem+json", "{\"type\":\"x\",\"title\":\"x\",\"status\":403}");
    }

    private static void assertUndescribed(int status, String type, String body) {
        assertThrows(body, AssertionError.class, () -> described.check("GET", "/regions", status, type, body));
    }

    @Test
    public void whatIsReadIsReadInTheCallersLanguage() throws Exception {
        HttpResponse<String> regions = send("GET", "/regions", "", BodyPublishers.noBody());
        HttpResponse<String> english = client.send(
                request("/clock?until=2199-01-01")
                        .header("Accept-Language", "en-GB,fr;q=0.5")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertEquals("[{\"code\":\"82\",\"name\":\"Rhône-Alpes\"}]", regions.body());
        assertEquals("no-store", header(regions, "Cache-Control"));
        assertEquals("nosniff", header(regions, "X-Content-Type-Options"));
        assertEquals("en", header(english, "Content-Language"));
        assertEquals("in English", json.readTree(english.body()).path("detail").asText());
        assertEquals("R-L18", json.readTree(english.body()).path("rule").asText());
    }

    @Test
    public void aMergerIsShownAsItWasRecorded() throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                "/mission-locale-mergers",
                "application/json",
                BodyPublishers.ofString("{\"former\":\"69382S00\",\"successor\":\"69029S00\",\"ground\":\"arrêté\"}"));

        assertEquals(201, answer.statusCode());
        assertEquals(
                json.readTree("{\"id\":7,\"former\":\"69382S00\",\"successor\":\"69029S00\",\"on\":\"2010-03-01\","
                        + "\"recorded\":{\"on\":\"2010-03-01\",\"ground\":\"arrêté\",\"by\":\"root\","
                        + "\"at\":\"2010-03-01T08:00:00Z\"},\"caughtUp\":true}"),
                json.readTree(answer.body()));
    }

    /** Its identifier stands where other paths have a word of their own. */
    @Test
    public void whyAPluginIsntAnsweringIsToldInTheCallersLanguage() throws Exception {
        HttpResponse<String> why = send("GET", "/plugins/bretagne.workload/why", "", BodyPublishers.noBody());
        HttpResponse<String> whole = send("GET", "/plugins/bretagne.workload", "", BodyPublishers.noBody());

        JsonNode cause = json.readTree(why.body()).get(0);
        assertEquals("STAGED", cause.path("kind").asText());
        assertEquals(TEXT.fr(), cause.path("message").asText());
        assertEquals(TEXT.fr(), cause.path("details").get(0).asText());
        assertEquals(
                "bretagne.workload", json.readTree(whole.body()).path("name").asText());
        assertEquals(
                "[]",
                send("GET", "/plugins/standings", "", BodyPublishers.noBody()).body());
    }

    @Test
    public void eachCheckIsToldWithItsNameStatusAndReason() throws Exception {
        HttpResponse<String> health = send("GET", "/health", "", BodyPublishers.noBody());

        assertEquals(
                json.readTree("{\"status\":\"DEGRADED\",\"missing\":[],\"checks\":["
                        + "{\"name\":\"plug-in a\",\"about\":\"1.0.0\",\"status\":\"OK\"},"
                        + "{\"name\":\"plug-in b\",\"about\":\"2.0.0\",\"status\":\"DEGRADED\","
                        + "\"reason\":\"en français\"}]}"),
                json.readTree(health.body()));
    }

    @Test
    public void nobodyGetsInWithoutAPasswordAndARole() throws Exception {
        assertEquals(401, status("/regions", null));
        assertEquals(401, status("/nothing", null));
        assertEquals(401, status("/regions", basic("root", "wrong")));
        assertEquals(401, status("/regions", basic("nobody", RestServer.PASSWORD)));
        assertEquals(403, status("/regions", basic("karaf", RestServer.PASSWORD)));
        assertEquals(200, status("/regions", basic("root", RestServer.PASSWORD)));
    }

    @Test
    public void anotherSitesPageCannotActInTheCallersName() throws Exception {
        HttpRequest.Builder request = request("/clock?until=2010-01-01").header("Sec-Fetch-Site", "cross-site");

        assertEquals(
                403,
                client.send(request.POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    public void whatIsNotForeseenIsAnIncident() throws Exception {
        HttpResponse<String> answer = send("GET", "/plugins", "", BodyPublishers.noBody());

        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("Exception"));
        assertEquals(8, json.readTree(answer.body()).path("incident").asText().length());
    }

    @Test
    public void filesHaveTheirOwnLimit() throws Exception {
        byte[] longFile = new byte[SmallLimits.BODY * 2];
        byte[] tooLong = new byte[SmallLimits.IMPORT + 1];
        HttpRequest.Builder chunked = request("/imports/regions").header("Content-Type", "text/csv");

        assertEquals(
                200,
                send("POST", "/imports/regions", "text/csv", BodyPublishers.ofByteArray(longFile))
                        .statusCode());
        assertEquals(
                413,
                send("POST", "/imports/regions", "text/csv", BodyPublishers.ofByteArray(tooLong))
                        .statusCode());
        assertEquals(
                413,
                client.send(
                                chunked.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLong)))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode());
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        described.check(method, path, answer.statusCode(), header(answer, "Content-Type"), answer.body());
        return answer;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.uri(path)).header("Authorization", basic("root", RestServer.PASSWORD));
    }

    private int status(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static List<NamedCsvRecord> cases() throws IOException {
        try (InputStream in = RestOverHttpTest.class.getResourceAsStream("/cases/bad-input.csv");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
        }
    }

    /** {@code @2000000} is a body of so many bytes. */
    private static BodyPublisher body(String text) {
        return text.startsWith("@")
                ? BodyPublishers.ofByteArray(new byte[Integer.parseInt(text.substring(1))])
                : BodyPublishers.ofString(text);
    }

    /** Knows nothing with many nines, refuses what the clock is asked, and breaks when it is asked for plug-ins. */
    private static <T> T service(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            String asked = Arrays.toString(args);
            if (asked.contains("999999")
                    || asked.contains("=99999]")
                    || asked.contains("99999,")
                    || asked.contains("99999S99")) {
                throw new UnknownException(TEXT);
            }
            return switch (method.getName()) {
                case "regions" -> List.of(new Region(new RegionCode("82"), "Rhône-Alpes"));
                case "competence" -> new Competence.ArrondissementNeeded(List.of());
                case "missionsLocales" -> new Page<>(List.of(), Optional.empty());
                case "merge" ->
                    new RecordedMerger(
                            7,
                            (Merger) args[1],
                            new RecordedMerger.Act(((Merger) args[1]).on(), (String) args[2], "root", AT),
                            Optional.empty(),
                            true);
                case "states" -> List.of();
                case "report" ->
                    new HealthReport(
                            List.of(),
                            List.of(
                                    new HealthCheckResult("plug-in a", "1.0.0", Optional.empty()),
                                    new HealthCheckResult("plug-in b", "2.0.0", Optional.of(TEXT))));
                case "of" ->
                    new PluginReport(
                            (String) args[1],
                            List.of(),
                            List.of(),
                            List.of(new PluginReport.Cause(
                                    PluginReport.Kind.STAGED, "1.0.0", TEXT, TEXT, List.of(TEXT))));
                case "run" -> throw new RefusedException(new Refusal(new RuleId("R-L18"), TEXT, TEXT));
                case "load" -> {
                    ((InputStream) args[2]).transferTo(OutputStream.nullOutputStream());
                    yield IntakeReport.empty();
                }
                default -> throw new IllegalStateException(method + " was reached with " + asked);
            };
        }));
    }
}
