// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.RegionCode;

/** A region as before 2016 (R-T1). */
public record Region(RegionCode code, String name) {}
