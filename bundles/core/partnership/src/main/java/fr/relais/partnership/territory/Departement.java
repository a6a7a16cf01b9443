// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.RegionCode;

/** A département and its region (R-T1). */
public record Departement(DepartementCode code, String name, RegionCode region) {}
