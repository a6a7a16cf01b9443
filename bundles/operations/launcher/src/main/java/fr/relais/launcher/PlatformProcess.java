// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process that runs an instance. Which one it is stands in the instance's pid file together with the moment at which the process
 * began, so that a number that was given to another process since then is never taken for ours.
 */
final class PlatformProcess {

    private final Instance instance;

    PlatformProcess(Instance instance) {
        this.instance = instance;
    }

    /** The process, if it runs. */
    Optional<ProcessHandle> running() {
        try {
            String[] kept = Files.readString(instance.pidFile()).trim().split(" ");
            if (kept.length != 2) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(kept[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> began(process).equals(kept[1]));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Starts the process and returns at once; it outlives this one.
     *
     * @param options for its Java, where the operator names none
     */
    ProcessHandle start(Archive archive, Ports ports, List<String> options) {
        KarafCommandLine commandLine = new KarafCommandLine(archive, instance, ports, options);
        try {
            PrivateFiles.directory(instance.data());
            PrivateFiles.directory(instance.directory().resolve("database"));
            Files.createDirectories(instance.logs());
            Files.createDirectories(instance.data().resolve("tmp"));
            Process process = new ProcessBuilder(commandLine.words())
                    .directory(instance.directory().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(instance.output().toFile()))
                    .start();
            Files.writeString(instance.pidFile(), process.pid() + " " + began(process.toHandle()) + "\n");
            return process.toHandle();
        } catch (IOException e) {
            throw new LauncherException("can't start Java: " + e.getMessage(), e);
        }
    }

    /**
     * Asks the process to stop and waits; makes an end of it when the time is over.
     *
     * @return whether it stopped by itself
     */
    boolean stop(ProcessHandle process, Duration patience) {
        process.destroy();
        boolean gently = ended(process, patience);
        if (!gently) {
            process.destroyForcibly();
            if (!ended(process, Duration.ofSeconds(10))) {
                throw new LauncherException("process " + process.pid() + " can't be stopped");
            }
        }
        forget();
        return gently;
    }

    /** Removes the pid file. */
    void forget() {
        try {
            Files.deleteIfExists(instance.pidFile());
        } catch (IOException e) {
            throw new LauncherException("can't remove " + instance.pidFile() + ": " + e.getMessage(), e);
        }
    }

    /** Whether there is a pid file, whatever became of its process. */
    boolean remembered() {
        return Files.exists(instance.pidFile());
    }

    Path pidFile() {
        return instance.pidFile();
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new LauncherException("can't wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }

    private static String began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
