// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory;

import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import java.util.List;

/** Who is competent for a commune (R-T2, I-T2). */
public sealed interface Competence {

    /** One mission locale, or several where the commune is shared and the adviser or a region's plug-in chooses. */
    record Of(List<MissionLocale> missionsLocales) implements Competence {}

    /** Paris, Lyon and Marseille: zones are drawn by municipal arrondissement, so ask with one of these. */
    record ArrondissementNeeded(List<Commune> arrondissements) implements Competence {}

    /** In nobody's zone. */
    record OfNobody() implements Competence {}
}
