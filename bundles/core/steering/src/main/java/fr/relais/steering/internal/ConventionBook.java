// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.intake.Fault;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
import fr.relais.intake.Sieve;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.Conventions;
import fr.relais.steering.spi.SteeringStore;
import fr.relais.territory.Atlas;
import fr.relais.territory.Reach;
import fr.relais.territory.TerritoryMap;
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
public final class ConventionBook implements Conventions {

    private static final Sentences SENTENCES = Sentences.beside(ConventionBook.class);

    /** R-O7: nobody agrees alone. */
    private static final int FEWEST_PARTIES = 2;

    private final SteeringStore store;
    private final AgreedPicture picture;
    private final Atlas atlas;

    /** Made by the component runtime. */
    @Activate
    public ConventionBook(@Reference SteeringStore store, @Reference AgreedPicture picture, @Reference Atlas atlas) {
        this.store = store;
        this.picture = picture;
        this.atlas = atlas;
    }

    @Override
    public List<Convention> of(Caller caller, RegionCode region) {
        caller.require(Role.values());
        TerritoryMap map = atlas.current();
        Reach reach = Reach.of(caller, map);
        return picture.current().conventions().values().stream()
                .filter(convention -> Places.regionOf(convention.level(), convention.code(), map)
                        .filter(region::equals)
                        .isPresent())
                .filter(convention -> convention.level() == Level.LOCAL
                        ? reach.missionLocale(new MissionLocaleId(convention.code()))
                        : reach.region(region))
                .sorted(Comparator.comparing(Convention::id))
                .toList();
    }

    @Override
    public synchronized IntakeReport load(Caller caller, List<Line<Convention>> lines) {
        caller.require(Role.ADMINISTRATOR);
        TerritoryMap map = atlas.current();
        Sieve<ConventionId, Convention> sieve = new Sieve<ConventionId, Convention>(
                        Convention::id, picture.renewed().conventions()::get, convention -> fault(convention, map))
                .sift(lines);
        if (!sieve.changed().isEmpty()) {
            store.saveConventions(sieve.changed());
            picture.renewed();
        }
        return sieve.report();
    }

    /** R-O7: a known place of the level, an effect that ends after it begins, parties, and at least one theme of article 6. */
    private static Optional<Fault> fault(Convention convention, TerritoryMap map) {
        if (convention.level() == Level.NATIONAL) {
            return fault("convention.national", "level");
        }
        if (!Places.known(convention.level(), convention.code(), map)) {
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

    private static Optional<Fault> fault(String key, String field, Object... arguments) {
        return Optional.of(Fault.told(SENTENCES, key, field, "R-O7", arguments));
    }
}
