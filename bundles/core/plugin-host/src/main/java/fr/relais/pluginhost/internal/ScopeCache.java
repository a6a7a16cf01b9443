// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which plug-ins are in scope where; worked out once per place, not per person. One thread. */
final class ScopeCache<I, A> {

    private record Place(RegionCode region, Set<MissionLocaleId> missionsLocales) {}

    private final List<RegisteredPlugin<I, A>> plugins;
    private final Map<Place, Set<RegisteredPlugin<I, A>>> places = new HashMap<>();

    ScopeCache(List<RegisteredPlugin<I, A>> plugins) {
        this.plugins = plugins;
    }

    Set<RegisteredPlugin<I, A>> inScope(ScopedQuestion<I> question) {
        return places.computeIfAbsent(new Place(question.region(), question.missionsLocales()), this::look);
    }

    private Set<RegisteredPlugin<I, A>> look(Place place) {
        Set<RegisteredPlugin<I, A>> inScope = Collections.newSetFromMap(new IdentityHashMap<>());
        for (RegisteredPlugin<I, A> plugin : plugins) {
            if (plugin.scope().covers(place.region(), place.missionsLocales())) {
                inScope.add(plugin);
            }
        }
        return inScope;
    }
}
