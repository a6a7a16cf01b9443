// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import fr.relais.partnership.text.Sentences;
import fr.relais.pluginlife.PluginReport.Cause;
import fr.relais.pluginlife.PluginReport.Kind;
import fr.relais.vocabulary.Text;
import java.util.List;
import java.util.Locale;

/** The sentences of this package: what keeps a plug-in from answering under the kind's name, and what to do under {@code .remedy}. */
final class CauseMessages {

    private static final Sentences SENTENCES = Sentences.beside(CauseMessages.class);

    private CauseMessages() {}

    static Text text(String key, Object... arguments) {
        return SENTENCES.say(key, arguments);
    }

    static Cause of(Kind kind, String about, List<Text> details, Object... arguments) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        return new Cause(kind, about, text(key, arguments), text(key + ".remedy", arguments), details);
    }
}
