// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.intake.RevisionCache;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.steering.Agreements;
import fr.relais.steering.spi.SteeringRepository;
import fr.relais.time.Ticker;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was agreed, in memory. Another node's change shows within a second, our own at once. */
@Component(service = {Agreements.class, AgreementsService.class})
public final class AgreementsService implements Agreements {

    private static final Duration TRUST = Duration.ofSeconds(1);

    private final RevisionCache<AgreementsSnapshot> snapshot;

    /** @param ticker measures how long a picture is trusted */
    @Activate
    public AgreementsService(@Reference SteeringRepository store, @Reference Ticker ticker) {
        this.snapshot = new RevisionCache<>(
                store::revision,
                () -> AgreementsSnapshot.of(store.objectives(), store.conventions(), store.parameters()),
                ticker::read,
                TRUST);
    }

    /** All of it, at most a second old. */
    AgreementsSnapshot current() {
        return snapshot.get();
    }

    /** All of it, of this very moment. */
    AgreementsSnapshot renewed() {
        return snapshot.renewed();
    }

    @Override
    public Parameters parameters() {
        return current().parameters();
    }

    /** R-O7: of several conventions that are in effect the signed one holds. */
    @Override
    public Convention.Force localConvention(MissionLocaleId missionLocale, LocalDate day) {
        return current().localConventions(missionLocale).stream()
                .map(convention -> convention.on(day))
                .max(Comparator.naturalOrder())
                .orElse(Convention.Force.NONE);
    }

    @Override
    public boolean provisional(MissionLocaleId missionLocale, LocalDate affectedOn, LocalDate asOf) {
        List<Convention> inEffect = current().localConventions(missionLocale).stream()
                .filter(convention -> convention.on(affectedOn) != Convention.Force.NONE)
                .toList();
        return !inEffect.isEmpty()
                && inEffect.stream()
                        .flatMap(convention -> convention.signedOn().stream())
                        .noneMatch(signed -> !signed.isAfter(asOf));
    }

    @Override
    public int objective(MissionLocaleId missionLocale, int year) {
        return objective(new Place(Level.LOCAL, missionLocale.value(), year));
    }

    @Override
    public int objective(Place place) {
        return Optional.ofNullable(current().inForce().get(place))
                .map(Objective::volume)
                .orElse(0);
    }
}
