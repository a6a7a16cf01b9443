// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.store.sql.AttributeColumn;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was judged as columns of the decision: all empty where it wasn't kept. */
final class JudgedColumns {

    /** In this order: the place, the {@linkplain PersonAttribute attributes} that criteria see, and since when registered. */
    static final String NAMES = "region, missions_locales, commune, "
            + PersonAttribute.forCriteria().stream()
                    .map(attribute -> attribute.column() + ", ")
                    .collect(Collectors.joining())
            + "registered_since";

    /** A place for each. */
    static final String PLACES = NAMES.replaceAll("\\w+", "?");

    private static final String SEPARATOR = ",";

    private JudgedColumns() {}

    static void write(ParameterBinder places, Optional<CriterionQuestion> question) throws SQLException {
        Optional<CandidateProfile> candidate = question.map(CriterionQuestion::candidate);
        places.text(question.map(asked -> asked.region().value()))
                .text(question.map(asked -> asked.missionsLocales().stream()
                        .map(MissionLocaleId::value)
                        .sorted()
                        .collect(Collectors.joining(SEPARATOR))))
                .text(candidate.map(judged -> judged.commune().value()));
        for (PersonAttribute<?> attribute : PersonAttribute.forCriteria()) {
            AttributeColumn.write(
                    places, attribute.type(), candidate.flatMap(judged -> judged.value(criterionAttribute(attribute))));
        }
        places.day(candidate.flatMap(CandidateProfile::registeredSince));
    }

    /** @param on the day of the decision */
    static Optional<CriterionQuestion> read(ColumnReader row, LocalDate on) throws SQLException {
        Optional<String> region = row.optionalText();
        if (region.isEmpty()) {
            return Optional.empty();
        }
        Set<MissionLocaleId> missionsLocales = missionsLocales(row.text());
        CommuneCode commune = new CommuneCode(row.text());
        Map<Attribute, Optional<?>> values = new EnumMap<>(Attribute.class);
        for (PersonAttribute<?> attribute : PersonAttribute.forCriteria()) {
            values.put(criterionAttribute(attribute), AttributeColumn.read(row, attribute.type()));
        }
        values.put(Attribute.REGISTERED_SINCE, row.optionalDay());
        ProfileSnapshot candidate = ProfileSnapshot.read(commune, values::get);
        return Optional.of(new CriterionQuestion(candidate, on, new RegionCode(region.get()), missionsLocales));
    }

    private static Attribute criterionAttribute(PersonAttribute<?> attribute) {
        return Attribute.valueOf(attribute.criterionName().orElseThrow());
    }

    private static Set<MissionLocaleId> missionsLocales(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(SEPARATOR))
                        .map(MissionLocaleId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
