// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.volume;

import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.VolumeAlertKind;
import fr.relais.partnership.objectives.VolumeFigures;
import java.time.LocalDate;

/**
 * That a flow alert was raised, and the figures of that day (R-O5): once for each kind, place and volume of its objective, so that it is
 * raised anew after an avenant if it still is one.
 *
 * @param about whose objective: a mission locale's, a region's or the nation's
 */
public record RaisedVolumeAlert(VolumeAlertKind kind, Place about, LocalDate on, VolumeFigures figures) {}
