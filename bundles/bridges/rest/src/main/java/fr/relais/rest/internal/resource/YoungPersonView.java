// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.partnership.person.RegionalValue;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.Sex;
import fr.relais.vocabulary.YoungPersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything held on one young person (R-D2).
 *
 * @param regional by attributes that regions declared; not there where nothing is known that the caller may see
 */
public record YoungPersonView(
        YoungPersonId id,
        IdentityView identity,
        ProfileView profile,
        List<FactView> facts,
        Optional<List<RegionalValueView>> regional) {

    /** What is known by an attribute that a region declared: the value as files write it, from whom and since when. */
    public record RegionalValueView(String attribute, String value, String toldBy, Instant toldAt) {
        static RegionalValueView of(RegionalValue value) {
            return new RegionalValueView(value.attribute().value(), value.told(), value.toldBy(), value.toldAt());
        }
    }

    /** Who. */
    public record IdentityView(
            PoleEmploiId poleEmploiId,
            String lastName,
            String firstName,
            LocalDate birthDate,
            Optional<Sex> sex,
            String address) {
        static IdentityView of(Identity identity) {
            return new IdentityView(
                    identity.poleEmploiId(),
                    identity.lastName(),
                    identity.firstName(),
                    identity.birthDate(),
                    identity.sex(),
                    identity.address());
        }
    }

    /** What was declared: a field for each {@link PersonAttribute} that is known, of its name. */
    public record ProfileView(SafirCode site, @JsonAnyGetter @Schema(hidden = true) Map<String, Object> declared) {
        static ProfileView of(DeclaredProfile profile) {
            Map<String, Object> declared = new LinkedHashMap<>();
            PersonAttribute.all().forEach(attribute -> profile.get(attribute)
                    .ifPresent(value -> declared.put(attribute.name(), value)));
            return new ProfileView(profile.site(), declared);
        }
    }

    static YoungPersonView of(YoungPerson person) {
        return new YoungPersonView(
                person.id(),
                IdentityView.of(person.identity()),
                ProfileView.of(person.profile()),
                person.facts().stream().map(FactView::of).toList(),
                Optional.of(person.regional().stream()
                                .map(RegionalValueView::of)
                                .toList())
                        .filter(values -> !values.isEmpty()));
    }
}
