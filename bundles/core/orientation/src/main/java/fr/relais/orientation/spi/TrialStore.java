// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.spi;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.orientation.ShadowReport;
import fr.relais.vocabulary.RegionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps what was found on versions in shadow. A trial is the act that put a version there: putting it there again begins another one.
 * Several nodes share it. Thread-safe; each call is one transaction.
 */
@ProviderType
public interface TrialStore {

    /** The last trial of each version in each region. */
    Map<Tried, State> latest();

    /** The last decisions of a region that were kept with what was judged, the newest first. */
    List<StoredDecision> last(RegionCode region, int most, AuditEntry audit);

    /**
     * Keeps what was found on kept decisions.
     *
     * @param upTo the number of the newest of these, 0 where there is none; decisions up to it aren't compared once more as traffic
     * @param most cases that are kept at all
     * @return false, with nothing kept, if another node was faster
     */
    boolean begin(long trial, long upTo, Findings kept, int most);

    /** Adds what was found on decisions made since, with cases as long as there are fewer than the most. */
    void add(long trial, Findings traffic, int most);

    /**
     * What was found, with the cases that the caller may see.
     *
     * @param audit left if there is such a case
     * @return empty if that version never was in shadow there
     */
    Optional<ShadowReport> report(Caller caller, RegionCode region, String bundle, String version, AuditEntry audit);

    /** A version in a region. @param digest SHA-256 of its jar, hexadecimal */
    record Tried(RegionCode region, String digest) {}

    /** How far a trial is. @param upTo the number of the last decision that isn't traffic; empty while kept ones haven't been compared */
    record State(long trial, Optional<Long> upTo) {}

    /** What was found. @param dropped decisions that weren't compared */
    record Findings(ShadowReport.Tally tally, long dropped, List<ShadowReport.Case> cases) {

        /** Copies its list. */
        public Findings {
            cases = List.copyOf(cases);
        }
    }
}
