// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.pluginhost.PluginHealth;
import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.readiness.HealthCheck;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One check for each plug-in in force: the platform is ready without them, and somebody should know (W4). */
@Component
public final class PluginHealthCheck implements HealthCheck {

    private final PluginHealth health;

    /** Made by the component runtime. */
    @Activate
    public PluginHealthCheck(@Reference PluginHealth health) {
        this.health = health;
    }

    @Override
    public List<HealthCheckResult> checks() {
        return health.inForce().stream().map(PluginHealthCheck::check).toList();
    }

    private static HealthCheckResult check(Health plugin) {
        String id = plugin.plugin().pluginId();
        return new HealthCheckResult(
                "plug-in " + id,
                plugin.extensionPoint() + ", " + plugin.plugin().bundle() + " "
                        + plugin.plugin().version() + ", " + place(plugin),
                plugin.trouble()
                        .map(what -> new Text(
                                what.fr() + " Voir relais:plugin-why " + id,
                                what.en() + " See relais:plugin-why " + id)));
    }

    private static String place(Health plugin) {
        return plugin.regions().isEmpty()
                ? "national"
                : plugin.regions().stream()
                        .map(RegionCode::value)
                        .sorted()
                        .collect(Collectors.joining(" ", "region ", ""));
    }
}
