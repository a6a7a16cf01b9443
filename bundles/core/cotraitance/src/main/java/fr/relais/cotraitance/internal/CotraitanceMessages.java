// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.intake.ValueError;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Renders the messages of this room. A remedy stands under the message's key with {@code .remedy} and gets the same arguments. */
final class CotraitanceMessages {

    private static final Sentences SENTENCES = Sentences.beside(CotraitanceMessages.class);

    private CotraitanceMessages() {}

    static Refusal refusal(String rule, String key, Object... arguments) {
        return new Refusal(new RuleId(rule), SENTENCES.say(key, arguments), SENTENCES.say(key + ".remedy", arguments));
    }

    static RefusedException refused(String rule, String key, Object... arguments) {
        return new RefusedException(refusal(rule, key, arguments));
    }

    static ValueError fault(String field, String rule, String key, Object... arguments) {
        return ValueError.told(SENTENCES, key, field, rule, arguments);
    }

    /** The same sentence whether there is none or none that the caller may see. */
    static UnknownException unknown(String key, Object... arguments) {
        return new UnknownException(SENTENCES.say(key, arguments));
    }

    static UnknownException unknown(CotraitanceId cotraitance) {
        return unknown("unknown.cotraitance", cotraitance.toString());
    }

    /** All refusals as the one fault of a line, under the rule of the first. */
    static ValueError fault(RefusedException refused) {
        List<Refusal> refusals = refused.refusals();
        return new ValueError(
                Optional.empty(),
                Optional.of(refusals.get(0).rule()),
                joined(refusals.stream().map(Refusal::message).toList()),
                joined(refusals.stream().map(Refusal::remedy).toList()));
    }

    private static Text joined(List<Text> texts) {
        return new Text(
                texts.stream().map(Text::fr).collect(Collectors.joining(" ")),
                texts.stream().map(Text::en).collect(Collectors.joining(" ")));
    }
}
