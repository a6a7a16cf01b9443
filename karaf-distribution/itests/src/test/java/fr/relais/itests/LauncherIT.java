// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The archive from outside: what an operator types and sees. */
public class LauncherIT {

    private static RelaisInstance relais;
    private static Map<String, Long> archiveBefore;

    @BeforeClass
    public static void aRunningInstance() throws IOException {
        RelaisInstance.archive();
        archiveBefore = listing();
        relais = SharedInstance.started().relais();
    }

    @Test
    public void secretsAreTheOwnersAlone() throws IOException {
        for (String secret : List.of("administrator.password", "console.key", "etc/host.key")) {
            assertEquals(
                    secret,
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(relais.data().resolve(secret))));
        }
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(relais.data())));
    }

    @Test
    public void noPasswordIsKeptInClear() throws IOException {
        String users = Files.readString(relais.data().resolve("etc/users.properties"));
        assertFalse(users.contains(relais.administratorsPassword()));
        for (String user : SharedInstance.USERS.keySet()) {
            assertTrue(users, users.contains(user + " = {CRYPT}pbkdf2-sha512:"));
        }
    }

    @Test
    public void theArchiveHasNoUserAndNoKey() throws IOException {
        for (String file : List.of("users.properties", "keys.properties")) {
            List<String> users = Files.readAllLines(
                            RelaisInstance.archive().resolve("etc").resolve(file))
                    .stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("_g_"))
                    .toList();
            assertEquals(file, List.of(), users);
        }
        try (Stream<Path> files = Files.walk(RelaisInstance.archive().resolve("etc"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString(), Files.readString(file).contains("PRIVATE KEY"));
            }
        }
    }

    @Test
    public void statusSaysThatItIsReady() {
        String out = relais.run("status").ok().out();
        assertTrue(out, out.contains("Ready."));
        assertTrue(out, out.contains(":" + relais.httpPort()));
    }

    @Test
    public void execPrintsAndItsExitStatusIsTheCommands() {
        RelaisInstance.Said regions = relais.exec("relais:regions").ok();
        assertTrue(regions.out(), regions.out().contains("Rhône-Alpes"));
        assertEquals(1, relais.exec("relais:nonsense").status());
        RelaisInstance.Said unknown = relais.exec("relais:mission-locale-of 99999");
        assertEquals(1, unknown.status());
        assertFalse(unknown.out(), unknown.out().contains("\tat "));
        RelaisInstance.Said malformed = relais.exec("relais:cotraitance-show abc");
        assertEquals(1, malformed.status());
        assertTrue(malformed.out(), malformed.out().contains("not a number: abc"));
        assertEquals(1, relais.exec("relais:import people no-such-file.csv").status());
    }

    @Test
    public void aRefusalNamesItsRuleAndWhatToDo() {
        RelaisInstance.Said said = relais.exec("relais:cotraitance-affect --on 2010-02-02 8200001A 69029S00 69001");
        assertEquals(1, said.status());
        assertTrue(said.out(), said.out().contains("Refused by R-E"));
        assertTrue(said.out(), said.out().contains("What to do"));
    }

    @Test
    public void bootsOffline() throws IOException {
        List<String> idle = relais.exec("bundle:list -t 0")
                .ok()
                .out()
                .lines()
                .filter(line -> line.matches(" *\\d+ .*"))
                .filter(line -> !line.contains("Active") && !line.contains("Hosts:"))
                .toList();
        assertEquals(List.of(), idle);
        String repositories = Files.readString(RelaisInstance.archive().resolve("etc/org.ops4j.pax.url.mvn.cfg"));
        assertTrue(repositories, repositories.matches("(?s).*org\\.ops4j\\.pax\\.url\\.mvn\\.repositories *=\\s*"));
    }

    /** The reference regions of the archive pass the gate, and start; what they decide is theirs to test. */
    @Test
    public void theReferenceRegionsAreStagedLikeAnybodys() throws IOException {
        for (String jar : List.of("nord-pas-de-calais", "bretagne")) {
            Path bundle = RelaisInstance.archive()
                    .resolve("regions/relais-region-" + jar + "-" + System.getProperty("relais.version") + ".jar");
            String out = relais.exec("relais:plugin-stage --activate 'as shipped' " + bundle)
                    .ok()
                    .out();
            assertTrue(out, out.contains("Staged fr.relais.region."));
            assertTrue(out, out.contains("in force 1"));
        }
        List<String> there = relais.exec("relais:plugin-list")
                .ok()
                .out()
                .lines()
                .filter(line -> line.contains("bretagne.") || line.contains("nord-pas-de-calais."))
                .toList();
        assertEquals(there.toString(), 3, there.size());
        for (String line : there) {
            assertTrue("asked, with no reason why not: " + line, line.matches(".*[│|] *(31|53) *[│|] *asked *"));
        }
    }

    @Test
    public void startingTwiceIsFine() {
        String out = relais.run("start").ok().out();
        assertTrue(out, out.contains("Already running"));
    }

    @Test
    public void aTakenPortIsSaidBeforeAnythingIsLaidOut() throws IOException {
        RelaisInstance other = RelaisInstance.named("refused");
        try (Socket ignored = new Socket("127.0.0.1", relais.httpPort())) {
            RelaisInstance.Said said = other.runWithPorts(relais.httpPort(), other.sshPort(), "start");
            assertEquals(1, said.status());
            assertTrue(said.err(), said.err().contains("RELAIS_HTTP_PORT"));
            assertFalse(Files.exists(other.data()));
        }
    }

    @Test
    public void listensOnTheLoopbackAddressAlone() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
                    assertFalse(address + " http", answers(address, relais.httpPort()));
                    assertFalse(address + " ssh", answers(address, relais.sshPort()));
                }
            }
        }
        assertTrue(answers(InetAddress.getLoopbackAddress(), relais.httpPort()));
    }

    @Test
    public void everythingIsWrittenIntoTheInstanceAndNothingIntoTheArchive() throws IOException {
        assertEquals(archiveBefore, listing());
        assertTrue(Files.exists(relais.data().resolve("data/log/relais.log")));
        assertTrue(Files.isDirectory(relais.data().resolve("database/relais")));
    }

    @Test
    public void theLogHasNoNameOfAnybody() throws IOException {
        String log = Files.readString(relais.data().resolve("data/log/relais.log"));
        assertFalse(log.contains("MARTIN"));
        assertFalse(log.contains("8200001A"));
    }

    /** A second instance beside the first: with no plug-in at all; the real territory; killed, and started again. */
    @Test
    public void aSecondInstanceLivesItsOwnLife() throws IOException {
        RelaisInstance second = RelaisInstance.shortLived("second");
        second.run("init").ok();
        assertNotEquals(relais.administratorsPassword(), second.administratorsPassword());
        withoutPlugins(second);
        second.run("start", "--timeout", "240").ok();

        assertEquals(
                0,
                second.http()
                        .as("administrator", second.administratorsPassword())
                        .get("/plugins")
                        .json()
                        .size());
        relais.run("status").ok();
        new RealTerritory(second).checkWherePresent();

        ProcessHandle process = ProcessHandle.of(Long.parseLong(
                        Files.readString(second.data().resolve("relais.pid")).split(" ")[0]))
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertEquals(1, second.run("status").status());
        second.run("start", "--timeout", "240").ok();
        second.run("status").ok();

        assertTrue(second.run("stop").ok().out().contains("Stopped."));
        assertTrue(second.run("stop").ok().out().contains("Not running."));
        assertEquals(1, second.exec("relais:regions").status());
        relais.run("status").ok();
    }

    private static void withoutPlugins(RelaisInstance instance) throws IOException {
        Path features = instance.data().resolve("etc/org.apache.karaf.features.cfg");
        String all = Files.readString(features);
        String none = all.replaceAll(",\\s*\\\\?\\s*relais-national-criteria/[\\w.]+", "")
                .replaceAll("relais-national-criteria/[\\w.]+\\s*,\\s*\\\\?\\s*", "");
        assertNotEquals(all, none);
        Files.writeString(features, none);
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Long> listing() throws IOException {
        Map<String, Long> listing = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RelaisInstance.archive())) {
            for (Path file : files.toList()) {
                listing.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
            }
        }
        return listing;
    }
}
