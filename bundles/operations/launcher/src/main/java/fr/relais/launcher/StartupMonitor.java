// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until a platform that was just started says of itself that it is ready, or finds out why it doesn't. */
final class StartupMonitor {

    static final String STATUS_COMMAND = "relais:status";

    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Instance instance;
    private final ProcessHandle process;
    private final LoggedErrors errors;
    private String lastAnswer = "the console doesn't answer yet";

    StartupMonitor(Instance instance, ProcessHandle process, LoggedErrors errors) {
        this.instance = instance;
        this.process = process;
        this.errors = errors;
    }

    /** @throws LauncherException that says why, if the platform isn't ready in that time */
    void await(Duration patience) {
        Instant deadline = Instant.now().plus(patience);
        while (!ready()) {
            if (!process.isAlive()) {
                throw new LauncherException(why("the platform ended while it was starting"));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LauncherException(why("not ready after " + patience.toSeconds() + " s; it goes on starting"));
            }
            pause();
        }
    }

    private boolean ready() {
        if (!listens(Ports.load(instance).ssh())) {
            return false;
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (RemoteConsole console = RemoteConsole.open(instance)) {
            boolean ready = console.execute(STATUS_COMMAND, answer, answer) == 0;
            lastAnswer = answer.toString(StandardCharsets.UTF_8).strip();
            return ready;
        } catch (IOException e) {
            lastAnswer = "the console doesn't let us in: " + e.getMessage();
            return false;
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sleeps a little, or less if the process ends. */
    private void pause() {
        try {
            process.onExit().get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // still running, as it should
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        } catch (ExecutionException e) {
            throw new LauncherException("can't watch process " + process.pid(), e);
        }
    }

    private String why(String headline) {
        List<String> lines = new ArrayList<>();
        lines.add(headline);
        lines.addAll(lastAnswer.lines().map(line -> "  " + line).toList());
        List<String> logged = errors.last();
        if (!logged.isEmpty()) {
            lines.add("last errors of " + instance.log() + ":");
            logged.forEach(entry -> entry.lines().forEach(line -> lines.add("  " + line)));
        }
        lines.add("what the process itself said is in " + instance.output());
        return String.join(System.lineSeparator(), lines);
    }
}
