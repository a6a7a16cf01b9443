// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import fr.relais.vocabulary.RuleId;

/** What a flow alert says about the volumes of a year (R-O5). */
public enum VolumeAlertKind {
    /** Entries pass the objective. */
    OVERRUN("R-O5"),
    /** Entries pass objective × (1 + threshold): opens a mandatory committee item to update the year's volumes. */
    THRESHOLD("I-E6"),
    /** At this rate the year ends too far from the objective. */
    INADEQUACY("R-O5");

    private final RuleId rule;

    VolumeAlertKind(String rule) {
        this.rule = new RuleId(rule);
    }

    /** The rule that asks for it. */
    public RuleId rule() {
        return rule;
    }

    /** Whether a committee must put it on its agenda. */
    public boolean committeeItem() {
        return this == THRESHOLD;
    }
}
