// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.exchange.internal.FlowsService;
import fr.relais.fixtures.Seed;
import fr.relais.intake.ParsedLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.Test;

/**
 * R-X2: PostgreSQL itself is killed while a file is taken, between two of its pieces: before a statement or a commit
 * that is drawn among those of the run in which nothing falls. It comes back, the platform's connections with it, and
 * the file is gone on with: by itself, or because its sender sends it again. In the end all is as if nobody had killed
 * it. With {@code -Psoak} who made that statement doesn't wait for the fall.
 */
public class DatabaseKilledTest {

    private static final int KILLS = Integer.getInteger("relais.kills", 20);
    /** Each with two files, in each of which it falls once. */
    private static final int NIGHTS = Math.max(2, KILLS / 10);

    private static final int PEOPLE_PER_NIGHT = 60;
    private static final long SEED = Seed.of(DatabaseKilledTest.class);
    private static final Path FOLDER =
            Path.of("target", "database-killed", String.valueOf(SEED)).toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Random random = new Random(SEED);
    private final InputScenario season = new InputScenario(SEED, NIGHTS, PEOPLE_PER_NIGHT);
    /** Of each file, by its name: how many statements and commits there were before each piece of it was in. */
    private final Map<String, List<Integer>> calls = new HashMap<>();

    private volatile Consumer<FlowFile> afterPiece = file -> {};
    private volatile Runnable beforeCall = () -> {};
    private int noticed;

    @Test
    public void whatItWasInTheMiddleOfIsDoneOnce() throws Exception {
        System.out.println("the database: " + 2 * NIGHTS + " falls, -Drelais.seed=" + SEED);
        Files.createDirectories(FOLDER);
        try (MortalServer server = new MortalServer(FOLDER.resolve("data"))) {
            String undisturbed = run(server, "undisturbed", false);
            long began = System.nanoTime();
            String killed = run(server, "killed", true);
            System.out.printf(
                    "the database: %d falls in %d s; %d times its sender had an error%n",
                    2 * NIGHTS, (System.nanoTime() - began) / 1_000_000_000, noticed);
            KillTest.assertSame(undisturbed, killed);
            assertFalse("something is left in the spool", killed.contains("spooled "));
            assertTrue(killed.contains("derived anew the same: true"));
        }
    }

    private String run(MortalServer server, String name, boolean falls) throws Exception {
        AssembledPlatform house = new AssembledPlatform(
                server.url(name), true, Duration.ZERO, file -> afterPiece.accept(file), () -> beforeCall.run());
        Path spool = FOLDER.resolve(name);
        FlowsService receiver = house.receiver(spool, "1 MB");
        try {
            for (int night = 0; night < NIGHTS; night++) {
                people(house, night);
                for (boolean gides : new boolean[] {true, false}) {
                    InputScenario.Sent sent = season.file(night, gides);
                    if (falls) {
                        fallIn(sent, house, receiver, server, night);
                    } else {
                        sendUndisturbed(sent, receiver);
                    }
                    FlowFile file = newest(house);
                    assertEquals(sent.name(), file.name());
                    assertTrue(file.toString(), file.done());
                    assertEquals(file.toString(), sent.records(), file.taken());
                }
            }
            return new DatabaseDump(house).text(spool);
        } finally {
            receiver.close();
            house.close();
        }
    }

    private void sendUndisturbed(InputScenario.Sent sent, FlowsService receiver) {
        AtomicInteger made = new AtomicInteger();
        beforeCall = made::incrementAndGet;
        afterPiece = file ->
                calls.computeIfAbsent(sent.name(), any -> new ArrayList<>()).add(made.getAndSet(0));
        send(sent, receiver);
        afterPiece = file -> {};
        beforeCall = () -> {};
    }

    /** @param night in one a file is gone on with by itself, in the next its sender sends it again */
    private void fallIn(
            InputScenario.Sent sent, AssembledPlatform house, FlowsService receiver, MortalServer server, int night)
            throws Exception {
        List<Integer> pieces = calls.get(sent.name());
        assertTrue(sent.name() + " is too short for a fall in its middle, seed " + SEED, pieces.size() > 2);
        int before = 1 + random.nextInt(pieces.size() - 2);
        AtomicInteger left = new AtomicInteger(1 + random.nextInt(pieces.get(before)));
        CompletableFuture<Void> fallen = new CompletableFuture<>();
        CompletableFuture<Void> back = new CompletableFuture<>();
        AtomicInteger in = new AtomicInteger();
        Runnable fall = () -> {
            if (in.get() == before && left.decrementAndGet() == 0) {
                new Thread(() -> fall(server, fallen, back), "the end of the database").start();
                if (!KillTest.SOAK) {
                    fallen.join();
                }
            }
        };
        beforeCall = fall;
        afterPiece = file -> {
            // none after the next goes in before it has fallen, however few statements there were
            if (in.incrementAndGet() == before + 1) {
                if (left.getAndSet(0) > 0) {
                    new Thread(() -> fall(server, fallen, back), "the end of the database").start();
                }
                fallen.join();
            }
        };
        Optional<RuntimeException> failure = failureOf(() -> send(sent, receiver));
        back.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        afterPiece = file -> {};
        beforeCall = () -> {};
        noticed += failure.isPresent() ? 1 : 0;
        until("reads come back, by fresh connections", () -> newest(house).taken() >= before * AssembledPlatform.PIECE);
        if (failure.isPresent() && night % 2 == 0) {
            until("it goes on by itself", () -> newest(house).done());
        } else if (failure.isPresent()) {
            send(sent, receiver);
        }
    }

    private static void fall(MortalServer server, CompletableFuture<Void> fallen, CompletableFuture<Void> back) {
        try {
            server.kill();
            fallen.complete(null);
            server.start();
            back.complete(null);
        } catch (IOException | RuntimeException wrong) {
            fallen.completeExceptionally(wrong);
            back.completeExceptionally(wrong);
        }
    }

    private void people(AssembledPlatform house, int night) {
        house.people.load(
                InputScenario.GIDE,
                IntStream.range(0, season.people(night).size())
                        .mapToObj(i ->
                                new ParsedLine<>(i + 2, season.people(night).get(i)))
                        .toList());
    }

    private static void send(InputScenario.Sent sent, FlowsService receiver) {
        receiver.receive(sent.by(), sent.name(), FlowFormat.CSV, new ByteArrayInputStream(sent.content()));
    }

    private static FlowFile newest(AssembledPlatform house) {
        return house.inbox
                .files(Worker.ADMINISTRATOR, Optional.empty(), PageRequest.first())
                .items()
                .get(0);
    }

    private static Optional<RuntimeException> failureOf(Runnable task) {
        try {
            task.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        String failing = "";
        while (System.nanoTime() < last) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (RuntimeException notYet) {
                failing = notYet.toString();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not: " + what + ", seed " + SEED + " " + failing);
    }
}
