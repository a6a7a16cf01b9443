// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.rest.internal.problem.Problem;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.problem.Problems;
import fr.relais.rest.internal.resource.AlertSittingsResource.NewSitting;
import fr.relais.rest.internal.resource.CotraitancesResource.NewAffectation;
import fr.relais.rest.internal.resource.CotraitancesResource.NewFact;
import fr.relais.rest.internal.resource.PreviewRequest;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import org.junit.Test;

public class JsonProviderTest {

    private final JsonProvider provider = new JsonProvider();

    @Test
    public void documentsAreReadWithTheWordsOfTheVocabulary() throws IOException {
        NewAffectation asked = read(
                NewAffectation.class,
                "{\"youngPerson\": 12, \"missionLocale\": \"69382S00\", \"site\": \"69010\", \"on\": \"2010-02-28\"}");

        assertEquals(new YoungPersonId(12), asked.youngPerson());
        assertEquals(new MissionLocaleId("69382S00"), asked.missionLocale());
        assertEquals(Optional.of(LocalDate.of(2010, 2, 28)), asked.on());
    }

    /** Whatever is wrong is named; nothing is guessed, converted or ignored. */
    @Test
    public void wrongDocumentsAreProblemsThatNameTheField() {
        assertWrong("youngPerson", "{\"youngPerson\": \"12\"}", "type");
        assertWrong("youngPerson", "{\"youngPerson\": 1.5}", "type");
        assertWrong("youngPerson", "{\"youngPerson\": 0}", "Example: 1");
        assertWrong("youngPerson", "{\"youngPerson\": 99999999999999999999}", "type");
        assertWrong("missionLocale", "{\"missionLocale\": 7}", "type");
        assertWrong("missionLocale", "{\"missionLocale\": \"Lyon\"}", "69382S00");
        assertWrong("on", "{\"on\": \"2010-02-30\"}", "2010-02-28");
        assertWrong("on", "{\"on\": \"2010-02-28T10:00:00Z\"}", "2010-02-28");
        assertWrong("on", "{\"on\": [2010, 2, 28]}", "type");
        assertWrong("on", "{\"on\": 14000}", "type");
        assertWrong("on", "{\"on\": \"9999-01-01\"}", "2010-02-28");
        assertWrong("wrong", "{\"wrong\": 1}", "missionLocale");
        assertWrong("", "{\"on\": \"2010-02-28\", \"on\": \"2010-02-28\"}", "isn’t JSON");
        assertWrong("", "{\"on\": \"2010-02-28\"", "isn’t JSON");
        assertWrong("", "{\"on\": \"2010-02-28\"} {}", "form");
        assertWrong("", "{'on': 1}", "isn’t JSON");
        assertWrong("", "", "missing");
        assertWrong("", "null", "missing");
        assertWrong("", "[]", "form");
        assertWrong("", "\"text\"", "form");
        assertWrong("", "{\"on\": \"" + "x".repeat(20_000) + "\"}", "too long");
        assertWrong("on", "{\"on\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}", "type");
    }

    @Test
    public void wordsAreWrittenExactly() {
        assertEquals(
                "kind",
                wrong(NewFact.class, "{\"kind\": \"registered\"}").field().orElse(""));
        assertEquals("kind", wrong(NewFact.class, "{\"kind\": 0}").field().orElse(""));
        assertTrue(wrong(NewFact.class, "{\"kind\": \"EXITED\"}").detail().contains(FactTypes.ALERT_DECIDED.word()));
        assertEquals(
                "bearings",
                wrong(PreviewRequest.class, "{\"bearings\": \"yes\"}").field().orElse(""));
        assertEquals(
                "bearings", wrong(PreviewRequest.class, "{\"bearings\": 1}").field().orElse(""));
        assertEquals(
                "obstacles.[1]",
                wrong(PreviewRequest.class, "{\"obstacles\": [\"HOUSING\", \"NONE\"]}")
                        .field()
                        .orElse(""));
    }

    @Test
    public void textsThatCannotBeKeptAreRefused() {
        assertEquals(
                "ground",
                wrong(NewFact.class, "{\"ground\": \"a\\u0000b\"}").field().orElse(""));
        assertEquals(
                "recordId",
                wrong(NewFact.class, "{\"recordId\": \"" + "x".repeat(201) + "\"}")
                        .field()
                        .orElse(""));
        assertEquals("detail", wrong(NewFact.class, "{\"detail\": 3}").field().orElse(""));
    }

    @Test
    public void whatIsUnknownIsLeftOut() throws IOException {
        assertEquals(
                "{\"youngPerson\":12,\"on\":\"2010-02-28\"}",
                Json.MAPPER.writeValueAsString(new NewAffectation(
                        new YoungPersonId(12), null, null, Optional.of(LocalDate.of(2010, 2, 28)), Optional.empty())));
    }

    /** What its record doesn't hold in an Optional. */
    @Test
    public void whatHasToBeGivenIsAskedForByName() throws IOException {
        assertWrong("site", "{\"youngPerson\": 12, \"missionLocale\": \"69382S00\", \"on\": null}", "site");
        assertEquals(
                "raisedOn",
                wrong(
                                NewSitting.class,
                                "{\"label\": \"x\", \"settlement\": \"KEPT\", \"alerts\": [{\"cotraitance\": 1}]}")
                        .field()
                        .orElse(""));
        assertEquals(
                Optional.empty(),
                read(
                                NewAffectation.class,
                                "{\"youngPerson\": 12, \"missionLocale\": \"69382S00\", \"site\": \"69003\", \"on\": null}")
                        .on());
    }

    private void assertWrong(String field, String document, String detail) {
        Problem problem = wrong(NewAffectation.class, document);
        assertEquals(400, problem.status());
        assertEquals(field, problem.field().orElse(""));
        assertTrue(problem.detail(), problem.detail().contains(detail));
    }

    private Problem wrong(Class<?> type, String document) {
        return Problems.of(assertThrows(document, ProblemException.class, () -> read(type, document)), Locale.ENGLISH);
    }

    @SuppressWarnings("unchecked")
    private <T> T read(Class<T> type, String document) throws IOException {
        return type.cast(provider.readFrom(
                (Class<Object>) type,
                type,
                new Annotation[0],
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))));
    }
}
