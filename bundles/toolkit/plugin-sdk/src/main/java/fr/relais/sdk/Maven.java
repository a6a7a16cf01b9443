// SPDX-License-Identifier: Apache-2.0
package fr.relais.sdk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maven in a process of its own.
 *
 * @param home where it lies
 * @param options what it is told each time
 */
record Maven(Path home, List<String> options) {

    /** As this build was called. @param settings those of its user; there may be none */
    static Maven ofThisBuild(Path home, Path settings, boolean offline) {
        List<String> options = new ArrayList<>();
        if (Files.exists(settings)) {
            options.addAll(List.of("-s", settings.toString()));
        }
        if (offline) {
            options.add("--offline");
        }
        return new Maven(home, options);
    }

    /** With settings of its own and no others. */
    Maven with(Path settings) {
        return new Maven(home, List.of("-s", settings.toString(), "-gs", settings.toString()));
    }

    /** @throws IllegalStateException with all that Maven said if it fails */
    void run(Path folder, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(home.resolve("bin/mvn").toString()));
        line.addAll(options);
        line.addAll(Arrays.asList(words));
        Path log = Files.createTempFile("maven", ".log");
        Process maven = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = maven.waitFor();
        String said = Files.readString(log);
        Files.delete(log);
        if (status != 0) {
            throw new IllegalStateException("Maven failed: " + line + "\n" + said);
        }
    }
}
