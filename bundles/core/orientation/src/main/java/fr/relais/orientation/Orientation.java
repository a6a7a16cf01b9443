// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.access.Caller;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides whether, why and to which mission locale a young person is oriented (domain.md chapter 3). Thread-safe. A decision is kept
 * with every finding and the versions that made it, so that it can be shown and replayed.
 */
@ProviderType
public interface Orientation {

    /** What would be decided on a day, with nothing kept. @throws UnknownException if there is no such commune */
    Decision preview(Caller caller, Preview profile, LocalDate on);

    /** Decides and keeps the decision. @throws UnknownException if there is no such person that the caller may see */
    Decision decide(Caller caller, YoungPersonId person, LocalDate on);

    /** A decision that was kept. @throws UnknownException if there is none that the caller may see */
    Decision show(Caller caller, DecisionId decision);

    /** The document for the young person (R-C8); only where the outcome is oriented. @throws RefusedException otherwise */
    OrientationDocument document(Caller caller, DecisionId decision);

    /** Decides and keeps, for many: one transaction and one question to the criteria per thousand lines. Administrators, agents and partners. */
    IntakeReport load(Caller caller, List<Line<OrientationLine>> lines);
}
