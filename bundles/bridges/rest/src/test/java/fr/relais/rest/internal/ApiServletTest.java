// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.rest.internal.resource.OpenApiResource;
import fr.relais.rest.internal.resource.Resource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What is away for a moment is never said not to exist: a partner could take a person for unknown. */
public class ApiServletTest {

    private RestServer server;

    @Before
    public void nothingIsThereYet() throws Exception {
        server = new RestServer(new SmallLimits(), Set.of());
    }

    @After
    public void stop() throws Exception {
        server.close();
    }

    @Test
    public void whoAsksForAResourceThatIsAwayIsToldToComeAgain() throws Exception {
        HttpResponse<String> away = get("/young-people/1");
        JsonNode problem = new ObjectMapper().readTree(away.body());
        assertEquals(503, away.statusCode());
        assertEquals("urn:relais:problem:away", problem.path("type").asText());
        assertEquals("5", away.headers().firstValue("Retry-After").orElse(""));
        assertEquals(404, get("/nothing").statusCode());
    }

    @Test
    public void aResourceThatComesIsThereAtOnceAndNoOther() throws Exception {
        server.api().comes(new OpenApiResource());
        assertEquals(200, get("/openapi.json").statusCode());
        assertEquals(503, get("/young-people/1").statusCode());
    }

    @Test
    public void oneThatGoesAfterItsSuccessorCameTakesNothingAway() throws Exception {
        Resource first = new OpenApiResource();
        server.api().comes(first);
        server.api().comes(new OpenApiResource());
        server.api().goes(first);
        assertEquals(200, get("/openapi.json").statusCode());
    }

    @Test
    public void oneThatGoesIsAway() throws Exception {
        Resource only = new OpenApiResource();
        server.api().comes(only);
        server.api().goes(only);
        assertEquals(503, get("/openapi.json").statusCode());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String login =
                Base64.getEncoder().encodeToString(("root:" + RestServer.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri(path))
                                .header("Authorization", "Basic " + login)
                                .build(),
                        BodyHandlers.ofString());
    }
}
