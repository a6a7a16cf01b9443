// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import fr.relais.fixtures.ReservedPort;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The page for who changes the core, command by command, in a copy of the sources and with the archive that was built from them. */
public class ContributingIT {

    private static final ReservedPort HTTP_PORT = new ReservedPort();
    private static final ReservedPort SSH_PORT = new ReservedPort();
    private static final List<String> COPIED = List.of(
            "pom.xml",
            ".mvn",
            ".licence-header.java.txt",
            ".released",
            "bundles",
            "features",
            "docs",
            "karaf-distribution/pom.xml",
            "karaf-distribution/dev.sh",
            "karaf-distribution/assembly/pom.xml",
            "karaf-distribution/itests/pom.xml");

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private Path checkout;
    private DocumentedCommands reader;

    @Before
    public void checkOut() throws IOException {
        checkout = home.newFolder("relais").toPath();
        for (String path : COPIED) {
            copySources(Path.of(System.getProperty("relais.root")).resolve(path), checkout.resolve(path));
        }
        reader = new DocumentedCommands(home.getRoot().toPath())
                .with(
                        "MAVEN_OPTS",
                        DocumentedCommands.NO_NETWORK + " -Dmaven.repo.local=" + System.getProperty("maven.repository"))
                .with("RELAIS_HTTP_PORT", HTTP_PORT.toString())
                .with("RELAIS_SSH_PORT", SSH_PORT.toString())
                .with("RELAIS_ARCHIVE", RelaisInstance.archive().toString())
                .with("RELAIS_DATA", checkout.resolve("instance").toString())
                .with("RELAIS_DEBUG_PORT", "0");
    }

    /** Whatever failed before: nothing outlives the test. */
    @After
    public void stop() throws IOException, InterruptedException {
        reader.tidyUp("karaf-distribution/dev.sh stop", checkout);
    }

    @Test
    public void everyCommandOfThePageWorks() throws IOException, InterruptedException {
        reader.run(checkout.resolve("docs/CONTRIBUTING.md"), checkout);
    }

    /** What somebody gets who checks out: everything but what was built. */
    private static void copySources(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
