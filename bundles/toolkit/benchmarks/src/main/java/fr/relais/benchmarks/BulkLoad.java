// SPDX-License-Identifier: Apache-2.0
package fr.relais.benchmarks;

import fr.relais.demo.Volume;
import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.files.FlowFileWriter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Loads people and their flows through our services and the final rows through the engine alone, each in a process of its own with a
 * heap of one gigabyte, first a tenth and then all; prints rows per second, their ratio, and what ten times the data cost.
 */
@Command(name = "bulk-load", mixinStandardHelpOptions = true, description = "Our load beside the engine's own.")
public final class BulkLoad implements Callable<Integer> {

    @Parameters(index = "0", description = "folder to work in; emptied of nothing")
    private Path folder;

    @Option(names = "--people", description = "how many", defaultValue = "150000")
    private int people;

    @Option(names = "--engines", split = ",", description = "derby, postgresql", defaultValue = "derby,postgresql")
    private List<String> engines;

    @Option(names = "--by-month", description = "a file per month instead of one, person by person")
    private boolean byMonth;

    @Option(names = "--late", description = "percentage of records that come a month late, with --by-month")
    private int late;

    @Option(names = "--twice", description = "percentage of records that come twice")
    private int twice;

    @Option(names = "--jvm", description = "more options for the loading process")
    private List<String> jvm = List.of();

    @Option(names = "--no-tenth", description = "without the run on a tenth")
    private boolean noTenth;

    @Option(names = "--no-raw", description = "without the engine's own load")
    private boolean noRaw;

    private record Line(String engine, int people, Measurement ours, Optional<Measurement> raw) {}

    /** Runs. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new BulkLoad()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        folder = Files.createTempDirectory(Files.createDirectories(folder), "run");
        List<Line> lines = new ArrayList<>();
        for (int some : noTenth ? List.of(people) : List.of(people / 10, people)) {
            Path files = folder.resolve("files-" + some);
            Volume.write(files, some, new FlowFileWriter.Order(byMonth, late, twice), Cohort.SEED)
                    .forEach(file -> System.out.printf("%-8d %s%n", file.lines(), file.path()));
            for (String engine : engines) {
                lines.add(engine.equals("derby") ? onDerby(files, some) : onPostgres(files, some));
            }
        }
        print(lines);
        return 0;
    }

    private Line onDerby(Path files, int some) throws IOException, InterruptedException {
        return measure(
                "derby",
                some,
                files,
                "jdbc:derby:" + folder.resolve("ours-" + some) + ";create=true",
                "jdbc:derby:" + folder.resolve("raw-" + some) + ";create=true");
    }

    /** As durable as in production, else as the server is by default. */
    private Line onPostgres(Path files, int some) throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "100")
                        .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database ours");
            statement.execute("create database raw");
            return measure(
                    "postgresql",
                    some,
                    files,
                    server.getJdbcUrl("postgres", "ours"),
                    server.getJdbcUrl("postgres", "raw"));
        }
    }

    private Line measure(String engine, int some, Path files, String ours, String raw)
            throws IOException, InterruptedException {
        System.out.printf("%s, %d people, ours:%n", engine, some);
        Measurement our = run(jvm, ServiceLoad.class, ours, files.toString());
        if (noRaw) {
            return new Line(engine, some, our, Optional.empty());
        }
        System.out.printf("%s, %d people, the engine's own:%n", engine, some);
        return new Line(engine, some, our, Optional.of(run(List.of(), EngineLoad.class, ours, raw, files.toString())));
    }

    /** Both kinds of process have the settings of the distribution. */
    private Measurement run(List<String> more, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Dderby.storage.pageCacheSize=10000",
                "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"));
        command.addAll(more);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Measurement outcome = null;
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(line);
                outcome = Measurement.of(line).orElse(outcome);
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program.getSimpleName() + " ended with " + process.exitValue());
        }
        return Objects.requireNonNull(outcome, "nothing was measured");
    }

    private static void print(List<Line> lines) {
        Map<String, Line> tenths = new HashMap<>();
        for (Line line : lines) {
            Measurement ours = line.ours();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d people: ours %.1f s (%.1f s of CPU and %.1f s of the server's, peak heap %d MB)",
                    line.engine(),
                    line.people(),
                    ours.seconds(),
                    ours.cpuSeconds(),
                    ours.serverSeconds(),
                    ours.peakMegabytes());
            line.raw()
                    .ifPresent(raw -> System.out.printf(
                            Locale.ROOT,
                            ", the engine's own %.1f s (%.1f s of CPU and %.1f s of the server's); %d rows:"
                                    + " %.0f rows/s beside %.0f rows/s, ratio %.2f (of all CPU %.2f)",
                            raw.seconds(),
                            raw.cpuSeconds(),
                            raw.serverSeconds(),
                            raw.rows(),
                            raw.rows() / ours.seconds(),
                            raw.rows() / raw.seconds(),
                            raw.seconds() / ours.seconds(),
                            raw.allCpuSeconds() / ours.allCpuSeconds()));
            Line tenth = tenths.putIfAbsent(line.engine(), line);
            if (tenth != null) {
                System.out.printf(
                        Locale.ROOT,
                        "; ten times the data took %.1f times the time",
                        ours.seconds() / tenth.ours().seconds());
            }
            System.out.println();
        }
    }
}
