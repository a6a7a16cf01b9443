// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.cotraitance.flow.SenderInactivity;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** W7: whose files are overdue is told with the state of the platform. */
public class SenderInactivityHealthCheckTest {

    @Test
    public void itIsToldOfWhomFilesAreOverdue() {
        Instant at = Instant.parse("2010-03-31T22:30:00Z");
        SenderInactivityHealthCheck senders = new SenderInactivityHealthCheck((caller, tooLongOnly) -> {
            assertTrue(tooLongOnly);
            return List.of(
                    new SenderInactivity("gide", Optional.of(at), Optional.of(1), true),
                    new SenderInactivity("p3-42", Optional.empty(), Optional.of(7), true));
        });

        Text trouble = senders.checks().get(0).trouble().orElseThrow();
        assertEquals(
                "Files are overdue: gide (last file at 2010-03-31T22:30:00Z, expected within 1 day);"
                        + " p3-42 (no file ever, expected within 7 days). Next: relais:flow-silences",
                trouble.en());
        assertEquals(
                "Des fichiers se font attendre\u00a0: gide (dernier fichier le 2010-03-31T22:30:00Z, attendu sous 1"
                        + " jour); p3-42 (aucun fichier reçu, attendu sous 7 jours). Voir relais:flow-silences",
                trouble.fr());
    }

    @Test
    public void nothingIsToldWhileAllIsWell() {
        HealthCheckResult check = new SenderInactivityHealthCheck((caller, tooLongOnly) -> List.of())
                .checks()
                .get(0);
        assertEquals("files of flows", check.name());
        assertEquals(HealthCheckResult.Status.OK, check.status());
    }

    @Test
    public void theStateOfTheRestIsToldThoughThisCantBe() {
        SenderInactivityHealthCheck senders = new SenderInactivityHealthCheck((caller, tooLongOnly) -> {
            throw new IllegalStateException("no connection");
        });

        assertEquals(
                "Whose files are overdue can’t be found out: no connection",
                senders.checks().get(0).trouble().orElseThrow().en());
    }
}
