// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo;

import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.files.CohortFileWriter;
import fr.relais.demo.play.CallFailedException;
import fr.relais.demo.play.ConsoleClient;
import fr.relais.demo.play.FigureTables;
import fr.relais.demo.play.NewCriterionStep;
import fr.relais.demo.play.PlatformClient;
import fr.relais.demo.play.PlatformClient.Decision;
import fr.relais.demo.play.ProgressScreen;
import fr.relais.demo.play.ReferenceDataStep;
import fr.relais.demo.play.RestClient;
import fr.relais.demo.play.ResultChecks;
import fr.relais.demo.play.YearStep;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Plays a year of co-traitance on a running platform, as a client like any other, and ends with {@code demo: OK} and exit status
 * 0 only if everything came out as it must. {@code bin/relais demo} starts the platform and then this.
 */
@Command(name = "demo", description = "Plays two years of co-traitance in Rhône-Alpes on a running platform.")
public final class Demo implements Callable<Integer> {

    @Option(names = "--url", required = true, description = "the platform, such as http://127.0.0.1:8181")
    private String url;

    @Option(names = "--user", defaultValue = "administrator", description = "a national administrator")
    private String user;

    @Option(names = "--password-file", required = true, description = "holds the user's password and nothing else")
    private Path passwordFile;

    @Option(names = "--region-bundle", required = true, description = "the jar of the region's criterion")
    private Path regionBundle;

    @Option(names = "--exec", required = true, description = "runs a command of the console: path/to/bin/relais exec")
    private String exec;

    @Option(names = "--keep", description = "the platform goes on running: say how to go on with it")
    private boolean keep;

    private final Path instance;
    private final ProgressScreen screen;

    Demo(Path instance, ProgressScreen screen) {
        this.instance = instance;
        this.screen = screen;
    }

    /** Starts from the command line; the files are written below {@code RELAIS_DATA}, or in the current folder. */
    public static void main(String... arguments) {
        Path instance =
                Path.of(Optional.ofNullable(System.getenv("RELAIS_DATA")).orElse("."));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Demo(instance, new ProgressScreen(out, Instant::now))).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        ResultChecks checks = new ResultChecks();
        try {
            play(checks);
        } catch (CallFailedException failed) {
            screen.say("\ndemo: FAILED\n   " + failed.getMessage());
            return 1;
        }
        if (!checks.failures().isEmpty()) {
            screen.say("demo: FAILED");
            checks.failures().forEach(failure -> screen.say("   " + failure));
            return 1;
        }
        screen.say("demo: OK");
        return 0;
    }

    private void play(ResultChecks checks) throws IOException {
        Path folder = Files.createDirectories(instance.resolve("demo"));
        PlatformClient platform = new PlatformClient(
                new RestClient(url, user, Files.readString(passwordFile).strip()));

        screen.step(1, "The territory, a network derived from it, objectives and conventions");
        World world = World.load();
        // Inventing people needs a processor for some seconds, which the platform doesn't need all of meanwhile.
        CompletableFuture<Cohort> invention = CompletableFuture.supplyAsync(world::inventCohort);
        new ReferenceDataStep(platform, screen, checks).load(world.writeReference(folder));

        Cohort cohort = invention.join();
        screen.step(
                2,
                FigureTables.number(cohort.lives().size()) + " invented job seekers of Rhône-Alpes, as exchange files");
        List<CohortFileWriter.Batch> batches = new CohortFileWriter(cohort).writeTo(folder);
        screen.done("written to " + folder);
        YearStep year = new YearStep(world, cohort.expectation(), platform, screen, checks);

        screen.step(3, "2010 and 2011, quarter by quarter: orientation, affectation, support, and the daily clock");
        year.live(batches);

        screen.step(4, "A criterion of Rhône-Alpes, deployed while the platform runs");
        ConsoleClient console = new ConsoleClient(exec);
        NewCriterionStep criterion = new NewCriterionStep(platform, console, screen, checks);
        Decision decision = criterion.deploy(regionBundle.toAbsolutePath(), cohort.newcomer());
        if (decision.outcome().equals("ORIENTED")) {
            Path document = folder.resolve("decision-" + decision.id() + ".html");
            Files.writeString(document, platform.document(decision.id()));
            screen.done("the document for the young person: " + document);
        }

        screen.step(5, "What the two years amount to");
        year.showFigures();
        sayHowToGoOn(folder, console.script());
    }

    private void sayHowToGoOn(Path folder, String relais) {
        screen.say(String.join(
                System.lineSeparator(),
                keep
                        ? "The platform goes on running. To go on with it:"
                        : "To go on from here, with " + relais + " demo --keep:",
                "   REST       " + url + "/api            described by " + url + "/api/openapi.json",
                "   as         " + user + ", with the password in " + passwordFile,
                "   try        curl -u " + user + ":$(cat " + passwordFile + ") " + url
                        + "/api/communes/69381/mission-locale",
                "   console    export RELAIS_DATA=" + instance.toAbsolutePath(),
                "              " + relais + " console",
                "              " + relais + " exec \"relais:plugin-list\"",
                "   files      " + folder,
                "   stop       " + relais + " stop",
                ""));
    }
}
