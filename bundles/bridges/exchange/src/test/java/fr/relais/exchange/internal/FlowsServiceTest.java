// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.RecordHistory;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.exchange.Flows;
import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.fixtures.Await;
import fr.relais.fixtures.Seed;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class FlowsServiceTest {

    private static final Caller GIDE = Caller.of("gide", List.of("partner", "national"));

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final Shelf shelf = new Shelf();
    private FreeSpaceHealthCheck space = FreeSpaceSamples.plenty();

    @Test
    public void theExampleHasEachFlowAndReads() throws Exception {
        Flows.Receipt receipt = receiver().receive(GIDE, "night", FlowFormat.CSV, Files.newInputStream(example()));

        assertEquals(new FlowCounts(15, 0, 0, 0), receipt.file().counts());
        assertTrue(receipt.file().done());
        Set<Flow> flows = new HashSet<>();
        shelf.taken.forEach(line -> flows.add(line.record().orElseThrow().flow()));
        assertEquals(Set.of(Flow.values()), flows);
        shelf.taken.forEach(line -> {
            FlowRecord record = line.record().orElseThrow();
            assertEquals(record, FlowRecord.of(record.content()));
        });
        assertEquals(0, folder.getRoot().list().length);
    }

    @Test
    public void aWrongLineIsKeptAsItCameAndTheRestGoesThrough() {
        receive("flow,pole_emploi_id,on,detail\nF4_REGISTRATION,1234567A,2010-02-30,CEASED\n"
                + "F4_REGISTRATION,1234567A,2010-02-28,CEASED\nF99,1234567A,2010-02-28,\n");

        assertEquals(3, shelf.taken.size());
        FlowImportRow wrong = shelf.taken.get(0);
        assertEquals("F4_REGISTRATION,1234567A,2010-02-30,CEASED", wrong.raw());
        assertEquals(Optional.of("on"), wrong.fault().orElseThrow().field());
        assertTrue(shelf.taken.get(1).record().isPresent());
        assertEquals(
                Optional.of("flow"), shelf.taken.get(2).fault().orElseThrow().field());
    }

    @Test
    public void aKilledReceptionIsGoneOnWithAtTheNextStart() throws Exception {
        shelf.diesAfter.set(1);
        assertThrows(IllegalStateException.class, () -> receive(twelveThousand()));
        assertEquals(5_000, shelf.taken.size());
        assertEquals(1, folder.getRoot().list().length);

        shelf.diesAfter.set(Integer.MAX_VALUE);
        receiver();
        untilTheSpoolIsEmpty();
        allTwelveThousandWereTakenOnce();
    }

    /** Stopped in an orderly way, the platform keeps the bytes of what it hadn't finished as well. */
    @Test
    public void aReceptionThatIsStoppedIsGoneOnWithAtTheNextStart() throws Exception {
        FlowsService stopped = receiver();
        shelf.afterEachPiece = stopped::close;
        Flows.Receipt receipt = stopped.receive(GIDE, "night", FlowFormat.CSV, stream(twelveThousand()));
        assertFalse(receipt.file().done());
        assertEquals(5_000, receipt.file().taken());

        shelf.afterEachPiece = () -> {};
        receiver();
        untilTheSpoolIsEmpty();
        allTwelveThousandWereTakenOnce();
    }

    /** The sender had no answer and sends again while the file is gone on with: it waits for its turn, and finds it done. */
    @Test
    public void sentAgainWhileItIsGoneOnWithItIsTakenOnce() throws Exception {
        shelf.diesAfter.set(1);
        assertThrows(IllegalStateException.class, () -> receive(twelveThousand()));
        shelf.diesAfter.set(Integer.MAX_VALUE);
        CountDownLatch goingOn = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        shelf.afterEachPiece = () -> {
            goingOn.countDown();
            await(goOn);
        };
        FlowsService receiver = receiver();
        await(goingOn);
        FutureTask<Flows.Receipt> again =
                new FutureTask<>(() -> receiver.receive(GIDE, "night", FlowFormat.CSV, stream(twelveThousand())));
        Thread sender = new Thread(again);
        sender.start();
        Await.until("the sender waits for its turn", () -> FlowsService.TURNS.waiting() > 0);
        assertEquals("its turn hasn't come", 1, shelf.begun.get());
        goOn.countDown();
        assertTrue(again.get(Await.LONGEST.toSeconds(), TimeUnit.SECONDS).known());
        untilTheSpoolIsEmpty();
        allTwelveThousandWereTakenOnce();
    }

    /** Below the mark nothing is read; between two pieces the file waits with its bytes, and is gone on with when there is room. */
    @Test
    public void withoutRoomFilesWait() throws Exception {
        AtomicLong free = new AtomicLong(0);
        space = FreeSpaceSamples.of(free, 0);
        FlowsService receiver = receiver();
        assertThrows(InsufficientSpaceException.class, () -> receive(receiver, twelveThousand()));
        assertTrue(receiver.paused().isPresent());
        assertEquals(0, shelf.begun.get());
        assertEquals(0, folder.getRoot().list().length);

        free.set(1_024);
        assertFalse(receiver.paused().isPresent());
        shelf.afterEachPiece = () -> free.set(1_023);
        assertThrows(InsufficientSpaceException.class, () -> receive(receiver, twelveThousand()));
        assertEquals(5_000, shelf.taken.size());
        assertFalse(shelf.file.done());
        assertEquals(1, folder.getRoot().list().length);

        shelf.afterEachPiece = () -> {};
        free.set(1_024);
        untilTheSpoolIsEmpty();
        allTwelveThousandWereTakenOnce();
    }

    /** Killed while the bytes came, or after they had come and before the inbox knew of them: the sender had no answer. */
    @Test
    public void whatAKilledProcessLeftInTheSpoolIsClearedAway() throws Exception {
        Path part = Files.writeString(folder.getRoot().toPath().resolve("coming1.part"), "flow,pole_em");
        Path kept = Files.writeString(folder.getRoot().toPath().resolve("ab-cd.csv"), "flow,pole_emploi_id");
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(part, yesterday);
        Path coming = Files.writeString(folder.getRoot().toPath().resolve("coming2.part"), "flow,pole_em");
        receiver();
        Await.until("both are away", () -> !Files.exists(part) && !Files.exists(kept));
        assertArrayEquals(
                new String[] {coming.getFileName().toString()}, folder.getRoot().list());
    }

    private static String twelveThousand() {
        StringBuilder csv = new StringBuilder("flow,pole_emploi_id,on,detail\n");
        for (int i = 0; i < 12_000; i++) {
            csv.append(String.format("F4_REGISTRATION,%07dA,%s,CEASED%n", i, i % 7 == 0 ? "soon" : "2010-03-01"));
        }
        return csv.toString();
    }

    private void untilTheSpoolIsEmpty() {
        Await.until("the spool is empty", () -> folder.getRoot().list().length == 0);
    }

    private void allTwelveThousandWereTakenOnce() {
        assertTrue(shelf.file.done());
        assertEquals(0, folder.getRoot().list().length);
        assertEquals(12_000, shelf.taken.size());
        assertEquals(12_000, shelf.file.counts().total());
        for (int i = 0; i < 12_000; i++) {
            assertEquals(i + 2, shelf.taken.get(i).number());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            Await.open(latch);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whatever bytes come: each reception ends, in time, without an exception and with its spool empty. */
    @Test(timeout = 600_000)
    public void anyBytesAreTakenWithoutAnException() throws Exception {
        long seed = Seed.of(FlowsServiceTest.class);
        Random random = new Random(seed);
        byte[] example = Files.readAllBytes(example());
        FlowsService receiver = receiver();
        for (int i = 0; i < 400; i++) {
            byte[] bytes = i % 5 == 0 ? new byte[random.nextInt(3000)] : example.clone();
            if (i % 5 == 0) {
                random.nextBytes(bytes);
            }
            for (int changes = random.nextInt(12); changes > 0 && bytes.length > 0; changes--) {
                byte[] telling = "\",\n\r;\u0000\u001fé".getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean() ? telling[random.nextInt(telling.length)] : (byte) random.nextInt();
            }
            try {
                receiver.receive(GIDE, "fuzz", FlowFormat.values()[i % 2], new ByteArrayInputStream(bytes));
            } catch (RuntimeException wrong) {
                throw new AssertionError("seed " + seed + ", file " + i, wrong);
            }
        }
        assertEquals(0, folder.getRoot().list().length);
    }

    private static Path example() {
        Path here = Path.of("").toAbsolutePath();
        while (!new File(here.toFile(), "docs/flows/night.csv").exists()) {
            here = here.getParent();
        }
        return here.resolve("docs/flows/night.csv");
    }

    private static void receive(FlowsService receiver, String csv) {
        receiver.receive(GIDE, "night", FlowFormat.CSV, stream(csv));
    }

    private void receive(String csv) {
        receiver().receive(GIDE, "night", FlowFormat.CSV, stream(csv));
    }

    private static InputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private FlowsService receiver() {
        return new FlowsService(shelf, space, settings(folder.getRoot()));
    }

    /** Those of the documentation, with a spool of its own. */
    static FlowsService.Settings settings(File spool) {
        return new FlowsService.Settings() {
            @Override
            public String spool() {
                return spool.toString();
            }

            @Override
            public int piece() {
                return 5_000;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return FlowsService.Settings.class;
            }
        };
    }

    /** An inbox for one file at a time, which keeps the lines and their count and may die in the middle. Thread-safe. */
    private static final class Shelf implements Inbox {

        private final List<FlowImportRow> taken = Collections.synchronizedList(new ArrayList<>());
        private volatile FlowFile file;
        private final AtomicInteger diesAfter = new AtomicInteger(Integer.MAX_VALUE);
        private final AtomicInteger begun = new AtomicInteger();
        private volatile Runnable afterEachPiece = () -> {};

        @Override
        public FlowFile begin(Caller caller, String name, String hash, FlowFormat format) {
            begun.incrementAndGet();
            return beginOne(caller, name, hash, format);
        }

        private synchronized FlowFile beginOne(Caller caller, String name, String hash, FlowFormat format) {
            if (file != null && file.hash().equals(hash)) {
                return file;
            }
            file = new FlowFile(
                    1, caller.user(), name, hash, format, false, 0, FlowCounts.NONE, Instant.EPOCH, Optional.empty());
            return file;
        }

        @Override
        public synchronized FlowFile take(Caller caller, long number, int from, List<FlowImportRow> lines) {
            if (diesAfter.getAndDecrement() == 0) {
                throw new IllegalStateException("the plug");
            }
            assertEquals(file.taken(), from);
            taken.addAll(lines);
            for (FlowImportRow line : lines) {
                file = file.further(
                        FlowCounts.NONE.and(line.record().isPresent() ? RecordState.APPLIED : RecordState.REJECTED));
            }
            afterEachPiece.run();
            return file;
        }

        @Override
        public synchronized FlowFile finish(Caller caller, long number) {
            file = file.done(Instant.EPOCH);
            return file;
        }

        @Override
        public synchronized FlowFile file(Caller caller, long number) {
            return file;
        }

        @Override
        public Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
            return new Page<>(List.of(), Optional.empty());
        }

        @Override
        public Page<InboxRecord> records(Caller caller, RecordQuery query, PageRequest page) {
            return new Page<>(List.of(), Optional.empty());
        }

        @Override
        public RecordHistory record(Caller caller, long record) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InboxRecord correct(Caller caller, long record, Supplier<Instead> instead) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FlowCounts replay(Caller caller, RecordQuery query, int most) {
            throw new UnsupportedOperationException("not asked by the bridge");
        }

        @Override
        public List<PreconditionFlag> flags(Caller caller, CotraitanceId cotraitance) {
            throw new UnsupportedOperationException("not asked by the bridge");
        }

        @Override
        public synchronized List<Unfinished> unfinished() {
            return file == null || file.done() ? List.of() : List.of(new Unfinished(file, GIDE));
        }
    }
}
