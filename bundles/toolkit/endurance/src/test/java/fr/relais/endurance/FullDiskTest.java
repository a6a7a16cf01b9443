// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import static org.junit.Assert.assertEquals;

import fr.relais.fixtures.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * The disk fills up: below the mark imports pause and reads go on; full all the same, the database closes, connections
 * die, and all comes back by itself when there is room. In the end nothing is missing beside a run with room enough.
 */
public class FullDiskTest {

    private static final long SEED = Seed.of(FullDiskTest.class);
    private static final Path FOLDER = Path.of("target", "disk").toAbsolutePath();
    private static final String SIZE = "96m";

    private static String unshare;

    /** A disk that is its process's alone and goes with it: no mount is left behind. */
    @BeforeClass
    public static void aSmallDiskCanBeHad() throws Exception {
        Files.createDirectories(FOLDER);
        for (String way : List.of("unshare -rm", "unshare -m")) {
            if (run(way, "true") == 0) {
                unshare = way;
                return;
            }
        }
        throw new AssertionError(
                "this test needs a small disk of its own, and neither \"unshare -rm\" nor \"unshare -m\" with"
                        + " \"mount -t tmpfs\" works here: allow user namespaces (sysctl kernel.unprivileged_userns_clone=1,"
                        + " kernel.apparmor_restrict_unprivileged_userns=0), or run it as root with CAP_SYS_ADMIN");
    }

    @Test
    public void whatIsFullComesBackByItselfAndNothingIsLost() throws Exception {
        System.out.println("full disk: -Drelais.seed=" + SEED);
        assertEquals("with room: see " + FOLDER.resolve("empty.log"), 0, disk("empty"));
        assertEquals("full: see " + FOLDER.resolve("full.log") + ", seed " + SEED, 0, disk("full"));
        KillTest.assertSame(dump("empty"), dump("full"));
        System.out.print(Files.readString(FOLDER.resolve("full.log"))
                .lines()
                .filter(line -> line.startsWith("the database said"))
                .map(line -> "full disk: " + line + "\n")
                .findFirst()
                .orElse(""));
    }

    private static int disk(String how) throws IOException, InterruptedException {
        return run(
                unshare,
                "exec " + System.getProperty("java.home")
                        + "/bin/java -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "
                        + "-Dderby.stream.error.file="
                        + FOLDER.resolve(how + "-derby.log") + " -cp " + System.getProperty("java.class.path") + " "
                        + FullDisk.class.getName() + " " + FOLDER.resolve("mnt") + " " + SEED + " " + how + " "
                        + FOLDER.resolve(how + ".txt") + " > " + FOLDER.resolve(how + ".log") + " 2>&1");
    }

    private static String dump(String how) throws IOException {
        return Files.readString(FOLDER.resolve(how + ".txt"));
    }

    /** Runs a command on a machine whose only difference is a small disk at the mount point. */
    private static int run(String way, String command) throws IOException, InterruptedException {
        Path mount = Files.createDirectories(FOLDER.resolve("mnt"));
        return new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        "exec " + way + " sh -c 'mount -t tmpfs -o size=" + SIZE + " tmpfs " + mount + " && " + command
                                + "'"))
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("mount.log").toFile())
                .start()
                .waitFor();
    }
}
