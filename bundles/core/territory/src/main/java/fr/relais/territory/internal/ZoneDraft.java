// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.intake.ValueError;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.text.Sentences;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The zones as they will be with the entries admitted so far: lets in only what leaves them sound (R-T2, I-T2). One thread. */
final class ZoneDraft {

    /** What makes two entries the same: the later one takes the place of the other. */
    record Key(CommuneCode commune, MissionLocaleId missionLocale, Optional<LocalDate> from) {
        static Key of(ZoneEntry entry) {
            return new Key(
                    entry.commune(), entry.missionLocale(), entry.validity().from());
        }
    }

    private static final Sentences SENTENCES = Sentences.beside(ZoneDraft.class);

    private final TerritoryMap map;
    private final Map<CommuneCode, Map<Key, ZoneEntry>> byCommune = new HashMap<>();

    ZoneDraft(TerritoryMap map, Collection<ZoneEntry> known) {
        this.map = map;
        known.forEach(this::put);
    }

    /** The entry held under a key, or null. */
    ZoneEntry get(Key key) {
        return byCommune.getOrDefault(key.commune(), Map.of()).get(key);
    }

    /** Takes an entry in, or says why not. */
    Optional<ValueError> admit(ZoneEntry entry) {
        Optional<ValueError> fault = placesKnown(entry)
                .or(() -> byArrondissement(entry))
                .or(() -> insideOneRegion(entry))
                .or(() -> overlap(entry));
        if (fault.isEmpty()) {
            put(entry);
        }
        return fault;
    }

    private void put(ZoneEntry entry) {
        byCommune.computeIfAbsent(entry.commune(), any -> new HashMap<>(2)).put(Key.of(entry), entry);
    }

    private Optional<ValueError> placesKnown(ZoneEntry entry) {
        if (!map.communes().containsKey(entry.commune())) {
            return Optional.of(ValueError.told(SENTENCES, "commune.unknown", "commune", "R-T2", entry.commune()));
        }
        if (!map.missionsLocales().containsKey(entry.missionLocale())) {
            return Optional.of(ValueError.told(
                    SENTENCES, "mission-locale.unknown", "mission_locale", "R-T2", entry.missionLocale()));
        }
        return Optional.empty();
    }

    /** R-T2: in Paris, Lyon and Marseille a zone is drawn by municipal arrondissement. */
    private Optional<ValueError> byArrondissement(ZoneEntry entry) {
        if (!map.dividedIntoArrondissements(entry.commune())) {
            return Optional.empty();
        }
        Commune first = map.arrondissements().get(entry.commune()).get(0);
        return Optional.of(ValueError.told(
                SENTENCES,
                "zone.arrondissement",
                "commune",
                "R-T2",
                map.communes().get(entry.commune()).name(),
                first.code()));
    }

    private Optional<ValueError> insideOneRegion(ZoneEntry entry) {
        MissionLocale missionLocale = map.missionsLocales().get(entry.missionLocale());
        RegionCode region = map.regionOf(entry.commune()).orElseThrow();
        return region.equals(missionLocale.region())
                ? Optional.empty()
                : Optional.of(ValueError.told(
                        SENTENCES,
                        "zone.region",
                        "mission_locale",
                        "I-T2",
                        map.communes().get(entry.commune()).name(),
                        region,
                        missionLocale.name(),
                        missionLocale.region()));
    }

    /** I-T2: two missions locales for one commune at one time only where both are declared shared. */
    private Optional<ValueError> overlap(ZoneEntry entry) {
        return byCommune.getOrDefault(entry.commune(), Map.of()).values().stream()
                .filter(entry::conflictsWith)
                .findFirst()
                .map(other -> ValueError.told(
                        SENTENCES,
                        "zone.overlap",
                        "mission_locale",
                        "I-T2",
                        map.communes().get(entry.commune()).name(),
                        entry.commune(),
                        name(other),
                        name(entry)));
    }

    private String name(ZoneEntry entry) {
        return map.missionsLocales().get(entry.missionLocale()).name() + " (" + entry.missionLocale() + ")";
    }
}
