// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** The classes that workers run, and an archive of them as the first worker had loaded them: half of what a start costs, and there are many. */
final class WorkerClasses {

    private final String path;
    private final Path archive;

    /** The virtual machine shares classes of jars alone: folders are packed. */
    WorkerClasses(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                jars.add(packed(entry, folder.resolve("classes-" + jars.size() + ".jar")));
            } else if (Files.exists(Path.of(entry))) {
                jars.add(entry);
            }
        }
        path = String.join(File.pathSeparator, jars);
        archive = folder.resolve("classes.jsa");
    }

    private static String packed(String classes, Path jar) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes, ".") != 0) {
            throw new IllegalStateException("can't pack " + classes);
        }
        return jar.toString();
    }

    /** Of a worker that leaves the archive when it ends. */
    List<String> options() {
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", path);
    }

    /** Of a worker that uses what the first left. */
    List<String> optionsOfFurther() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-cp", path);
    }
}
