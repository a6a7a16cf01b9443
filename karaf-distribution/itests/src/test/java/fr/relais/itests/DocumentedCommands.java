// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Runs a page of the documentation as a reader does: every block of commands in one shell, from top to bottom. Each command has to succeed, and
 * each line of a block of text has to be among what the block of commands before it printed, in that order.
 */
final class DocumentedCommands {

    /** Options of Java with which whoever looks beyond this machine fails at once. */
    static final String NO_NETWORK =
            "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9";

    private static final String MARK = "=== the page, ";
    private static final long PATIENCE_MINUTES = 20;

    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();

    /** What is going to be run: blocks of commands, each announced in the output by a line that says where it stands. */
    private static final class Script {

        private final StringBuilder text = new StringBuilder("set -euo pipefail\n");
        private final List<DocumentedPage.Step> steps = new ArrayList<>();

        /** The announcement begins a line even if the output before it doesn't end one. */
        void add(DocumentedPage.Step step) {
            steps.add(step);
            text.append("echo; echo '")
                    .append(MARK)
                    .append(step.where())
                    .append("'\n")
                    .append(step.commands());
        }
    }

    /** How a script ended. */
    private record Ended(int status, String out) {}

    /** @param home where the reader is, whose home folder it is too; logs of what was run stay there */
    DocumentedCommands(Path home) {
        this.home = home;
        environment.put("HOME", home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "PATH",
                System.getProperty("java.home") + "/bin:" + System.getProperty("maven.home") + "/bin:"
                        + System.getenv("PATH"));
        environment.put("LANG", "C.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("RELAIS_JAVA_OPTS", "-Xmx768m " + NO_NETWORK);
    }

    /** Sets a variable of the reader's shell. */
    DocumentedCommands with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Runs every command of a page. @throws AssertionError if one fails, or prints something else than the page shows */
    void run(Path page, Path folder) throws IOException, InterruptedException {
        DocumentedPage read = DocumentedPage.read(page);
        assertTrue("a page with commands", read.steps().size() > 5);
        DocumentedExcerpts.read(read);
        Script script = new Script();
        read.steps().forEach(script::add);
        run(script, folder);
    }

    /**
     * Runs a page, and just before its last block of commands others: each goes on from where the first one is by then, and none sees what
     * another one changed of that.
     */
    void run(DocumentedPage first, List<DocumentedPage> others, Path folder) throws IOException, InterruptedException {
        int last = first.steps().size() - 1;
        Script script = new Script();
        first.steps().subList(0, last).forEach(script::add);
        for (DocumentedPage other : others) {
            script.text.append("(\n");
            other.steps().forEach(script::add);
            script.text.append(")\n");
        }
        script.add(first.steps().get(last));
        run(script, folder);
    }

    private void run(Script script, Path folder) throws IOException, InterruptedException {
        Ended ended = shell(script.text.toString(), folder, "page");
        assertEquals(ended.out(), 0, ended.status());
        String[] outputs = ended.out().split("(?m)^" + Pattern.quote(MARK) + ".*\\R", -1);
        assertEquals(script.steps.size(), outputs.length - 1);
        for (int i = 0; i < script.steps.size(); i++) {
            shows(script.steps.get(i), outputs[i + 1]);
        }
    }

    /** Runs commands whose outcome doesn't matter. */
    void tidyUp(String commands, Path folder) throws IOException, InterruptedException {
        shell(commands, folder, "tidy-up");
    }

    private static void shows(DocumentedPage.Step step, String output) {
        int from = 0;
        for (String line : step.shown()) {
            int at = output.indexOf(line, from);
            assertTrue(
                    step.where() + ": after\n" + step.commands() + "\nthe page shows\n" + line + "\nbut there is\n"
                            + output,
                    at >= 0);
            from = at + line.length();
        }
    }

    private Ended shell(String script, Path folder, String name) throws IOException, InterruptedException {
        Path log = home.resolve(name + ".log");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment().putAll(environment);
        Process process = bash.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running:\n" + Files.readString(log));
        }
        return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
