// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform's console, through the launcher's {@code exec}. */
public final class ConsoleClient {

    private static final long PATIENCE_SECONDS = 60;

    private final String script;

    /** @param exec the launcher, with or without its word for it: {@code path/to/bin/relais exec}; the path may hold blanks */
    public ConsoleClient(String exec) {
        this.script = exec.replaceAll(" exec$", "");
    }

    /** Path of the launcher. */
    public String script() {
        return script;
    }

    /**
     * Runs a command of the console.
     *
     * @return what it printed
     * @throws CallFailedException if it failed, or took longer than a minute
     */
    public String run(String command) {
        List<String> line = List.of(script, "exec", command);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new CallFailedException("still running after a minute: " + line, null);
            }
            if (process.exitValue() != 0) {
                throw new CallFailedException(line + " ended with " + process.exitValue() + ": " + printed, null);
            }
            return printed;
        } catch (IOException cannotRun) {
            throw new CallFailedException("can't run " + line, cannotRun);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallFailedException("interrupted: " + line, interrupted);
        }
    }
}
