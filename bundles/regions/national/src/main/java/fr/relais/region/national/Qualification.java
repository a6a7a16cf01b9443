// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.national;

import fr.relais.plugin.National;
import fr.relais.plugin.PluginId;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.TrainingLevel;
import java.util.EnumSet;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** R-C4: a qualification that is too low for the professional project (AC 5.1). */
@Component
@National
@PluginId("national.qualification")
public final class Qualification implements OrientationCriterion {

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        if (candidate.trainingLevel().isEmpty() || candidate.projectLevel().isEmpty()) {
            return Finding.unknown(missing(candidate));
        }
        TrainingLevel reached = candidate.trainingLevel().get();
        TrainingLevel asked = candidate.projectLevel().get();
        return reached.compareTo(asked) < 0
                ? Finding.met("qualification.too-low", reached, asked)
                : Finding.notMet("qualification.enough", reached, asked);
    }

    private static Set<Attribute> missing(CandidateProfile candidate) {
        Set<Attribute> missing = EnumSet.noneOf(Attribute.class);
        if (candidate.trainingLevel().isEmpty()) {
            missing.add(Attribute.TRAINING_LEVEL);
        }
        if (candidate.projectLevel().isEmpty()) {
            missing.add(Attribute.PROJECT_LEVEL);
        }
        return missing;
    }
}
