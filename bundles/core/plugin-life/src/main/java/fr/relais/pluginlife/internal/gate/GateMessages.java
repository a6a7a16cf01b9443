// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.gate;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.RuleId;

/** The sentences of the gate. A remedy stands under the sentence's key with {@code .remedy} and gets the same arguments. */
final class GateMessages {

    private static final Sentences SENTENCES = Sentences.beside(GateMessages.class);

    private GateMessages() {}

    static Refusal refusal(String rule, String key, Object... arguments) {
        return new Refusal(new RuleId(rule), SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments));
    }

    static RefusedException refused(String rule, String key, Object... arguments) {
        return new RefusedException(refusal(rule, key, arguments));
    }
}
