// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.vocabulary.PoleEmploiId;
import java.time.LocalDate;

/** A line of a file that asks for decisions. */
public record OrientationLine(PoleEmploiId person, LocalDate on) {}
