// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.pluginhost.PluginHealth;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.Plugins;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the plug-ins of all kinds to whom they concern. */
@Component(
        service = {Plugins.class, PluginHealth.class},
        property = "service.exported.interfaces=fr.relais.pluginhost.Plugins")
public final class PluginsService implements Plugins, PluginHealth {

    private final ExtensionPointRegistry registry;

    /** Lists what that registry hosts. */
    @Activate
    public PluginsService(@Reference ExtensionPointRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Set<String> extensionPoints() {
        return registry.contracts();
    }

    @Override
    public List<PluginInfo> list(Caller caller) {
        return visible(registry.list(), caller);
    }

    /** Those that concern a caller, national ones first. */
    static List<PluginInfo> visible(List<PluginInfo> plugins, Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return plugins.stream()
                .filter(plugin -> mayBeSeen(plugin, caller))
                .sorted(Comparator.comparing((PluginInfo plugin) -> !plugin.national()))
                .toList();
    }

    @Override
    public List<Health> inForce() {
        return registry.inForce();
    }

    private static boolean mayBeSeen(PluginInfo plugin, Caller caller) {
        return caller.national()
                || plugin.regions().isEmpty()
                || Stream.concat(plugin.regions().stream(), plugin.shadowRegions().stream())
                        .anyMatch(region -> caller.scopes().contains(new Scope.OfRegion(region)));
    }
}
