// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.host.PluginHealth;
import fr.relais.readiness.Concern;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plug-ins in force that don't answer: the platform is ready without them, and somebody should know (W4). */
@Component
public final class FailingPlugins implements Concern {

    private final PluginHealth health;

    /** Made by the component runtime. */
    @Activate
    public FailingPlugins(@Reference PluginHealth health) {
        this.health = health;
    }

    /** A line for each. */
    @Override
    public Optional<String> now() {
        String lines = health.troubles().stream()
                .map(trouble -> "Plug-in " + trouble.plugin().pluginId() + " "
                        + trouble.plugin().version() + " is degraded: "
                        + trouble.what().en()
                        + " See relais:plugin-why " + trouble.plugin().pluginId())
                .collect(Collectors.joining(System.lineSeparator()));
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }
}
