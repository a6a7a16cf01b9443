// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.exchange.Flows;
import fr.relais.fixtures.Await;
import fr.relais.fixtures.FakeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A file in {@code in/} ends in {@code done/} or {@code rejected/} with its report, and is never lost on the way. */
public class WatchedFolderTest {

    private static final Caller GIDE = Caller.of("gide", List.of("partner", "national"));
    private static final String HEADER = "flow,pole_emploi_id,on,detail\n";
    private static final String CEASED = HEADER + "F4_REGISTRATION,1234567A,2010-05-03,CEASED\n";

    @Rule
    public TemporaryFolder folders = new TemporaryFolder();

    /** Long after any file that is written here. */
    private final FakeClock clock = new FakeClock(Instant.parse("2100-01-01T00:00:00Z"));

    private final InboxStub inbox = new InboxStub();
    private FlowsService receiver;
    private Path folder;

    @Before
    public void openTheFolder() throws IOException {
        receiver = new FlowsService(inbox, FreeSpaceSamples.plenty(), FlowsServiceTest.settings(folders.newFolder()));
        folder = folders.newFolder().toPath();
    }

    @After
    public void close() {
        receiver.close();
    }

    @Test
    public void aFileIsDoneWithItsReportBesideIt() throws IOException {
        scan(receiver).run();
        put("night.csv", CEASED + "F4_REGISTRATION,1234567A,2010-05-32,CEASED\n");

        scan(receiver).run();

        assertEquals(List.of(), names("in"));
        assertEquals(List.of("1-night.csv", "1-night.csv.rapport.txt", "1-night.csv.report.ndjson"), names("done"));
        List<String> text = Files.readAllLines(folder.resolve("done/1-night.csv.rapport.txt"));
        assertEquals("2 enregistrements\u00A0: 1 appliqués, 0 inchangés, 0 en attente, 1 rejetés.", text.get(1));
        assertTrue(text.get(2), text.get(2).startsWith("Ligne 3, rejetée\u00A0: on: Le 2010-05-32 n’existe pas."));
        List<String> ndjson = Files.readAllLines(folder.resolve("done/1-night.csv.report.ndjson"));
        assertEquals(2, ndjson.size());
        assertTrue(ndjson.get(0), ndjson.get(0).contains("\"applied\":1,\"unchanged\":0,\"orphans\":0,\"rejected\":1"));
        assertTrue(ndjson.get(1), ndjson.get(1).startsWith("{\"line\":3,"));
        assertTrue(ndjson.get(1), ndjson.get(1).contains("\"field\":\"on\""));
    }

    /** I-X13. */
    @Test
    public void aFileOfWhichNothingWentInIsRejected() throws IOException {
        put("night.csv", "flow;pole_emploi_id\nF8_CIVIS;1234567A\n");
        put("night.ndjson", "{\"flow\":\"F4_REGISTRATION\",\"pole_emploi_id\":\"1234567A\",\"on\":\"2010-05-03\"}\n");

        scan(receiver).run();

        assertEquals(List.of("1-night.csv", "1-night.csv.rapport.txt", "1-night.csv.report.ndjson"), names("rejected"));
        assertEquals(
                List.of("2-night.ndjson", "2-night.ndjson.rapport.txt", "2-night.ndjson.report.ndjson"), names("done"));
    }

    @Test
    public void whatIsStillBeingWrittenIsLeftAlone() throws IOException {
        put("night.csv.part", CEASED);
        put("night.tmp", CEASED);
        put(".night.csv", CEASED);
        Files.createDirectory(folder.resolve("in/night"));
        Files.createSymbolicLink(folder.resolve("in/link.csv"), put("../elsewhere.csv", CEASED));
        scan(receiver).run();
        Files.setLastModifiedTime(
                put("fresh.csv", CEASED), FileTime.from(clock.instant().minusSeconds(3_599)));
        new FolderScan(receiver, inbox, GIDE, folder, Duration.ofHours(1), clock).run();

        assertEquals(List.of(), names("done"));
        assertEquals(0, inbox.applied.size());

        Files.move(folder.resolve("in/night.csv.part"), folder.resolve("in/night.csv"), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(folder.resolve("in/fresh.csv"));
        scan(receiver).run();
        assertEquals(3, names("done").size());
        assertTrue(Files.exists(folder.resolve("in/link.csv"), LinkOption.NOFOLLOW_LINKS));
    }

    /** Whoever doesn't keep to the convention: what came after the reading isn't lost, the file is taken again. */
    @Test
    public void aFileThatGrowsWhileItIsTakenIsTakenAgain() throws IOException {
        put("night.csv", CEASED);
        Flows late = (caller, name, format, content) -> {
            Flows.Receipt receipt = receiver.receive(caller, name, format, content);
            append("night.csv", "F4_REGISTRATION,1234567A,2010-06-03,REGISTERED\n");
            return receipt;
        };
        scan(late).run();
        assertEquals(List.of("night.csv"), names("in"));

        scan(receiver).run();
        assertEquals(List.of(), names("in"));
        assertEquals(2, inbox.applied.size());
    }

    /** R-X2: killed after the records went in, or without room for the report. */
    @Test
    public void whateverFailsTheFileStaysAndIsTakenAgain() throws IOException {
        put("night.csv", CEASED);
        Files.delete(folder.resolve("done"));
        Files.writeString(folder.resolve("done"), "a file where the folder should be: nothing can be written there");
        scanWithoutFolders(receiver).run();
        assertEquals(List.of("night.csv"), names("in"));
        assertEquals(1, inbox.applied.size());

        Files.delete(folder.resolve("done"));
        Flows broken = (caller, name, format, content) -> {
            throw new UncheckedIOException(new IOException("no space left on device"));
        };
        scan(broken).run();
        assertEquals(List.of("night.csv"), names("in"));

        scan(receiver).run();
        assertEquals(List.of(), names("in"));
        assertEquals(3, names("done").size());
        assertEquals("taken once", 1, inbox.applied.size());
    }

    @Test
    public void withoutAUserAndARoleItDoesNotStart() {
        assertThrows(IllegalArgumentException.class, () -> watched("", "partner"));
        assertThrows(IllegalArgumentException.class, () -> watched("gide", ""));
        assertThrows(IllegalArgumentException.class, () -> watched("gide", "national"));
    }

    /** With the real watcher: only what it hears of can be in time. */
    @Test
    public void whatIsMovedInIsTakenWhenItIsHeardOf() throws Exception {
        WatchedFolder watched = watched("gide", "partner, national");
        try {
            Path written = put("night.csv.part", CEASED);
            Files.move(written, folder.resolve("in/night.csv"), StandardCopyOption.ATOMIC_MOVE);
            Await.until("it is done", () -> Files.exists(folder.resolve("done/1-night.csv")));
            assertEquals(List.of(), names("in"));
        } finally {
            watched.close();
        }
    }

    private WatchedFolder watched(String user, String roles) throws IOException {
        return new WatchedFolder(receiver, inbox, clock, new WatchedFolder.Settings() {
            @Override
            public String folder() {
                return folder.toString();
            }

            @Override
            public String user() {
                return user;
            }

            @Override
            public String roles() {
                return roles;
            }

            @Override
            public int every_seconds() {
                return 3600;
            }

            @Override
            public int quiet_seconds() {
                return 0;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return WatchedFolder.Settings.class;
            }
        });
    }

    private FolderScan scan(Flows flows) throws IOException {
        FolderScan scan = scanWithoutFolders(flows);
        scan.prepare();
        return scan;
    }

    private FolderScan scanWithoutFolders(Flows flows) {
        return new FolderScan(flows, inbox, GIDE, folder, Duration.ZERO, clock);
    }

    private Path put(String name, String content) throws IOException {
        scan(receiver);
        return Files.writeString(folder.resolve("in").resolve(name), content);
    }

    private void append(String name, String content) {
        Path path = folder.resolve("in").resolve(name);
        try {
            Files.writeString(path, Files.readString(path) + content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(String of) throws IOException {
        try (Stream<Path> paths = Files.list(folder.resolve(of))) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !Files.isSymbolicLink(path))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
