// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.passwords.PasswordHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class InstanceInstallerTest {

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Archive archive;
    private Instance instance;

    @Before
    public void anArchiveWithoutUsers() throws IOException {
        archive = new Archive(folder.newFolder("archive").toPath());
        Files.createDirectories(archive.etc().resolve("scripts"));
        for (String file : new String[] {"users.properties", "keys.properties", "scripts/some.script"}) {
            Path path = archive.etc().resolve(file);
            Files.writeString(path, "# of the archive\n");
            assertTrue(path.toFile().setReadOnly());
        }
        instance = new Instance(folder.getRoot().toPath().resolve("instance"));
    }

    @Test
    public void onlyTheOwnerReadsThePasswordAndTheKey() throws IOException {
        layOut();
        assertEquals("rw-------", permissions(instance.passwordFile()));
        assertEquals("rw-------", permissions(instance.consoleKey()));
        assertEquals("rwx------", permissions(instance.directory()));
        assertEquals("rwx------", permissions(instance.etc()));
    }

    @Test
    public void thePasswordIsKeptAsAHashOnly() throws IOException {
        layOut();
        String password = Files.readString(instance.passwordFile()).strip();
        String users = Files.readString(instance.etc().resolve("users.properties"));
        assertFalse(users.contains(password));
        String hash = users.replaceAll("(?s).*\\{CRYPT\\}(.*)\\{CRYPT\\},_g_:administrators\\s*", "$1");
        assertTrue(PasswordHash.parse(hash).matches(password));
    }

    @Test
    public void noTwoInstancesShareAPasswordOrAKey() throws IOException {
        layOut();
        String password = Files.readString(instance.passwordFile());
        String key = Files.readString(instance.consoleKey());
        instance = new Instance(folder.getRoot().toPath().resolve("other"));
        layOut();
        assertFalse(Files.readString(instance.passwordFile()).equals(password));
        assertFalse(Files.readString(instance.consoleKey()).equals(key));
    }

    @Test
    public void theConfigurationIsCopiedAndCanBeChanged() throws IOException {
        assertFalse(instance.exists());
        layOut();
        assertTrue(instance.exists());
        assertEquals(new Ports(18181, 18101), Ports.load(instance));
        assertTrue(Files.isWritable(instance.etc().resolve("scripts/some.script")));
    }

    @Test
    public void whatAnInterruptedFirstStartLeftIsDoneAgain() throws IOException {
        layOut();
        Files.delete(instance.portsFile());
        layOut();
        String users = Files.readString(instance.etc().resolve("users.properties"));
        assertEquals(
                1,
                users.lines().filter(line -> line.startsWith("administrator ")).count());
    }

    private void layOut() {
        new InstanceInstaller(archive, instance).layOut(new Ports(18181, 18101));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
