// SPDX-License-Identifier: Apache-2.0
package fr.relais.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.plugin.orientation.OrientationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Who takes something away from regions without raising the version gets no build: seen with a real build of a copy of the API. */
public class BaselineBitesTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private ApiBuild build;

    @Before
    public void copyTheApi() throws IOException {
        build = ApiBuild.copy(
                Path.of(System.getProperty("relais.root")), folder.getRoot().toPath());
    }

    @Test
    public void theApiAsItIsPasses() throws Exception {
        ApiBuild.Outcome outcome = build.verify();

        assertEquals(outcome.output(), 0, outcome.status());
        assertTrue(outcome.output(), outcome.output().contains("Baseline check succeeded"));
    }

    @Test
    public void aRemovedMethodFails() throws Exception {
        Path source = build.source(OrientationContext.class);
        String before = Files.readString(source);
        String after = before.replace("    RegionCode region();\n", "");
        assertNotEquals("the method to be removed is there", before, after);
        Files.writeString(source, after);

        ApiBuild.Outcome outcome = build.verify();

        assertNotEquals(outcome.output(), 0, outcome.status());
        assertTrue(outcome.output(), outcome.output().contains("Baseline problems detected"));
        assertTrue(outcome.output(), outcome.output().matches("(?s).*REMOVED\\s+METHOD\\s+region\\(\\).*"));
    }
}
