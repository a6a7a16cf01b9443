// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PortsTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Instance instance;

    @Before
    public void anInstance() throws IOException {
        instance = new Instance(folder.getRoot().toPath());
        Files.createDirectories(instance.etc());
    }

    @Test
    public void theEnvironmentComesBeforeWhatWasKeptBeforeTheUsualOnes() {
        assertEquals(new Ports(8181, 8101), Ports.of(instance, Map.of()));
        new Ports(1001, 1002).keep(instance);
        assertEquals(new Ports(1001, 1002), Ports.of(instance, Map.of("RELAIS_SSH_PORT", " ")));
        assertEquals(new Ports(1001, 1003), Ports.of(instance, Map.of("RELAIS_SSH_PORT", "1003")));
    }

    @Test
    public void aTakenPortIsSaidWithTheVariableThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(Ports.free().http(), taken.getLocalPort());
            LauncherException refused = assertThrows(LauncherException.class, ports::requireFree);
            assertTrue(refused.getMessage(), refused.getMessage().contains("RELAIS_SSH_PORT"));
        }
    }

    @Test
    public void nonsenseIsRefused() {
        for (String nonsense : new String[] {"http", "0", "65536", "-1"}) {
            assertThrows(LauncherException.class, () -> Ports.of(instance, Map.of("RELAIS_HTTP_PORT", nonsense)));
        }
    }
}
