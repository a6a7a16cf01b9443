// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Text;
import java.util.List;

/**
 * What one choice of destination answered, with the versions that made it and its sentence, rendered now because a retired bundle can't.
 *
 * @param order best first; some or all of those that were offered; empty unless the verdict is ORDERED
 * @param explanation why, in both languages; for NOT_EVALUATED, why not
 */
public record ChoiceAnswer(PluginVersionId plugin, Verdict verdict, List<MissionLocaleId> order, Text explanation) {

    /** Copies its list. */
    public ChoiceAnswer {
        order = List.copyOf(order);
    }

    /** The answers of a choice, and that of none. */
    public enum Verdict {
        /** It prefers some. */
        ORDERED,
        /** It has no reason to. */
        NO_OPINION,
        /** The plug-in was in scope and didn't answer. */
        NOT_EVALUATED
    }
}
