// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.util.Optional;

/**
 * Why a value can't go in, before it is known on which line it stands.
 *
 * @param field the column that is wrong, where one is to blame
 * @param rule the rule that it breaks, where it is one of the domain
 * @param message what is wrong
 * @param remedy what to do
 */
public record ValueError(Optional<String> field, Optional<RuleId> rule, Text message, Text remedy) {

    /**
     * A fault told by the sentence under a key, with the remedy under {@code key.remedy}; both get the same arguments.
     *
     * @param field the column that is to blame
     * @param rule the rule that is broken
     */
    public static ValueError told(Sentences sentences, String key, String field, String rule, Object... arguments) {
        return new ValueError(
                Optional.of(field),
                Optional.of(new RuleId(rule)),
                sentences.say(key, arguments),
                sentences.say(key + ".remedy", arguments));
    }

    /** The rejection of that line. */
    public Rejection at(int line) {
        return new Rejection(line, field, rule, message, remedy);
    }
}
