// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.eligibility;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.tables.ExampleTable;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/**
 * R-E1 to R-E6, example by example: {@code eligibility.txt} tells how a candidacy differs from one to which nothing is opposed. Sentences
 * are those of the refusals, with a plain space where French typography has a narrow one.
 */
@RunWith(Parameterized.class)
public class EligibilityTest {

    private static final Parameters PARAMETERS = new Parameters(List.of(
            new ParameterValue(Parameter.MINIMUM_AGE, LocalDate.of(2009, 1, 1), 16, "example"),
            new ParameterValue(Parameter.LIMIT_AGE, LocalDate.of(2009, 1, 1), 26, "example")));

    private final ExampleTable.Row row;

    public EligibilityTest(ExampleTable.Row row) {
        this.row = row;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> rows() {
        return ExampleTable.beside(EligibilityTest.class, "eligibility.txt");
    }

    @Test
    public void refusesAndMarksAsTheRowSays() {
        EligibilityInput candidacy = candidacy(LocalDate.parse(row.cell("day")), row.cell("but"));

        List<Refusal> refusals = Eligibility.refusals(candidacy, PARAMETERS);

        assertEquals(row.toString(), row.cell("refused"), joined(refusals, " ", refusal -> refusal.rule()
                .value()));
        assertEquals(row.toString(), row.cell("because"), joined(refusals, " ", refusal -> refusal.message()
                .fr()));
        assertEquals(
                row.toString(),
                row.cell("marks"),
                Eligibility.marks(candidacy).stream().map(AffectationFlag::name).collect(Collectors.joining(" ")));
    }

    private static String joined(List<Refusal> refusals, String by, Function<Refusal, String> what) {
        return refusals.stream().map(what).collect(Collectors.joining(by)).replaceAll("\\h", " ");
    }

    /** A candidacy with nothing against it, but for what the words say. */
    private static EligibilityInput candidacy(LocalDate day, String words) {
        Differences but = new Differences(words);
        EligibilityInput candidacy = new EligibilityInput(
                day,
                new MissionLocaleId("69382S00"),
                but.known("born", "1990-05-14", LocalDate::parse),
                but.known("registration", "REGISTERED", Registration::valueOf),
                but.known("acc", "true", Boolean::valueOf),
                but.known("support", "NONE", OtherSupport::valueOf),
                but.known("civis", "false", Boolean::valueOf).orElseThrow(),
                but.known("running", "unknown", number -> new CotraitanceId(Long.parseLong(number))),
                but.known("commune", "69381", CommuneCode::new),
                but.known("competent", "69382S00", EligibilityTest::missionsLocales)
                        .orElseThrow(),
                but.known("convention", "FULL", Convention.Force::valueOf).orElseThrow(),
                new Allowance(
                        but.known("room", "100-90-9", EligibilityTest::room).orElseThrow(),
                        but.known("threshold", "unknown", Integer::valueOf)
                                .map(OptionalInt::of)
                                .orElseGet(OptionalInt::empty),
                        but.known("decision", "unknown", EligibilityTest::decision).stream()
                                .toList()),
                but.known("neighbours", "unknown", EligibilityTest::neighbours).orElse(List.of()));
        but.allUsed();
        return candidacy;
    }

    private static SortedSet<MissionLocaleId> missionsLocales(String words) {
        return Stream.of(words.split("\\+"))
                .filter(word -> !word.equals("none"))
                .map(MissionLocaleId::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Objective, counted, awaiting. */
    private static Capacity room(String words) {
        String[] numbers = words.split("-");
        return new Capacity(
                Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), 2);
    }

    /** The first day, how many places, the last day; either of the two may be missing. */
    private static CommitteeDecision decision(String words) {
        String[] parts = words.split("/", -1);
        return new CommitteeDecision(
                Level.REGIONAL,
                new MissionLocaleId("69382S00"),
                2010,
                LocalDate.parse(parts[0]),
                "constat",
                parts[1].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[1])),
                Optional.of(parts[2]).filter(day -> !day.isEmpty()).map(LocalDate::parse));
    }

    /** Each with its room left. */
    private static List<CapacityStatus> neighbours(String words) {
        return Stream.of(words.split("\\+"))
                .map(word -> word.split("="))
                .map(word -> new CapacityStatus(
                        new MissionLocaleId(word[0]),
                        word[0],
                        Allowance.of(new Capacity(Integer.parseInt(word[1]), 0, 0, 0)),
                        Allowance.Next.FREE))
                .toList();
    }

    /** Words such as {@code born 1994-01-12, acc unknown}. */
    private static final class Differences {

        private final List<String[]> told;
        private int used;

        Differences(String words) {
            this.told = Stream.of(words.split(","))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.split(" ", 2))
                    .toList();
        }

        <T> Optional<T> known(String name, String usual, Function<String, T> read) {
            Optional<String> different = told.stream()
                    .filter(word -> word[0].equals(name))
                    .map(word -> word[1])
                    .findFirst();
            used += different.isPresent() ? 1 : 0;
            return different
                    .or(() -> Optional.of(usual))
                    .filter(value -> !value.equals("unknown"))
                    .map(read);
        }

        void allUsed() {
            assertEquals("a word of the row isn't understood", told.size(), used);
        }
    }
}
