// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the API modules, their parents and the released jars, small enough to be built by a Maven of its own. */
final class ApiBuild {

    /** How a build ended, and all that it said. */
    record Outcome(int status, String output) {}

    private static final List<String> COPIED = List.of(
            "pom.xml",
            ".mvn",
            ".licence-header.java.txt",
            ".released",
            "bundles/pom.xml",
            "bundles/api/vocabulary",
            "bundles/api/plugin-api");

    private final Path root;

    private ApiBuild(Path root) {
        this.root = root;
    }

    /** Copies what is needed of {@code house} to {@code root}; the parents keep everything but the other modules. */
    static ApiBuild copy(Path house, Path root) throws IOException {
        for (String path : COPIED) {
            copyTree(house.resolve(path), root.resolve(path));
        }
        keepModules(root.resolve("pom.xml"), "bundles");
        keepModules(root.resolve("bundles/pom.xml"), "api/vocabulary", "api/plugin-api");
        return new ApiBuild(root);
    }

    /** The source of a class of the plug-in API. */
    Path source(Class<?> type) {
        return root.resolve("bundles/api/plugin-api/src/main/java")
                .resolve(type.getName().replace('.', '/') + ".java");
    }

    /** Builds the copy up to {@code verify}, where the baseline is. */
    Outcome verify() throws IOException, InterruptedException {
        Path log = root.resolve("build.log");
        Process maven = new ProcessBuilder(
                        System.getProperty("maven.home") + "/bin/mvn",
                        "--offline",
                        "--batch-mode",
                        "-Dmaven.repo.local=" + System.getProperty("maven.repository"),
                        "-DskipTests",
                        "-Dspotless.check.skip",
                        "-Dspotbugs.skip",
                        "verify")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Outcome(maven.waitFor(), Files.readString(log, StandardCharsets.UTF_8));
    }

    private static void keepModules(Path pom, String... modules) throws IOException {
        String kept = "<modules><module>" + String.join("</module><module>", modules) + "</module></modules>";
        Files.writeString(pom, Files.readString(pom).replaceFirst("(?s)<modules>.*?</modules>", kept));
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("target"))
                    .forEach(file -> copyFile(file, to.resolve(from.relativize(file))));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copyFile(Path from, Path to) {
        try (InputStream content = Files.newInputStream(from)) {
            Files.createDirectories(to.getParent());
            Files.copy(content, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
