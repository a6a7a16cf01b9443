// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;

/** The sentences of this room. A remedy stands under the sentence's key with {@code .remedy} and gets the same arguments. */
final class LifecycleMessages {

    private static final Sentences SENTENCES = Sentences.beside(LifecycleMessages.class);

    private LifecycleMessages() {}

    static Text text(String key, Object... arguments) {
        return SENTENCES.say(key, arguments);
    }

    static RefusedException refused(String rule, String key, Object... arguments) {
        return new RefusedException(new Refusal(
                new RuleId(rule), SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments)));
    }

    static UnknownException unknown(String key, Object... arguments) {
        return new UnknownException(SENTENCES.say(key, arguments));
    }
}
