// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.exchange.OutboxFormat;
import fr.relais.exchange.internal.FlowsService;
import fr.relais.intake.ParsedLine;
import fr.relais.vocabulary.ExchangePartner;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * The process that is killed. It goes through the steps of a season from one on, telling on its output what it does, a
 * line each, and stands still where it is to be killed; at the end it waits for a word and writes its dump.
 */
public final class Worker {

    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    private static final Duration PATIENCE = Duration.ofSeconds(110);

    static final Caller ADMINISTRATOR = Caller.of("admin", List.of("administrator"));

    /** Of each night: people, two files, clock, outbox. */
    static final int STEPS = 5;

    /** The clock runs on so many days of a quarter. */
    private static final int RUNS = 4;

    private final InputScenario season;
    private final AssembledPlatform house;
    private final Path folder;
    private final Progress progress;
    private FlowsService receiver;

    /**
     * What the parent says, in this order.
     *
     * @param first the first step that isn't known to be done
     * @param deaths how many workers died before
     * @param resends whether partners don't wait until the platform has gone on with their files by itself
     * @param point where its parent kills it
     */
    record Orders(
            String url,
            Path folder,
            long seed,
            int nights,
            int people,
            int first,
            int deaths,
            boolean resends,
            KillPoint point) {

        List<String> words() {
            List<String> words = new ArrayList<>(List.of(
                    url,
                    folder.toString(),
                    String.valueOf(seed),
                    String.valueOf(nights),
                    String.valueOf(people),
                    String.valueOf(first),
                    String.valueOf(deaths),
                    String.valueOf(resends)));
            words.addAll(point.words());
            return words;
        }

        static Orders of(String... words) {
            return new Orders(
                    words[0],
                    Path.of(words[1]),
                    Long.parseLong(words[2]),
                    Integer.parseInt(words[3]),
                    Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]),
                    Integer.parseInt(words[6]),
                    Boolean.parseBoolean(words[7]),
                    KillPoint.of(List.of(words).subList(8, words.length)));
        }
    }

    private Worker(Orders orders) throws Exception {
        season = new InputScenario(orders.seed(), orders.nights(), orders.people());
        folder = orders.folder();
        progress = new Progress(orders.point());
        house = new AssembledPlatform(
                orders.url(),
                orders.deaths() == 0,
                Duration.ofMinutes(3).multipliedBy(orders.deaths()),
                file -> progress.mark("piece " + file.sender() + " " + file.hash() + " " + file.taken()),
                progress::call);
    }

    /** Goes to the end, unless somebody kills it. */
    public static void main(String... words) throws Exception {
        LIQUIBASE.setLevel(Level.WARNING);
        Orders orders = Orders.of(words);
        try {
            new Worker(orders).work(orders);
        } catch (Throwable failure) {
            failure.printStackTrace();
            Progress.say("failed " + failure);
            Runtime.getRuntime().halt(1);
        }
        System.exit(0);
    }

    private void work(Orders orders) throws Exception {
        List<Inbox.Unfinished> unfinished = house.inbox.unfinished();
        for (Inbox.Unfinished each : unfinished) {
            Progress.say("unfinished " + each.file().sender() + " "
                    + each.file().hash() + " " + each.file().taken());
        }
        if (!unfinished.isEmpty()) {
            progress.begin(WorkerPhase.IMPORT, orders.first());
        }
        receiver = house.receiver(folder.resolve("spool"), "1 MB");
        if (!orders.resends()) {
            untilItHasGoneOnByItself();
        }
        for (int step = orders.first(); step < orders.nights() * STEPS; step++) {
            step(step);
            progress.begin(WorkerPhase.BETWEEN, step);
            Progress.say("done " + step);
        }
        Progress.say("over");
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        Files.writeString(folder.resolve("dump.txt"), new DatabaseDump(house).text(folder.resolve("spool")));
    }

    private void untilItHasGoneOnByItself() throws InterruptedException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        while (!house.inbox.unfinished().isEmpty()) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("not gone on with within " + PATIENCE);
            }
            Thread.sleep(2);
        }
    }

    private void step(int step) throws IOException {
        int night = step / STEPS;
        switch (step % STEPS) {
            case 0 -> {
                progress.begin(WorkerPhase.PEOPLE, step);
                people(night);
            }
            case 1 -> send(step, season.file(night, true));
            case 2 -> send(step, season.file(night, false));
            case 3 -> {
                progress.begin(WorkerPhase.CLOCK, step);
                runClock(night);
            }
            default -> {
                progress.begin(WorkerPhase.OUTBOX, step);
                tellPartners(night);
            }
        }
    }

    private void people(int night) {
        house.people.load(
                InputScenario.GIDE,
                IntStream.range(0, season.people(night).size())
                        .mapToObj(i ->
                                new ParsedLine<>(i + 2, season.people(night).get(i)))
                        .toList());
    }

    /** Part by part, so that there is a time at which only one has come. */
    private void send(int step, InputScenario.Sent sent) throws IOException {
        progress.begin(WorkerPhase.RECEPTION, step);
        try (InputStream parts = new PartwiseStream(
                new ByteArrayInputStream(sent.content()),
                () -> progress.mark("part"),
                () -> progress.begin(WorkerPhase.IMPORT, step))) {
            receiver.receive(sent.by(), sent.name(), FlowFormat.CSV, parts);
        }
    }

    private void runClock(int night) {
        for (int run = RUNS - 1; run >= 0; run--) {
            house.clock.run(ADMINISTRATOR, InputScenario.day(night).minusDays(15L * run));
            progress.mark("run");
        }
    }

    private void tellPartners(int night) throws IOException {
        LocalDate day = AssembledPlatform.FIRST_DAY.plusDays(night);
        house.outboxOn(day).closeToday(ADMINISTRATOR);
        progress.mark("closed");
        for (ExchangePartner partner : ExchangePartner.values()) {
            for (OutboxFormat form : OutboxFormat.values()) {
                Path file = folder.resolve(partner + "-" + day + "." + form.code());
                try (OutputStream to = Files.newOutputStream(file)) {
                    OutboxFile totals = house.outboxOn(day).file(ADMINISTRATOR, partner, day, form, to);
                    house.outboxOn(day)
                            .acknowledge(
                                    ADMINISTRATOR,
                                    partner,
                                    day,
                                    totals.sums().get(OutboxFormat.CSV.code()).sha256());
                }
                progress.mark("file");
            }
        }
    }
}
