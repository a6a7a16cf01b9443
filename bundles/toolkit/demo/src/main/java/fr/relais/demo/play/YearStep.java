// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import fr.relais.demo.World;
import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.cohort.Expectation;
import fr.relais.demo.files.CohortFileWriter;
import fr.relais.demo.files.ExchangeFile;
import fr.relais.demo.play.PlatformClient.Announced;
import fr.relais.demo.play.PlatformClient.Entries;
import fr.relais.demo.play.PlatformClient.Intake;
import fr.relais.demo.play.PlatformClient.Quarters;
import fr.relais.demo.play.PlatformClient.Standing;
import fr.relais.demo.territory.DemoMissionLocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Plays the years 2010 and 2011 of one region on a platform, and checks what comes out. Used once, by one thread. */
public final class YearStep {

    private static final LocalDate END_OF_2010 = LocalDate.of(2010, 12, 31);

    private final World world;
    private final Expectation expectation;
    private final PlatformClient platform;
    private final ProgressScreen screen;
    private final ResultChecks checks;

    /** A world, the platform that takes it in, what must come out, and where to tell and to check. */
    public YearStep(
            World world, Expectation expectation, PlatformClient platform, ProgressScreen screen, ResultChecks checks) {
        this.world = world;
        this.expectation = expectation;
        this.platform = platform;
        this.screen = screen;
        this.checks = checks;
    }

    /** Steps 2 and 3: quarter by quarter the people, what becomes of them, and the daily clock. */
    public void live(List<CohortFileWriter.Batch> batches) {
        Map<String, Integer> refused = new TreeMap<>();
        for (CohortFileWriter.Batch batch : batches) {
            StringBuilder line = new StringBuilder(batch.quarter().toString());
            for (ExchangeFile file : batch.files()) {
                Intake intake = platform.load(file);
                line.append("  ")
                        .append(FigureTables.number(intake.accepted()))
                        .append(' ')
                        .append(file.kind());
                if (file.kind().equals("affectations")) {
                    intake.refusals().forEach((rule, lines) -> refused.merge(rule, lines, Integer::sum));
                } else {
                    checks.nothingRejected(file, intake);
                }
            }
            Announced announced = platform.runClock(batch.quarter().end());
            line.append("  clock: ").append(announced.cancellations()).append(" cancelled, ");
            line.append(announced.exits().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .append(" left");
            screen.done(line.toString());
        }
        screen.say("            affectations refused, by rule: " + refused);
        checks.same("affectations refused", sum(expectation.refused()), sum(refused));
        checks.same(
                "affectations refused for want of room (R-E6)",
                expectation.refused().get("R-E6"),
                refused.get("R-E6"));
    }

    private static int sum(Map<String, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Step 5: the figures of the two years. */
    public void showFigures() {
        showEntries();
        showQuarters();
        showStandings();
    }

    private void showEntries() {
        List<Entries> entries = platform.progress(2010, World.REGION);
        Map<String, String> names = world.network().missionsLocales(World.REGION).stream()
                .collect(Collectors.toMap(DemoMissionLocale::id, DemoMissionLocale::name));
        screen.say(FigureTables.entries(2010, entries, names));
        checks.same(
                "entries counted on the objective of 2010 (R-O6)",
                expectation.counted(2010),
                entries.stream()
                        .collect(Collectors.toMap(
                                Entries::missionLocale, Entries::counted, Integer::sum, TreeMap::new)));
        checks.same(
                "everybody initialised in 2010 (I-O6)",
                expectation.totalInCotraitance(2010),
                entries.stream()
                        .collect(Collectors.toMap(
                                Entries::missionLocale, Entries::totalInCotraitance, Integer::sum, TreeMap::new)));
    }

    private void showQuarters() {
        Map<Integer, Quarters> years = new TreeMap<>();
        for (int year : List.of(2010, 2011)) {
            Quarters figure = platform.sentIntoCotraitance("REGIONAL", World.REGION, year);
            years.put(year, figure);
            checks.same("DE0 of " + year + " by quarter (R-I1)", expectation.affected(year), figure.quarters());
        }
        screen.say(FigureTables.quarters(years));
    }

    private void showStandings() {
        List<Standing> then = platform.tally(World.REGION, END_OF_2010);
        List<Standing> now = platform.tally(World.REGION, Cohort.LAST_DAY);
        screen.say(FigureTables.standings(then, now));
        checks.same(
                "files in all",
                expectation.affected(2010).stream().mapToInt(Integer::intValue).sum()
                        + expectation.affected(2011).stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                now.stream().mapToInt(Standing::files).sum());
        checks.same(
                "cancelled before the initialisation (R-L4)",
                expectation.cancelled(),
                now.stream()
                        .filter(one -> one.phase().equals("CANCELLED"))
                        .mapToInt(Standing::files)
                        .sum());
    }
}
