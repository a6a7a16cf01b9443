// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** With which options the platform's Java is started. */
public class KarafCommandLineTest {

    private static final String SERIAL = "-XX:+UseSerialGC";

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private KarafCommandLine commandLine;

    @Before
    public void anArchive() throws IOException {
        Path endorsed = Files.createDirectories(folder.getRoot().toPath().resolve("lib/endorsed"));
        Files.createFile(endorsed.resolve("org.apache.karaf.specs.locator-1.jar"));
        Files.createFile(endorsed.resolve("org.apache.karaf.specs.java.xml-1.jar"));
        commandLine = new KarafCommandLine(
                new Archive(folder.getRoot().toPath()),
                new Instance(folder.getRoot().toPath()),
                new Ports(1, 2),
                List.of(SERIAL));
    }

    @Test
    public void givenOptionsHoldWhereTheOperatorNamesNone() {
        assertTrue(commandLine.words("").contains(SERIAL));
    }

    @Test
    public void theOperatorsTakeThePlaceOfAllGivenOnes() {
        List<String> words = commandLine.words("-Xmx4g  -XX:+UseG1GC");
        assertFalse("Java refuses to start with two collectors", words.contains(SERIAL));
        assertTrue(words.containsAll(List.of("-Xmx4g", "-XX:+UseG1GC")));
        assertTrue("the last one holds", words.indexOf("-Xmx4g") > words.indexOf("-Xmx1g"));
    }
}
