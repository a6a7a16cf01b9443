// SPDX-License-Identifier: Apache-2.0
package fr.relais.host.internal;

import fr.relais.host.Criteria.Question;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which criteria are in scope where; worked out once per place and day, not per person. One thread. */
final class Places {

    /** What is the same for everybody who lives in one place and is decided on one day. */
    record Place(Context context, Set<Hosted> inScope) {}

    private record Key(LocalDate on, RegionCode region, Set<MissionLocaleId> missionsLocales) {}

    private final List<Hosted> criteria;
    private final Map<Key, Place> places = new HashMap<>();

    Places(List<Hosted> criteria) {
        this.criteria = criteria;
    }

    Place of(Question question) {
        return places.computeIfAbsent(
                new Key(question.on(), question.region(), question.missionsLocales()), this::make);
    }

    private Place make(Key key) {
        Set<Hosted> inScope = new HashSet<>();
        for (Hosted criterion : criteria) {
            if (criterion.reach().covers(key.region(), key.missionsLocales())) {
                inScope.add(criterion);
            }
        }
        return new Place(new Context(key.on(), key.region()), inScope);
    }
}
