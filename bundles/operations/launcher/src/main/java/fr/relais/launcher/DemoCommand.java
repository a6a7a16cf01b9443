// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Shows two years in one region, on an instance of its own.",
            "The instance is a new one in RELAIS_DATA, or in a temporary directory; its ports are free ones unless"
                    + " named."
        })
final class DemoCommand implements Callable<Integer> {

    /** A machine that builds or tests other things beside takes minutes over a first start. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A minute is over before the second compiler and a collector of many threads have paid for themselves. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @Option(names = "--keep", description = "leave the instance running, to play with")
    private boolean keep;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        boolean temporary = environment.getOrDefault("RELAIS_DATA", "").isBlank();
        Instance instance =
                temporary ? new Instance(Files.createTempDirectory("relais-demo-")) : Instance.of(environment);
        if (instance.exists()) {
            throw new LauncherException("there is an instance in " + instance.directory()
                    + " already; the demonstration needs a new one: name another RELAIS_DATA");
        }
        Archive archive = Archive.current();
        Thread undo = new Thread(() -> leave(instance, temporary), "undo");
        if (!keep) {
            Runtime.getRuntime().addShutdownHook(undo);
        }
        Ports wanted = ports(environment);
        wanted.requireFree();
        new InstanceInstaller(archive, instance).layOut(wanted);
        withDeployFolder(instance);
        Ports ports = StartCommand.start(archive, instance, wanted, PATIENCE, keep ? List.of() : SHORT_LIFE);
        return demonstrate(archive, instance, ports) == 0 ? 0 : 1;
    }

    /** Where a developer tries out: a jar dropped there is in force. */
    private static void withDeployFolder(Instance instance) throws IOException {
        Path settings = instance.etc().resolve("fr.relais.life.cfg");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("(?m)^deploy\\.folder =.*$", "deploy.folder = \\${karaf.base}/deploy"));
    }

    private static Ports ports(Map<String, String> environment) {
        Map<String, String> asked = new HashMap<>(environment);
        Ports free = Ports.free();
        asked.putIfAbsent(Ports.HTTP_VARIABLE, Integer.toString(free.http()));
        asked.putIfAbsent(Ports.SSH_VARIABLE, Integer.toString(free.ssh()));
        return Ports.of(Instance.of(environment), asked);
    }

    private int demonstrate(Archive archive, Instance instance, Ports ports) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                archive.home().resolve("lib/launcher") + "/*",
                "fr.relais.demo.Demo",
                "--url",
                "http://127.0.0.1:" + ports.http(),
                "--password-file",
                instance.passwordFile().toString(),
                "--region-bundle",
                archive.jar("regions", "relais-region-rhone-alpes-").toString(),
                "--exec",
                archive.script().toString()));
        if (keep) {
            words.add("--keep");
        }
        ProcessBuilder demo = new ProcessBuilder(words).inheritIO();
        demo.environment().put("RELAIS_DATA", instance.directory().toString());
        return demo.start().waitFor();
    }

    /** Says nothing: the last line is the demonstration's. */
    private static void leave(Instance instance, boolean temporary) {
        StopCommand.stop(instance, PATIENCE);
        if (temporary) {
            delete(instance.directory());
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                if (!file.toFile().delete()) {
                    System.err.println("relais: can't delete " + file);
                }
            });
        } catch (IOException e) {
            System.err.println("relais: can't delete " + directory + ": " + e.getMessage());
        }
    }
}
