// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Loads files of people and flows as partners send them: what is measured ends when the last transaction is committed. */
final class ServiceLoad {

    private ServiceLoad() {}

    /** {@code URL FOLDER}: a database without schema, and where the files and the spool are. */
    public static void main(String... arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[1]);
        try (AssembledServices house = AssembledServices.open(arguments[0], folder.resolve("spool"))) {
            reference(house, folder);
            Measurement.Watch watch = Measurement.watch(house.serverCpu());
            house.load("people", folder.resolve("people.csv"));
            for (Path flows : files(folder, "flows*.csv")) {
                house.receive(flows);
            }
            house.load("facts", folder.resolve("moves.csv"));
            watch.stop().print();
        }
    }

    /** The territory, the missions locales, their objectives and conventions. */
    static void reference(AssembledServices house, Path folder) throws IOException {
        for (Path file : files(folder, "0*.csv")) {
            String name = file.getFileName().toString();
            house.load(name.substring("00-".length(), name.length() - ".csv".length()), file);
        }
    }

    private static List<Path> files(Path folder, String glob) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> folder.getFileSystem()
                            .getPathMatcher("glob:" + glob)
                            .matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
