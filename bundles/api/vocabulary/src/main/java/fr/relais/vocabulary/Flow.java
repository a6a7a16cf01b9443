// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import static fr.relais.vocabulary.ExchangePartner.DUDE;
import static fr.relais.vocabulary.ExchangePartner.GIDE;
import static fr.relais.vocabulary.ExchangePartner.PARCOURS_3;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What the information systems tell each other about a co-traitance, and from which to which (AC 8, annex 7). */
public enum Flow {
    /** A Pôle emploi agent affected a young person to a mission locale (R-L1). */
    F1_AFFECTATION(GIDE, DUDE, PARCOURS_3),

    /** The mission locale accepted (R-L2). */
    F2_ACCEPTATION(DUDE, GIDE),

    /** The first interview, which starts the programme (R-L3). Parcours 3's "date d'entretien d'initialisation" is F1's, not this. */
    F3_INITIALISATION(PARCOURS_3, DUDE, GIDE),

    /** Registered, ceased or struck off (R-L4, R-L6, R-L13). */
    F4_REGISTRATION(GIDE, DUDE, PARCOURS_3),

    /** The mission locale raised an alert (R-L7). */
    F5_ALERT(PARCOURS_3, DUDE, GIDE),

    /** An alert was settled (R-L10). */
    F6_ALERT_SETTLED(GIDE, DUDE, PARCOURS_3),

    /** Pôle emploi ended the co-traitance (R-L13 to R-L16). */
    F7_EXIT(GIDE, DUDE, PARCOURS_3),

    /** The young person entered or left CIVIS (R-E5, R-O6). */
    F8_CIVIS(PARCOURS_3, DUDE, GIDE),

    /** The affectation was cancelled (R-L4). */
    F9_CANCELLATION(GIDE, DUDE, PARCOURS_3),

    /** A step of the PPAE: an interview, an invitation, an action, a breach, an excuse, an adviser (R-L11, R-L12, R-C9). */
    F10_PPAE_STEP(PARCOURS_3, DUDE);

    private final ExchangePartner sender;
    private final Set<ExchangePartner> receivers;

    Flow(ExchangePartner sender, ExchangePartner first, ExchangePartner... others) {
        this.sender = sender;
        this.receivers = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    /** Who tells it. */
    public ExchangePartner sender() {
        return sender;
    }

    /** Who is told, in no order; unmodifiable. */
    public Set<ExchangePartner> receivers() {
        return receivers;
    }
}
