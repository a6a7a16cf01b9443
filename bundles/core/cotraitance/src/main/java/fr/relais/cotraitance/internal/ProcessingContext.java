// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.YoungPerson;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import java.util.Collection;

/**
 * What facts are judged against: one picture of the territory and one of what was agreed, taken before a transaction begins and kept to
 * its end.
 *
 * @param facts the kinds of facts that there are
 */
record ProcessingContext(TerritoryMap map, RuleContext frame, Agreements agreements, FactCatalogue facts) {

    ProcessingContext(TerritoryMap map, Agreements agreements) {
        this(map, new RuleContext(agreements.parameters(), map.zones()), agreements, FactTypes.STANDING);
    }

    static ProcessingContext of(TerritoryProvider territoryProvider, Agreements agreements) {
        return new ProcessingContext(territoryProvider.current(), agreements);
    }

    /** What follows from these facts, which are in force in that file. Only a merger gives those that were taken back a meaning (I-T5). */
    Timeline timeline(Collection<Fact> facts, YoungPerson file) {
        return frame.mergers().all().isEmpty()
                ? Lifecycle.timeline(facts, frame)
                : Lifecycle.timeline(facts, file.affectationsTakenBack(), frame);
    }
}
