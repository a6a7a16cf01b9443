// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import java.util.Optional;

/**
 * How many co-traitances stand where on a day, without a name: both figures of I-O6.
 *
 * @param files all of them, those in CIVIS included
 * @param counted those that count on an objective by that day (R-O6)
 */
public record SituationCount(Phase phase, Optional<State> state, int files, int counted) {}
