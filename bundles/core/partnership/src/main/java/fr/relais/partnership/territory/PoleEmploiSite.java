// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;

/** A Pôle emploi site (R-T3). */
public record PoleEmploiSite(
        SafirCode safir,
        String name,
        String postCode,
        String city,
        DepartementCode departement,
        RegionCode region,
        Validity validity) {}
