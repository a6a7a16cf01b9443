// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LoggedErrorsTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void givesErrorsSinceThenWithTheLastOfTheirCauses() throws IOException {
        Path log = folder.newFile().toPath();
        Files.writeString(log, "2026-01-01T00:00:00,000 | ERROR | old\n");
        LoggedErrors errors = LoggedErrors.since(log);
        Files.writeString(
                log,
                """
                2026-01-01T00:00:01,000 | INFO  | fine
                2026-01-01T00:00:02,000 | ERROR | it failed
                java.lang.IllegalStateException: outer
                \tat somewhere
                Caused by: java.io.IOException: middle
                Caused by: java.net.BindException: inner
                2026-01-01T00:00:03,000 | WARN  | well
                Caused by: nothing to do with it
                """,
                StandardOpenOption.APPEND);
        List<String> last = errors.last();
        assertEquals(1, last.size());
        assertTrue(last.get(0), last.get(0).contains("it failed"));
        assertTrue(last.get(0), last.get(0).endsWith("BindException: inner"));
    }

    @Test
    public void withoutALogItSaysSo() {
        List<String> last =
                LoggedErrors.since(Path.of(folder.getRoot().getPath(), "none")).last();
        assertTrue(last.get(0), last.get(0).startsWith("no log"));
    }
}
