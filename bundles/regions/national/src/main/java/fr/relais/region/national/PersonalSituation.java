// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.national;

import fr.relais.plugin.National;
import fr.relais.plugin.PluginId;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.Obstacle;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/**
 * R-C2: a personal situation likely to hinder access to a job or staying in it (AC 5.1). I-C2: it reads what the person declared,
 * never marital or family status.
 */
@Component
@National
@PluginId("national.personal-situation")
public final class PersonalSituation implements OrientationCriterion {

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        return candidate.obstacles().map(PersonalSituation::of).orElse(Finding.unknown(Attribute.OBSTACLES));
    }

    private static Finding of(Set<Obstacle> declared) {
        return declared.isEmpty()
                ? Finding.notMet("situation.no-obstacle")
                : Finding.met("situation.obstacles", declared);
    }
}
