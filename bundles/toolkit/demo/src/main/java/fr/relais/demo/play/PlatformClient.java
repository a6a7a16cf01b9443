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
public final class PlatformClient {

    private final RestClient rest;
    private final RestClient inFrench;

    /** The platform behind a client. */
    public PlatformClient(RestClient rest) {
        this.rest = rest.in("en");
        this.inFrench = rest.in("fr");
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
                    + line.path("rule").asText("") + ' ' + line.path("message").asText());
        }
        List<Notice> notices = new ArrayList<>();
        report.path("notices")
                .forEach(notice -> notices.add(new Notice(
                        notice.path("rule").asText(""), notice.path("message").asText())));
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
        rest.get("/regions").forEach(region -> codes.add(region.path("code").asText()));
        return codes;
    }

    /** Entries against objectives of a region's missions locales. */
    public List<Entries> progress(int year, String region) {
        List<Entries> entries = new ArrayList<>();
        for (JsonNode one : rest.get("/progress?year=" + year + "&region=" + region)) {
            entries.add(new Entries(
                    one.path("missionLocale").asText(),
                    one.path("objective").asInt(),
                    one.path("counted").asInt(),
                    one.path("awaiting").asInt(),
                    one.path("totalInCotraitance").asInt()));
        }
        return entries;
    }

    /** How many files stand where on a day. */
    public List<Standing> tally(String region, LocalDate asOf) {
        List<Standing> standings = new ArrayList<>();
        rest.get("/cotraitances/tally?region=" + region + "&asOf=" + asOf)
                .forEach(one -> standings.add(new Standing(
                        one.path("phase").asText(),
                        one.path("state").asText(""),
                        one.path("files").asInt())));
        return standings;
    }

    /** Young people sent into co-traitance, DE0. */
    public Quarters sentIntoCotraitance(String level, String code, int year) {
        JsonNode figures = rest.get("/indicators/partnership?level=" + level + "&code=" + code + "&year=" + year);
        for (JsonNode figure : figures) {
            if (figure.path("indicator").asText().equals("DE0")) {
                return new Quarters(numbers(figure.path("quarters")), numbers(figure.path("cumulative")));
            }
        }
        throw new CallFailedException("no DE0 among the figures: " + figures, null);
    }

    /** The platform's number for a person. */
    public long find(String poleEmploiId) {
        return rest.get("/young-people?poleEmploiId=" + poleEmploiId).path("id").asLong();
    }

    /** Decides about a person on a day, and keeps the decision, explained in French. */
    public Decision decide(long youngPerson, LocalDate on) {
        JsonNode decision = inFrench.post("/orientations", Map.of("youngPerson", youngPerson, "on", on.toString()));
        List<Answer> answers = new ArrayList<>();
        for (JsonNode answer : decision.path("answers")) {
            answers.add(new Answer(
                    answer.path("plugin").asText(),
                    answer.path("version").asText(),
                    answer.path("verdict").asText(),
                    answer.path("explanation").asText()));
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
        for (JsonNode one : rest.get("/plugins")) {
            if (one.path("notAskedBecause").isMissingNode()) {
                plugins.put(one.path("plugin").asText(), one.path("version").asText());
            }
        }
        return plugins;
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }
}
