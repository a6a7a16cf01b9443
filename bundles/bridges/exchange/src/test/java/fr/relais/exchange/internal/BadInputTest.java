// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.exchange.ImportKind;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.Rejection;
import fr.relais.partnership.territory.Departement;
import fr.relais.partnership.territory.Region;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;

/** A wrong file never stops the import: what is wrong is told with its line, and the rest goes in. */
public class BadInputTest {

    private final ServiceRecorder recorder = new ServiceRecorder();

    @Test
    public void linesThatAreNotUtf8AreToldAndTheOthersGoIn() {
        byte[] latin1 = "departement,name,region\n01,Ain,82\n21,Côte-d'Or,26\n69,Rhône,82\n75,Paris,11\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        IntakeReport report = recorder.load(ImportKind.DEPARTEMENTS, latin1);

        assertEquals(List.of("01", "75"), departements());
        assertEquals(List.of("3 -", "4 -"), wrong(report));
        assertTrue(report.rejections().get(0).message().fr().contains("0xF4"));
        assertTrue(report.rejections().get(0).message().fr().contains("ô"));
        assertTrue(report.rejections().get(0).remedy().en().contains("UTF-8"));
    }

    @Test
    public void aHeaderThatIsNotUtf8IsAFileThatCannotBeRead() {
        byte[] utf16 = "departement,name,region\n01,Ain,82\n".getBytes(StandardCharsets.UTF_16);

        assertEquals(List.of("1 -"), wrong(recorder.load(ImportKind.DEPARTEMENTS, utf16)));
    }

    @Test
    public void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        IntakeReport report = recorder.load(ImportKind.REGIONS, "\uFEFFregion,name\n82,Rhône-Alpes\n");

        assertEquals(1, report.accepted());
        assertEquals("Rhône-Alpes", ((Region) recorder.value(0)).name());
    }

    @Test
    public void windowsLineEndsAreLineEnds() {
        IntakeReport report = recorder.load(
                ImportKind.DEPARTEMENTS, "departement,name,region\r\n01,Ain,82\r\n\r\n69,\"Rhône\"\"s\r\nland\",82");

        assertEquals(2, report.accepted());
        assertEquals("Rhône\"s\nland", ((Departement) recorder.value(1)).name());
        assertEquals(4, recorder.lines.get(1).number());
    }

    @Test
    public void withoutOneOfItsColumnsAFileCannotBeRead() {
        IntakeReport report = recorder.load(ImportKind.DEPARTEMENTS, "departement,name\n01,Ain\n");

        assertEquals(List.of("1 region"), wrong(report));
        assertTrue(report.rejections().get(0).remedy().fr().contains("departement,name,region"));
    }

    @Test
    public void aColumnThatIsTooMuchIsToldAndTheFileGoesIn() {
        IntakeReport report =
                recorder.load(ImportKind.DEPARTEMENTS, "name,departement,chef_lieu,region\nAin,01,x,82\n");

        assertEquals(List.of("1 chef_lieu"), wrong(report));
        assertEquals(List.of("01"), departements());
    }

    @Test
    public void aColumnThatStandsTwiceCannotBeRead() {
        assertEquals(
                List.of("1 name"),
                wrong(recorder.load(ImportKind.DEPARTEMENTS, "departement,name,name,region\n01,Ain,Ain,82\n")));
    }

    @Test
    public void semicolonsAreExplained() {
        IntakeReport report = recorder.load(ImportKind.DEPARTEMENTS, "departement;name;region\n01;Ain;82\n");

        assertEquals(List.of("1 -"), wrong(report));
        assertTrue(report.rejections().get(0).message().fr().contains("points-virgules"));
    }

    @Test
    public void linesWithTooFewOrTooManyFieldsAreTold() {
        IntakeReport report = recorder.load(
                ImportKind.DEPARTEMENTS,
                "departement,name,region\n01,Ain\n02,Aisne,22,more\n03,\"Allier, le\",83\n04\n");

        assertEquals(List.of("03"), departements());
        assertEquals(List.of("2 -", "3 -", "5 -"), wrong(report));
    }

    @Test
    public void quotesAndNewlinesInFieldsKeepTheLineNumbersOfTheFile() {
        IntakeReport report = recorder.load(
                ImportKind.DEPARTEMENTS,
                "departement,name,region\n01,\"A\ni\nn\",82\n02,\"say \"\"Aisne\"\"\",22\nXX,wrong,82\n");

        assertEquals(
                List.of(2, 5), recorder.lines.stream().map(ParsedLine::number).toList());
        assertEquals("A\ni\nn", ((Departement) recorder.value(0)).name());
        assertEquals("say \"Aisne\"", ((Departement) recorder.value(1)).name());
        assertEquals(List.of("6 departement"), wrong(report));
    }

    @Test
    public void aLostQuoteDoesNotSwallowTheRestOfTheFile() {
        IntakeReport report = recorder.load(
                ImportKind.DEPARTEMENTS,
                "departement,name,region\n01,\"Ain,82\n02,Aisne,22\n03,\"Allier\",83\n04,\"A\"B\",93\n05,HA,93\n");

        assertEquals(List.of("02", "03", "05"), departements());
        assertEquals(List.of("2 -", "5 -"), wrong(report));
    }

    @Test
    public void aFileThatIsCutOffGoesInUpToThere() {
        IntakeReport inAQuote =
                recorder.load(ImportKind.DEPARTEMENTS, "departement,name,region\n01,Ain,82\n02,\"Aisne et");
        IntakeReport inALine = recorder.load(ImportKind.DEPARTEMENTS, "departement,name,region\n03,Allier,83\n04,Al");

        assertEquals(List.of("01", "03"), departements());
        assertEquals(List.of("3 -"), wrong(inAQuote));
        assertEquals(List.of("3 -"), wrong(inALine));
    }

    @Test
    public void anEmptyFileIsToldAndAHeaderAloneIsFine() {
        assertEquals(List.of("1 -"), wrong(recorder.load(ImportKind.DEPARTEMENTS, "")));
        assertEquals(List.of("1 -"), wrong(recorder.load(ImportKind.DEPARTEMENTS, "\uFEFF\r\n")));
        assertEquals(List.of(), wrong(recorder.load(ImportKind.DEPARTEMENTS, "departement,name,region\n")));
    }

    @Test
    public void theSameFileTwiceChangesNothing() {
        String file = "departement,name,region\n01,Ain,82\n69,Rhône,82\n";
        recorder.load(ImportKind.DEPARTEMENTS, file);

        IntakeReport again = recorder.load(ImportKind.DEPARTEMENTS, file);

        assertEquals(0, again.accepted());
        assertEquals(2, again.unchanged());
    }

    @Test
    public void daysThatDoNotExistAreTold() {
        String rows =
                List.of("2010-02-30", "2010-2-3", "30/02/2010", "2009-02-29", "+12010-01-01", "0001-01-01", "").stream()
                        .map(day -> "1234567A,DURAND,Léa," + day + ",,69381,69010,2010-01-04,,,,,,,,,,,\n")
                        .collect(Collectors.joining());

        IntakeReport report = recorder.load(
                ImportKind.PEOPLE,
                String.join(",", PeopleSchemas.PEOPLE.required())
                        + "\n"
                        + rows
                        + "1234567A,DURAND,Léa,1992-02-29,,69381,69010,2010-01-04,,,,,,,,,,,\n");

        assertEquals(
                List.of("2", "3", "4", "5", "6", "7", "8"),
                report.rejections().stream()
                        .filter(rejection -> rejection.field().equals(Optional.of("birth_date")))
                        .map(rejection -> String.valueOf(rejection.line()))
                        .toList());
        assertTrue(report.rejections().get(0).message().fr().contains("n’existe pas"));
        assertEquals(1, report.accepted());
        assertEquals(
                "1992-02-29",
                ((PersonImportRow) recorder.value(0)).identity().birthDate().toString());
    }

    @Test
    public void controlCharactersAndEndlessTextsAreTold() {
        IntakeReport report = recorder.load(
                ImportKind.DEPARTEMENTS,
                "departement,name,region\n01,A\0in,82\n02," + "x".repeat(201) + ",22\n03,\u001B[31mAllier,83\n");

        assertEquals(List.of("2 name", "3 name", "4 name"), wrong(report));
    }

    @Test
    public void aLineOfAHundredMegabytesIsReadPast() {
        InputStream content = inOrder(
                stream("departement,name,region\n01,Ain,82\n02,"),
                new Endless(100_000_000),
                stream(",22\n03,Allier,83\n"));

        IntakeReport report = recorder.load(ImportKind.DEPARTEMENTS, content);

        assertEquals(List.of("01", "03"), departements());
        assertEquals(List.of("3 -"), wrong(report));
        assertTrue(report.rejections().get(0).message().en().contains("longer than"));
    }

    @Test
    public void aHundredMegabytesAfterALostQuoteAreReadPast() {
        InputStream content = inOrder(
                stream("departement,name,region\n01,\"Ain,82\n02,Aisne,22\n"),
                new Endless(100_000_000),
                stream("\n03,Allier,83\n"));

        IntakeReport report = recorder.load(ImportKind.DEPARTEMENTS, content);

        assertEquals(List.of("02", "03"), departements());
        assertEquals(List.of("2 -", "4 -"), wrong(report));
    }

    @Test
    public void rubbishIsCountedAndNotKept() {
        IntakeReport report = recorder.load(
                ImportKind.FACTS,
                inOrder(stream(String.join(",", PeopleSchemas.FACTS.required()) + "\n"), new Endless(400_000, "x\n")));

        assertEquals(200_000, report.rejected());
        assertEquals(IntakeReport.MOST_LISTED, report.rejections().size());
    }

    @Test
    public void whoMayNotImportIsToldBeforeTheFileIsRead() {
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };

        assertThrows(
                ForbiddenException.class,
                () -> recorder.load(ServiceRecorder.REGIONAL_IT, ImportKind.COMMUNES, unread));
    }

    @Test
    public void aStreamThatFailsIsNoEndOfFile() {
        InputStream broken = inOrder(stream("departement,name,region\n01,Ain,82\n"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThrows(UncheckedIOException.class, () -> recorder.load(ImportKind.DEPARTEMENTS, broken));
    }

    private List<String> departements() {
        return recorder.lines.stream()
                .map(line -> ((Departement) line.value()).code().value())
                .toList();
    }

    /** Line and field of each rejection. */
    private static List<String> wrong(IntakeReport report) {
        return report.rejections().stream().map(BadInputTest::told).toList();
    }

    private static String told(Rejection rejection) {
        return rejection.line() + " " + rejection.field().orElse("-");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream inOrder(InputStream... streams) {
        return new SequenceInputStream(Collections.enumeration(List.of(streams)));
    }

    /** So many bytes, made while they are read. */
    private static final class Endless extends InputStream {

        private final byte[] pattern;
        private long left;
        private int next;

        Endless(long length) {
            this(length, "x");
        }

        Endless(long length, String pattern) {
            this.left = length;
            this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            byte b = pattern[next];
            next = (next + 1) % pattern.length;
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(left, length);
            for (int i = 0; i < count; i++) {
                into[offset + i] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }
}
