// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.exchange.FlowDocument;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.WrongFieldException;
import fr.relais.fixtures.Seed;
import fr.relais.intake.IntakeReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * Whatever bytes come: each reading ends, in time, without an exception, within the memory that the tests have (-Xmx64m), and what it
 * gives can be kept. More of it with {@code -Drelais.fuzz=100000}, see docs/fuzzing.md.
 */
public class ParserFuzzTest {

    private static final int ROUNDS = Integer.getInteger("relais.fuzz", 1_000);

    private static final long HOSTILE_BYTES = 100_000_000;

    private static final Map<ImportKind, String> VALID = valid();

    private static Map<ImportKind, String> valid() {
        Map<ImportKind, String> valid = new EnumMap<>(ImportKind.class);
        valid.put(ImportKind.REGIONS, "region,name,objective_2010\n82,Rhône-Alpes,11962\n94,Corse,300\n");
        valid.put(ImportKind.DEPARTEMENTS, "departement,name,region\n69,\"Rhône\",82\n01,Ain,82\n");
        valid.put(
                ImportKind.COMMUNES,
                "commune,name,departement,arrondissement,population,part_of,from,to\n"
                        + "69381,Lyon 1er,69,,29000,69123,1964-01-01,2030-12-31\n");
        valid.put(
                ImportKind.MISSIONS_LOCALES,
                "mission_locale,name,seat_commune,departement,region\n69382S00,\"Lyon, ML\",69381,69,82\n");
        valid.put(ImportKind.MISSION_LOCALE_ZONES, "commune,mission_locale,shared\n69381,69382S00,yes\n");
        valid.put(
                ImportKind.POLE_EMPLOI_SITES,
                "safir,name,post_code,city,departement,region\n69010,Lyon,69001,Lyon,69,82\n");
        valid.put(ImportKind.ROME, "rome,name\nA1101,Conduite d'engins\n");
        valid.put(ImportKind.COMMUNE_ZONE_EMPLOI, "commune,zone_emploi\n69381,8405\n");
        valid.put(ImportKind.OBJECTIVES, "level,code,year,volume,source\nLOCAL,69382S00,2010,812,\"avenant, mars\"\n");
        valid.put(
                ImportKind.CONVENTIONS,
                "convention,level,code,signed_on,effective_on,ends_on,themes,parties\n"
                        + "CL-69382S00-2010,LOCAL,69382S00,,2010-01-01,2014-12-31,ZUS;SIAE,MISSION_LOCALE\n");
        valid.put(ImportKind.PARAMETERS, "parameter,from,value,source\nlimit-age-years,2010-01-01,26,AC 5.2\n");
        valid.put(
                ImportKind.PEOPLE,
                String.join(",", PeopleSchemas.PEOPLE.required())
                        + "\n"
                        + "1234567A,DURAND,Léa,1992-02-29,F,69381,69010,2010-01-04,yes,no,ILL_DEFINED,none,no,no,yes,,,,\n");
        valid.put(ImportKind.ORIENTATIONS, "pole_emploi_id,on\n1234567A,2010-02-01\n");
        valid.put(
                ImportKind.AFFECTATIONS,
                "pole_emploi_id,on,mission_locale,site,appointment_on\n1234567A,2010-02-01,69382S00,69010,\n");
        valid.put(
                ImportKind.FACTS,
                "pole_emploi_id,kind,on,mission_locale,detail,alert_raised_on,ground,record_id\n"
                        + "1234567A,ALERT_CLOSED,2010-06-01,69382S00,MISSION_LOCALE,2010-05-01,\"repris, \"\"enfin\"\"\",r1\n");
        valid.put(ImportKind.PERSON_ATTRIBUTES, "pole_emploi_id,attribute,value\n1234567A,82.months-without-work,7\n");
        return valid;
    }

    @Test
    public void everyKindOfImportHasAFileToStartFrom() {
        for (ImportKind kind : ImportKind.values()) {
            IntakeReport report = new ServiceRecorder().load(kind, VALID.get(kind));
            assertTrue(
                    kind + " " + report.rejections(),
                    kind == ImportKind.PEOPLE || report.rejections().isEmpty());
        }
    }

    @Test(timeout = 3_600_000)
    public void imports() {
        rounds(random -> {
            ImportKind kind = ImportKind.values()[random.nextInt(ImportKind.values().length)];
            ServiceRecorder recorder = new ServiceRecorder();
            IntakeReport report =
                    recorder.load(kind, Mutations.of(VALID.get(kind).getBytes(StandardCharsets.UTF_8), random));
            recorder.lines.forEach(line -> Mutations.assertKeepable(line.value().toString()));
            report.rejections().forEach(wrong -> {
                Mutations.assertKeepable(wrong.message().fr());
                Mutations.assertKeepable(wrong.remedy().en());
                Mutations.assertKeepable(wrong.field().orElse(""));
            });
        });
    }

    @Test(timeout = 3_600_000)
    public void flows() throws IOException {
        byte[] csv = Files.readAllBytes(FlowExamples.folder().resolve("night.csv"));
        byte[] ndjson = FlowExamples.all(".ndjson");
        rounds(random -> {
            FlowFormat format = FlowFormat.values()[random.nextInt(2)];
            byte[] bytes = Mutations.of(format == FlowFormat.CSV ? csv : ndjson, random);
            int at = 0;
            FlowLines reader = FlowLines.of(format, new ByteArrayInputStream(bytes));
            while (!reader.ended()) {
                for (FlowImportRow line : reader.next(3)) {
                    assertKeepable(line);
                    at = line.number();
                }
            }
            assertTrue(at <= bytes.length + 1);
        });
    }

    private static void assertKeepable(FlowImportRow line) {
        Mutations.assertKeepable(line.raw());
        line.record().ifPresent(told -> {
            Mutations.assertKeepable(told.content());
            assertEquals(told, FlowRecord.of(told.content()));
            assertTrue(told.key().length() <= FlowRecord.LONGEST_KEY);
            assertEquals(told, FlowDocument.of(FlowDocument.fields(told)).record());
        });
        line.fault().ifPresent(fault -> {
            Mutations.assertKeepable(fault.message().fr());
            Mutations.assertKeepable(fault.remedy().en());
            Mutations.assertKeepable(fault.field().orElse(""));
        });
        assertEquals(line.record().isPresent(), line.fault().isEmpty());
    }

    /** A correction, written by hand. */
    @Test(timeout = 3_600_000)
    public void documents() throws IOException {
        List<byte[]> valid =
                Files.readAllLines(FlowExamples.folder().resolve("examples/F6_ALERT_SETTLED.ndjson")).stream()
                        .map(line -> line.getBytes(StandardCharsets.UTF_8))
                        .toList();
        rounds(random -> {
            byte[] bytes = Mutations.of(valid.get(random.nextInt(valid.size())), random);
            try {
                FlowDocument read = FlowDocument.read(new ByteArrayInputStream(bytes));
                Mutations.assertKeepable(read.text());
                Mutations.assertKeepable(read.record().content());
            } catch (WrongFieldException wrong) {
                Mutations.assertKeepable(wrong.text().fr());
            }
        });
    }

    /** Far more than the memory that there is, in whatever form: read past, and told. */
    @Test(timeout = 600_000)
    public void endlessFilesTakeNoMemory() {
        String header = "flow,pole_emploi_id,on,detail\n";
        List<String> longLines = List.of("\"", "{\"flow\":\"");
        List<String> others = List.of("x", "[", "{\"a\":", "\\", "\u0000", "é", "\"x\n", "{}\n", "\n", ",");
        for (String pattern : Stream.concat(longLines.stream(), others.stream()).toList()) {
            for (FlowFormat format : FlowFormat.values()) {
                FlowLines reader = FlowLines.of(
                        format,
                        new Repeated(
                                format == FlowFormat.CSV ? header : "",
                                pattern,
                                longLines.contains(pattern) ? HOSTILE_BYTES : HOSTILE_BYTES / 500));
                while (!reader.ended()) {
                    reader.next(500).forEach(ParserFuzzTest::assertKeepable);
                }
            }
        }
    }

    private interface Round {
        void run(Random random) throws IOException;
    }

    private static void rounds(Round round) {
        long seed = Seed.of(ParserFuzzTest.class);
        for (int i = 0; i < ROUNDS; i++) {
            try {
                round.run(new Random(seed + i));
            } catch (Exception | Error wrong) {
                throw new AssertionError("seed " + (seed + i), wrong);
            }
        }
    }

    /** Something, and then a pattern again and again, made while it is read. */
    private static final class Repeated extends InputStream {

        private final byte[] first;
        private final byte[] pattern;
        private final long length;
        private long at;

        Repeated(String first, String pattern, long length) {
            this.first = first.getBytes(StandardCharsets.UTF_8);
            this.pattern = pattern.getBytes(StandardCharsets.UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            if (at >= length) {
                return -1;
            }
            byte next = at < first.length ? first[(int) at] : pattern[(int) ((at - first.length) % pattern.length)];
            at++;
            return next & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            int count = (int) Math.min(length - at, most);
            for (int i = 0; i < count; i++) {
                into[offset + i] = (byte) read();
            }
            return count == 0 && most > 0 ? -1 : count;
        }
    }
}
