// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a working list.
 *
 * @param to the last day; absent while nothing ends it
 * @param age in days, on the day of the list
 * @param owner who sees to it: the code of the mission locale or of the site
 */
public record WorklistLineView(
        WorkItem.Kind kind,
        RuleId rule,
        CotraitanceId cotraitance,
        YoungPersonId youngPerson,
        MissionLocaleId missionLocale,
        SafirCode site,
        LocalDate from,
        Optional<LocalDate> to,
        int age,
        Partner ownedBy,
        String owner,
        Optional<AlertReason> reason,
        Optional<Settlement> settlement,
        CotraitanceView.StepsView steps) {

    static WorklistLineView of(WorklistLine line, LocalDate asOf) {
        WorkItem matter = line.matter();
        return new WorklistLineView(
                matter.kind(),
                matter.kind().rule(),
                line.cotraitance(),
                line.person(),
                line.missionLocale(),
                line.site(),
                matter.from(),
                matter.to(),
                matter.age(asOf),
                matter.kind().owner(),
                line.owner(),
                matter.reason(),
                matter.settlement(),
                new CotraitanceView.StepsView(line.affectation(), line.acceptation(), line.initialisation()));
    }
}
