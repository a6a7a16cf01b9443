// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports the communes and the zones of a whole country, then once more, when nothing changes. */
final class TerritoryLoad {

    private static final int COMMUNES = 34_900;
    private static final int OF_A_DEPARTEMENT = 1_000;

    private TerritoryLoad() {}

    /** {@code FOLDER}: where the files are written, and an embedded database. */
    public static void main(String... arguments) throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder);
        String url =
                "jdbc:derby:" + Files.createTempDirectory(folder, "database").resolve("relais") + ";create=true";
        try (AssembledServices house = AssembledServices.open(url, folder.resolve("spool"))) {
            measure("all of it", house, folder, List.of("regions", "departements", "communes"));
            measure("zones", house, folder, List.of("missions-locales", "mission-locale-zones"));
            measure("once more", house, folder, List.of("communes", "mission-locale-zones"));
        }
    }

    private static void measure(String what, AssembledServices house, Path folder, List<String> kinds) throws IOException {
        Measurement.Watch watch = Measurement.watch(Optional.empty());
        for (String kind : kinds) {
            house.load(kind, folder.resolve(kind + ".csv"));
        }
        Measurement outcome = watch.stop();
        System.out.printf(
                Locale.ROOT,
                "%s: %d communes, %.1f s, %.1f s of CPU%n",
                what,
                COMMUNES,
                outcome.seconds(),
                outcome.cpuSeconds());
    }

    /** One region of departments of a thousand communes, and one mission locale for all. */
    private static void write(Path folder) throws IOException {
        List<String> departements = new ArrayList<>(List.of("departement,name,region"));
        List<String> communes =
                new ArrayList<>(List.of("commune,name,departement,arrondissement,population,part_of,from,to"));
        List<String> zones = new ArrayList<>(List.of("commune,mission_locale,shared"));
        for (int each = 0; each < COMMUNES; each++) {
            String departement = "%02d".formatted(21 + each / OF_A_DEPARTEMENT);
            String commune = departement + "%03d".formatted(each % OF_A_DEPARTEMENT);
            if (each % OF_A_DEPARTEMENT == 0) {
                departements.add(departement + ",Département " + departement + ",82");
            }
            communes.add(commune + ",Commune " + commune + "," + departement + ",,,,,");
            zones.add(commune + ",21000S00,");
        }
        write(folder, "regions", List.of("region,name,objective_2010", "82,Rhône-Alpes,11962"));
        write(folder, "departements", departements);
        write(folder, "communes", communes);
        write(
                folder,
                "missions-locales",
                List.of("mission_locale,name,seat_commune,departement,region", "21000S00,ML,21000,21,82"));
        write(folder, "mission-locale-zones", zones);
    }

    private static void write(Path folder, String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name + ".csv"), lines);
    }
}
