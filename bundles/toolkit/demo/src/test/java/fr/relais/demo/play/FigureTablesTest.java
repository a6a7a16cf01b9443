// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.play;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.demo.play.PlatformClient.Answer;
import fr.relais.demo.play.PlatformClient.Decision;
import fr.relais.demo.play.PlatformClient.Entries;
import fr.relais.demo.play.PlatformClient.Quarters;
import fr.relais.demo.play.PlatformClient.Standing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.Test;

public class FigureTablesTest {

    @Test
    public void entriesShowTheFullestTenAndTheTotalOfAll() {
        List<Entries> entries = IntStream.range(0, 12)
                .mapToObj(i -> new Entries(String.format("%05dS00", i), 1_000, 1_000 - i, 0, 1_000))
                .toList();
        String[] lines = FigureTables.entries(2010, entries, Map.of("00000S00", "Mission locale de Lyon"))
                .split("\n");
        assertEquals(13, lines.length);
        assertTrue(lines[1], lines[1].matches(" +Mission locale de Lyon +1 000 +1 000 +100 +0 +1 000"));
        assertTrue(lines[2], lines[2].matches(" +00001S00 +1 000 +999 +99 +1 +1 000"));
        assertTrue(lines[11], lines[11].contains("2 more"));
        assertTrue(lines[12], lines[12].matches(" +All 12 missions locales +12 000 +11 934 +99 +66 +12 000"));
    }

    @Test
    public void aMissionLocaleWithoutObjectiveHasNoPercentage() {
        String table = FigureTables.entries(2010, List.of(new Entries("00001S00", 0, 0, 0, 0)), Map.of());
        assertTrue(table, table.contains("00001S00"));
    }

    @Test
    public void quartersShowTheCumulativeFigureAsTheYears() {
        Quarters figure = new Quarters(List.of(3_128, 3_669, 3_681, 2_464), List.of(3_128, 6_797, 10_478, 12_942));
        String[] lines =
                FigureTables.quarters(new TreeMap<>(Map.of(2010, figure))).split("\n");
        assertTrue(lines[1], lines[1].matches(" +2010 +3 128 +3 669 +3 681 +2 464 +12 942"));
    }

    @Test
    public void standingsOfTwoYearsStandSideBySide() {
        String table = FigureTables.standings(
                List.of(new Standing("SUPPORT", "ACTIVE", 7)),
                List.of(new Standing("SUPPORT", "ACTIVE", 2), new Standing("EXITED", "", 5)));
        String[] lines = table.split("\n");
        assertTrue(lines[1], lines[1].matches(" +EXITED +0 +5"));
        assertTrue(lines[2], lines[2].matches(" +SUPPORT ACTIVE +7 +2"));
        assertTrue(lines[3], lines[3].matches(" +All files +7 +7"));
    }

    @Test
    public void aDecisionIsExplainedInFrenchWithTheVersionThatMadeIt() {
        String text = FigureTables.decision(new Decision(
                "12",
                "ORIENTED",
                List.of(new Answer("rhone-alpes.recently-left-school", "1.0.0", "MET", "Sortie de l'école récente."))));
        assertTrue(text, text.contains("Décision n° 12 : orientation vers la mission locale"));
        assertTrue(text, text.contains("oui"));
        assertTrue(text, text.contains("Sortie de l'école récente. (rhone-alpes.recently-left-school 1.0.0)"));
    }

    @Test
    public void checksSayWhatWasExpectedAndWhatWasFound() {
        ResultChecks checks = new ResultChecks();
        checks.same("regions", 26, 26);
        checks.holds("something", true);
        assertTrue(checks.failures().isEmpty());
        checks.same("regions", 26, 25);
        assertEquals(List.of("regions: expected 26, found 25"), checks.failures());
    }

    @Test
    public void theConsoleSaysWhatACommandPrintedAndWhatFailed() {
        assertEquals(
                "exec bundle:list",
                new ConsoleClient("/bin/echo exec").run("bundle:list").strip());
        try {
            new ConsoleClient("/bin/false exec").run("bundle:list");
            assertFalse("a failed command must be told", true);
        } catch (CallFailedException failed) {
            assertTrue(failed.getMessage(), failed.getMessage().contains("bundle:list"));
        }
    }
}
