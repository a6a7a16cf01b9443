// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** What was agreed, for the other rooms of the core: answers from memory. Thread-safe. */
@ProviderType
public interface Agreements {

    /** The dated parameters now. */
    Parameters parameters();

    /** How a mission locale's local convention stands on a day (R-O7). */
    Convention.Force localConvention(MissionLocaleId missionLocale, LocalDate day);

    /**
     * Whether an affectation still awaits the signature of its convention (I-E4): one in effect on its day and none of those signed so
     * far.
     *
     * @param affectedOn the day of the affectation
     * @param asOf the day on which it is asked, by which a signature regularises
     */
    boolean provisional(MissionLocaleId missionLocale, LocalDate affectedOn, LocalDate asOf);

    /** The volume in force for a mission locale and a year (R-O2); 0 where none was agreed. */
    int objective(MissionLocaleId missionLocale, int year);

    /** The volume in force for a place of any level (R-O1, R-O2); 0 where none was agreed. */
    int objective(Place place);
}
