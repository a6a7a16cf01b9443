// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange;

import static org.junit.Assert.assertEquals;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class OutboxFormatTest {

    private static final Instant AT = Instant.parse("2011-03-02T08:00:00Z");

    /** An exit that a late re-registration disproved. */
    private static final OutboxRecord TAKEN_BACK = toldBy("gide \"batch\", night");

    private static OutboxRecord toldBy(String origin) {
        return new OutboxRecord(
                42,
                new YoungPersonId(7),
                new PoleEmploiId("1234567A"),
                OutboxMessage.Action.CANCEL,
                new Statement(
                        new Statement.Key(Flow.F7_EXIT, Optional.of(new CotraitanceId(3)), Optional.empty()),
                        Optional.of(new MissionLocaleId("69381S00")),
                        Optional.of(LocalDate.of(2010, 4, 1)),
                        LocalDate.of(2011, 2, 28),
                        Optional.of("NO_REGISTRATION"),
                        Optional.empty(),
                        Optional.empty()),
                LocalDate.of(2011, 3, 2),
                AT,
                Optional.of(new RecordedFact(
                        9,
                        new Fact.RegistrationChanged(LocalDate.of(2010, 12, 1), Registration.REGISTERED),
                        AT,
                        origin,
                        "k",
                        Optional.empty(),
                        false)));
    }

    @Test
    public void aLineOfCsvHasTheColumnsOfTheHeader() {
        assertEquals(
                "record_id,flow,action,pole_emploi_id,mission_locale,affected_on,on,detail,alert_raised_on,site,"
                        + "appointment_on,until,adviser,rule,because,because_on,because_told_by,because_recorded_at\n",
                text(OutboxFormat.CSV.head()));
        assertEquals(
                "42,F7_EXIT,CANCEL,1234567A,69381S00,2010-04-01,2011-02-28,NO_REGISTRATION,,,,,,R-L13,"
                        + "RegistrationChanged,2010-12-01,\"gide \"\"batch\"\", night\",2011-03-02T08:00:00Z\n",
                text(OutboxFormat.CSV.line(TAKEN_BACK)));
    }

    @Test
    public void ndjsonLeavesOutWhatIsEmpty() {
        assertEquals(
                "{\"record_id\":\"42\",\"flow\":\"F7_EXIT\",\"action\":\"CANCEL\",\"pole_emploi_id\":\"1234567A\","
                        + "\"mission_locale\":\"69381S00\",\"affected_on\":\"2010-04-01\",\"on\":\"2011-02-28\","
                        + "\"detail\":\"NO_REGISTRATION\",\"rule\":\"R-L13\",\"because\":\"RegistrationChanged\","
                        + "\"because_on\":\"2010-12-01\",\"because_told_by\":\"gide \\\"batch\\\", night\","
                        + "\"because_recorded_at\":\"2011-03-02T08:00:00Z\"}\n",
                text(OutboxFormat.NDJSON.line(TAKEN_BACK)));
        assertEquals(0, OutboxFormat.NDJSON.head().length);
    }

    @Test
    public void aFieldOfCsvIsQuotedWhereItHasToBe() {
        Map<String, String> written = Map.ofEntries(
                Map.entry("plain", "plain"),
                Map.entry("", ""),
                Map.entry(" spaces ", " spaces "),
                Map.entry("a;b", "a;b"),
                Map.entry("#a", "#a"),
                Map.entry("a\tb", "a\tb"),
                Map.entry("é€😀", "é€😀"),
                Map.entry("a,b", "\"a,b\""),
                Map.entry("\"", "\"\"\"\""),
                Map.entry("a\nb", "\"a\nb\""),
                Map.entry("a\rb", "\"a\rb\""),
                Map.entry("a\r\nb", "\"a\r\nb\""),
                Map.entry("\ud83d", "?"));
        written.forEach((origin, field) -> {
            String line = text(OutboxFormat.CSV.line(toldBy(origin)));
            assertEquals(
                    ",2010-12-01," + field + ",2011-03-02T08:00:00Z\n", line.substring(line.indexOf(",2010-12-01")));
        });
    }

    @Test
    public void aTextOfNdjsonIsEscapedWhereItHasToBe() {
        Map<String, String> written = Map.ofEntries(
                Map.entry("", ""),
                Map.entry("a/b'<c>", "a/b'<c>"),
                Map.entry("\\ \"", "\\\\ \\\""),
                Map.entry("\n\r\t\b\f", "\\u000a\\u000d\\u0009\\u0008\\u000c"),
                Map.entry("\0\33\37", "\\u0000\\u001b\\u001f"),
                Map.entry("\u007f\u0085\u2028", "\u007f\u0085\u2028"),
                Map.entry("é€😀", "é€😀"),
                Map.entry("\ud83d", "?"));
        written.forEach((origin, told) -> {
            String line = text(OutboxFormat.NDJSON.line(toldBy(origin)));
            assertEquals(
                    "\"because_told_by\":\"" + told + "\",\"because_recorded_at\":\"2011-03-02T08:00:00Z\"}\n",
                    line.substring(line.indexOf("\"because_told_by\"")));
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
