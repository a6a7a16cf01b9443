// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.worklist;

import fr.relais.vocabulary.CotraitanceId;
import java.time.LocalDate;

/** By what an alert is known: its co-traitance and the day on which it was raised (I-L26). */
public record AlertKey(CotraitanceId cotraitance, LocalDate raisedOn) {}
