// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.SenderInactivity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** W7: who has sent nothing since when, and whether that is too long. */
public class SenderInactivitiesServiceTest {

    private static final Caller ADMINISTRATOR = Caller.of("national", List.of("administrator"));

    private final InMemoryServices platform = new InMemoryServices();
    private LocalDate today = LocalDate.of(2010, 4, 2);

    @Test
    public void silenceIsTooLongOnceTheDaysHaveGoneBy() {
        // at 00:30 of 1 April in Paris
        came("gide", "2010-03-31T22:30:00Z");
        came("other", "2010-01-01T08:00:00Z");

        assertEquals(List.of("gide 1 false", "never 7 true", "other - false"), told(ADMINISTRATOR, false));
        today = today.plusDays(1);
        assertEquals(List.of("gide 1 true", "never 7 true"), told(ADMINISTRATOR, true));

        came("gide", "2010-04-03T05:00:00Z");
        assertEquals(List.of("never 7 true"), told(ADMINISTRATOR, true));
    }

    @Test
    public void aPartnerSeesItsOwnAndOthersNone() {
        came("gide", "2010-03-31T22:30:00Z");
        came("other", "2010-03-31T22:30:00Z");

        assertEquals(List.of("gide 1 false"), told(Caller.of("gide", List.of("partner", "national")), false));
        assertThrows(ForbiddenException.class, () -> told(Caller.of("adviser", List.of("adviser", "national")), false));
    }

    @Test
    public void whatIsExpectedMustBeSaidInDays() {
        for (String wrong : List.of("gide", "gide:", "gide:0", ":1", "gide:1d", "gide:-1")) {
            assertThrows(
                    wrong,
                    IllegalArgumentException.class,
                    () -> new SenderInactivitiesService(platform.files, () -> today, wrong));
        }
    }

    private void came(String sender, String at) {
        long id = platform.files.inbox.files.size() + 1L;
        platform.files.inbox.files.put(
                id,
                new FlowFile(
                        id,
                        sender,
                        "night",
                        "hash" + id,
                        FlowFormat.CSV,
                        true,
                        0,
                        FlowCounts.NONE,
                        Instant.parse(at),
                        Optional.empty()));
    }

    private List<String> told(Caller caller, boolean tooLongOnly) {
        return new SenderInactivitiesService(platform.files, () -> today, " gide:1,\tnever:7 ")
                .silences(caller, tooLongOnly).stream()
                        .map(SenderInactivitiesServiceTest::text)
                        .toList();
    }

    private static String text(SenderInactivity silence) {
        return silence.sender() + " "
                + silence.expectedEveryDays().map(String::valueOf).orElse("-") + " " + silence.tooLong();
    }
}
