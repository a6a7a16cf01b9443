// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo;

import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.files.CohortFiles;
import fr.relais.demo.files.ExchangeFile;
import fr.relais.demo.files.ReferenceFiles;
import fr.relais.demo.territory.France;
import fr.relais.demo.territory.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The whole made-up year: France, a network, one region's cohort, and the files that carry them to the platform. */
public record World(France france, Network network, Cohort cohort, Written files) {

    /** Rhône-Alpes before 2016. */
    public static final String REGION = "82";

    /** The files, in the order of loading. */
    public record Written(List<ExchangeFile> reference, List<CohortFiles.Month> months) {}

    /**
     * Makes everything and writes it down.
     *
     * @param folder is made if need be; what it held of a former run is replaced
     * @throws IOException if the folder can't be made
     */
    public static World writtenTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        France france = France.load();
        Network network = Network.derivedFrom(france);
        Cohort cohort = Cohort.of(france, network, REGION, Cohort.SEED);
        return new World(
                france,
                network,
                cohort,
                new Written(
                        new ReferenceFiles(france, network).writeTo(folder, REGION),
                        new CohortFiles(cohort).writeTo(folder)));
    }

    /** Writes the files and nothing else: {@code java fr.relais.demo.World FOLDER}. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: java fr.relais.demo.World FOLDER");
            System.exit(2);
        }
        Written files = writtenTo(Path.of(arguments[0])).files();
        files.reference().forEach(World::say);
        files.months().forEach(month -> month.files().forEach(World::say));
    }

    private static void say(ExchangeFile file) {
        System.out.printf("%-8d %s%n", file.lines(), file.path());
    }
}
