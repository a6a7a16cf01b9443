// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** An instance with three regions and the IT team of each, for tests of plug-ins: Rhône-Alpes (82), Nord-Pas-de-Calais (31), Bretagne (53). */
final class PluginRegions {

    /** A commune in each. */
    static final Map<String, String> COMMUNES = Map.of("82", "69029", "31", "59350", "53", "35238");

    private static final String JAR = "application/java-archive";

    private final RelaisInstance relais;

    private PluginRegions(RelaisInstance relais) {
        this.relais = relais;
    }

    /** A new instance, started. @param settings lines of {@code etc/fr.relais.life.cfg} */
    static PluginRegions named(String name, Map<String, String> settings) throws IOException {
        RelaisInstance relais = RelaisInstance.named(name);
        relais.run("init").ok();
        for (String region : COMMUNES.keySet()) {
            relais.addUser("it" + region, "_g_:regional-it,region:" + region);
        }
        Path file = relais.data().resolve("etc/fr.relais.life.cfg");
        String content = Files.readString(file);
        for (Map.Entry<String, String> each : settings.entrySet()) {
            content = content.replaceFirst(
                    "(?m)^" + each.getKey().replace(".", "\\.") + " =.*$",
                    Matcher.quoteReplacement(each.getKey() + " = " + each.getValue()));
        }
        Files.writeString(file, content);
        PluginRegions regions = new PluginRegions(relais);
        regions.start();
        regions.populate();
        return regions;
    }

    RelaisInstance relais() {
        return relais;
    }

    void start() {
        relais.run("start", "--timeout", "240").ok();
    }

    private void populate() throws IOException {
        load("regions", "region,name\n82,Rhône-Alpes\n31,Nord-Pas-de-Calais\n53,Bretagne\n");
        load("departements", "departement,name,region\n69,Rhône,82\n59,Nord,31\n35,Ille-et-Vilaine,53\n");
        load(
                "communes",
                "commune,name,departement,arrondissement,population,part_of\n69029,Bron,69,691,38000,\n"
                        + "59350,Lille,59,595,230000,\n35238,Rennes,35,353,210000,\n");
        load(
                "missions-locales",
                "mission_locale,name,seat_commune,departement,region\n69029S00,ML de Bron,69029,69,82\n"
                        + "59350S00,ML de Lille,59350,59,31\n35238S00,ML de Rennes,35238,35,53\n");
        load("mission-locale-zones", "commune,mission_locale\n69029,69029S00\n59350,59350S00\n35238,35238S00\n");
    }

    /** Bruz, where the missions locales of Bruz and of Rennes are competent; for 2010 something is agreed with Rennes alone. */
    void shareACommuneOfBretagne() throws IOException {
        load("communes", "commune,name,departement,arrondissement,population,part_of\n35047,Bruz,35,353,17000,\n");
        load(
                "missions-locales",
                "mission_locale,name,seat_commune,departement,region\n35047S00,ML de Bruz,35047,35,53\n");
        load("mission-locale-zones", "commune,mission_locale,shared\n35047,35047S00,yes\n35047,35238S00,yes\n");
        load("objectives", "level,code,year,volume,source\nNATIONAL,FR,2010,20,test\nLOCAL,35238S00,2010,10,test\n");
    }

    private void load(String kind, String content) throws IOException {
        Http.Answer answer = administrator().post("/imports/" + kind, "text/csv", content);
        assertEquals(kind + ": " + answer.body(), 200, answer.status());
        assertEquals(answer.body(), 0, answer.json().get("rejected").asInt());
    }

    Http administrator() throws IOException {
        return relais.http().as("administrator", relais.administratorsPassword());
    }

    /** The IT team of a region. */
    Http team(String region) {
        return relais.http().as("it" + region, "it" + region);
    }

    /** Brings a jar and puts it in force. */
    Http.Answer deploy(Http team, byte[] jar) throws IOException {
        return team.send("POST", "/plugins?activate=true&ground=tested", JAR, BodyPublishers.ofByteArray(jar));
    }

    /** Does something with a bundle. */
    Http.Answer act(Http team, String act, String region, String bundle, String version) throws IOException {
        return team.post(
                "/plugins/bundles/" + bundle + "/acts",
                "application/json",
                "{\"act\":\"" + act + "\",\"region\":\"" + region + "\",\"version\":\"" + version
                        + "\",\"ground\":\"tested\"}");
    }

    /** What would be decided about somebody who lives there. */
    Http.Answer preview(Http anybody, String region) throws IOException {
        return preview(anybody, COMMUNES.get(region), "");
    }

    /** The same, in some commune. @param more fields of the profile, in JSON, each after a comma */
    Http.Answer preview(Http anybody, String commune, String more) throws IOException {
        return anybody.post(
                "/orientations/preview",
                "application/json",
                "{\"commune\":\"" + commune
                        + "\",\"on\":\"2010-02-01\",\"birthDate\":\"1990-01-01\",\"registration\":\"REGISTERED\","
                        + "\"registeredSince\":\"2009-09-01\",\"leftSchoolOn\":\"2009-06-30\"" + more + "}");
    }

    /** The answers of a plug-in to that, each with its version and verdict. */
    List<Map<String, String>> answers(Http anybody, String region, String plugin) throws IOException {
        Http.Answer preview = preview(anybody, region);
        assertEquals(preview.body(), 200, preview.status());
        List<Map<String, String>> answers = new ArrayList<>();
        for (JsonNode each : preview.json().get("answers")) {
            if (each.get("plugin").asText().equals(plugin)) {
                Map<String, String> answer = new LinkedHashMap<>();
                for (String field : List.of("version", "verdict", "explanation")) {
                    answer.put(field, each.get(field).asText());
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    /** The version of a plug-in that answers, empty if none does. */
    String version(Http anybody, String region, String plugin) throws IOException {
        List<Map<String, String>> answers = answers(anybody, region, plugin);
        return answers.isEmpty() ? "" : answers.get(0).get("version");
    }
}
