// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks the national criteria and those of the region and missions locales (R-C1 to R-C5). Thread-safe; takes a second per plug-in and
 * thousand questions at the very most, microseconds usually.
 */
@ProviderType
public interface Criteria {

    /**
     * Asks every criterion in scope about each candidate, in chunks; never throws for a plug-in's fault. A national criterion that
     * isn't there is among the answers as not evaluated.
     *
     * @param questions the candidates, immutable, for plug-ins read them on other threads
     * @return for each question, in order, the answers: national ones first, then by plug-in identifier
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<CriterionAnswer>> ask(List<Question> questions);

    /**
     * Asks those that are tried without effect, in the same way: for whoever compares.
     *
     * @return for each question, in order, the answers; none where nothing is tried
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<CriterionAnswer>> askShadow(List<Question> questions);

    /** The versions that are tried without effect now; from memory. */
    List<ShadowVersion> shadowVersions();

    /**
     * Asks these versions and no others, wherever they count and whether they do: for whoever replays (R-C6).
     *
     * @return for each question, in order, the answers of those that are there; national ones first, then by plug-in identifier
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<CriterionAnswer>> askVersions(List<Question> questions, Set<PluginVersionId> versions);

    /**
     * One candidate, and the place that decides which plug-ins are in scope.
     *
     * @param on the day of the decision
     * @param missionsLocales those competent for the residence: none, one, or several where it is shared (I-T2)
     */
    record Question(CandidateProfile candidate, LocalDate on, RegionCode region, Set<MissionLocaleId> missionsLocales) {

        /** Copies its set. */
        public Question {
            missionsLocales = Set.copyOf(missionsLocales);
        }
    }
}
