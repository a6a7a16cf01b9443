// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import static org.junit.Assert.assertEquals;

import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class PluginHealthCheckTest {

    private static final Health FINE = new Health(
            new PluginVersionId("national.project", "fr.relais.region.national", "1.0.0"),
            "OrientationCriterion",
            Set.of(),
            Optional.empty());
    private static final Health LATE = new Health(
            new PluginVersionId("bretagne.workload", "org.bretagne", "1.2.0"),
            "DestinationChoice",
            Set.of(new RegionCode("53"), new RegionCode("52")),
            Optional.of(new Text("En retard.", "Late.")));

    @Test
    public void aCheckForEachTheHealthyOnesToo() {
        List<HealthCheckResult> checks = new PluginHealthCheck(() -> List.of(FINE, LATE)).checks();
        assertEquals(
                List.of(
                        "OK plug-in national.project (OrientationCriterion, fr.relais.region.national 1.0.0, national)",
                        "DEGRADED plug-in bretagne.workload (DestinationChoice, org.bretagne 1.2.0, region 52 53):"
                                + " Late. See relais:plugin-why bretagne.workload"),
                checks.stream().map(HealthCheckResult::line).toList());
        assertEquals(
                "En retard. Voir relais:plugin-why bretagne.workload",
                checks.get(1).trouble().orElseThrow().fr());
    }
}
