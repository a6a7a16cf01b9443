// SPDX-License-Identifier: Apache-2.0
package fr.relais.host;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Asks the national criteria and those of the region and mission locale (R-C1 to R-C5). Thread-safe. */
@ProviderType
public interface Criteria {

    /**
     * Asks every criterion in scope about each candidate, in chunks; never throws for a plug-in's fault.
     *
     * @return for each question, in order, the answers ordered by plug-in identifier, national ones first
     */
    List<List<CriterionAnswer>> ask(List<Question> questions, LocalDate on);

    /** One candidate, and the place that decides which plug-ins are in scope. */
    record Question(CandidateProfile candidate, RegionCode region, Optional<MissionLocaleId> missionLocale) {}
}
