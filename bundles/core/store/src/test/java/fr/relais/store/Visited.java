// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactField;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.Partner;
import java.time.LocalDate;

/** A kind of fact that only tests know: the mission locale visits the young person at home, for some reason, until a day. */
record Visited(LocalDate on, CotraitanceId cotraitance, AlertReason reason, LocalDate until, String ground)
        implements Fact.OfCotraitance {

    private static final FactField<AlertReason> REASON = FactField.detail(AlertReason.class);

    static final FactType<Visited> TYPE = FactType.of(Visited.class, 99, "VISITED", "R-C9")
            .field(REASON, Visited::reason)
            .field(FactTypes.UNTIL, Visited::until)
            .field(FactTypes.GROUND, Visited::ground)
            .toldBy(Partner.MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 9, "VISITED_", REASON)
            .made((on, cotraitance, values) -> new Visited(
                    on, cotraitance, values.get(REASON), values.get(FactTypes.UNTIL), values.get(FactTypes.GROUND)));

    /** The standing kinds, and this one. */
    static final FactCatalogue FACTS = FactTypes.STANDING.with(TYPE);

    @Override
    public FactType<Visited> type() {
        return TYPE;
    }
}
