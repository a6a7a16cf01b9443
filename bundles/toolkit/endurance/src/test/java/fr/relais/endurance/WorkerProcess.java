// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker as its parent sees it: what it says, and its end. It doesn't outlive a test that fails. */
final class WorkerProcess implements AutoCloseable {

    private static final String END = "";
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();
    private final Thread listening;

    /** A line. */
    record Said(String line) {
        boolean begins(String words) {
            return line.startsWith(words);
        }

        String word(int place) {
            return line.split(" ")[place];
        }
    }

    WorkerProcess(Worker.Orders orders, List<String> options, File log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dderby.stream.error.file=" + orders.folder().resolve("derby.log")));
        command.addAll(options);
        command.add(Worker.class.getName());
        command.addAll(orders.words());
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log))
                .start();
        listening = new Thread(this::listen, "listening to worker " + process.pid());
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) {
                    said.add(new Said(line.substring(1)));
                }
            }
        } catch (IOException killed) {
            // nothing more is heard of it
        }
        said.add(new Said(END));
    }

    /** The next that it says. @throws AssertionError if it ends or is silent */
    Said next() throws InterruptedException {
        Said next = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("the worker is silent; it said " + heard);
        }
        if (next.line().equals(END) || next.begins("failed")) {
            throw new AssertionError("the worker ended: " + next.line() + "; it said " + heard);
        }
        heard.add(next.line());
        return next;
    }

    /** SIGKILL. @return what it had said and nobody had heard yet */
    List<Said> kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        listening.join();
        List<Said> rest = new ArrayList<>(said);
        rest.removeIf(each -> each.line().equals(END));
        if (rest.stream().anyMatch(each -> each.begins("failed"))) {
            throw new AssertionError("the worker failed by itself: " + rest);
        }
        return rest;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Lets it write its dump and end. */
    void finish() throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the worker doesn't end: " + said);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("the worker ended with " + process.exitValue() + ": " + said);
        }
    }
}
