// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.partnership.parameters.Parameters;
import fr.relais.partnership.territory.Mergers;
import fr.relais.partnership.territory.Zones;

/** What facts are read against: the dated parameters, the zones of the missions locales, and their mergers. Immutable. */
public record RuleContext(Parameters parameters, Zones zones) {

    /** Those that the zones were drawn with. */
    public Mergers mergers() {
        return zones.mergers();
    }
}
