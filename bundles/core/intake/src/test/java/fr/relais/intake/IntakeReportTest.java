// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import static org.junit.Assert.assertEquals;

import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;

public class IntakeReportTest {

    private static final Text WRONG = new Text("faux", "wrong");

    @Test
    public void rejectionsAreByLine() {
        IntakeReport report = wrongLines(3, 1).and(wrongLines(4, 3)).and(wrongLines(2, 1));

        assertEquals(
                List.of(2, 3, 4, 5, 6),
                report.rejections().stream().map(Rejection::line).toList());
        assertEquals(5, report.rejected());
    }

    @Test
    public void aFileOfRubbishDoesNotFillTheMemory() {
        IntakeReport report = wrongLines(2, 9_000).and(wrongLines(9_002, 9_000)).and(wrongLines(18_002, 20_000));

        assertEquals(IntakeReport.MOST_LISTED, report.rejections().size());
        assertEquals(38_000, report.rejected());
        assertEquals(2, report.rejections().get(0).line());
    }

    private static IntakeReport wrongLines(int first, int count) {
        return new IntakeReport(
                0,
                0,
                IntStream.range(first, first + count)
                        .mapToObj(line -> new Rejection(line, Optional.empty(), Optional.empty(), WRONG, WRONG))
                        .toList(),
                List.of());
    }
}
