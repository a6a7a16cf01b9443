// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo;

import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.files.CohortFileWriter;
import fr.relais.demo.files.ExchangeFile;
import fr.relais.demo.files.ReferenceFileWriter;
import fr.relais.demo.territory.DemoRegion;
import fr.relais.demo.territory.France;
import fr.relais.demo.territory.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the demonstration plays: France, with a network of missions locales and Pôle emploi sites derived from it. */
public record World(France france, Network network) {

    /** Rhône-Alpes before 2016: the region that gets conventions and a cohort. */
    public static final String REGION = "82";

    /** The world, always the same. */
    public static World load() {
        France france = France.load();
        return new World(france, Network.derivedFrom(france));
    }

    /** Two years of job seekers of the region, always the same. */
    public Cohort inventCohort() {
        return Cohort.of(france, network, REGION, Cohort.SEED);
    }

    /** Writes the territory, the network, objectives and conventions, in the order of loading. */
    public List<ExchangeFile> writeReference(Path folder) {
        return new ReferenceFileWriter(france, network).writeTo(folder, List.of(REGION));
    }

    /** Writes the same with conventions in every region. */
    List<ExchangeFile> writeReferenceOfTheNation(Path folder) {
        return new ReferenceFileWriter(france, network)
                .writeTo(folder, france.regions().stream().map(DemoRegion::code).toList());
    }

    /** Writes everything into a folder, in the order of loading. */
    static List<ExchangeFile> writeAll(Path folder) {
        World world = load();
        List<ExchangeFile> files = new ArrayList<>(world.writeReference(folder));
        new CohortFileWriter(world.inventCohort()).writeTo(folder).forEach(batch -> files.addAll(batch.files()));
        return files;
    }

    /** Writes the files and nothing else: {@code java fr.relais.demo.World FOLDER}. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: java fr.relais.demo.World FOLDER");
            System.exit(2);
        }
        for (ExchangeFile file : writeAll(Files.createDirectories(Path.of(arguments[0])))) {
            System.out.printf("%-8d %s%n", file.lines(), file.path());
        }
    }
}
