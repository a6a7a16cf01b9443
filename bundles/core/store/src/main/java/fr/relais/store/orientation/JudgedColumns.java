// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Columns;
import fr.relais.store.sql.Parameters;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was judged as columns of the decision: all empty where it wasn't kept. */
final class JudgedColumns {

    /** In this order. */
    static final String NAMES = "region, missions_locales, commune, project, obstacles, bearings, network, discouraged,"
            + " training_level, project_level, left_school_on, registered_since";

    /** A place for each. */
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private static final String SEPARATOR = ",";

    private JudgedColumns() {}

    static void write(Parameters places, Optional<CriterionQuestion> question) throws SQLException {
        Optional<CandidateProfile> candidate = question.map(CriterionQuestion::candidate);
        places.text(question.map(asked -> asked.region().value()))
                .text(question.map(asked -> asked.missionsLocales().stream()
                        .map(MissionLocaleId::value)
                        .sorted()
                        .collect(Collectors.joining(SEPARATOR))))
                .text(candidate.map(judged -> judged.commune().value()))
                .small(candidate.flatMap(CandidateProfile::project).map(Codes.PROJECT::of))
                .small(candidate.flatMap(CandidateProfile::obstacles).map(Codes.OBSTACLE::ofSet))
                .flag(candidate.flatMap(CandidateProfile::bearings))
                .flag(candidate.flatMap(CandidateProfile::network))
                .flag(candidate.flatMap(CandidateProfile::discouraged))
                .small(candidate.flatMap(CandidateProfile::trainingLevel).map(Codes.TRAINING::of))
                .small(candidate.flatMap(CandidateProfile::projectLevel).map(Codes.TRAINING::of))
                .day(candidate.flatMap(CandidateProfile::leftSchoolOn))
                .day(candidate.flatMap(CandidateProfile::registeredSince));
    }

    /** @param on the day of the decision */
    static Optional<CriterionQuestion> read(Columns row, LocalDate on) throws SQLException {
        Optional<String> region = row.optionalText();
        if (region.isEmpty()) {
            return Optional.empty();
        }
        Set<MissionLocaleId> missionsLocales = missionsLocales(row.text());
        ProfileSnapshot candidate = new ProfileSnapshot(
                new CommuneCode(row.text()),
                row.optionalSmall().map(Codes.PROJECT::value),
                row.optionalSmall().map(Codes.OBSTACLE::set),
                row.optionalFlag(),
                row.optionalFlag(),
                row.optionalFlag(),
                row.optionalSmall().map(Codes.TRAINING::value),
                row.optionalSmall().map(Codes.TRAINING::value),
                row.optionalDay(),
                row.optionalDay());
        return Optional.of(new CriterionQuestion(candidate, on, new RegionCode(region.get()), missionsLocales));
    }

    private static Set<MissionLocaleId> missionsLocales(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(SEPARATOR))
                        .map(MissionLocaleId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
