// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The real network of missions locales, where its files lie beside the project: loaded whole, and asked about. */
final class RealTerritory {

    private static final Path FILES = Path.of(System.getProperty("relais.real.data"));

    private final RelaisInstance relais;

    RealTerritory(RelaisInstance relais) {
        this.relais = relais;
    }

    void checkWherePresent() throws IOException {
        if (!Files.isRegularFile(FILES.resolve("missions-locales.csv"))) {
            System.out.println("no real territory in " + FILES.normalize() + ": not loaded");
            return;
        }
        Instant begun = Instant.now();
        String table = relais.exec("relais:territory-import " + FILES.toRealPath())
                .ok()
                .out();
        Duration took = Duration.between(begun, Instant.now());
        System.out.println("real territory: " + took.toMillis() + " ms\n" + table);
        assertTrue(table, table.matches("(?s).*communes\\.csv +\\| communes +\\| +34903 .*"));
        assertTrue(table, table.matches("(?s).*missions-locales\\.csv +\\| missions-locales +\\| +445 .*"));

        Http http = relais.http().as("administrator", relais.administratorsPassword());
        assertEquals(
                "69382S00",
                http.get("/communes/69381/mission-locale")
                        .json()
                        .get("missionLocale")
                        .asText());
        Http.Answer paris = http.get("/communes/75056/mission-locale");
        assertEquals(422, paris.status());
        assertEquals(20, paris.json().get("choices").size());
    }
}
