// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import static org.junit.Assert.assertEquals;

import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class SieveTest {

    private final Sieve<Character, String> sieve =
            new Sieve<>(value -> value.charAt(0), Map.of('a', "apple", 'b', "bread")::get, SieveTest::check);

    @Test
    public void sortsNewKnownAndWrong() {
        sieve.sift(List.of(
                new Line<>(2, "apple"), new Line<>(3, "butter"), new Line<>(4, "cheese"), new Line<>(5, "wrong")));
        assertEquals(List.of("butter", "cheese"), sieve.changed());
        assertEquals(1, sieve.report().unchanged());
        assertEquals(
                List.of(5),
                sieve.report().rejections().stream().map(Rejection::line).toList());
    }

    @Test
    public void whatWasWrongOnceMayComeRightLater() {
        sieve.sift(List.of(new Line<>(2, "wrong"), new Line<>(3, "wine")));
        assertEquals(List.of("wine"), sieve.changed());
    }

    @Test
    public void whatIsKnownIsNotJudgedAgain() {
        Sieve<Character, String> again = new Sieve<>(value -> 'w', any -> "wrong", SieveTest::check);
        assertEquals(1, again.sift(List.of(new Line<>(2, "wrong"))).report().unchanged());
    }

    @Test
    public void twoLinesForOneThingMustAgree() {
        sieve.sift(List.of(new Line<>(2, "cheese"), new Line<>(3, "cheese"), new Line<>(4, "cream")));
        IntakeReport report = sieve.report();
        assertEquals(List.of("cheese"), sieve.changed());
        assertEquals(1, report.unchanged());
        assertEquals(
                "Line 2 already gives other values for the same thing.",
                report.rejections().get(0).message().en());
    }

    @Test
    public void reportsAddUpByLine() {
        IntakeReport sum = new IntakeReport(1, 2, List.of(fault().at(9)), List.of())
                .and(new IntakeReport(3, 4, List.of(fault().at(5)), List.of()));
        assertEquals(4, sum.accepted());
        assertEquals(6, sum.unchanged());
        assertEquals(
                List.of(5, 9), sum.rejections().stream().map(Rejection::line).toList());
    }

    private static Optional<Fault> check(String value) {
        return value.equals("wrong") ? Optional.of(fault()) : Optional.empty();
    }

    private static Fault fault() {
        return new Fault(Optional.empty(), Optional.empty(), new Text("non", "no"), new Text("si", "do"));
    }
}
