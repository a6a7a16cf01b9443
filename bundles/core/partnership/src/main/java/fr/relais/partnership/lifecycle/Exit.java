// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;

/** The end of a co-traitance, by Pôle emploi alone: the first day on which it is over, and why. */
public record Exit(LocalDate on, Reason reason) {

    /** Why it ended. Where several fall on one day, the first in this order is given. */
    public enum Reason {
        /** Decided on an alert, toward another partner. */
        OTHER_PARTNER("R-L16"),
        /** Decided on an alert, Pôle emploi taking the follow-up back. */
        TAKEN_BACK("R-L16"),
        /** Moved out of the mission locale's zone. */
        MOVED("R-L15"),
        /** The 26th birthday. */
        AGE("R-L14"),
        /** One year, after an affectation in the 26th year. */
        ONE_YEAR("R-L14"),
        /** Six months of uninterrupted cessation or striking off. */
        NO_REGISTRATION("R-L13");

        private final RuleId rule;

        Reason(String rule) {
            this.rule = new RuleId(rule);
        }

        /** The rule that it follows from. */
        public RuleId rule() {
            return rule;
        }

        /** Whether the platform applies it by itself every day (R-L18), with nobody deciding. */
        public boolean automatic() {
            return this == AGE || this == ONE_YEAR || this == NO_REGISTRATION;
        }
    }
}
