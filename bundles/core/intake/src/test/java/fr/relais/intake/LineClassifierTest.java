// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import static org.junit.Assert.assertEquals;

import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class LineClassifierTest {

    private final LineClassifier<Character, String> classifier = new LineClassifier<>(
            value -> value.charAt(0), Map.of('a', "apple", 'b', "bread")::get, LineClassifierTest::check);

    @Test
    public void sortsNewKnownAndWrong() {
        classifier.sift(List.of(
                new ParsedLine<>(2, "apple"),
                new ParsedLine<>(3, "butter"),
                new ParsedLine<>(4, "cheese"),
                new ParsedLine<>(5, "wrong")));
        assertEquals(List.of("butter", "cheese"), classifier.changed());
        assertEquals(1, classifier.report().unchanged());
        assertEquals(
                List.of(5),
                classifier.report().rejections().stream().map(Rejection::line).toList());
    }

    @Test
    public void whatWasWrongOnceMayComeRightLater() {
        classifier.sift(List.of(new ParsedLine<>(2, "wrong"), new ParsedLine<>(3, "wine")));
        assertEquals(List.of("wine"), classifier.changed());
    }

    @Test
    public void whatIsKnownIsNotJudgedAgain() {
        LineClassifier<Character, String> again =
                new LineClassifier<>(value -> 'w', any -> "wrong", LineClassifierTest::check);
        assertEquals(
                1, again.sift(List.of(new ParsedLine<>(2, "wrong"))).report().unchanged());
    }

    @Test
    public void twoLinesForOneThingMustAgree() {
        classifier.sift(
                List.of(new ParsedLine<>(2, "cheese"), new ParsedLine<>(3, "cheese"), new ParsedLine<>(4, "cream")));
        IntakeReport report = classifier.report();
        assertEquals(List.of("cheese"), classifier.changed());
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

    private static Optional<ValueError> check(String value) {
        return value.equals("wrong") ? Optional.of(fault()) : Optional.empty();
    }

    private static ValueError fault() {
        return new ValueError(Optional.empty(), Optional.empty(), new Text("non", "no"), new Text("si", "do"));
    }
}
