// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.intake.Notice;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.Split;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.SplitKey;
import fr.relais.steering.SplitProposal;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** R-O2: drafts the split of a region's figure, from what was agreed and where people live. */
final class SplitDraft {

    private static final Sentences SENTENCES = Sentences.beside(SplitDraft.class);
    private static final RuleId R_O2 = new RuleId("R-O2");
    private static final int HUNDRED = 100;

    /** Divides evenly by two to ten: how many missions locales may share a commune. */
    private static final long PARTS = 2520;

    private final AgreementsSnapshot agreed;
    private final TerritoryMap map;
    private final RegionCode region;
    private final int year;
    private final LocalDate newYear;
    private final List<Notice> notices = new ArrayList<>();

    SplitDraft(AgreementsSnapshot agreed, TerritoryMap map, RegionCode region, int year) {
        this.agreed = agreed;
        this.map = map;
        this.region = region;
        this.year = year;
        this.newYear = LocalDate.of(year, 1, 1);
    }

    /** @throws RefusedException if the region has no figure for the year, or nobody has a weight */
    SplitProposal by(SplitKey key, LocalDate on) {
        int volume = volume(Level.REGIONAL, region.value(), year)
                .orElseThrow(() -> refused("split.no-volume", region.value(), String.valueOf(year)));
        SortedMap<String, Long> weights = weights(key);
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw refused("split.no-weight." + key, region.value(), String.valueOf(year - 1));
        }
        late(on);
        return new SplitProposal(region, year, key, volume, Split.of(volume, weights), notices);
    }

    private SortedMap<String, Long> weights(SplitKey key) {
        SortedMap<String, Long> weights = new TreeMap<>();
        map.missionsLocales().values().stream()
                .filter(missionLocale -> missionLocale.region().equals(region))
                .filter(missionLocale -> missionLocale.validity().includes(newYear))
                .map(MissionLocale::id)
                .map(MissionLocaleId::value)
                .forEach(code -> weights.put(code, weight(key, code)));
        if (key == SplitKey.POPULATION) {
            addInhabitants(weights);
        }
        return weights;
    }

    private long weight(SplitKey key, String code) {
        return switch (key) {
            case EQUAL -> 1;
            case POPULATION -> 0;
            case LAST_YEAR -> volume(Level.LOCAL, code, year - 1).orElse(0);
        };
    }

    /** I-O9: the inhabitants of a shared commune count in equal parts. */
    private void addInhabitants(SortedMap<String, Long> weights) {
        int unknown = 0;
        for (Commune commune : map.communes().values()) {
            Collection<MissionLocaleId> competent = map.zones().competent(commune.code(), newYear).stream()
                    .filter(id -> weights.containsKey(id.value()))
                    .toList();
            if (!competent.isEmpty() && commune.population().isEmpty()) {
                unknown++;
            }
            for (MissionLocaleId each : competent) {
                weights.merge(each.value(), commune.population().orElse(0) * PARTS / competent.size(), Long::sum);
            }
        }
        if (unknown > 0) {
            notices.add(new Notice(R_O2, SENTENCES.say("split.population-unknown", unknown)));
        }
    }

    /** R-O2: communicated before a day of the year, 31 March in 2010. */
    private void late(LocalDate on) {
        agreed.parameters().find(Parameter.VOLUMES_KNOWN_BY, newYear).ifPresent(by -> {
            LocalDate last =
                    MonthDay.of(by.value() / HUNDRED, by.value() % HUNDRED).atYear(year);
            if (!on.isBefore(last)) {
                notices.add(new Notice(R_O2, SENTENCES.say("split.late", last, by.source())));
            }
        });
    }

    private Optional<Integer> volume(Level level, String code, int ofYear) {
        return Optional.ofNullable(agreed.inForce().get(new Place(level, code, ofYear)))
                .map(Objective::volume);
    }

    private static RefusedException refused(String key, Object... arguments) {
        return new RefusedException(
                new Refusal(R_O2, SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments)));
    }
}
