// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.pluginhost.PluginQuestion;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which plug-ins are in scope where; worked out once per place, not per person. One thread. */
final class ScopeCache<Q extends PluginQuestion, V, A> {

    private record Place(RegionCode region, Set<MissionLocaleId> missionsLocales) {}

    private final List<RegisteredPlugin<Q, V, A>> plugins;
    private final Map<Place, Set<RegisteredPlugin<Q, V, A>>> places = new HashMap<>();

    ScopeCache(List<RegisteredPlugin<Q, V, A>> plugins) {
        this.plugins = plugins;
    }

    Set<RegisteredPlugin<Q, V, A>> inScope(Q question) {
        return places.computeIfAbsent(new Place(question.region(), question.missionsLocales()), this::look);
    }

    private Set<RegisteredPlugin<Q, V, A>> look(Place place) {
        Set<RegisteredPlugin<Q, V, A>> inScope = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RegisteredPlugin<Q, V, A> plugin : plugins) {
            if (plugin.scope().covers(place.region(), place.missionsLocales())) {
                inScope.add(plugin);
            }
        }
        return inScope;
    }
}
