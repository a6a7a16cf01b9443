// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Starts the instance in the background and returns when it is ready.")
final class StartCommand implements Callable<Integer> {

    @Option(
            names = "--timeout",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "how long to wait: ${DEFAULT-VALUE}")
    private int timeout;

    @Override
    public Integer call() {
        Map<String, String> environment = System.getenv();
        Instance instance = Instance.of(environment);
        Ports ports = start(
                Archive.current(), instance, Ports.of(instance, environment), Duration.ofSeconds(timeout), List.of());
        System.out.println("Next: bin/relais exec relais:status, or bin/relais console");
        System.out.println("      curl -u " + InstanceInstaller.ADMINISTRATOR + ":$(cat " + instance.passwordFile()
                + ") http://127.0.0.1:" + ports.http() + "/api/regions");
        return 0;
    }

    /**
     * Starts an instance, or finds it running; comes back when it is ready.
     *
     * @param options for its Java, where the operator names none
     */
    static Ports start(Archive archive, Instance instance, Ports wanted, Duration patience, List<String> options) {
        requireJava();
        PlatformProcess platform = new PlatformProcess(instance);
        Optional<ProcessHandle> running = platform.running();
        LoggedErrors errors = LoggedErrors.since(instance.log());
        if (running.isPresent()) {
            System.out.println("Already running as process " + running.get().pid() + ".");
            new StartupMonitor(instance, running.get(), errors).await(patience);
            return Ports.load(instance);
        }
        wanted.requireFree();
        if (!instance.exists()) {
            new InstanceInstaller(archive, instance).layOut(wanted);
        }
        wanted.keep(instance);
        Instant begun = Instant.now();
        new StartupMonitor(instance, platform.start(archive, wanted, options), errors).await(patience);
        System.out.printf(
                "Ready after %.1f s: http://127.0.0.1:%d/api, ssh on 127.0.0.1:%d.%n",
                Duration.between(begun, Instant.now()).toMillis() / 1000.0, wanted.http(), wanted.ssh());
        return wanted;
    }

    /** Karaf stands on Java's security manager for who may do what in the console. */
    private static void requireJava() {
        int feature = Runtime.version().feature();
        if (feature < 17 || feature > 22) {
            throw new LauncherException("Relais runs on Java 17 to 22, and this is Java " + feature
                    + "; install Java 17 and set JAVA_HOME");
        }
    }
}
