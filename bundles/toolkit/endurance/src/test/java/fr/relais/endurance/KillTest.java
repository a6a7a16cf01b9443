// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.endurance.WorkerProcess.Said;
import fr.relais.fixtures.Seed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * R-X2, R-L18: the process is killed while files are sent and taken, the clock runs and partners are told; started
 * again it goes on, and in the end all is as if nobody had killed it. Where it is killed is drawn from what a run that
 * nobody kills went through: marks of progress, statements and commits between them. There it stands still until it is
 * dead, so that a build kills at the same points each time. With {@code -Psoak} every other one goes on from its point,
 * and dies wherever it is then. {@code -Drelais.kills=} makes it longer.
 */
public abstract class KillTest {

    /** Whether it doesn't matter that no two runs are alike. */
    static final boolean SOAK = Boolean.getBoolean("relais.soak");

    private static final int KILLS = Integer.getInteger("relais.kills", 20);
    private static final int KILLS_PER_NIGHT = 5;
    private static final int NIGHTS = Math.max(1, (KILLS + KILLS_PER_NIGHT - 1) / KILLS_PER_NIGHT);
    private static final int PEOPLE_PER_NIGHT = 32;
    /** The kill of a night after which a part of a file is taken and another isn't. */
    private static final int IN_THE_MIDDLE = 2;

    private static final int PASSING_MILLIS = 30;
    private static final long SEED = Seed.of(KillTest.class);
    private static final Path FOLDER = Path.of("target", "killed").toAbsolutePath();

    private final DurableDatabase server;
    private final Random random = new Random(SEED);
    private final Map<WorkerPhase, Integer> fell = new EnumMap<>(WorkerPhase.class);
    /**
     * Of each phase of each step: how many statements and commits there were before each of its marks, and before its
     * end.
     */
    private final Map<Stretch, List<Integer>> calls = new HashMap<>();

    private final Map<String, Integer> cursors = new HashMap<>();
    private WorkerClasses classes;
    private String url;
    private Path folder;
    private int first;
    private int heldInTheMiddle;
    private int goneOnWith;

    KillTest(DurableDatabase server) {
        this.server = server;
    }

    private record Stretch(WorkerPhase phase, int step) {}

    @Test
    public void killedAtAnyMomentNothingIsLostDoubledOrHalfDone() throws Exception {
        System.out.println(server + ": " + KILLS + " kills, -Drelais.seed=" + SEED);
        long began = System.nanoTime();
        classes = new WorkerClasses(FOLDER.resolve(server + "-classes-" + SEED));
        String undisturbed = undisturbed();
        long done = System.nanoTime();

        open("killed");
        int deaths = 0;
        for (int night = 0; night < NIGHTS; night++) {
            for (int kill = 0; kill < KILLS_PER_NIGHT && deaths < KILLS; kill++) {
                killOnce(night, kill, deaths);
                deaths++;
            }
        }
        String killed = toTheEnd(deaths, classes.optionsOfFurther(), this::hear);

        System.out.printf(
                "%s: undisturbed in %d s, killed %d times in %d s, during %s; %d times a file was gone on with from"
                        + " its middle%n",
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
        for (WorkerPhase phase : List.of(WorkerPhase.IMPORT, WorkerPhase.CLOCK, WorkerPhase.OUTBOX)) {
            assertTrue(
                    "too few kills during " + phase + ": " + fell + ", seed " + SEED,
                    fell.getOrDefault(phase, 0) >= KILLS / 10);
        }
        assertTrue(
                "as many imports go on from their middle as were killed there, seed " + SEED,
                heldInTheMiddle > 0 && goneOnWith >= heldInTheMiddle);
    }

    private String undisturbed() throws Exception {
        open("undisturbed");
        Stretch[] now = {new Stretch(WorkerPhase.BETWEEN, 0)};
        return toTheEnd(0, classes.options(), said -> {
            hear(said);
            if (said.begins("calls ")) {
                calls.computeIfAbsent(now[0], any -> new ArrayList<>()).add(Integer.parseInt(said.word(1)));
            } else if (said.begins("phase ")) {
                now[0] = new Stretch(WorkerPhase.valueOf(said.word(1)), Integer.parseInt(said.word(2)));
            }
        });
    }

    private void open(String name) throws Exception {
        folder = FOLDER.resolve(server + "-" + name + "-" + SEED);
        clear(folder);
        Files.createDirectories(folder.resolve("spool"));
        url = server.url(folder, name);
        first = 0;
    }

    /** Removes what a former run left: the same seed names the same folder. */
    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private WorkerProcess start(int deaths, List<String> options, KillPoint point) throws IOException {
        return new WorkerProcess(
                new Worker.Orders(url, folder, SEED, NIGHTS, PEOPLE_PER_NIGHT, first, deaths, deaths % 2 == 1, point),
                options,
                new File(folder.toFile(), "worker.log"));
    }

    /** What it leaves. */
    private String toTheEnd(int deaths, List<String> options, Consumer<Said> listening) throws Exception {
        try (WorkerProcess child = start(deaths, options, KillPoint.NEVER)) {
            Said said;
            do {
                said = child.next();
                listening.accept(said);
            } while (!said.begins("over"));
            child.finish();
        }
        return Files.readString(folder.resolve("dump.txt"));
    }

    private void killOnce(int night, int kill, int deaths) throws Exception {
        KillPoint point = point(night, kill, !SOAK || deaths % 2 == 0);
        boolean reached = false;
        try (WorkerProcess child = start(deaths, classes.optionsOfFurther(), point)) {
            while (!reached && first <= point.step()) {
                Said said = child.next();
                hear(said);
                reached = said.begins("reached");
            }
            if (!point.held()) {
                Thread.sleep(random.nextInt(PASSING_MILLIS));
            }
            child.kill().forEach(this::hear);
        }
        // only the one before, if it went on from its point, can have come so far already
        assertTrue("it never came to " + point + ", seed " + SEED, reached || SOAK);
        if (reached) {
            fell.merge(point.phase(), 1, Integer::sum);
            heldInTheMiddle += point.held() && kill == IN_THE_MIDDLE ? 1 : 0;
        }
    }

    /**
     * In a night: as a file is sent or people are loaded, in an import, in the middle of another, in the clock, in the
     * outbox.
     */
    private KillPoint point(int night, int kill, boolean held) {
        WorkerPhase phase =
                switch (kill) {
                    case 0 -> night % 2 == 0 ? WorkerPhase.RECEPTION : WorkerPhase.PEOPLE;
                    case 1, IN_THE_MIDDLE -> WorkerPhase.IMPORT;
                    case 3 -> WorkerPhase.CLOCK;
                    default -> WorkerPhase.OUTBOX;
                };
        int step = night * Worker.STEPS
                + switch (phase) {
                    case PEOPLE -> 0;
                    case RECEPTION -> 1;
                    case IMPORT -> kill;
                    case CLOCK -> 3;
                    default -> 4;
                };
        List<Integer> stretch = calls.get(new Stretch(phase, step));
        // the last is from the last mark to the end
        int mark = random.nextInt(stretch.size());
        if (kill == IN_THE_MIDDLE) {
            assertTrue("a file of one piece has no middle, seed " + SEED, stretch.size() > 2);
            mark = 1 + random.nextInt(stretch.size() - 2);
        }
        return new KillPoint(phase, step, mark, random.nextInt(stretch.get(mark) + 1), held);
    }

    /** What is done, and how far files are. */
    private void hear(Said said) {
        if (said.begins("mark piece ")) {
            cursor(said.word(2) + " " + said.word(3), Integer.parseInt(said.word(4)), false);
        } else if (said.begins("done ")) {
            first = Integer.parseInt(said.word(1)) + 1;
        } else if (said.begins("unfinished ")) {
            cursor(said.word(1) + " " + said.word(2), Integer.parseInt(said.word(3)), true);
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
        InputScenario season = new InputScenario(SEED, NIGHTS, PEOPLE_PER_NIGHT);
        for (int night = 0; night < NIGHTS; night++) {
            for (boolean gides : new boolean[] {true, false}) {
                InputScenario.Sent sent = season.file(night, gides);
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
