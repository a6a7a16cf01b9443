// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.person;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** R-C7. */
public class ForbiddenMentionTest {

    @Test
    public void whatTheLawForbidsIsFound() {
        for (String text : List.of(
                "82.sexe",
                "Origine géographique",
                "Nationalité",
                "country-of-origin",
                "Situation familiale",
                "marital status",
                "Marié ou célibataire",
                "number-of-children",
                "État de santé",
                "RELIGION",
                "Opinions politiques",
                "Âge",
                "date-of-birth",
                "appartenance syndicale",
                "reconnaissance d’un handicap")) {
            assertTrue(text, ForbiddenMention.in(text).isPresent());
        }
    }

    @Test
    public void whatARegionMayAskIsNot() {
        for (String text : List.of(
                "82.driving-licence",
                "Permis de conduire",
                "Distance à la gare la plus proche, en minutes",
                "Garantie jeunes demandée",
                "Stage en entreprise",
                "Langage informatique",
                "Engagement",
                "Marin pêcheur",
                "Niveau de langue")) {
            assertEquals(text, Optional.empty(), ForbiddenMention.in(text));
        }
    }
}
