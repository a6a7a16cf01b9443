// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ConsoleKeyTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void isReadBackAsItWasWritten() throws IOException {
        ConsoleKey key = ConsoleKey.generate();
        Path file = folder.newFile().toPath();
        Files.writeString(file, key.pem());
        ConsoleKey read = ConsoleKey.load(file);
        assertEquals(key.pair().getPublic(), read.pair().getPublic());
        assertEquals(key.pair().getPrivate(), read.pair().getPrivate());
        assertTrue(key.openSshPublicKey(), key.openSshPublicKey().startsWith("AAAA"));
    }

    @Test
    public void saysWhichFileIsWrong() throws IOException {
        Path file = folder.newFile("console.key").toPath();
        LauncherException refused = assertThrows(LauncherException.class, () -> ConsoleKey.load(file));
        assertTrue(refused.getMessage(), refused.getMessage().contains("console.key"));
    }
}
