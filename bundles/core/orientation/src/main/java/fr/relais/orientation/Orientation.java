// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides whether, why and to which mission locale a young person is oriented (domain.md chapter 3). Thread-safe; milliseconds for one
 * person. A decision is kept with every finding and the versions that made it, so that it can be shown and replayed. Asking again on
 * another day, or on the same day after a declaration was corrected, adds a decision; the last one holds.
 *
 * <p>Where a role is missing, every method throws {@link fr.relais.access.ForbiddenException}.
 */
@ProviderType
public interface Orientation {

    /**
     * What would be decided on a day, with nothing kept. Administrators, agents, advisers; regional IT for its own region.
     *
     * @throws fr.relais.partnership.refusal.UnknownException if there is no such commune for that caller
     */
    Decision preview(Caller caller, Preview profile, LocalDate on);

    /**
     * Decides and keeps the decision. Administrators, and agents for the people whom their site follows.
     *
     * @throws fr.relais.partnership.refusal.UnknownException if there is no such person that the caller may see
     * @throws fr.relais.partnership.refusal.RefusedException if it isn't known where the person lives on that day (R-E4)
     */
    Decision decide(Caller caller, YoungPersonId person, LocalDate on);

    /**
     * A decision that was kept. Administrators, agents, advisers.
     *
     * @throws fr.relais.partnership.refusal.UnknownException if there is none that the caller may see
     */
    Decision show(Caller caller, DecisionId decision);

    /**
     * Makes a kept decision again, with the same profile, place and day, by the very versions that made it; those that don't count any
     * more are brought up for the while, and count for nobody. Nothing is kept of it. Plug-ins are asked with the configuration that they
     * have now (I-G24). Same callers as {@link #show}; takes tenths of a second where a version has to be brought up.
     *
     * @throws fr.relais.partnership.refusal.RefusedException if the decision was kept without its profile (I-G23)
     * @throws fr.relais.partnership.refusal.UnknownException if there is no decision that the caller may see
     */
    Replay replay(Caller caller, DecisionId decision);

    /**
     * The document for the young person (R-C8), dated today; only where the outcome is oriented. Same callers as {@link #show}.
     *
     * @throws fr.relais.partnership.refusal.RefusedException if the outcome is another
     * @throws fr.relais.partnership.refusal.UnknownException if there is no decision that the caller may see
     */
    OrientationDocument document(Caller caller, DecisionId decision);

    /**
     * Decides and keeps, for many: one transaction and one question to the criteria per thousand lines. A person who already has a
     * decision of that day is unchanged (R-X2). Administrators, agents and partners.
     */
    IntakeReport load(Caller caller, List<ParsedLine<OrientationLine>> lines);
}
