// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PlatformProcessTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Instance instance;
    private PlatformProcess platform;

    @Before
    public void anInstance() {
        instance = new Instance(folder.getRoot().toPath());
        platform = new PlatformProcess(instance);
    }

    @Test
    public void withoutAPidFileNothingRuns() {
        assertEquals(Optional.empty(), platform.running());
        assertEquals("Not running.", StopCommand.stop(instance, Duration.ofSeconds(1)));
    }

    @Test
    public void aNumberThatAnotherProcessHasNowIsNotOurs() throws IOException {
        long livingProcess = ProcessHandle.current().pid();
        Files.writeString(instance.pidFile(), livingProcess + " 2001-01-01T00:00:00Z\n");
        assertEquals(Optional.empty(), platform.running());
        StopCommand.stop(instance, Duration.ofSeconds(1));
        assertTrue(ProcessHandle.current().isAlive());
        assertFalse(platform.remembered());
    }

    @Test
    public void aPidFileOfNonsenseIsNobodys() throws IOException {
        Files.writeString(instance.pidFile(), "nonsense");
        assertEquals(Optional.empty(), platform.running());
    }

    @Test
    public void theProcessOfThePidFileIsStopped() throws IOException {
        Process process = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                instance.pidFile(),
                process.pid() + " " + process.info().startInstant().orElseThrow() + "\n");
        assertEquals("Stopped.", StopCommand.stop(instance, Duration.ofSeconds(10)));
        assertFalse(process.isAlive());
        assertFalse(platform.remembered());
    }
}
