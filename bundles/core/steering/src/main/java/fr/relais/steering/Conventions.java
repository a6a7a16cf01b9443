// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.objectives.Convention;
import fr.relais.vocabulary.RegionCode;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Regional and local conventions (R-O7). Thread-safe. */
@ProviderType
public interface Conventions {

    /** The conventions within the caller's scope that concern a region, by reference. */
    List<Convention> of(Caller caller, RegionCode region);

    /** Takes conventions in (R-O7: parties, effect date, a theme). Administrators only. */
    IntakeReport load(Caller caller, List<ParsedLine<Convention>> lines);
}
