// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The unpacked archive, which is only ever read. */
record Archive(Path home) {

    /** The one that {@code bin/relais} lies in. */
    static Archive current() {
        String home = System.getProperty("relais.home");
        if (home == null) {
            throw new LauncherException("relais.home isn't set; start with bin/relais");
        }
        return new Archive(Path.of(home).toAbsolutePath().normalize());
    }

    Path etc() {
        return home.resolve("etc");
    }

    Path script() {
        return home.resolve("bin").resolve("relais");
    }

    /** The only jar in a folder of the archive whose name begins like that, somewhere below. */
    Path jar(String folder, String beginning) {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning)
                            && file.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new LauncherException(
                            "the archive is incomplete: no " + beginning + "*.jar below " + home.resolve(folder)));
        } catch (IOException e) {
            throw new LauncherException("can't read " + home.resolve(folder) + ": " + e.getMessage(), e);
        }
    }
}
