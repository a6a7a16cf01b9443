// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Test;

/** Whatever is sent, the answer is a problem document that says what was wrong: never a 500, never a stack trace. */
public class RestBadInputIT {

    private static final String JSON = "application/json";

    private static SharedInstance world;

    @BeforeClass
    public static void aRunningPlatform() throws IOException {
        world = SharedInstance.started();
    }

    /** Documents that no resource can read; each is sent to each resource that takes one. */
    private static final List<String> UNREADABLE = List.of(
            "",
            "{",
            "null",
            "[]",
            "17",
            "\"text\"",
            "{\"unknownField\":1}",
            "{\"on\":\"2010-02-30\"}",
            "{\"on\":20100201}",
            "{\"on\":{}}",
            "{\"on\":\"2010-02-01\",\"on\":\"2010-02-02\"}",
            "{\"commune\":[1,2]}",
            "{\"youngPerson\":\"abc\"}",
            "{\"youngPerson\":-1}",
            "{\"youngPerson\":99999999999999999999}",
            "{\"youngPerson\":1.5}",
            "{\"kind\":\"accepted\"}",
            "{\"level\":\"LOCAL\",\"year\":\"MMX\"}",
            "<xml/>",
            "\u0000");

    @Test
    public void aDocumentThatCantBeReadIsABadRequest() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "/orientations/preview",
                "/orientations",
                "/cotraitances",
                world.fill("/cotraitances/{file}/facts"),
                "/committee-decisions",
                "/objectives/avenants")) {
            for (String document : UNREADABLE) {
                check(wrong, path + " " + document, world.administrator().post(path, JSON, document), 400, 400);
            }
        }
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    @Test
    public void aParameterThatCantBeReadIsABadRequestOrUnknown() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "/missions-locales?region=nowhere",
                "/missions-locales?on=yesterday",
                "/missions-locales?limit=0",
                "/missions-locales?limit=1001",
                "/missions-locales?limit=many",
                "/communes/69029/mission-locale?on=2010-02-30",
                "/communes/6902/mission-locale",
                "/communes/99999/mission-locale",
                "/objectives",
                "/objectives?year=x",
                "/objectives?year=2010&level=CITY",
                "/indicators/partnership?level=LOCAL&code=nowhere&year=2010",
                "/indicators/partnership?level=LOCAL",
                "/indicators/unknown?level=LOCAL&code=69029S00&year=2010",
                "/cotraitances/0",
                "/cotraitances/-1",
                "/cotraitances/abc",
                "/cotraitances/99999999999999999999",
                "/cotraitances/999999",
                "/cotraitances?phase=BEGIN",
                "/cotraitances?state=ASLEEP",
                "/cotraitances?after=%22%27;--",
                "/decisions/abc",
                "/decisions/999999",
                "/decisions/999999/document",
                "/young-people/abc",
                "/young-people/999999",
                "/young-people?poleEmploiId=x",
                "/young-people?poleEmploiId=0000000Z",
                "/young-people",
                "/nothing")) {
            check(wrong, path, world.administrator().get(path), 400, 404);
        }
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    /** The server refuses these before any resource is asked. */
    @Test
    public void anAddressThatIsNoneIsRefusedWithoutATrace() throws IOException {
        for (String path : List.of(
                "/communes/%00/mission-locale",
                "/communes/..%2f..%2f/mission-locale", "/regions;a=%2e%2e/%2e%2e/x", "/%c0%ae%c0%ae/")) {
            Http.Answer answer = world.administrator().get(path);
            assertTrue(path + answer.status(), answer.status() == 400 || answer.status() == 404);
            assertFalse(
                    answer.body(),
                    answer.body().contains("Exception") || answer.body().contains("\tat "));
        }
    }

    @Test
    public void theWrongMethodOrMediaTypeIsSaid() throws IOException {
        List<String> wrong = new ArrayList<>();
        Http administrator = world.administrator();
        check(wrong, "DELETE", administrator.send("DELETE", "/regions", null, BodyPublishers.noBody()), 405, 405);
        check(wrong, "PUT", administrator.send("PUT", "/orientations", JSON, BodyPublishers.ofString("{}")), 405, 405);
        check(wrong, "text", administrator.post("/orientations", "text/plain", "{}"), 415, 415);
        check(wrong, "json as csv", administrator.post("/imports/people", JSON, "{}"), 415, 415);
        check(wrong, "unknown kind", administrator.post("/imports/horses", "text/csv", "a,b\n"), 400, 404);
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    @Test
    public void aDocumentOverTheLimitIsRefusedWhetherItSaysItsLengthOrNot() throws IOException {
        List<String> wrong = new ArrayList<>();
        String long2MiB = " ".repeat(2 * 1024 * 1024) + "{\"commune\":\"69029\"}";
        check(wrong, "length", world.administrator().post("/orientations/preview", JSON, long2MiB), 413, 413);
        BodyPublisher chunked =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long2MiB.getBytes(StandardCharsets.UTF_8)));
        check(wrong, "chunked", world.administrator().send("POST", "/orientations/preview", JSON, chunked), 413, 413);
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    @Test
    public void aFileIsReportedLineByLineWhateverIsInIt() throws IOException {
        String header = "commune,name,departement,arrondissement,population,part_of\n";
        for (String content : List.of(
                "",
                "\n",
                "a,b,c\n",
                header + "69029",
                header + "69029,\"Bron",
                header + "69029,Bron,99,,,\n",
                header + "x\u0000y,Bron,69,,,\n",
                header + "69029,Bron,69,,minus,\n")) {
            Http.Answer answer = world.administrator().post("/imports/communes", "text/csv", content);
            assertEquals(content + answer.body(), 200, answer.status());
            assertTrue(content + answer.body(), answer.json().get("rejected").asInt() > 0);
            assertFalse(answer.body(), answer.body().contains("Exception"));
        }
    }

    @Test
    public void aLineOf100MegabytesIsALineLikeAnother() throws IOException {
        byte[] megabyte = "a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> {
            List<InputStream> parts = new ArrayList<>();
            parts.add(new ByteArrayInputStream(
                    "commune,name,departement,arrondissement,population,part_of\n".getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < 100; i++) {
                parts.add(new ByteArrayInputStream(megabyte));
            }
            parts.add(new ByteArrayInputStream("\n69029,Bron,69,691,38000,\n".getBytes(StandardCharsets.UTF_8)));
            return new SequenceInputStream(Collections.enumeration(parts));
        });
        Http.Answer answer = world.administrator().send("POST", "/imports/communes", "text/csv", body);
        assertEquals(answer.body(), 200, answer.status());
        assertEquals(answer.body(), 1, answer.json().get("rejected").asInt());
        assertEquals(answer.body(), 1, answer.json().get("unchanged").asInt());
    }

    @Test
    public void anotherRegionsNumbersAreUnknownWhereverTheyAreWritten() throws IOException {
        List<String> wrong = new ArrayList<>();
        Http agent = world.as("agent82");
        check(wrong, "decide", agent.post("/orientations", JSON, world.fill("{\"youngPerson\":{person24}}")), 404, 404);
        check(
                wrong,
                "affect",
                agent.post(
                        "/cotraitances",
                        JSON,
                        world.fill("{\"youngPerson\":{person24},\"missionLocale\":\"69029S00\",\"site\":\"69001\"}")),
                404,
                404);
        check(
                wrong,
                "tell",
                world.as("adviser82")
                        .post(
                                world.fill("/cotraitances/{file24}/facts"),
                                JSON,
                                "{\"kind\":\"ACCEPTED\",\"on\":\"2010-02-03\"}"),
                404,
                404);
        check(wrong, "show", agent.get(world.fill("/cotraitances/{file24}")), 404, 404);
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    private static void check(List<String> wrong, String what, Http.Answer answer, int lowest, int highest) {
        boolean right = answer.status() >= lowest
                && answer.status() <= highest
                && answer.isProblem()
                && !answer.body().contains("Exception")
                && !answer.body().contains("\tat ");
        if (!right) {
            wrong.add(what + " -> " + answer.status() + " " + answer.type() + " " + answer.body());
        }
    }
}
