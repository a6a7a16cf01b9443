// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import java.util.Optional;

/** How many co-traitances stand where on a day, without a name. */
public record Tally(Phase phase, Optional<State> state, int files) {}
