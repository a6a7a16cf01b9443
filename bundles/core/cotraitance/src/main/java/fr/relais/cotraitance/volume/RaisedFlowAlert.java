// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.volume;

import fr.relais.partnership.objectives.FlowAlertKind;
import fr.relais.partnership.objectives.FlowFigures;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;

/**
 * That a flow alert was raised, and the figures of that day (R-O5): once for each kind, mission locale, year and volume of the objective,
 * so that it is raised anew after an avenant if it still is one.
 */
public record RaisedFlowAlert(
        FlowAlertKind kind, MissionLocaleId missionLocale, int year, LocalDate on, FlowFigures figures) {}
