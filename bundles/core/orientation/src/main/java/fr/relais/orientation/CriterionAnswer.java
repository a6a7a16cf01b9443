// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.Text;
import java.util.Set;

/**
 * What one criterion answered (R-C6), with the versions that made it and its sentence, rendered now because a retired bundle can't.
 *
 * @param explanation why, in both languages; for NOT_EVALUATED, why not
 * @param missing names of the data that were missing, where unknown
 */
public record CriterionAnswer(PluginVersionId plugin, Verdict verdict, Text explanation, Set<String> missing) {

    /** The answers of {@link CandidateProfile} criteria, and that of none. */
    public enum Verdict {
        /** Met. */
        MET,
        /** Not met. */
        NOT_MET,
        /** Data are missing. */
        UNKNOWN,
        /** The plug-in was in scope and didn't answer. */
        NOT_EVALUATED
    }
}
