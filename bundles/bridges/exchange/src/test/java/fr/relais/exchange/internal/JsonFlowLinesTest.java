// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.exchange.FlowDocument;
import fr.relais.exchange.WrongFieldException;
import fr.relais.intake.ValueError;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** NDJSON says what CSV says, and what it can't say is told by line and field. */
public class JsonFlowLinesTest {

    private static final String CEASED =
            "{\"flow\":\"F4_REGISTRATION\",\"pole_emploi_id\":\"1234567A\",\"on\":\"2010-05-03\"";

    /** I-X2: a record is known by what it says, whatever the format, the order of the fields and how empty ones are written. */
    @Test
    public void aRecordIsTheSameInBothFormats() {
        FlowRecord csv = read(
                        FlowFormat.CSV,
                        "flow,record_id,pole_emploi_id,mission_locale,affected_on,on,detail,alert_raised_on,ground,site,appointment_on,corrects,withdraws\n"
                                + "F6_ALERT_SETTLED,,1234567A,69382S00,2010-04-01,2010-06-15,CLOSED_BY_MISSION_LOCALE,2010-06-01,\"vu,"
                                + " \"\"reparti\"\" à l’été\",,,,\n")
                .get(0)
                .record()
                .orElseThrow();
        FlowRecord json = read("{\"ground\": \" vu, \\\"reparti\\\" \\u00e0 l’été\", \"on\": \"2010-06-15\","
                        + " \"flow\": \"F6_ALERT_SETTLED\", \"site\": null, \"corrects\": \"\","
                        + " \"pole_emploi_id\": \"1234567A\", \"mission_locale\": \"69382S00\","
                        + " \"affected_on\": \"2010-04-01\", \"detail\": \"CLOSED_BY_MISSION_LOCALE\","
                        + " \"alert_raised_on\": \"2010-06-01\"}")
                .get(0)
                .record()
                .orElseThrow();

        assertEquals(csv, json);
        assertEquals(csv.hash(), json.hash());
        assertEquals(csv.key(), json.key());
    }

    @Test
    public void linesAreNumberedAndTheRestGoesThrough() {
        List<FlowImportRow> lines =
                read("\uFEFF" + CEASED + "}\r\n\n{\"flow\":\n  \n" + CEASED + ",\"detail\":\"CEASED\"}");

        assertEquals(List.of(1, 3, 5), lines.stream().map(FlowImportRow::number).toList());
        assertTrue(lines.get(0).record().isPresent());
        assertEquals("{\"flow\":", lines.get(1).raw());
        assertEquals(Optional.of("CEASED"), lines.get(2).record().orElseThrow().detail());
    }

    @Test
    public void whatIsWrongIsToldByItsField() {
        assertFault("", "not a JSON object", "[" + CEASED + "}]");
        assertFault("", "not a JSON object", "\"flow\"");
        assertFault("", "stops at column 9", "{\"flow\":");
        assertFault("", "stops at column", CEASED);
        assertFault("", "stops at column", CEASED + ",}");
        assertFault("", "stops at column", CEASED + ",\"detail\":'CEASED'}");
        assertFault("", "something more", CEASED + "} {}");
        assertFault("onn", "not expected", CEASED + ",\"onn\":\"2010-05-03\"}");
        assertFault("on", "stands twice", CEASED + ",\"on\":\"2010-05-04\"}");
        assertFault("detail", "not a text", CEASED + ",\"detail\":7}");
        assertFault("detail", "not a text", CEASED + ",\"detail\":true}");
        assertFault("detail", "not a text", CEASED + ",\"detail\":{\"detail\":{\"detail\":[]}}}");
        assertFault("detail", "not a text", CEASED + ",\"detail\":" + "[".repeat(30_000) + "}");
        assertFault("detail", "not a text", CEASED + ",\"detail\":-" + "9".repeat(30_000) + "e99999999}");
        assertFault("pole_emploi_id", "missing", "{\"flow\":\"F8_CIVIS\"}");
        assertFault("flow", "not an expected value", "{\"flow\":\"F11\",\"pole_emploi_id\":\"1234567A\"}");
        assertFault("detail", "control character", CEASED + ",\"detail\":\"CEA\\u0000SED\"}");
        assertFault("detail", "half a character", CEASED + ",\"detail\":\"\\ud83d\"}");
        assertFault("record_id", "65 characters", CEASED + ",\"record_id\":\"" + "7".repeat(65) + "\"}");
    }

    /** As it is shown, changed by hand and sent back. */
    @Test
    public void aDocumentSaysWhatItsFieldsSay() {
        Map<String, String> fields =
                new LinkedHashMap<>(FlowDocument.fields(read(CEASED + ",\"detail\":\"CEASED\",\"record_id\":\"G-1\"}")
                        .get(0)
                        .record()
                        .orElseThrow()));
        assertEquals(List.of("flow", "record_id", "pole_emploi_id", "on", "detail"), List.copyOf(fields.keySet()));
        fields.put("ground", "dit « \"ici\" »");
        fields.put("detail", "");

        FlowDocument written = FlowDocument.of(fields);

        assertEquals(Optional.empty(), written.record().detail());
        assertEquals(Optional.of("dit « \"ici\" »"), written.record().ground());
        String overLines = written.text().replace(",", "\n,\r\n");
        assertEquals(
                written.record(),
                FlowDocument.read(new ByteArrayInputStream(overLines.getBytes(StandardCharsets.UTF_8)))
                        .record());
        assertThrows(
                WrongFieldException.class,
                () -> FlowDocument.read(new ByteArrayInputStream(new byte[RecordSplitter.LONGEST_RECORD + 1])));
        assertThrows(
                WrongFieldException.class,
                () -> FlowDocument.read(new ByteArrayInputStream(new byte[] {'{', -23, '}'})));
        assertThrows(WrongFieldException.class, () -> FlowDocument.read(new ByteArrayInputStream(new byte[0])));
        assertThrows(WrongFieldException.class, () -> FlowDocument.of(Map.of("flow", "F8_CIVIS", "when", "now")));
    }

    @Test
    public void whatIsNotUtf8IsKeptAsItMostLikelyWasMeant() {
        FlowImportRow line = read(
                        FlowFormat.NDJSON, (CEASED + ",\"ground\":\"été\"}").getBytes(StandardCharsets.ISO_8859_1))
                .get(0);

        assertTrue(line.fault().orElseThrow().message().en().contains("0xE9 is not UTF-8"));
        assertEquals(CEASED + ",\"ground\":\"été\"}", line.raw());
    }

    /** What a database doesn't let stand in a text; and up to the longest record nothing is cut off. */
    @Test
    public void aLineIsKeptAsItCame() {
        assertEquals("{\"a\u2400\"", read("{\"a\u0000\"").get(0).raw());
        String longest = "{" + "é".repeat(RecordSplitter.LONGEST_RECORD / 2 - 1) + "x";
        assertEquals(longest, read(longest).get(0).raw());
        FlowImportRow tooLong = read(longest + "x").get(0);
        assertEquals("", tooLong.raw());
        assertTrue(tooLong.fault().orElseThrow().message().en().contains("longer than"));
    }

    private static void assertFault(String field, String sentence, String line) {
        ValueError fault = read(line).get(0).fault().orElseThrow();
        assertEquals(line, field, fault.field().orElse(""));
        assertTrue(line + " → " + fault.message().en(), fault.message().en().contains(sentence));
        assertTrue(fault.remedy().fr().length() > 5);
    }

    private static List<FlowImportRow> read(String ndjson) {
        return read(FlowFormat.NDJSON, ndjson);
    }

    private static List<FlowImportRow> read(FlowFormat format, String content) {
        return read(format, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FlowImportRow> read(FlowFormat format, byte[] content) {
        FlowLines reader = FlowLines.of(format, new ByteArrayInputStream(content));
        List<FlowImportRow> lines = new ArrayList<>();
        while (!reader.ended()) {
            lines.addAll(reader.next(2));
        }
        return lines;
    }
}
