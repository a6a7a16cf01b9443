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

/** The zones of competence of all missions locales (R-T2); from its merger on, a zone is the successor's (I-T4). Immutable. */
public final class Zones {

    private final Map<CommuneCode, List<ZoneEntry>> byCommune;

    /** Where more than one entry says who is competent: few of a nation's communes. */
    private final List<CommuneCode> withSeveral;

    private final Mergers mergers;

    /** Where nobody ever merged. */
    public Zones(Collection<ZoneEntry> entries) {
        this(entries, Mergers.NONE);
    }

    /** @param entries checked before: no undeclared overlap (I-T2) */
    public Zones(Collection<ZoneEntry> entries, Mergers mergers) {
        this.byCommune = new HashMap<>(entries.stream().collect(Collectors.groupingBy(ZoneEntry::commune)));
        this.withSeveral = byCommune.entrySet().stream()
                .filter(zone -> zone.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        this.mergers = mergers;
    }

    /** The mergers that they were drawn with. */
    public Mergers mergers() {
        return mergers;
    }

    /** The missions locales competent for a commune on a day: none, one, or several where it is shared. */
    public SortedSet<MissionLocaleId> competent(CommuneCode commune, LocalDate day) {
        return byCommune.getOrDefault(commune, List.of()).stream()
                .filter(entry -> entry.validity().includes(day))
                .map(entry -> mergers.inPlaceOf(entry.missionLocale(), day))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The missions locales that share a commune with that one on a day, without itself. */
    public SortedSet<MissionLocaleId> sharingWith(MissionLocaleId missionLocale, LocalDate day) {
        SortedSet<MissionLocaleId> sharing = new TreeSet<>();
        withSeveral.stream()
                .map(commune -> competent(commune, day))
                .filter(competent -> competent.contains(missionLocale))
                .forEach(sharing::addAll);
        sharing.remove(missionLocale);
        return sharing;
    }

    /** Whether the commune is in that mission locale's zone on that day, or in that of who stands in its place. */
    public boolean covers(MissionLocaleId missionLocale, CommuneCode commune, LocalDate day) {
        return competent(commune, day).contains(mergers.inPlaceOf(missionLocale, day));
    }
}
