// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The zones of competence of all missions locales (R-T2). Immutable. */
public final class Zones {

    private final Map<CommuneCode, List<ZoneEntry>> byCommune;

    /** @param entries checked before: no undeclared overlap (I-T2) */
    public Zones(Collection<ZoneEntry> entries) {
        this.byCommune = new HashMap<>(entries.stream().collect(Collectors.groupingBy(ZoneEntry::commune)));
    }

    /** The missions locales competent for a commune on a day: none, one, or several where it is shared. */
    public SortedSet<MissionLocaleId> competent(CommuneCode commune, LocalDate day) {
        return byCommune.getOrDefault(commune, List.of()).stream()
                .filter(entry -> entry.validity().includes(day))
                .map(ZoneEntry::missionLocale)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The missions locales that share a commune with that one on a day, without itself. */
    public SortedSet<MissionLocaleId> sharingWith(MissionLocaleId missionLocale, LocalDate day) {
        SortedSet<MissionLocaleId> sharing = new TreeSet<>();
        byCommune.keySet().stream()
                .map(commune -> competent(commune, day))
                .filter(competent -> competent.contains(missionLocale))
                .forEach(sharing::addAll);
        sharing.remove(missionLocale);
        return sharing;
    }

    /** Whether the commune is in that mission locale's zone on that day. */
    public boolean covers(MissionLocaleId missionLocale, CommuneCode commune, LocalDate day) {
        return competent(commune, day).contains(missionLocale);
    }
}
