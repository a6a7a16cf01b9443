// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.readiness.Check;
import fr.relais.readiness.HealthReport;
import fr.relais.readiness.HealthReport.Status;
import fr.relais.readiness.Missing;
import fr.relais.readiness.Readiness;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class HealthDeskTest {

    private static final Caller TEAM = Caller.of("dsi53", Set.of("regional-it", "region:53"));
    private static final Check FINE = new Check("plug-in a", "1.0.0", Optional.empty());
    private static final Check FAILS = new Check("plug-in b", "1.0.0", Optional.of(new Text("En retard.", "Late.")));

    @Test
    public void whatIsMissingCountsMoreThanWhatIsDegraded() {
        assertEquals(Status.OK, report(List.of(), FINE).status());
        assertEquals(Status.DEGRADED, report(List.of(), FINE, FAILS).status());
        assertEquals(1, report(List.of(), FINE, FAILS).degraded());
        assertEquals(
                Status.NOT_READY,
                report(List.of(Missing.alone("a database")), FINE, FAILS).status());
        assertEquals(List.of(FINE, FAILS), report(List.of(), FINE, FAILS).checks());
    }

    @Test
    public void itIsToldToWhoRunsThePlatformOrWritesPlugins() {
        HealthDesk desk = new HealthDesk(being(List.of()));
        assertEquals(
                Status.OK,
                desk.report(Caller.of("root", Set.of("administrator"))).status());
        for (String other : List.of("adviser", "agent", "partner", "admin")) {
            assertThrows(ForbiddenException.class, () -> desk.report(Caller.of("somebody", Set.of(other, "national"))));
        }
    }

    private static HealthReport report(List<Missing> missing, Check... checks) {
        return new HealthDesk(being(missing, checks)).report(TEAM);
    }

    private static Readiness being(List<Missing> missing, Check... checks) {
        return new Readiness() {
            @Override
            public List<Missing> missing() {
                return missing;
            }

            @Override
            public List<Check> checks() {
                return List.of(checks);
            }
        };
    }
}
