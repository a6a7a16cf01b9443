// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.readiness.HealthReport;
import fr.relais.readiness.HealthReport.Status;
import fr.relais.readiness.Readiness;
import fr.relais.readiness.UnmetDependency;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class HealthServiceTest {

    private static final Caller TEAM = Caller.of("dsi53", Set.of("regional-it", "region:53"));
    private static final HealthCheckResult FINE = new HealthCheckResult("plug-in a", "1.0.0", Optional.empty());
    private static final HealthCheckResult FAILS =
            new HealthCheckResult("plug-in b", "1.0.0", Optional.of(new Text("En retard.", "Late.")));

    @Test
    public void whatIsMissingCountsMoreThanWhatIsDegraded() {
        assertEquals(Status.OK, report(List.of(), FINE).status());
        assertEquals(Status.DEGRADED, report(List.of(), FINE, FAILS).status());
        assertEquals(1, report(List.of(), FINE, FAILS).degraded());
        assertEquals(
                Status.NOT_READY,
                report(List.of(UnmetDependency.alone("a database")), FINE, FAILS)
                        .status());
        assertEquals(List.of(FINE, FAILS), report(List.of(), FINE, FAILS).checks());
    }

    @Test
    public void itIsToldToWhoRunsThePlatformOrWritesPlugins() {
        HealthService desk = new HealthService(being(List.of()));
        assertEquals(
                Status.OK,
                desk.report(Caller.of("root", Set.of("administrator"))).status());
        for (String other : List.of("adviser", "agent", "partner", "admin")) {
            assertThrows(ForbiddenException.class, () -> desk.report(Caller.of("somebody", Set.of(other, "national"))));
        }
    }

    private static HealthReport report(List<UnmetDependency> missing, HealthCheckResult... checks) {
        return new HealthService(being(missing, checks)).report(TEAM);
    }

    private static Readiness being(List<UnmetDependency> missing, HealthCheckResult... checks) {
        return new Readiness() {
            @Override
            public List<UnmetDependency> missing() {
                return missing;
            }

            @Override
            public List<HealthCheckResult> checks() {
                return List.of(checks);
            }
        };
    }
}
