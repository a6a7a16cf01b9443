// SPDX-License-Identifier: Apache-2.0
package fr.relais.indicators;

import fr.relais.access.Caller;
import fr.relais.vocabulary.Level;
import org.osgi.annotation.versioning.ProviderType;

/** Computes indicators (R-I1, R-I7). Thread-safe; the same period gives the same figure until late facts come in. */
@ProviderType
public interface Indicators {

    /**
     * DE0, young people sent into co-traitance, by quarter with the yearly cumulative figure (R-I1), by date of event (W10). A person
     * counts once per quarter and once in the cumulative figure.
     *
     * @param code the mission locale, the region, or {@code FR}
     * @throws UnknownException if the place is unknown or out of the caller's scope
     */
    QuarterlyFigure sentIntoCotraitance(Caller caller, Level level, String code, int year);
}
