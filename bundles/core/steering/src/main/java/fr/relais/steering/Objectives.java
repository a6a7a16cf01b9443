// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.objectives.Objective;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Objectives of every level and year (R-O1, R-O2), as a tree whose sums are checked. Thread-safe. */
@ProviderType
public interface Objectives {

    /**
     * The objectives in force for a year, within the caller's scope, by level and code.
     *
     * @param level only that level, where given
     * @param code only that mission locale, region or {@code FR}, where given
     */
    List<Objective> inForce(Caller caller, int year, Optional<Level> level, Optional<String> code);

    /**
     * Moves volume or sets a new one by avenant (R-O2, R-O3, I-O3): the former value is kept. Administrators only.
     *
     * @return the objectives that it sets, by code
     * @throws RefusedException if it isn't dated, has no finding, names an unknown place, or takes a sum further from its envelope
     *     than it was (R-O1, R-O2)
     */
    List<Objective> amend(Caller caller, Avenant avenant);

    /**
     * Every volume that a place had for a year, with the finding and the day of each (R-O3, I-O3), in the order of recording: the former
     * values, which avenants keep.
     *
     * @return nothing for a place out of the caller's scope, or that doesn't exist
     */
    List<Objective> history(Caller caller, Objective.Place place);

    /**
     * Proposes how a region's figure may be split over its missions locales (R-O2); nothing is kept.
     *
     * @param on the day of the proposal: a notice says if it is too late to communicate volumes in time
     * @throws RefusedException if the region has no figure for the year, or the key gives nobody a weight
     * @throws fr.relais.partnership.refusal.UnknownException if there is no such region that the caller may see
     */
    SplitProposal propose(Caller caller, RegionCode region, int year, SplitKey key, LocalDate on);

    /** Takes objectives in; sums that don't add up are noticed, not repaired (R-O1, R-O2). Administrators only. */
    IntakeReport load(Caller caller, List<ParsedLine<Objective>> lines);
}
