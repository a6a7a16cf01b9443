// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.EmploymentZoneCode;

/** The employment zone in which a commune lies (R-T4). */
public record EmploymentZoneEntry(CommuneCode commune, EmploymentZoneCode zone) {}
