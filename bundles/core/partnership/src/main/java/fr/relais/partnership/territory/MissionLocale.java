// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;

/** A mission locale (R-T2), seen on a day. */
public record MissionLocale(
        MissionLocaleId id,
        String name,
        CommuneCode seat,
        DepartementCode departement,
        RegionCode region,
        Validity validity) {}
