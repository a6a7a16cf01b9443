// SPDX-License-Identifier: Apache-2.0
package fr.relais.sdk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What Maven takes from elsewhere to make a plug-in from the archetype and to build it: found by doing so with an empty local repository and
 * looking at what is in it afterwards. It asks the local repository of this build and nobody else. For that, whatever this build itself hasn't
 * needed yet is fetched into it first, the way this build fetches.
 *
 * <p>It is made again when the poms or the archetype change.
 */
final class Recording {

    private static final String GENERATED_GROUP = "org.example";
    private static final String ARCHETYPE_PLUGIN = "org.apache.maven.plugins:maven-archetype-plugin:";
    private static final List<String> GOALS = List.of("--batch-mode", "--no-transfer-progress", "clean", "install");

    private final Path repository;

    private Recording(Path repository) {
        this.repository = repository;
    }

    static Recording of(OwnArtifacts own, String archetypePlugin, Maven builders, Path buildersRepository, Path work)
            throws IOException, InterruptedException {
        Recording recording = new Recording(work.resolve("repository"));
        Path madeOf = work.resolve("made-of.txt");
        String fingerprint = fingerprint(own, archetypePlugin, builders.home());
        if (Files.exists(madeOf) && Files.readString(madeOf).equals(fingerprint)) {
            return recording;
        }
        Folders.delete(work);
        Files.createDirectories(work);
        fetch(own, archetypePlugin, builders, buildersRepository, work.resolve("fetched"));
        own.into(work.resolve("own"));
        Path settings = work.resolve("settings.xml");
        Files.writeString(settings, settings(recording.repository, buildersRepository, work.resolve("own")));
        Maven maven = builders.with(settings);
        maven.run(
                work,
                "--batch-mode",
                "--no-transfer-progress",
                ARCHETYPE_PLUGIN + archetypePlugin + ":generate",
                "-DarchetypeGroupId=fr.relais",
                "-DarchetypeArtifactId=relais-plugin-archetype",
                "-DarchetypeVersion=" + own.version(),
                "-DgroupId=" + GENERATED_GROUP,
                "-DartifactId=recorded",
                "-Dregion=82",
                "-DpluginId=example.recorded");
        maven.run(work.resolve("recorded"), GOALS.toArray(String[]::new));
        Files.writeString(madeOf, fingerprint);
        return recording;
    }

    /** Builds a project that has the plug-ins of our parent and nothing of ours, with the settings of this build; installs nothing. */
    private static void fetch(
            OwnArtifacts own, String archetypePlugin, Maven builders, Path buildersRepository, Path folder)
            throws IOException, InterruptedException {
        Path tests = Files.createDirectories(folder.resolve("src/test/java"));
        Files.writeString(
                tests.resolve("FetchedTest.java"),
                "public class FetchedTest { @org.junit.Test public void runs() { } }");
        Files.writeString(folder.resolve("pom.xml"), own.parentWithNothingOfOurs());
        builders.run(
                folder,
                Stream.concat(
                                GOALS.stream(),
                                Stream.of(
                                        ARCHETYPE_PLUGIN + archetypePlugin + ":help",
                                        "-Dmaven.repo.local=" + buildersRepository,
                                        "-Dmaven.install.skip=true"))
                        .toArray(String[]::new));
    }

    /** The files that Maven took, and that aren't ours or its own bookkeeping, relative to {@link #repository()}. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(Files::isRegularFile)
                    .map(repository::relativize)
                    .filter(Predicate.not(file -> file.startsWith("fr/relais")))
                    .filter(Predicate.not(file -> file.startsWith(GENERATED_GROUP.replace('.', '/'))))
                    .filter(file ->
                            file.toString().endsWith(".jar") || file.toString().endsWith(".pom"))
                    .sorted()
                    .toList();
        }
    }

    Path repository() {
        return repository;
    }

    private static String settings(Path local, Path builders, Path own) {
        return """
                <settings>
                  <localRepository>%s</localRepository>
                  <profiles>
                    <profile>
                      <id>recording</id>
                      <repositories>%s%s</repositories>
                      <pluginRepositories>%s%s</pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>recording</activeProfile></activeProfiles>
                </settings>
                """
                .formatted(
                        local,
                        repository("repository", "central", builders),
                        repository("repository", "own", own),
                        repository("pluginRepository", "central", builders),
                        repository("pluginRepository", "own", own));
    }

    private static String repository(String element, String id, Path folder) {
        return "<%s><id>%s</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases></%s>"
                .formatted(element, id, folder.toUri(), element);
    }

    private static String fingerprint(OwnArtifacts own, String archetypePlugin, Path mavenHome) throws IOException {
        List<String> parts = new ArrayList<>(List.of(archetypePlugin, mavenHome.toString(), own.version()));
        for (Path file : own.thatDecideWhatElseIsNeeded()) {
            parts.add(sha256(Files.readAllBytes(file)));
        }
        return sha256(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
