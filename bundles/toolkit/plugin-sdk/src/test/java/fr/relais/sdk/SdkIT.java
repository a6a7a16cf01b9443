// SPDX-License-Identifier: Apache-2.0
package fr.relais.sdk;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.pluginlife.internal.gate.Gate;
import fr.relais.pluginlife.internal.gate.GateEnvironment;
import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** A plug-in made from the archetype with the SDK alone, as a regional team without a network does: it builds, and passes the gate. */
public class SdkIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final Path SDK = Path.of(System.getProperty("relais.sdk"));
    private static final String VERSION = System.getProperty("relais.version");

    @Test
    public void whatTheArchetypeMakesBuildsWithTheSdkAloneAndPassesTheGate() throws Exception {
        Path work = FOLDER.getRoot().toPath();
        maven(
                work,
                "archetype:generate",
                "-DarchetypeGroupId=fr.relais",
                "-DarchetypeArtifactId=relais-plugin-archetype",
                "-DarchetypeVersion=" + VERSION,
                "-DgroupId=org.bretagne",
                "-DartifactId=far-from-a-job",
                "-Dregion=53",
                "-DpluginId=bretagne.far-from-a-job",
                "-Dcriterion=FarFromAJob");
        Path plugin = work.resolve("far-from-a-job");
        assertEquals(
                "ten lines, with the head and the foot",
                List.of(),
                Files.readAllLines(plugin.resolve("pom.xml")).stream().skip(15).toList());

        String built = maven(plugin, "verify");

        assertTrue(built, built.contains("Running org.bretagne.FarFromAJobContractTest"));
        assertTrue(built, built.contains("Running org.bretagne.FarFromAJobTest"));
        Gate.Passed passed =
                Gate.pass(Files.readAllBytes(plugin.resolve("target/far-from-a-job-1.0.0.jar")), new OfBretagne());
        assertEquals("org.bretagne.far-from-a-job", passed.bundle());
        assertEquals("1.0.0", passed.version());
        assertEquals(Set.of("bretagne.far-from-a-job"), passed.ids());
        assertEquals(Set.of(new RegionCode("53")), passed.regions());
        assertEquals(Set.of("relais-sdk"), whereMavenGotThingsFrom(work.resolve("local")));
    }

    /** It is said once which versions build a plug-in, and the build of the platform uses the same. */
    @Test
    public void pluginsAreBuiltWithTheVersionsOfThePlatform() throws IOException {
        Path root = Path.of(System.getProperty("relais.root"));
        String house = Files.readString(root.resolve("pom.xml"));
        for (String module : List.of("plugin-parent", "plugin-bom")) {
            List<String> coordinates = versions(Files.readString(
                    root.resolve("bundles/toolkit").resolve(module).resolve("pom.xml")));
            assertTrue(module + " names versions", coordinates.size() > 3);
            for (String each : coordinates) {
                assertTrue(
                        "not the platform's, or not named by its pom: " + each,
                        each.startsWith("relais-") && each.endsWith(" " + VERSION)
                                || versions(house).contains(each));
            }
        }
    }

    /** Artifact and version, wherever they follow each other; a version that is a property is looked up. */
    private static List<String> versions(String pom) {
        return Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(pom)
                .results()
                .map(found -> found.group(1) + " " + lookedUp(pom, found.group(2)))
                .toList();
    }

    private static String lookedUp(String pom, String version) {
        if (!version.startsWith("${")) {
            return version;
        }
        String property = version.substring(2, version.length() - 1);
        return Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<")
                .matcher(pom)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(version);
    }

    /** Calls the SDK's Maven, with a local repository of its own and no way to the network. */
    private static String maven(Path folder, String... words) throws IOException, InterruptedException {
        List<String> line = Stream.concat(
                        Stream.of(
                                SDK.resolve("mvn").toString(),
                                "--batch-mode",
                                "-Dmaven.repo.local=" + FOLDER.getRoot() + "/local"),
                        Stream.of(words))
                .toList();
        Path log = Files.createTempFile(FOLDER.getRoot().toPath(), "maven", ".log");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().merge("PATH", System.getProperty("maven.home") + "/bin:", (path, first) -> first + path);
        builder.environment()
                .put(
                        "MAVEN_OPTS",
                        "-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9");
        int status = builder.start().waitFor();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        assertEquals(said, 0, status);
        return said;
    }

    /** The names of the repositories that Maven noted in its local one; what was built here has none. */
    private static Set<String> whereMavenGotThingsFrom(Path local) throws IOException {
        Set<String> origins = new TreeSet<>();
        try (Stream<Path> files = Files.walk(local)) {
            for (Path notes :
                    files.filter(file -> file.endsWith("_remote.repositories")).toList()) {
                origins.addAll(Files.readAllLines(notes).stream()
                        .filter(line -> line.contains(">"))
                        .map(line -> line.substring(line.indexOf('>') + 1, line.lastIndexOf('=')))
                        .collect(Collectors.toSet()));
            }
        }
        return origins;
    }

    /** The platform as it stands, and an uploader of Bretagne's. */
    private static final class OfBretagne implements GateEnvironment {

        @Override
        public boolean grants(RegionCode region) {
            return region.equals(new RegionCode("53"));
        }

        @Override
        public Optional<Version> exported(String name, VersionRange range) {
            if (name.startsWith("java.")) {
                return Optional.of(Version.emptyVersion);
            }
            return Set.of("fr.relais.plugin", "fr.relais.plugin.orientation", "fr.relais.vocabulary")
                            .contains(name)
                    ? Optional.of(new Version("1.2.0"))
                    : Optional.empty();
        }

        @Override
        public Set<String> extensionPoints() {
            return Set.of("fr.relais.plugin.orientation.OrientationCriterion");
        }

        @Override
        public boolean signaturesRequired() {
            return false;
        }

        @Override
        public Collection<X509Certificate> trusted(RegionCode region) {
            return List.of();
        }
    }
}
