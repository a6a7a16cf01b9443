// SPDX-License-Identifier: Apache-2.0
package fr.relais.sdk;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of Relais itself a plug-in is built with, as this build made it. */
final class OwnArtifacts {

    /** Days in jars would make each build's archive another. */
    private static final FileTime SAME_DAY = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /** @param jar whether it is more than a pom @param sources whether an IDE should show its Javadoc */
    private record Own(String artifact, String folder, boolean jar, boolean sources) {}

    private static final List<Own> ALL = List.of(
            new Own("relais-parent", ".", false, false),
            new Own("relais-bundles", "bundles", false, false),
            new Own("relais-vocabulary", "bundles/api/vocabulary", true, true),
            new Own("relais-plugin-api", "bundles/api/plugin-api", true, true),
            new Own("relais-plugin-testkit", "bundles/toolkit/plugin-testkit", true, true),
            new Own("relais-plugin-bom", "bundles/toolkit/plugin-bom", false, false),
            new Own("relais-plugin-parent", "bundles/toolkit/plugin-parent", false, false),
            new Own("relais-plugin-archetype", "bundles/toolkit/plugin-archetype", true, false));

    private final Path house;
    private final String version;

    OwnArtifacts(Path house, String version) {
        this.house = house;
        this.version = version;
    }

    String version() {
        return version;
    }

    /** Lays them out in a Maven repository. */
    void into(Path repository) throws IOException {
        for (Own own : ALL) {
            Path folder =
                    repository.resolve("fr/relais").resolve(own.artifact()).resolve(version);
            Files.createDirectories(folder);
            copy(pom(own), folder.resolve(name(own, ".pom")));
            if (own.jar()) {
                copy(jar(own), folder.resolve(name(own, ".jar")));
            }
            if (own.sources()) {
                zip(house.resolve(own.folder()).resolve("src/main/java"), folder.resolve(name(own, "-sources.jar")));
            }
        }
    }

    /** The files on which depends what else is needed of Maven. */
    List<Path> thatDecideWhatElseIsNeeded() {
        return ALL.stream()
                .flatMap(own ->
                        own.artifact().endsWith("archetype") ? Stream.of(pom(own), jar(own)) : Stream.of(pom(own)))
                .toList();
    }

    /** The parent of plug-ins as a project of its own: the same plug-ins of Maven, JUnit alone to depend on. */
    String parentWithNothingOfOurs() throws IOException {
        return Files.readString(house.resolve("bundles/toolkit/plugin-parent/pom.xml"))
                .replace(
                        "<groupId>fr.relais</groupId>\n  <artifactId>relais-plugin-parent",
                        "<groupId>org.example</groupId>\n  <artifactId>fetched")
                .replace("<packaging>pom</packaging>", "<packaging>jar</packaging>")
                .replaceFirst("(?s)<dependencyManagement>.*?</dependencyManagement>", "")
                .replaceAll("(?s)<dependency>\\s*<groupId>(fr\\.relais|org\\.osgi)</groupId>.*?</dependency>", "")
                .replace("<artifactId>junit</artifactId>", "<artifactId>junit</artifactId>" + junitVersion());
    }

    private String junitVersion() throws IOException {
        String bom = Files.readString(house.resolve("bundles/toolkit/plugin-bom/pom.xml"));
        return bom.replaceFirst("(?s).*<artifactId>junit</artifactId>\\s*(<version>[^<]+</version>).*", "$1");
    }

    private Path pom(Own own) {
        return house.resolve(own.folder()).resolve("pom.xml");
    }

    private Path jar(Own own) {
        return house.resolve(own.folder()).resolve("target").resolve(name(own, ".jar"));
    }

    private String name(Own own, String ending) {
        return own.artifact() + "-" + version + ending;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void zip(Path sources, Path jar) throws IOException {
        Files.deleteIfExists(jar);
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path entry = zip.getPath("/" + sources.relativize(file));
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry);
                Files.setLastModifiedTime(entry, SAME_DAY);
            }
            try (Stream<Path> folders = Files.walk(zip.getPath("/"))) {
                for (Path folder : folders.filter(Files::isDirectory)
                        .filter(each -> each.getParent() != null)
                        .toList()) {
                    Files.setLastModifiedTime(folder, SAME_DAY);
                }
            }
        }
    }
}
