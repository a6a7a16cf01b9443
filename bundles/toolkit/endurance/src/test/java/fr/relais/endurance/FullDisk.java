// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.access.PageRequest;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.exchange.InsufficientSpaceException;
import fr.relais.exchange.internal.FlowsService;
import fr.relais.intake.ParsedLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * The process whose disk fills up, on Derby. Its folder is a small disk of its own: somebody else writes a file there
 * until there is less than the mark, and then until nothing goes in any more. It tells what it sees and ends with 0 if
 * all was as it should be.
 */
public final class FullDisk {

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");
    private static final PageRequest SOME = PageRequest.first();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MARK_MEGABYTES = 16;
    private static final int NIGHT = 0;

    private final Path folder;
    private final Path foreign;
    private final InputScenario season;
    private final AssembledPlatform house;
    private volatile Runnable afterPiece = () -> {};

    private FullDisk(Path folder, long seed) throws Exception {
        this.folder = folder;
        this.foreign = folder.resolve("somebody-elses");
        this.season = new InputScenario(seed, 1, 80);
        this.house = new AssembledPlatform(
                "jdbc:derby:" + folder.resolve("database") + ";create=true",
                true,
                Duration.ZERO,
                file -> afterPiece.run(),
                () -> {});
    }

    /** @param words the folder, the seed, and {@code full} or {@code empty} */
    public static void main(String... words) {
        LIQUIBASE.setLevel(Level.WARNING);
        try {
            FullDisk disk = new FullDisk(Path.of(words[0]), Long.parseLong(words[1]));
            if (words[2].equals("full")) {
                disk.fillsUp();
            } else {
                disk.stays();
            }
            Files.writeString(Path.of(words[3]), new DatabaseDump(disk.house).text(disk.folder.resolve("spool")));
        } catch (Throwable wrong) {
            wrong.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        System.exit(0);
    }

    private void stays() {
        people();
        FlowsService receiver = receiver();
        receive(receiver, true);
        receive(receiver, false);
    }

    private void fillsUp() throws Exception {
        people();
        FlowsService receiver = receiver();

        say("below the mark before a file comes");
        leave(MARK_MEGABYTES / 2);
        refused(() -> receive(receiver, true));
        check("nothing was begun", files().isEmpty());
        check("reads go on, and leave their trail (R-D1)", shown());

        say("below the mark between two pieces");
        Files.delete(foreign);
        afterPiece = () -> leave(MARK_MEGABYTES / 2);
        refused(() -> receive(receiver, true));
        afterPiece = () -> {};
        FlowFile waiting = files().get(0);
        check(
                "a piece went in, and not all: " + waiting,
                waiting.taken() == AssembledPlatform.PIECE && !waiting.done());
        check("it is told", receiver.paused().isPresent());
        check("reads go on, and leave their trail (R-D1)", shown());
        Files.delete(foreign);
        until("it goes on by itself", () -> files().get(0).done());

        say("full all the same, in the middle of a file");
        afterPiece = () -> {
            afterPiece = () -> {};
            leave(0);
        };
        FlowsService careless = house.receiver(folder.resolve("careless"), "0 %");
        Throwable failure = failureOf(() -> receive(careless, false));
        check("it failed for want of space: " + failure, Files.exists(foreign) && failure != null);
        say("the database said " + failure);
        // not before: Derby undoes what was begun as it opens, and for that its log wants room
        Files.delete(foreign);
        until("reads come back, by fresh connections", this::found);
        FlowFile soFar = files().get(0);
        check("nothing is half done: " + soFar, soFar.done() || soFar.taken() % AssembledPlatform.PIECE == 0);
        until("the rest goes in by itself", () -> files().stream().allMatch(FlowFile::done));
        Files.createDirectories(folder.resolve("spool"));
    }

    private FlowsService receiver() {
        return house.receiver(
                folder.resolve("spool"),
                MARK_MEGABYTES + " MB",
                folder.resolve("database").toString());
    }

    private void people() {
        house.people.load(
                InputScenario.GIDE,
                IntStream.range(0, season.people(NIGHT).size())
                        .mapToObj(i ->
                                new ParsedLine<>(i + 2, season.people(NIGHT).get(i)))
                        .toList());
    }

    private void receive(FlowsService receiver, boolean gides) {
        InputScenario.Sent sent = season.file(NIGHT, gides);
        InputStream content = new ByteArrayInputStream(sent.content());
        receiver.receive(sent.by(), sent.name(), FlowFormat.CSV, content);
    }

    private List<FlowFile> files() {
        return house.inbox.files(Worker.ADMINISTRATOR, Optional.empty(), SOME).items();
    }

    private boolean shown() {
        return house.people.find(
                        InputScenario.GIDE,
                        season.people(NIGHT).get(0).identity().poleEmploiId())
                != null;
    }

    /** Reads what leaves no trail. */
    private boolean found() {
        return house.files.inTransaction(work -> work.peopleAfter(0, 1)).size() == 1;
    }

    /** Somebody else's file leaves so much. */
    private void leave(int megabytes) {
        long keep = (long) megabytes << 20;
        byte[] some = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(foreign)) {
            while (keep == 0 || Files.getFileStore(folder).getUsableSpace() > keep) {
                out.write(some);
            }
        } catch (IOException full) {
            if (keep > 0) {
                throw new IllegalStateException(full);
            }
        }
    }

    private static void refused(Runnable task) {
        check("it is refused for want of room", failureOf(task) instanceof InsufficientSpaceException);
    }

    private static Throwable failureOf(Runnable task) {
        try {
            task.run();
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static void until(String what, BooleanSupplier condition) throws InterruptedException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        Supplier<String> failing = () -> "";
        while (System.nanoTime() < last) {
            try {
                if (condition.getAsBoolean()) {
                    say(what);
                    return;
                }
            } catch (RuntimeException notYet) {
                failing = notYet::toString;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not: " + what + " " + failing.get());
    }

    private static void check(String what, boolean held) {
        if (!held) {
            throw new AssertionError("not: " + what);
        }
        say(what);
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
