// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is to be decided: a person, or a profile to try out, as things stand on a day.
 *
 * @param competent the missions locales in whose zone the residence is, by identifier
 * @param running a co-traitance that is neither cancelled nor exited
 */
record DecisionInput(
        Optional<YoungPersonId> person,
        LocalDate day,
        ProfileSnapshot candidate,
        RegionCode region,
        List<MissionLocale> competent,
        Optional<LocalDate> birth,
        Optional<Registration> registration,
        Optional<Boolean> positionedAcc,
        Optional<OtherSupport> otherSupport,
        boolean inCivis,
        Optional<CotraitanceId> running) {

    SortedSet<MissionLocaleId> competentIds() {
        return competent.stream().map(MissionLocale::id).collect(Collectors.toCollection(TreeSet::new));
    }

    CriterionQuestion question() {
        return new CriterionQuestion(candidate, day, region, competentIds());
    }
}
