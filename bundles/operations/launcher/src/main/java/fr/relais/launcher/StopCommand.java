// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "stop", description = "Stops the instance; fine if it isn't running.")
final class StopCommand implements Callable<Integer> {

    @Option(
            names = "--timeout",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "how long to wait before its process is killed: ${DEFAULT-VALUE}")
    private int timeout;

    @Override
    public Integer call() {
        System.out.println(stop(Instance.of(System.getenv()), Duration.ofSeconds(timeout)));
        return 0;
    }

    /** Stops an instance and says what there was to stop. */
    static String stop(Instance instance, Duration patience) {
        PlatformProcess platform = new PlatformProcess(instance);
        Optional<ProcessHandle> running = platform.running();
        if (running.isEmpty()) {
            boolean stale = platform.remembered();
            platform.forget();
            return stale ? "Not running (its process ended without goodbye)." : "Not running.";
        }
        return platform.stop(running.get(), patience)
                ? "Stopped."
                : "Killed after " + patience.toSeconds() + " s; the next start recovers the database.";
    }
}
