// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.endurance.Child.Said;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * R-X2, R-L18: the process is killed at random moments while files are sent and taken, the clock runs and partners are told; started again
 * it goes on, and in the end all is as if nobody had killed it. {@code -Drelais.seed=} replays a run, {@code -Drelais.kills=} makes it
 * longer. Each kill waits for a mark of its phase's progress that is drawn among all of them, and then for a part of the time to the next,
 * or until that has come.
 */
public abstract class KillTest {

    private static final int KILLS = Integer.getInteger("relais.kills", 20);
    private static final int KILLS_PER_NIGHT = 5;
    private static final int NIGHTS = Math.max(1, (KILLS + KILLS_PER_NIGHT - 1) / KILLS_PER_NIGHT);
    private static final int PEOPLE_PER_NIGHT = 32;
    private static final long SEED = Long.getLong("relais.seed", System.nanoTime());
    private static final Path FOLDER = Path.of("target", "killed").toAbsolutePath();

    private final Server server;
    private final Random random = new Random(SEED);
    private final Map<Phase, Integer> fell = new EnumMap<>(Phase.class);
    private final Map<Integer, Map<Phase, Integer>> marks = new HashMap<>();
    private final Map<Phase, List<Long>> intervals = new EnumMap<>(Phase.class);
    private final Map<String, Integer> cursors = new HashMap<>();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private Classes classes;
    private String url;
    private Path folder;
    private int first;
    private int goneOnWith;

    KillTest(Server server) {
        this.server = server;
    }

    @Test
    public void killedAtAnyMomentNothingIsLostDoubledOrHalfDone() throws Exception {
        System.out.println(server + ": " + KILLS + " kills, -Drelais.seed=" + SEED);
        long began = System.nanoTime();
        classes = new Classes(FOLDER.resolve(server + "-classes-" + SEED));
        String undisturbed = undisturbed();
        long done = System.nanoTime();

        open("killed");
        int deaths = 0;
        for (int night = 0; night < NIGHTS; night++) {
            for (int kill = 0; kill < KILLS_PER_NIGHT && deaths < KILLS; kill++) {
                killOnce(night * Worker.STEPS, kill, deaths);
                deaths++;
            }
        }
        Child last = start(deaths, classes.optionsOfFurther());
        toTheEnd(last);
        last.finish();
        String killed = Files.readString(folder.resolve("dump.txt"));

        System.out.printf(
                "%s: undisturbed in %d s, killed %d times in %d s, during %s; %d times a file was gone on with from its middle%n",
                server,
                (done - began) / 1_000_000_000,
                deaths,
                (System.nanoTime() - done) / 1_000_000_000,
                fell,
                goneOnWith);
        assertSame(undisturbed, killed);
        everyRecordCountsOnce(killed);
        assertFalse("something is left in the spool", killed.contains("spooled "));
        assertFalse(killed.contains("whole false") || killed.contains("as first made false"));
        assertTrue(killed.contains("derived anew the same: true"));
        for (Phase phase : List.of(Phase.IMPORT, Phase.CLOCK, Phase.OUTBOX)) {
            assertTrue(
                    "too few kills during " + phase + ": " + fell + ", seed " + SEED,
                    fell.getOrDefault(phase, 0) >= KILLS / 10);
        }
        assertTrue("no import went on from its middle, seed " + SEED, goneOnWith > 0);
    }

    private String undisturbed() throws Exception {
        open("undisturbed");
        Child child = start(0, classes.options());
        toTheEnd(child);
        child.finish();
        return Files.readString(folder.resolve("dump.txt"));
    }

    private void open(String name) throws Exception {
        folder = FOLDER.resolve(server + "-" + name + "-" + SEED);
        Files.createDirectories(folder.resolve("spool"));
        url = server.url(folder, name);
        first = 0;
    }

    private Child start(int deaths, List<String> options) throws IOException {
        return new Child(
                new Worker.Orders(url, folder, SEED, NIGHTS, PEOPLE_PER_NIGHT, today, first, deaths, deaths % 2 == 1),
                options,
                new File(folder.toFile(), "worker.log"));
    }

    /** Learns how many marks a phase of a step has, and how long it is from one to the next. */
    private void toTheEnd(Child child) throws InterruptedException {
        Progress progress = new Progress();
        for (Said said = child.next(); !said.begins("over"); said = child.next()) {
            hear(said, progress);
        }
    }

    private void killOnce(int firstOfNight, int kill, int deaths) throws Exception {
        Phase phase = phase(firstOfNight / Worker.STEPS, kill);
        int step = firstOfNight
                + switch (phase) {
                    case PEOPLE -> 0;
                    case RECEPTION -> 1;
                    case IMPORT -> kill;
                    case CLOCK -> 3;
                    default -> 4;
                };
        int all = marks.getOrDefault(step, Map.of()).getOrDefault(phase, 0);
        // of the two in a night's imports the second finds a part taken already, and a part that isn't
        boolean inTheMiddle = kill == 2 && all > 2;
        int mark = inTheMiddle ? 1 + random.nextInt(all - 2) : random.nextInt(Math.max(1, all));
        List<Long> before = intervals.get(phase);
        long wait = (long) (random.nextDouble() * before.get(random.nextInt(before.size())));
        Child child = start(deaths, classes.optionsOfFurther());
        Progress progress = new Progress();
        while (!progress.hasReached(phase, step, mark)) {
            hear(child.next(), progress);
        }
        child.next(wait).ifPresent(said -> hear(said, progress));
        child.kill().forEach(said -> hear(said, progress));
        fell.merge(progress.phase, 1, Integer::sum);
    }

    /** Of a night: as a file is sent or people are loaded, twice in an import, in the clock, in the outbox. */
    private static Phase phase(int night, int kill) {
        return switch (kill) {
            case 0 -> night % 2 == 0 ? Phase.RECEPTION : Phase.PEOPLE;
            case 1, 2 -> Phase.IMPORT;
            case 3 -> Phase.CLOCK;
            default -> Phase.OUTBOX;
        };
    }

    /** Where a worker is. */
    private static final class Progress {
        private Phase phase = Phase.BETWEEN;
        private int step;
        private int marks;
        private long at = System.nanoTime();

        /** Also if the worker is past it. */
        boolean hasReached(Phase wanted, int wantedStep, int mark) {
            if (step != wantedStep || phase == Phase.BETWEEN) {
                return step > wantedStep;
            }
            return phase == wanted ? marks >= mark : phase.ordinal() > wanted.ordinal();
        }
    }

    private void hear(Said said, Progress progress) {
        if (said.begins("phase ") || said.begins("mark ")) {
            intervals.computeIfAbsent(progress.phase, any -> new ArrayList<>()).add(said.at() - progress.at);
            progress.at = said.at();
        }
        if (said.begins("phase ")) {
            progress.phase = Phase.valueOf(said.word(1));
            progress.step = Integer.parseInt(said.word(2));
            progress.marks = 0;
        } else if (said.begins("mark ")) {
            progress.marks++;
            if (said.begins("mark piece ")) {
                cursor(said.word(2) + " " + said.word(3), Integer.parseInt(said.word(4)), false);
            }
        } else if (said.begins("done ")) {
            first = Integer.parseInt(said.word(1)) + 1;
        } else if (said.begins("unfinished ")) {
            cursor(said.word(1) + " " + said.word(2), Integer.parseInt(said.word(3)), true);
        }
        if (said.begins("mark ") && folder.getFileName().toString().contains("undisturbed")) {
            marks.computeIfAbsent(progress.step, any -> new EnumMap<>(Phase.class))
                    .put(progress.phase, progress.marks);
        }
    }

    /** How far a file was taken never goes back, and nobody takes again what was taken. */
    private void cursor(String file, int taken, boolean atStart) {
        String key = folder + " " + file;
        int before = cursors.getOrDefault(key, 0);
        assertTrue(file + " was taken as far as " + before + ", now " + taken + ", seed " + SEED, taken >= before);
        cursors.put(key, taken);
        if (atStart && taken > 0) {
            goneOnWith++;
        }
    }

    private static void everyRecordCountsOnce(String dump) {
        Season season = new Season(SEED, NIGHTS, PEOPLE_PER_NIGHT);
        for (int night = 0; night < NIGHTS; night++) {
            for (boolean gides : new boolean[] {true, false}) {
                Season.Sent sent = season.file(night, gides);
                String begin = "flow_file sender=" + sent.by().user() + " ";
                List<String> found = dump.lines()
                        .filter(line -> line.startsWith(begin) && line.contains(" name=" + sent.name() + " "))
                        .toList();
                assertEquals(begin + sent.name(), 1, found.size());
                String file = found.get(0);
                assertTrue(file, file.contains(" done=t"));
                int counted = Stream.of("applied", "unchanged", "rejected", "orphans")
                        .mapToInt(state -> count(file, state))
                        .sum();
                assertEquals(file, sent.records(), counted);
                assertEquals(file, sent.records(), count(file, "taken"));
            }
        }
    }

    private static int count(String file, String column) {
        Matcher counted = Pattern.compile(" " + column + "=(\\d+)").matcher(file);
        assertTrue(file, counted.find());
        return Integer.parseInt(counted.group(1));
    }

    static void assertSame(String undisturbed, String killed) {
        Map<String, Integer> more = new TreeMap<>();
        undisturbed.lines().forEach(line -> more.merge(line, -1, Integer::sum));
        killed.lines().forEach(line -> more.merge(line, 1, Integer::sum));
        List<String> lost =
                more.keySet().stream().filter(line -> more.get(line) < 0).toList();
        List<String> added =
                more.keySet().stream().filter(line -> more.get(line) > 0).toList();
        assertEquals("seed " + SEED + ": lines only undisturbed, then only killed", "[]\n[]", lost + "\n" + added);
    }
}
