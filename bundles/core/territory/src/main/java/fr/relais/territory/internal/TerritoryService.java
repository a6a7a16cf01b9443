// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.text.Sentences;
import fr.relais.territory.Competence;
import fr.relais.territory.Territory;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers about the territory from the picture in memory. */
@Component(property = "service.exported.interfaces=fr.relais.territory.Territory")
public final class TerritoryService implements Territory {

    private static final Sentences SENTENCES = Sentences.beside(TerritoryService.class);

    private final TerritoryProvider territoryProvider;

    @Activate
    public TerritoryService(@Reference TerritoryProvider territoryProvider) {
        this.territoryProvider = territoryProvider;
    }

    @Override
    public List<Region> regions(Caller caller) {
        caller.require(Role.values());
        return territoryProvider.current().regions().values().stream()
                .sorted(Comparator.comparing(Region::code))
                .toList();
    }

    @Override
    public Page<MissionLocale> missionsLocales(
            Caller caller, Optional<RegionCode> region, LocalDate on, PageRequest page) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        region.filter(code -> !map.regions().containsKey(code)).ifPresent(code -> {
            throw new UnknownException(SENTENCES.say("unknown.region", code));
        });
        List<MissionLocale> found = map.missionsLocales().values().stream()
                .filter(each -> region.map(each.region()::equals).orElse(true))
                .filter(each -> each.validity().includes(on))
                .filter(each -> page.after()
                        .map(mark -> each.id().value().compareTo(mark) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(MissionLocale::id))
                .limit(page.limit() + 1L)
                .toList();
        if (found.size() <= page.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<MissionLocale> items = found.subList(0, page.limit());
        return new Page<>(items, Optional.of(items.get(items.size() - 1).id().value()));
    }

    @Override
    public Competence competence(Caller caller, CommuneCode commune, LocalDate on) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        Commune found = map.communes().get(commune);
        if (found == null || !found.validity().includes(on)) {
            throw new UnknownException(SENTENCES.say("unknown.commune", commune, on));
        }
        if (map.dividedIntoArrondissements(commune)) {
            return new Competence.ArrondissementNeeded(map.arrondissements().get(commune));
        }
        List<MissionLocale> competent = map.zones().competent(commune, on).stream()
                .map(map.missionsLocales()::get)
                .filter(Objects::nonNull)
                .filter(missionLocale -> missionLocale.validity().includes(on))
                .toList();
        return competent.isEmpty() ? new Competence.OfNobody() : new Competence.Of(competent);
    }
}
