// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.partnership.parameters.NoParameterException;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.RuleId;

/** How this room says no. */
final class OrientationMessages {

    private static final Sentences SENTENCES = Sentences.beside(OrientationMessages.class);

    private OrientationMessages() {}

    /** A refusal by the sentence under a key, with the remedy under {@code key.remedy}; both get the same arguments. */
    static Refusal refusal(String rule, String key, Object... arguments) {
        return new Refusal(new RuleId(rule), SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments));
    }

    /** R-K3, W4: a rule can't be judged without its dated value, and nobody guesses it. */
    static Refusal noParameter(NoParameterException missing) {
        return refusal("R-K3", "parameter.missing", missing.getMessage());
    }
}
