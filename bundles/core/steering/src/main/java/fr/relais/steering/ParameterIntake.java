// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.parameters.ParameterValue;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Takes dated parameters in (R-K3, W11): each with the text that sets it. Administrators only. */
@ProviderType
public interface ParameterIntake {

    /** Adds values; a value of the same parameter and day with another number is an error to be superseded by a later one. */
    IntakeReport load(Caller caller, List<ParsedLine<ParameterValue>> lines);

    /** All values, by parameter and day. */
    List<ParameterValue> all(Caller caller);
}
