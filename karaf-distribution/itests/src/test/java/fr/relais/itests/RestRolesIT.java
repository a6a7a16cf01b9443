// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Who may do what over REST (R-D1), as one table: each operation on what belongs to region 82, asked by each role with that region,
 * mission locale or site in its scope and with another's. Role missing is 403; out of scope looks like unknown, 404; lists and
 * figures are cut to the scope instead.
 */
public class RestRolesIT {

    private static final String[] CALLERS = {
        "nobody",
        "norole",
        "it82",
        "it24",
        "adviser82",
        "adviser24",
        "agent82",
        "agent24",
        "partner",
        "partner24",
        "administrator"
    };

    /** Operation, then the status for each caller in this order. Writes come last, and what changes something very last. */
    private static final String[] TABLE = {
        "operation                                             | - no  | it82 it24 | adv82 adv24 | ag82 ag24 | part"
                + " part24 | admin",
        "GET  /regions                                         | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /missions-locales?region=82                      | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /communes/69029/mission-locale                   | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /objectives?year=2010                            | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /objectives/history?year=2010&level=LOCAL&code=69029S00 | 401 403 | 200 200 | 200 200 | 200 200 | 200"
                + " 200 | 200",
        "GET  /objectives/proposal?year=2010&region=82&key=EQUAL | 401 403 | 200 404 | 404 404 | 404 404 | 200 404 |"
                + " 200",
        "GET  /flow-alerts?year=2010                           | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /committee-decisions?year=2010                   | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /progress?year=2010&region=82                    | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /mission-locale-mergers                          | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /missions-locales/69029S00/room?on=2010-03-01    | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /missions-locales/99999S99/room?on=2010-03-01    | 401 403 | 404 404 | 404 404 | 404 404 | 404 404 | 404",
        "GET  /indicators/partnership?level=LOCAL&code=69029S00&year=2010 | 401 403 | 200 404 | 200 404 | 200 404 |"
                + " 200 404 | 200",
        "GET  /indicators/partnership?level=REGIONAL&code=82&year=2010 | 401 403 | 200 404 | 404 404 | 404 404 | 200"
                + " 404 | 200",
        "GET  /health                                          | 401 403 | 200 200 | 403 403 | 403 403 | 403 403 | 200",
        "GET  /plugins                                         | 401 403 | 200 200 | 403 403 | 403 403 | 403 403 | 200",
        "GET  /plugins/standings                               | 401 403 | 200 200 | 403 403 | 403 403 | 403 403 | 200",
        "GET  /plugins/national.project                        | 401 403 | 200 200 | 403 403 | 403 403 | 403 403 | 200",
        "GET  /plugins/national.project/why                    | 401 403 | 200 200 | 403 403 | 403 403 | 403 403 | 200",
        "GET  /plugins/org.nowhere                             | 401 403 | 404 404 | 403 403 | 403 403 | 403 403 | 404",
        "GET  /plugins/bundles/org.bretagne.workload/acts      | 401 403 | 200 200 | 403 403 | 403 403 | 403 403 | 200",
        "GET  /plugins/bundles/org.bretagne.workload/shadow-report?region=82&version=1.0.0 | 401 403 | 404 404 | 403"
                + " 403 | 403 403 | 403 403 | 404",
        "GET  /young-people?poleEmploiId=8200001A              | 401 403 | 403 403 | 200 404 | 200 404 | 200 404 | 200",
        "GET  /young-people/{person}                           | 401 403 | 403 403 | 200 404 | 200 404 | 200 404 | 200",
        "GET  /merges?youngPerson={person}                     | 401 403 | 403 403 | 200 404 | 200 404 | 403 403 | 200",
        "GET  /merges/candidates                               | 401 403 | 403 403 | 200 200 | 200 200 | 403 403 | 200",
        "GET  /merges/candidates/{person}                      | 401 403 | 403 403 | 200 404 | 200 404 | 403 403 | 200",
        "GET  /decisions/{decision}                            | 401 403 | 403 403 | 200 404 | 200 404 | 403 403 | 200",
        "GET  /decisions/{decision}/document                   | 401 403 | 403 403 | 200 404 | 200 404 | 403 403 | 200",
        "POST /decisions/{decision}/replay                     | 401 403 | 403 403 | 200 404 | 200 404 | 403 403 | 200",
        "GET  /cotraitances/{file}                             | 401 403 | 403 403 | 200 404 | 200 404 | 200 404 | 200",
        "GET  /cotraitances?asOf=2010-03-01                    | 401 403 | 403 403 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /cotraitances/tally?asOf=2010-03-01              | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /worklists?asOf=2010-03-01                       | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /worklists/ALERT_OPEN?asOf=2010-03-01            | 401 403 | 403 403 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /alert-sittings/notices?since=2010-03-01         | 401 403 | 403 403 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /openapi.json                                    | 401 403 | 200 200 | 200 200 | 200 200 | 200 200 | 200",
        "POST /orientations/preview                            | 401 403 | 200 404 | 200 200 | 200 200 | 403 403 | 200",
        "POST /orientations                                    | 401 403 | 403 403 | 403 403 | 201 404 | 403 403 | 201",
        "POST /cotraitances                                    | 401 403 | 403 403 | 403 403 | 422 404 | 422 404 | 422",
        "POST /cotraitances/{file}/facts                       | 401 403 | 403 403 | 200 404 | 403 403 | 200 404 | 200",
        "POST /alert-sittings                                  | 401 403 | 403 403 | 403 403 | 200 200 | 200 200 | 200",
        "POST /merges                                          | 401 403 | 403 403 | 403 403 | 422 422 | 403 403 | 422",
        "POST /merges/apart                                    | 401 403 | 403 403 | 403 403 | 422 422 | 403 403 | 422",
        "POST /merges/999999/undoing                           | 401 403 | 403 403 | 403 403 | 404 404 | 403 403 | 404",
        "POST /objectives/avenants                             | 401 403 | 403 403 | 403 403 | 403 403 | 403 403 | 200",
        "POST /committee-decisions                             | 401 403 | 403 403 | 403 422 | 403 422 | 403 403 | 201",
        "POST /mission-locale-mergers                          | 401 403 | 403 403 | 403 404 | 403 404 | 403 403 | 422",
        "POST /mission-locale-mergers/999999/undo              | 401 403 | 403 403 | 404 404 | 404 404 | 403 403 | 404",
        "POST /imports/communes                                | 401 403 | 403 403 | 403 403 | 403 403 | 403 403 | 200",
        "POST /imports/people                                  | 401 403 | 403 403 | 403 403 | 403 403 | 200 200 | 200",
        "POST /imports/facts                                   | 401 403 | 403 403 | 403 403 | 403 403 | 200 200 | 200",
        "POST /imports/affectations                            | 401 403 | 403 403 | 403 403 | 200 200 | 200 200 | 200",
        "POST /imports/orientations                            | 401 403 | 403 403 | 403 403 | 200 200 | 200 200 | 200",
        "GET  /clock                                           | 401 403 | 403 403 | 403 403 | 403 403 | 403 403 | 200",
        "POST /flows                                           | 401 403 | 403 403 | 403 403 | 403 403 | 200 200 | 200",
        "POST /flows?name=more.ndjson                          | 401 403 | 403 403 | 403 403 | 403 403 | 200 200 | 200",
        "GET  /flows/in/files                                  | 401 403 | 403 403 | 403 403 | 403 403 | 200 200 | 200",
        "GET  /flows/silences                                  | 401 403 | 403 403 | 403 403 | 403 403 | 200 200 | 200",
        "GET  /flows/in/records?state=ORPHAN                   | 401 403 | 403 403 | 200 200 | 200 200 | 200 200 | 200",
        "GET  /flows/in/records/999999                         | 401 403 | 403 403 | 404 404 | 404 404 | 404 404 | 404",
        "PUT  /flows/in/records/999999                         | 401 403 | 403 403 | 403 403 | 403 403 | 404 404 | 404",
        "PUT  /flows/in/records/999998                         | 401 403 | 403 403 | 403 403 | 403 403 | 400 400 | 400",
        "POST /flows/in/replay?state=ORPHAN                    | 401 403 | 403 403 | 403 403 | 403 403 | 200 200 | 200",
        "GET  /flows/out/GIDE                                  | 401 403 | 403 403 | 403 403 | 403 403 | 403 403 | 200",
        "POST /flow-alerts?on=2010-02-01                       | 401 403 | 403 403 | 403 403 | 403 403 | 403 403 | 200",
        "POST /flow-alerts/999999/acts                         | 401 403 | 403 403 | 404 404 | 404 404 | 403 403 | 404",
        "POST /clock?until=2010-02-01                          | 401 403 | 403 403 | 403 403 | 403 403 | 403 403 | 200",
    };

    private static SharedInstance world;

    @BeforeClass
    public static void aWorldWithTwoRegions() throws IOException {
        world = SharedInstance.started();
    }

    @Test
    public void eachRoleDoesWhatItMayAndNothingElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String row : Arrays.asList(TABLE).subList(1, TABLE.length)) {
            String operation = row.substring(0, row.indexOf('|')).strip();
            String[] expected = row.substring(row.indexOf('|') + 1)
                    .replace("|", " ")
                    .strip()
                    .split("\\s+");
            assertEquals(row, CALLERS.length, expected.length);
            for (int i = 0; i < CALLERS.length; i++) {
                Http.Answer answer = call(CALLERS[i], operation);
                if (answer.status() != Integer.parseInt(expected[i])) {
                    wrong.add(CALLERS[i] + " " + operation + ": " + expected[i] + " expected, " + answer.status() + " "
                            + answer.body());
                }
            }
        }
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    @Test
    public void listsAndFiguresAreCutToTheScope() throws IOException {
        for (String own : List.of("adviser82", "agent82", "partner")) {
            assertTrue(own, listed(own, "{file}"));
        }
        for (String others : List.of("adviser24", "agent24", "partner24")) {
            assertTrue(others, listed(others, "{file24}"));
            assertTrue(others, !listed(others, "{file}"));
        }
        assertEquals(
                0, world.as("it24").get("/progress?year=2010&region=82").json().size());
        assertEquals(
                1, world.as("it82").get("/progress?year=2010&region=82").json().size());
        assertEquals(
                0,
                world.as("it24")
                        .get("/objectives?year=2010&code=69029S00")
                        .json()
                        .size());
        assertEquals(
                1,
                world.as("it82")
                        .get("/objectives?year=2010&code=69029S00")
                        .json()
                        .size());
    }

    @Test
    public void whatIsOutOfScopeLooksExactlyLikeWhatDoesNotExist() throws IOException {
        for (String path : List.of("/young-people/%s", "/cotraitances/%s", "/decisions/%s")) {
            String id =
                    world.fill(path.contains("young") ? "{person}" : path.contains("cot") ? "{file}" : "{decision}");
            Http.Answer others = world.as("agent24").get(String.format(path, id));
            Http.Answer none = world.as("agent24").get(String.format(path, "999999"));
            assertEquals(404, others.status());
            assertEquals(
                    none.body().replace("999999", "N").replace("999 999", "N").replace("999\u202f999", "N"),
                    others.body().replaceAll("\\b" + id + "\\b", "N"));
        }
    }

    private boolean listed(String user, String file) throws IOException {
        String id = world.fill(file);
        for (var line :
                world.as(user).get("/cotraitances?asOf=2010-03-01").json().get("items")) {
            if (line.get("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static Http.Answer call(String caller, String operation) throws IOException {
        Http http = caller.equals("nobody")
                ? world.relais().http()
                : caller.equals("administrator") ? world.administrator() : world.as(caller);
        String path = world.fill(operation.substring(5).strip());
        if (operation.startsWith("GET")) {
            return http.get(path);
        }
        return http.send(
                operation.substring(0, 4).strip(),
                path,
                type(path),
                BodyPublishers.ofString(world.fill(body(operation))));
    }

    private static String type(String path) {
        if (path.startsWith("/flows?")) {
            return "application/x-ndjson";
        }
        return path.startsWith("/imports/") || path.equals("/flows") ? "text/csv" : "application/json";
    }

    /** Whoever may, does it; where it was done already, it changes nothing or is refused by a rule. */
    private static String body(String operation) {
        String path = operation.substring(5).strip();
        return switch (path) {
            case "/orientations/preview" -> "{\"commune\":\"69029\",\"on\":\"2010-02-01\"}";
            case "/orientations" -> "{\"youngPerson\":{person},\"on\":\"2010-02-01\"}";
            case "/cotraitances" ->
                "{\"youngPerson\":{person},\"missionLocale\":\"69029S00\",\"site\":\"69001\",\"on\":\"2010-02-02\"}";
            case "/cotraitances/{file}/facts" -> "{\"kind\":\"ACCEPTED\",\"on\":\"2010-02-03\",\"recordId\":\"r1\"}";
            case "/objectives/avenants" ->
                "{\"year\":2010,\"level\":\"LOCAL\",\"signedOn\":\"2010-03-01\",\"finding\":\"committee\",\"volumes\":{\"69029S00\":10}}";
            case "/flow-alerts/999999/acts" -> "{\"level\":\"LOCAL\",\"kind\":\"ACKNOWLEDGED\",\"on\":\"2010-03-01\"}";
            case "/committee-decisions" ->
                "{\"committee\":\"REGIONAL\",\"missionLocale\":\"69029S00\",\"year\":2010,\"decidedOn\":\"2010-03-01\",\"finding\":\"committee\",\"places\":1}";
            case "/mission-locale-mergers" ->
                "{\"former\":\"69029S00\",\"successor\":\"69029S00\",\"on\":\"2010-03-01\",\"ground\":\"none\"}";
            case "/mission-locale-mergers/999999/undo" -> "{\"ground\":\"none\"}";
            case "/alert-sittings" ->
                "{\"heldOn\":\"2010-03-01\",\"label\":\"committee\",\"settlement\":\"KEPT\",\"alerts\":[{\"cotraitance\":999999,\"raisedOn\":\"2010-02-01\"}]}";
            case "/merges" -> "{\"kept\":{person},\"other\":{person},\"ground\":\"one file\"}";
            case "/merges/apart" -> "{\"one\":{person},\"other\":{person},\"ground\":\"one file\"}";
            case "/merges/999999/undoing" -> "{\"ground\":\"no such merge\"}";
            case "/imports/communes" ->
                "commune,name,departement,arrondissement,population,part_of\n69029,Bron,69,691,38000,\n";
            case "/imports/people" ->
                "pole_emploi_id,last_name,first_name,birth_date,sex,commune,site,registered_on,positioned_acc,"
                        + "third_party_support,project,obstacles,bearings,network,discouraged,training_level,"
                        + "project_level,left_school_on,address\n";
            case "/flows" -> "flow,pole_emploi_id\n";
            case "/flows/in/records/999998" -> "who may not isn't even read";
            case "/flows/in/records/999999" ->
                "{\"flow\":\"F4_REGISTRATION\",\"pole_emploi_id\":\"1234567A\",\"on\":\"2010-05-03\",\"detail\":\"CEASED\"}";
            case "/imports/facts" -> "pole_emploi_id,kind,on,mission_locale,detail,alert_raised_on\n";
            case "/imports/affectations" -> "pole_emploi_id,on,mission_locale,site,appointment_on\n";
            case "/imports/orientations" -> "pole_emploi_id,on\n";
            default -> "";
        };
    }
}
