// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost;

import fr.relais.plugin.orientation.Destinations;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Asks the choices of destination of a region and its missions locales (I-T2, I-T6). Thread-safe; takes a second per plug-in and thousand
 * questions at the very most, microseconds usually.
 */
@ProviderType
public interface Choices {

    /**
     * Asks every choice in scope about each commune, in chunks; never throws for a plug-in's fault.
     *
     * @param questions immutable, for plug-ins read them on other threads
     * @return for each question, in order, the answers, the one that prevails first (I-T7); none where no choice is in scope
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<ChoiceAnswer>> ask(List<Question> questions);

    /**
     * Asks those that are tried without effect, in the same way: for whoever compares.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<ChoiceAnswer>> askShadow(List<Question> questions);

    /** The versions that are tried without effect now; from memory. */
    List<ShadowVersion> shadowVersions();

    /**
     * Asks these versions and no others, wherever they count and whether they do: for whoever replays (R-C6).
     *
     * @return for each question, in order, the answers of those that are there
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted meanwhile
     */
    List<List<ChoiceAnswer>> askVersions(List<Question> questions, Set<PluginVersionId> versions);

    /**
     * Whether any choice, in force, missing or tried, is asked about some communes of a region: from memory, to spare who asks the figures.
     */
    boolean anyIn(RegionCode region);

    /** Where somebody may go. @param on the day of the decision */
    record Question(Destinations destinations, LocalDate on, RegionCode region) {}
}
