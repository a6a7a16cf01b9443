// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.fixtures.ReservedPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The guide for authors of plug-ins, command by command, in the home of somebody who has the archive, a JDK and Maven, and no network: every
 * command succeeds, and what the guide shows is among what is printed.
 */
public class GuideIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\\R(.*?)^```$");
    private static final String MARK = "=== the guide, block ";
    private static final long PATIENCE_MINUTES = 8;
    private static final String NO_NETWORK =
            "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9";

    private static final ReservedPort HTTP_PORT = new ReservedPort();
    private static final ReservedPort SSH_PORT = new ReservedPort();

    /** Commands, and the lines that the guide shows of their output. */
    private record Step(String commands, List<String> shown) {}

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private Path relais;

    @Before
    public void unpack() throws IOException {
        Path unpacked = home.newFolder("relais").toPath();
        relais = unpacked.resolve("relais-" + System.getProperty("relais.version"));
        Files.createSymbolicLink(relais, Relais.archive());
    }

    /** Whatever failed before: nothing outlives the test. */
    @After
    public void stop() throws IOException, InterruptedException {
        run("export RELAIS_DATA=~/relais/data\n" + relais + "/bin/relais stop\n", "stop");
    }

    @Test
    public void everyCommandOfTheGuideWorks() throws IOException, InterruptedException {
        List<Step> steps = steps(Files.readString(Path.of(System.getProperty("relais.guide"))));
        assertTrue("a guide with commands", steps.size() > 5);
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        for (int i = 0; i < steps.size(); i++) {
            script.append("echo '")
                    .append(MARK)
                    .append(i)
                    .append("'\n")
                    .append(steps.get(i).commands());
        }
        Said said = run(script.toString(), "guide");
        assertEquals(said.out(), 0, said.status());
        String[] outputs = said.out().split(Pattern.quote(MARK) + "\\d+\\R");
        assertEquals(steps.size(), outputs.length - 1);
        for (int i = 0; i < steps.size(); i++) {
            shows(steps.get(i), outputs[i + 1]);
        }
    }

    private static List<Step> steps(String guide) {
        List<Step> steps = new ArrayList<>();
        for (MatchResult block : BLOCK.matcher(guide).results().toList()) {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), List.of()));
            } else {
                Step last = steps.remove(steps.size() - 1);
                steps.add(new Step(last.commands(), block.group(2).lines().toList()));
            }
        }
        return steps;
    }

    private static void shows(Step step, String output) {
        for (String line : step.shown()) {
            assertTrue(
                    "after\n" + step.commands() + "\nthe guide shows\n" + line + "\nbut there is\n" + output,
                    output.contains(line));
        }
    }

    private record Said(int status, String out) {}

    private Said run(String script, String name) throws IOException, InterruptedException {
        Path log = home.getRoot().toPath().resolve(name + ".log");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script)
                .directory(home.getRoot())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        bash.environment().putAll(environment());
        Process process = bash.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running:\n" + Files.readString(log));
        }
        return new Said(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("HOME", home.getRoot().toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "PATH",
                System.getProperty("java.home") + "/bin:" + System.getProperty("maven.home") + "/bin:"
                        + System.getenv("PATH"));
        environment.put("LANG", "C.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MAVEN_OPTS", NO_NETWORK);
        environment.put("RELAIS_JAVA_OPTS", "-Xmx768m " + NO_NETWORK);
        environment.put("RELAIS_HTTP_PORT", HTTP_PORT.toString());
        environment.put("RELAIS_SSH_PORT", SSH_PORT.toString());
        return environment;
    }
}
