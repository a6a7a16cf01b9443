// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.Partner;

/** How an alert ended (R-L10): by one of Pôle emploi's three decisions, or closed by either partner. */
public enum Settlement {
    /** Kept in co-traitance. */
    KEPT,
    /** Exit toward another partner. */
    EXIT_OTHER_PARTNER,
    /** Exit, Pôle emploi taking the follow-up back. */
    EXIT_TAKEN_BACK,
    /** Closed by Pôle emploi after a later event. */
    CLOSED_BY_POLE_EMPLOI,
    /** Closed by the mission locale after a later event. */
    CLOSED_BY_MISSION_LOCALE;

    /** That of a decision. */
    public static Settlement of(AlertDecision decision) {
        return valueOf(decision.name());
    }

    /** That of a closure. */
    public static Settlement closedBy(Partner partner) {
        return valueOf("CLOSED_BY_" + partner.name());
    }

    /** Whether it is a decision, which is Pôle emploi's alone; a closure has a ground. */
    public boolean decided() {
        return this == KEPT || this == EXIT_OTHER_PARTNER || this == EXIT_TAKEN_BACK;
    }
}
