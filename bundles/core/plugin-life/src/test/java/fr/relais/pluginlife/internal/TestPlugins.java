// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.access.Caller;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.Plugins;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A host with the extension points of orientation. @param visible what a caller sees */
public record TestPlugins(Function<Caller, List<PluginInfo>> visible) implements Plugins {

    /** With nothing in it. */
    TestPlugins() {
        this(caller -> List.of());
    }

    @Override
    public Set<String> extensionPoints() {
        return Set.of(
                "fr.relais.plugin.orientation.OrientationCriterion", "fr.relais.plugin.orientation.DestinationChoice");
    }

    @Override
    public List<PluginInfo> list(Caller caller) {
        return visible.apply(caller);
    }
}
