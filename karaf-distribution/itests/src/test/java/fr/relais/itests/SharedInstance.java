// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One running instance for every test that needs no more than that, with two small regions alike and one file in each: Rhône-Alpes
 * (82) with Bron, Centre (24) with Orléans. Started at the first call.
 */
final class SharedInstance {

    /** Users by name; the password is the name. */
    static final Map<String, String> USERS = users();

    private static SharedInstance instance;

    private final RelaisInstance relais;
    private long youngPerson82;
    private long decision82;
    private long cotraitance82;
    private long youngPerson24;
    private long decision24;
    private long cotraitance24;

    private SharedInstance(RelaisInstance relais) {
        this.relais = relais;
    }

    static synchronized SharedInstance started() throws IOException {
        if (instance == null) {
            RelaisInstance relais = RelaisInstance.named("world");
            relais.run("init").ok();
            for (Map.Entry<String, String> user : USERS.entrySet()) {
                relais.addUser(user.getKey(), user.getValue());
            }
            relais.run("start", "--timeout", "240").ok();
            SharedInstance world = new SharedInstance(relais);
            world.populate();
            instance = world;
        }
        return instance;
    }

    private static Map<String, String> users() {
        Map<String, String> users = new LinkedHashMap<>();
        users.put("it82", "_g_:regional-it,region:82,ssh");
        users.put("it24", "_g_:regional-it,region:24");
        users.put("adviser82", "_g_:advisers,ml:69029S00,ssh");
        users.put("adviser24", "_g_:advisers,ml:45234S00");
        users.put("agent82", "_g_:agents,site:69001,ssh");
        users.put("agent24", "_g_:agents,site:45001");
        users.put("partner", "_g_:partners,national,ssh");
        users.put("partner24", "_g_:partners,region:24");
        users.put("norole", "region:82,ssh");
        return users;
    }

    RelaisInstance relais() {
        return relais;
    }

    Http administrator() throws IOException {
        return relais.http().as("administrator", relais.administratorsPassword());
    }

    Http as(String user) {
        return relais.http().as(user, user);
    }

    /** Puts the numbers of region 82's person, decision and file into a path or document: {@code {person}} and so on. */
    String fill(String text) {
        return text.replace("{person}", Long.toString(youngPerson82))
                .replace("{decision}", Long.toString(decision82))
                .replace("{file}", Long.toString(cotraitance82))
                .replace("{person24}", Long.toString(youngPerson24))
                .replace("{decision24}", Long.toString(decision24))
                .replace("{file24}", Long.toString(cotraitance24));
    }

    private void populate() throws IOException {
        load("regions", "region,name,objective_2010\n82,Rhône-Alpes,10\n24,Centre,10\n");
        load("departements", "departement,name,region\n69,Rhône,82\n45,Loiret,24\n");
        load(
                "communes",
                "commune,name,departement,arrondissement,population,part_of\n"
                        + "69029,Bron,69,691,38000,\n"
                        + "45234,Orléans,45,452,113000,\n");
        load(
                "pole-emploi-sites",
                "safir,name,post_code,city,departement,region\n"
                        + "69001,Bron,69500,Bron,69,82\n"
                        + "45001,Orléans,45000,Orléans,45,24\n");
        load(
                "missions-locales",
                "mission_locale,name,seat_commune,departement,region\n"
                        + "69029S00,ML de Bron,69029,69,82\n"
                        + "45234S00,ML d'Orléans,45234,45,24\n");
        load("mission-locale-zones", "commune,mission_locale\n69029,69029S00\n45234,45234S00\n");
        load(
                "objectives",
                """
                level,code,year,volume,source
                NATIONAL,FR,2010,20,test
                LOCAL,69029S00,2010,10,test
                LOCAL,45234S00,2010,10,test
                """);
        load(
                "conventions",
                """
                convention,level,code,signed_on,effective_on,ends_on,themes,parties
                CL-69029S00,LOCAL,69029S00,2010-01-04,2010-01-04,2010-12-31,ZUS,POLE_EMPLOI_SITE;MISSION_LOCALE
                CL-45234S00,LOCAL,45234S00,2010-01-04,2010-01-04,2010-12-31,ZUS,POLE_EMPLOI_SITE;MISSION_LOCALE
                """);
        String header = "pole_emploi_id,last_name,first_name,birth_date,sex,commune,site,registered_on,positioned_acc,"
                + "third_party_support,project,obstacles,bearings,network,discouraged,training_level,project_level,"
                + "left_school_on,address\n";
        String declared = "yes,no,ILL_DEFINED,none,yes,yes,no,V,V,2008-06-30,1 rue de la Paix\n";
        load(
                "people",
                header + "8200001A,MARTIN,Ana,1989-03-01,FEMALE,69029,69001,2010-01-11," + declared
                        + "2400001A,DURAND,Luc,1989-03-01,MALE,45234,45001,2010-01-11," + declared);
        youngPerson82 = administrator()
                .get("/young-people?poleEmploiId=8200001A")
                .json()
                .get("id")
                .asLong();
        youngPerson24 = administrator()
                .get("/young-people?poleEmploiId=2400001A")
                .json()
                .get("id")
                .asLong();
        decision82 = decide(youngPerson82);
        decision24 = decide(youngPerson24);
        cotraitance82 = affect(youngPerson82, "69029S00", "69001");
        cotraitance24 = affect(youngPerson24, "45234S00", "45001");
    }

    private void load(String kind, String content) throws IOException {
        Http.Answer answer = administrator().post("/imports/" + kind, "text/csv", content);
        assertEquals(kind + ": " + answer.body(), 200, answer.status());
        assertEquals(
                kind + ": " + answer.body(), 0, answer.json().get("rejected").asInt());
    }

    private long decide(long person) throws IOException {
        JsonNode decision = created("/orientations", "{\"youngPerson\":" + person + ",\"on\":\"2010-02-01\"}");
        assertEquals(decision.toString(), "ORIENTED", decision.get("outcome").asText());
        return decision.get("id").asLong();
    }

    private long affect(long person, String missionLocale, String site) throws IOException {
        return created(
                        "/cotraitances",
                        "{\"youngPerson\":" + person + ",\"missionLocale\":\"" + missionLocale + "\",\"site\":\"" + site
                                + "\",\"on\":\"2010-02-01\"}")
                .get("id")
                .asLong();
    }

    private JsonNode created(String path, String document) throws IOException {
        Http.Answer answer = administrator().post(path, "application/json", document);
        assertEquals(answer.body(), 201, answer.status());
        return answer.json();
    }
}
