// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import fr.relais.fixtures.ReservedPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * The guide for authors of plug-ins, command by command, in the home of somebody who has the archive, a JDK and Maven, and no network: every
 * command succeeds, and what the guide shows is among what is printed.
 */
public class GuideIT {

    private static final ReservedPort HTTP_PORT = new ReservedPort();
    private static final ReservedPort SSH_PORT = new ReservedPort();

    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private Path relais;
    private DocumentedCommands author;

    @Before
    public void unpack() throws IOException {
        Path unpacked = home.newFolder("relais").toPath();
        relais = unpacked.resolve("relais-" + System.getProperty("relais.version"));
        Files.createSymbolicLink(relais, RelaisInstance.archive());
        author = new DocumentedCommands(home.getRoot().toPath())
                .with("MAVEN_OPTS", DocumentedCommands.NO_NETWORK)
                .with("RELAIS_HTTP_PORT", HTTP_PORT.toString())
                .with("RELAIS_SSH_PORT", SSH_PORT.toString());
    }

    /** Whatever failed before: nothing outlives the test. */
    @After
    public void stop() throws IOException, InterruptedException {
        author.tidyUp(
                "RELAIS_DATA=~/relais/data " + relais + "/bin/relais stop",
                home.getRoot().toPath());
    }

    @Test
    public void everyCommandOfTheGuideWorks() throws IOException, InterruptedException {
        author.run(
                Path.of(System.getProperty("relais.root"), "docs", "plugins", "guide.md"),
                home.getRoot().toPath());
    }
}
