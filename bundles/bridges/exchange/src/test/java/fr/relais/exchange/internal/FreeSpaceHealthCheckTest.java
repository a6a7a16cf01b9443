// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.fixtures.FakeTicker;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.vocabulary.Text;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FreeSpaceHealthCheckTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aMarkIsBytesOrAShareOfTheDisk() throws Exception {
        FileStore disk = Files.getFileStore(folder.getRoot().toPath());
        assertEquals(512L << 20, FreeSpaceThreshold.of("512 MB").of(disk));
        assertEquals(2L << 30, FreeSpaceThreshold.of("2gb").of(disk));
        assertEquals(
                disk.getTotalSpace() / 100 * 5, FreeSpaceThreshold.of(" 5 %").of(disk));
        for (String wrong : List.of("", "512", "-1 MB", "much", "1.5 GB")) {
            assertThrows(wrong, IllegalArgumentException.class, () -> FreeSpaceThreshold.of(wrong));
        }
    }

    @Test
    public void belowTheMarkItSaysWhereHowMuchAndWhatToDo() {
        Path notYetThere = folder.getRoot().toPath().resolve("flows/spool");
        FreeSpaceHealthCheck short_ = FreeSpaceSamples.needing("999999 TB", 0, notYetThere.toString());
        InsufficientSpaceException why = assertThrows(InsufficientSpaceException.class, short_::require);
        assertThrows(InsufficientSpaceException.class, short_::await);
        assertTrue(why.text().fr(), why.text().fr().contains(notYetThere.toString()));
        assertTrue(
                why.text().en(),
                why.text().en().matches("Only \\d+ MB are free on the disk of .*; below \\d+ MB imports pause\\."));
        Text trouble = short_.checks().get(0).trouble().orElseThrow();
        assertTrue(trouble.en(), trouble.en().contains("imports pause. Free some space."));
        assertTrue(trouble.fr(), trouble.fr().contains("Libérez de l’espace."));
    }

    /** An import without a spool waits in its middle for a while. */
    @Test
    public void itWaitsUntilThereIsRoom() {
        FakeTicker ticker = new FakeTicker();
        FreeSpaceHealthCheck space = FreeSpaceSamples.of(() -> ticker.read() < seconds(59) ? 0 : 1_024, 60, ticker);
        assertThrows(InsufficientSpaceException.class, space::require);
        space.await();
        assertEquals(seconds(59), ticker.read());
    }

    @Test
    public void itWaitsNoLongerThanItsPatience() {
        FakeTicker ticker = new FakeTicker();
        FreeSpaceHealthCheck space = FreeSpaceSamples.of(() -> ticker.read() < seconds(62) ? 0 : 1_024, 60, ticker);
        assertThrows(InsufficientSpaceException.class, space::await);
        assertTrue(ticker.read() >= seconds(60));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    public void aboveItThereIsNothingToSay() {
        FreeSpaceHealthCheck space =
                FreeSpaceSamples.needing("1 KB", 0, folder.getRoot().toString());
        space.require();
        space.await();
        assertEquals(
                List.of(new HealthCheckResult("space for imports", "at least 1 KB free", Optional.empty())),
                space.checks());
    }
}
