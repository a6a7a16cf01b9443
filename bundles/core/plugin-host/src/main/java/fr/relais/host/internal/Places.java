// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which plug-ins are in scope where; worked out once per place, not per person. One thread. */
final class Places<I, A> {

    private record Place(RegionCode region, Set<MissionLocaleId> missionsLocales) {}

    private final List<Hosted<I, A>> plugins;
    private final Map<Place, Set<Hosted<I, A>>> places = new HashMap<>();

    Places(List<Hosted<I, A>> plugins) {
        this.plugins = plugins;
    }

    Set<Hosted<I, A>> inScope(Posed<I> question) {
        return places.computeIfAbsent(new Place(question.region(), question.missionsLocales()), this::look);
    }

    private Set<Hosted<I, A>> look(Place place) {
        Set<Hosted<I, A>> inScope = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Hosted<I, A> plugin : plugins) {
            if (plugin.reach().covers(place.region(), place.missionsLocales())) {
                inScope.add(plugin);
            }
        }
        return inScope;
    }
}
