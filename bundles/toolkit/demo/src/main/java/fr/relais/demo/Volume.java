// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo;

import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.cohort.Nation;
import fr.relais.demo.files.ExchangeFile;
import fr.relais.demo.files.FlowFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes any number of people over the whole territory, with about ten facts each: what a large load is measured with. */
@Command(
        name = "volume",
        mixinStandardHelpOptions = true,
        description = "Writes the files of a territory, of people and of flows F1 to F10, always the same ones.")
public final class Volume implements Callable<Integer> {

    @Parameters(index = "0", description = "folder to write into")
    private Path folder;

    @Parameters(index = "1", description = "how many people", defaultValue = "150000")
    private int people;

    @Option(names = "--by-month", description = "a file of flows per month instead of one, person by person")
    private boolean byMonth;

    @Option(names = "--late", description = "percentage of records that come a month late, with --by-month")
    private int late;

    @Option(names = "--twice", description = "percentage of records that come twice")
    private int twice;

    @Option(names = "--seed", description = "other people", defaultValue = "" + Cohort.SEED)
    private long seed;

    /** Writes the files. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Volume()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        write(folder, people, new FlowFileWriter.Order(byMonth, late, twice), seed)
                .forEach(file -> System.out.printf("%-8d %s%n", file.lines(), file.path()));
        return 0;
    }

    /** Writes reference files, people, moves and flows into a folder, in the order of loading. */
    public static List<ExchangeFile> write(Path folder, int people, FlowFileWriter.Order order, long seed)
            throws IOException {
        Files.createDirectories(folder);
        World world = World.load();
        List<ExchangeFile> files = new ArrayList<>(world.writeReferenceOfTheNation(folder));
        try (FlowFileWriter flows = new FlowFileWriter(folder, order, seed)) {
            flows.write(Nation.lives(world.france(), world.network(), people, seed));
            files.addAll(flows.files());
        }
        return files;
    }
}
