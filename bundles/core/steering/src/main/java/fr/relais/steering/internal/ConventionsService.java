// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.LineClassifier;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.ValueError;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.Conventions;
import fr.relais.steering.spi.SteeringRepository;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the conventions; files come in one at a time. */
@Component
public final class ConventionsService implements Conventions {

    private static final Sentences SENTENCES = Sentences.beside(ConventionsService.class);

    /** R-O7: nobody agrees alone. */
    private static final int FEWEST_PARTIES = 2;

    private final SteeringRepository store;
    private final AgreementsService agreements;
    private final TerritoryProvider territoryProvider;

    /** Made by the component runtime. */
    @Activate
    public ConventionsService(
            @Reference SteeringRepository store,
            @Reference AgreementsService agreements,
            @Reference TerritoryProvider territoryProvider) {
        this.store = store;
        this.agreements = agreements;
        this.territoryProvider = territoryProvider;
    }

    @Override
    public List<Convention> of(Caller caller, RegionCode region) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        VisiblePlaces reach = VisiblePlaces.of(caller, map);
        return agreements.current().conventions().values().stream()
                .filter(convention -> AgreementPlaces.regionOf(convention.level(), convention.code(), map)
                        .filter(region::equals)
                        .isPresent())
                .filter(convention -> convention.level() == Level.LOCAL
                        ? reach.missionLocale(new MissionLocaleId(convention.code()))
                        : reach.region(region))
                .sorted(Comparator.comparing(Convention::id))
                .toList();
    }

    @Override
    public synchronized IntakeReport load(Caller caller, List<ParsedLine<Convention>> lines) {
        caller.require(Role.ADMINISTRATOR);
        TerritoryMap map = territoryProvider.current();
        LineClassifier<ConventionId, Convention> classifier = new LineClassifier<ConventionId, Convention>(
                        Convention::id, agreements.renewed().conventions()::get, convention -> fault(convention, map))
                .sift(lines);
        if (!classifier.changed().isEmpty()) {
            store.saveConventions(classifier.changed());
            agreements.renewed();
        }
        return classifier.report();
    }

    /** R-O7: a known place of the level, an effect that ends after it begins, parties, and at least one theme of article 6. */
    private static Optional<ValueError> fault(Convention convention, TerritoryMap map) {
        if (convention.level() == Level.NATIONAL) {
            return fault("convention.national", "level");
        }
        if (!AgreementPlaces.known(convention.level(), convention.code(), map)) {
            return fault("place.unknown." + convention.level(), "code", convention.code());
        }
        if (convention.endsOn().isBefore(convention.effectiveOn())) {
            return fault("convention.ends", "ends_on", convention.endsOn(), convention.effectiveOn());
        }
        if (convention.themes().isEmpty()) {
            return fault("convention.themes", "themes");
        }
        return convention.parties().size() < FEWEST_PARTIES ? fault("convention.parties", "parties") : Optional.empty();
    }

    private static Optional<ValueError> fault(String key, String field, Object... arguments) {
        return Optional.of(ValueError.told(SENTENCES, key, field, "R-O7", arguments));
    }
}
