// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.RomeCode;

/** An occupation of the ROME. */
public record Occupation(RomeCode code, String name) {}
