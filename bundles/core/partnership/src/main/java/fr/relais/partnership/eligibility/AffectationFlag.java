// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.eligibility;

import fr.relais.vocabulary.RuleId;

/** What an affectation that isn't refused must be marked with. */
public enum AffectationFlag {
    /** The person is in CIVIS: affected only to avoid double follow-up, neither counted nor financed. */
    IN_CIVIS("R-E5"),

    /** The convention is in effect and not signed: regularised by its signature. */
    PROVISIONAL("I-E4"),

    /** Past the objective, within the threshold or by decision of a committee. */
    OVERRUN("I-E6");

    private final RuleId rule;

    AffectationFlag(String rule) {
        this.rule = new RuleId(rule);
    }

    /** The rule that asks for it. */
    public RuleId rule() {
        return rule;
    }
}
