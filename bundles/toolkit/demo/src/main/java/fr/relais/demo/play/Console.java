// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform's console, through the launcher's {@code exec}. */
public final class Console {

    private static final long PATIENCE_SECONDS = 60;

    private final List<String> launcher;

    /** @param exec the launcher and its word for it: {@code path/to/bin/relais exec}; the path may hold blanks */
    public Console(String exec) {
        int blank = exec.lastIndexOf(' ');
        this.launcher = blank < 0 ? List.of(exec) : List.of(exec.substring(0, blank), exec.substring(blank + 1));
    }

    /**
     * Runs a command of the console.
     *
     * @return what it printed
     * @throws CallFailedException if it failed, or took longer than a minute
     */
    public String run(String command) {
        List<String> line = new ArrayList<>(launcher);
        line.add(command);
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
