// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.refusal;

import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.util.Objects;

/** A rule that says no, why, and what can be done about it. */
public record Refusal(RuleId rule, Text message, Text remedy) {

    /** All three are needed. */
    public Refusal {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(remedy, "remedy");
    }
}
