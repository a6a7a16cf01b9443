// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.flow.Silence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** W7: whose files are overdue is told with the state of the platform. */
public class SilentSendersTest {

    @Test
    public void itIsToldOfWhomFilesAreOverdue() {
        Instant at = Instant.parse("2010-03-31T22:30:00Z");
        SilentSenders senders = new SilentSenders((caller, tooLongOnly) -> {
            assertTrue(tooLongOnly);
            return List.of(
                    new Silence("gide", Optional.of(at), Optional.of(1), true),
                    new Silence("p3-42", Optional.empty(), Optional.of(7), true));
        });

        assertEquals(
                Optional.of(
                        "files of flows are overdue: gide (last file at 2010-03-31T22:30:00Z, expected within 1 day);"
                                + " p3-42 (last file never, expected within 7 days). Next: relais:flow-silences"),
                senders.now());
    }

    @Test
    public void nothingIsToldWhileAllIsWell() {
        assertEquals(Optional.empty(), new SilentSenders((caller, tooLongOnly) -> List.of()).now());
    }

    @Test
    public void theStateOfTheRestIsToldThoughThisCantBe() {
        SilentSenders senders = new SilentSenders((caller, tooLongOnly) -> {
            throw new IllegalStateException("no connection");
        });

        assertEquals(Optional.of("whose files of flows are overdue can't be found out: no connection"), senders.now());
    }
}
