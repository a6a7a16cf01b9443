// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.orientation.Preview;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.partnership.lifecycle.PersonHistory;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.partnership.parameters.NoParameterException;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.partnership.person.RegionalValue;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.text.Sentences;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what a decision needs to know, from one picture of the territory and the parameters of one moment. */
final class DecisionInputFactory {

    private static final Sentences SENTENCES = Sentences.beside(DecisionInputFactory.class);

    private final TerritoryMap map;
    private final Parameters parameters;

    DecisionInputFactory(TerritoryMap map, Parameters parameters) {
        this.map = map;
        this.parameters = parameters;
    }

    /** A profile to try out. @throws UnknownException if there is no such commune */
    DecisionInput of(Preview preview, LocalDate day) {
        RegionCode region = map.regionOf(preview.commune())
                .orElseThrow(() -> new UnknownException(SENTENCES.say("commune.unknown", preview.commune())));
        DeclaredProfile profile = preview.profile();
        return new DecisionInput(
                Optional.empty(),
                day,
                candidate(profile, preview.commune(), preview.registeredSince()),
                region,
                competent(preview.commune(), day),
                preview.birthDate(),
                preview.registration(),
                profile.positionedAcc(),
                profile.otherSupport(),
                false,
                Optional.empty());
    }

    /** A person. @throws RefusedException if it isn't known where the person lives on that day, or a rule lacks its parameter */
    DecisionInput of(YoungPerson person, LocalDate day) {
        Timeline timeline = timeline(person);
        PersonHistory history = timeline.history();
        CommuneCode commune = history.residenceOn(day)
                .orElseThrow(() -> new RefusedException(OrientationMessages.refusal("R-E4", "residence.unknown", day)));
        RegionCode region = map.regionOf(commune)
                .orElseThrow(() ->
                        new RefusedException(OrientationMessages.refusal("R-E4", "residence.not-on-the-map", commune)));
        DeclaredProfile profile = person.profile();
        return new DecisionInput(
                Optional.of(person.id()),
                day,
                candidate(profile, commune, history.registeredSince(day)).with(regional(person, region)),
                region,
                competent(commune, day),
                history.birth().or(() -> Optional.of(person.identity().birthDate())),
                history.registrationOn(day),
                profile.positionedAcc(),
                profile.otherSupport(),
                history.inCivisOn(day),
                running(timeline, day));
    }

    private static ProfileSnapshot candidate(
            DeclaredProfile profile, CommuneCode commune, Optional<LocalDate> registeredSince) {
        return ProfileSnapshot.read(
                commune,
                attribute -> attribute == Attribute.REGISTERED_SINCE
                        ? registeredSince
                        : PersonAttribute.ofCriterion(attribute.name()).flatMap(profile::get));
    }

    /** I-C13: what the region where the person lives declared for its own criteria, and no other region. */
    private static Map<String, Object> regional(YoungPerson person, RegionCode region) {
        return person.regional().stream()
                .filter(value -> value.attribute().region().equals(region))
                .collect(Collectors.toMap(value -> value.attribute().value(), RegionalValue::value));
    }

    private Timeline timeline(YoungPerson person) {
        try {
            return Lifecycle.timeline(
                    person.factsInForce(), person.affectationsTakenBack(), new RuleContext(parameters, map.zones()));
        } catch (NoParameterException e) {
            throw new RefusedException(OrientationMessages.noParameter(e));
        }
    }

    private List<MissionLocale> competent(CommuneCode commune, LocalDate day) {
        return map.zones().competent(commune, day).stream()
                .map(map.missionsLocales()::get)
                .filter(Objects::nonNull)
                .filter(missionLocale -> missionLocale.validity().includes(day))
                .toList();
    }

    private static Optional<CotraitanceId> running(Timeline timeline, LocalDate day) {
        return timeline.tracks().values().stream()
                .filter(track -> track.at(day)
                        .filter(there -> there.phase() == Phase.ENTRY || there.phase() == Phase.SUPPORT)
                        .isPresent())
                .map(CotraitanceTimeline::id)
                .findFirst();
    }
}
