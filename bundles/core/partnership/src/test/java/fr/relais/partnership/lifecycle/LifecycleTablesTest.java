// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import fr.relais.vocabulary.CotraitanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * The life of a co-traitance, example by example. In the tables beside this class each row tells facts ({@link FactParser}), a day, and
 * where a co-traitance stands on that day; a column that a table lacks isn't asked about, an empty cell means none. Facts that begin
 * with … go on from those of the last row that doesn't.
 */
@RunWith(Parameterized.class)
public class LifecycleTablesTest {

    static final String[] TABLES = {
        "entry.txt", "support.txt", "exit.txt", "same-day.txt", "counting.txt", "several.txt", "flows.txt"
    };

    /** What a column asks of a track on a day. */
    private static final Map<String, Function<Seen, String>> ANSWERS = answers();

    private static final Set<String> TOLD = Set.of("rule", "facts", "as of", "file");

    private final Example example;

    public LifecycleTablesTest(Example example) {
        this.example = example;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> examples() {
        List<Object[]> examples = new ArrayList<>();
        for (String table : TABLES) {
            String before = "";
            for (ExampleTable.Row row : ExampleTable.rows(LifecycleTablesTest.class, table)) {
                String told = row.cell("facts");
                String facts = told.startsWith("…") ? before + told.substring(1) : told;
                if (!told.startsWith("…")) {
                    before = told;
                }
                examples.add(new Object[] {new Example(row, facts)});
            }
        }
        return examples;
    }

    @Test
    public void standsAsTheRowSays() {
        assertEquals(example.message(), example.expected(), example.seen(example.facts()));
    }

    /** R-X1: neither the order of arrival nor repetition matters. */
    @Test
    public void standsTheSameWhateverTheOrderAndRepetition() {
        List<Fact> backwards = new ArrayList<>(example.facts());
        Collections.reverse(backwards);
        List<Fact> toAndFro = new ArrayList<>(example.facts());
        toAndFro.addAll(backwards);

        assertEquals(
                example.message(),
                Lifecycle.timeline(example.facts(), TestRuleContexts.FRAME),
                Lifecycle.timeline(backwards, TestRuleContexts.FRAME));
        assertEquals(
                example.message(),
                Lifecycle.timeline(example.facts(), TestRuleContexts.FRAME),
                Lifecycle.timeline(toAndFro, TestRuleContexts.FRAME));
    }

    /** R-L18: a day is what it is whether or not we know what comes after it. */
    @Test
    public void standsTheSameWithoutWhatComesLater() {
        List<Fact> known = example.facts().stream()
                .filter(fact -> !fact.on().isAfter(example.day()))
                .toList();

        assertEquals(example.message(), situation(example.facts()), situation(known));
    }

    private Optional<Situation> situation(List<Fact> facts) {
        return Optional.ofNullable(Lifecycle.timeline(facts, TestRuleContexts.FRAME)
                        .tracks()
                        .get(example.file()))
                .flatMap(track -> track.at(example.day()));
    }

    private static Map<String, Function<Seen, String>> answers() {
        Map<String, Function<Seen, String>> answers = new LinkedHashMap<>();
        answers.put("phase", seen -> said(seen.situation().map(Situation::phase)));
        answers.put("state", seen -> said(seen.situation().flatMap(Situation::state)));
        answers.put("accepted", seen -> said(seen.steps().flatMap(Situation.Steps::acceptation)));
        answers.put("initialised", seen -> said(seen.steps().flatMap(Situation.Steps::initialisation)));
        answers.put("appointment", seen -> said(seen.track().flatMap(CotraitanceTimeline::appointment)));
        answers.put("end", Seen::end);
        answers.put("counting", seen -> said(seen.situation().map(Situation::counting)));
        answers.put("open alerts", seen -> said(seen.situation().map(Situation::openAlerts)));
        answers.put("next", seen -> seen.track()
                .flatMap(track -> track.nextDeadline(seen.day()))
                .map(next -> next.reason() + " " + next.on())
                .orElse(""));
        return answers;
    }

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    /** One row, understood. */
    private record Example(ExampleTable.Row row, String told) {

        Example {
            row.cells().keySet().stream()
                    .filter(column -> !TOLD.contains(column) && !ANSWERS.containsKey(column))
                    .forEach(column -> {
                        throw new IllegalArgumentException(row.place() + " has a column that nobody reads: " + column);
                    });
        }

        List<Fact> facts() {
            return FactParser.facts(told);
        }

        LocalDate day() {
            return LocalDate.parse(row.cell("as of"));
        }

        CotraitanceId file() {
            return row.has("file") ? new CotraitanceId(Long.parseLong(row.cell("file"))) : FactParser.FIRST;
        }

        Map<String, String> expected() {
            Map<String, String> expected = new LinkedHashMap<>(row.cells());
            expected.keySet().removeAll(TOLD);
            return expected;
        }

        Map<String, String> seen(List<Fact> facts) {
            Seen seen = new Seen(
                    Optional.ofNullable(Lifecycle.timeline(facts, TestRuleContexts.FRAME)
                            .tracks()
                            .get(file())),
                    day());
            Map<String, String> answers = new LinkedHashMap<>();
            expected()
                    .keySet()
                    .forEach(column -> answers.put(column, ANSWERS.get(column).apply(seen)));
            return answers;
        }

        @Override
        public String toString() {
            return row.cell("rule") + " (" + row.place() + ")";
        }

        String message() {
            return this + " " + told + " as of " + row.cell("as of");
        }
    }

    /** A track seen on a day. */
    private record Seen(Optional<CotraitanceTimeline> track, LocalDate day) {

        Optional<Situation> situation() {
            return track.flatMap(known -> known.at(day));
        }

        Optional<Situation.Steps> steps() {
            return situation().map(Situation::steps);
        }

        String end() {
            Optional<String> exit = situation().flatMap(Situation::exit).map(e -> e.reason() + " " + e.on());
            Optional<String> cancellation = situation()
                    .flatMap(Situation::cancellation)
                    .map(c -> (c.earlyEnd() ? "cancelled early end " : "cancelled ") + c.on());
            return exit.or(() -> cancellation).orElse("");
        }
    }
}
