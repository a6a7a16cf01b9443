// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.rest.internal.resource.CotraitancesResource;
import fr.relais.rest.internal.resource.ImportsResource;
import fr.relais.rest.internal.resource.OpenApiResource;
import fr.relais.rest.internal.resource.OrientationResource;
import java.io.IOException;
import java.util.Set;
import org.junit.Test;

public class ApiDescriptionTest {

    private final JsonNode description = described();

    @Test
    public void everyCallIsThere() {
        JsonNode paths = description.path("paths");

        assertTrue(paths.toString(), paths.path("/cotraitances/{id}/facts").has("post"));
        assertTrue(paths.path("/orientations/preview").has("post"));
        assertTrue(paths.path("/imports/{kind}")
                .path("post")
                .path("requestBody")
                .path("content")
                .has("text/csv"));
        assertFalse(paths.has("/openapi.json"));
    }

    @Test
    public void codesAreTextsAndFileNumbersAreNumbers() {
        JsonNode asked = description
                .path("components")
                .path("schemas")
                .path("NewAffectation")
                .path("properties");

        assertEquals("string", asked.path("missionLocale").path("type").asText());
        assertEquals("integer", asked.path("youngPerson").path("type").asText());
        assertEquals("date", asked.path("on").path("format").asText());
        assertTrue(description
                .path("components")
                .path("schemas")
                .path("NewFact")
                .toString()
                .contains("ALERT_DECIDED"));
    }

    @Test
    public void whatWhoCallsNeedsIsSaid() {
        assertEquals("basic", description.path("security").get(0).fieldNames().next());
        assertEquals("/api", description.path("servers").get(0).path("url").asText());
    }

    private static JsonNode described() {
        try {
            return new ObjectMapper()
                    .readTree(ApiDescription.of(Set.of(
                            CotraitancesResource.class,
                            OrientationResource.class,
                            ImportsResource.class,
                            OpenApiResource.class)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
