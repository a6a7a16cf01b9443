// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;

/** A commune in a mission locale's zone of competence for some time; {@code shared} where it is declared shared (I-T2). */
public record ZoneEntry(CommuneCode commune, MissionLocaleId missionLocale, boolean shared, Validity validity) {}
