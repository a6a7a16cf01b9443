// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.national;

import fr.relais.plugin.National;
import fr.relais.plugin.PluginId;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.ProjectState;
import org.osgi.service.component.annotations.Component;

/** R-C1: a professional project that is ill-defined, or at odds with the labour market (AC 5.1). */
@Component
@National
@PluginId("national.project")
public final class ProfessionalProject implements OrientationCriterion {

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        return candidate.project().map(ProfessionalProject::of).orElse(Finding.unknown(Attribute.PROJECT));
    }

    private static Finding of(ProjectState project) {
        return switch (project) {
            case ILL_DEFINED -> Finding.met("project.ill-defined");
            case AT_ODDS_WITH_MARKET -> Finding.met("project.at-odds-with-market");
            case DEFINED -> Finding.notMet("project.defined");
        };
    }
}
