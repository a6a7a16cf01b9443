// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import fr.relais.demo.files.ExchangeFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the demonstration asks of the platform, one method per resource. Thread-safe. */
public final class Platform {

    private final Rest rest;

    /** The platform behind a client. */
    public Platform(Rest rest) {
        this.rest = rest;
    }

    /**
     * What became of a file.
     *
     * @param refusals how many lines each rule refused; lines that no rule refused stand under the empty text
     * @param firstRejection the first line that didn't go in, in words
     * @param notices what somebody should know of the whole
     */
    public record Intake(
            int accepted,
            int rejected,
            Map<String, Integer> refusals,
            Optional<String> firstRejection,
            List<Notice> notices) {}

    /** Something that went in and that somebody should know. */
    public record Notice(String rule, String message) {}

    /** What the daily clock announced (R-L18). */
    public record Announced(int cancellations, Map<String, Integer> exits) {}

    /** Where a mission locale stands with its objective (I-O6). */
    public record Entries(String missionLocale, int objective, int counted, int awaiting, int totalInCotraitance) {}

    /** Files in one phase and state; the state is empty outside of support. */
    public record Standing(String phase, String state, int files) {}

    /** A figure by quarter and cumulated. */
    public record Quarters(List<Integer> quarters, List<Integer> cumulative) {}

    /** An orientation and why. */
    public record Decision(String id, String outcome, List<Answer> answers) {}

    /** What one criterion answered, with the version that did. */
    public record Answer(String plugin, String version, String verdict, String explanation) {}

    /** Imports a file. */
    public Intake load(ExchangeFile file) {
        JsonNode report = rest.send("/imports/" + file.kind(), file.path());
        Map<String, Integer> refusals = new TreeMap<>();
        List<String> said = new ArrayList<>();
        for (JsonNode line : report.path("rejections")) {
            refusals.merge(line.path("rule").asText(""), 1, Integer::sum);
            said.add(file.path().getFileName() + " line " + line.path("line").asInt() + ": "
                    + line.path("rule").asText("") + ' ' + english(line.path("message")));
        }
        List<Notice> notices = new ArrayList<>();
        report.path("notices")
                .forEach(notice ->
                        notices.add(new Notice(notice.path("rule").asText(""), english(notice.path("message")))));
        return new Intake(
                report.path("accepted").asInt(),
                report.path("rejected").asInt(),
                refusals,
                said.stream().findFirst(),
                notices);
    }

    /** Runs the daily clock up to a day. */
    public Announced runClock(LocalDate until) {
        JsonNode report = rest.post("/clock?until=" + until);
        Map<String, Integer> exits = new TreeMap<>();
        report.path("exits")
                .fields()
                .forEachRemaining(
                        exit -> exits.put(exit.getKey(), exit.getValue().asInt()));
        return new Announced(report.path("cancellations").asInt(), exits);
    }

    /** The codes of the regions. */
    public List<String> regions() {
        List<String> codes = new ArrayList<>();
        items(rest.get("/regions"))
                .forEach(region -> codes.add(region.path("code").asText()));
        return codes;
    }

    /** Entries against objectives of a region's missions locales. */
    public List<Entries> progress(int year, String region) {
        List<Entries> entries = new ArrayList<>();
        for (JsonNode one : items(rest.get("/cotraitances/progress?year=" + year + "&region=" + region))) {
            JsonNode room = one.path("room");
            entries.add(new Entries(
                    one.path("missionLocale").asText(),
                    room.path("objective").asInt(),
                    room.path("counted").asInt(),
                    room.path("awaiting").asInt(),
                    one.path("totalInCotraitance").asInt()));
        }
        return entries;
    }

    /** How many files stand where on a day. */
    public List<Standing> tally(String region, LocalDate asOf) {
        List<Standing> standings = new ArrayList<>();
        items(rest.get("/cotraitances/tally?region=" + region + "&asOf=" + asOf))
                .forEach(one -> standings.add(new Standing(
                        one.path("phase").asText(),
                        one.path("state").asText(""),
                        one.path("files").asInt())));
        return standings;
    }

    /** Young people sent into co-traitance, DE0. */
    public Quarters sentIntoCotraitance(String level, String code, int year) {
        JsonNode figure = rest.get("/indicators/partnership?level=" + level + "&code=" + code + "&year=" + year);
        return new Quarters(numbers(figure.path("quarters")), numbers(figure.path("cumulative")));
    }

    /** The platform's number for a person. */
    public String find(String poleEmploiId) {
        return rest.get("/young-people?poleEmploiId=" + poleEmploiId).path("id").asText();
    }

    /** Decides about a person on a day, and keeps the decision. */
    public Decision decide(String youngPerson, LocalDate on) {
        JsonNode decision = rest.post("/orientations", Map.of("youngPerson", youngPerson, "date", on.toString()));
        List<Answer> answers = new ArrayList<>();
        for (JsonNode answer : decision.path("answers")) {
            answers.add(new Answer(
                    answer.path("plugin").path("pluginId").asText(),
                    answer.path("plugin").path("version").asText(),
                    answer.path("verdict").asText(),
                    answer.path("explanation").path("fr").asText()));
        }
        return new Decision(
                decision.path("id").asText(), decision.path("outcome").asText(), answers);
    }

    /** The document handed to the young person (R-C8). */
    public String document(String decision) {
        return rest.text("/decisions/" + decision + "/document");
    }

    /** Identifiers of the plug-ins that are asked, with their versions. */
    public Map<String, String> plugins() {
        Map<String, String> plugins = new HashMap<>();
        items(rest.get("/plugins"))
                .forEach(one -> plugins.put(
                        one.path("stamp").path("pluginId").asText(),
                        one.path("stamp").path("version").asText()));
        return plugins;
    }

    /** Lists come bare or as pages. */
    private static Iterable<JsonNode> items(JsonNode answer) {
        return answer.isArray() ? answer : answer.path("items");
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private static String english(JsonNode text) {
        return text.isObject() ? text.path("en").asText() : text.asText();
    }
}
