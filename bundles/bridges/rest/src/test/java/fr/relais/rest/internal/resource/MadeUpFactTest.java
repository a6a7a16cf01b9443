// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.rest.internal.json.Json;
import fr.relais.rest.internal.resource.CotraitancesResource.NewFact;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

/** A kind of fact that is described is read from a document and shown in one. */
public class MadeUpFactTest {

    private static final Visited VISIT = new Visited(
            LocalDate.of(2010, 4, 20),
            new CotraitanceId(17),
            AlertReason.BREACH,
            LocalDate.of(2010, 4, 30),
            "no answer");

    private static final String DOCUMENT =
            """
            {"kind": "VISITED", "on": "2010-04-20", "detail": "BREACH", "ground": "no answer", "until": "2010-04-30"}""";

    @Test
    public void itIsRead() throws IOException {
        ToldFact told = Json.with(Visited.FACTS)
                .readValue(DOCUMENT, NewFact.class)
                .row()
                .read();
        assertEquals(Visited.TYPE, told.type());
        assertEquals(VISIT, Visited.TYPE.fact(told.on(), Optional.of(VISIT.cotraitance()), told.values()));
        assertThrows(JsonMappingException.class, () -> Json.MAPPER.readValue(DOCUMENT, NewFact.class));
    }

    @Test
    public void itIsShown() throws IOException {
        FactView view =
                FactView.of(new RecordedFact(3, VISIT, Instant.EPOCH, "parcours3", "k", Optional.empty(), false));
        ObjectMapper json = Json.MAPPER;
        JsonNode shown = json.readTree(json.writeValueAsString(view));
        assertEquals(
                json.readTree(
                        """
                {"id": 3, "kind": "VISITED", "on": "2010-04-20", "cotraitance": 17, "detail": "BREACH",
                 "ground": "no answer", "until": "2010-04-30", "recordedAt": "1970-01-01T00:00:00Z",
                 "origin": "parcours3", "messageKey": "k", "withdrawn": false}"""),
                shown);
    }
}
