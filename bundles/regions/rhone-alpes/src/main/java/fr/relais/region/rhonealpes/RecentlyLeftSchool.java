// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.rhonealpes;

import fr.relais.plugin.PluginId;
import fr.relais.plugin.Regions;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Rhône-Alpes: people who left initial education a short while ago are better served by a mission locale. In the evaluation of 2007,
 * 29 % of the agencies cite having recently left school (R-C5).
 */
@Component
@PluginId("rhone-alpes.recently-left-school")
@Regions("82")
@Designate(ocd = RecentlyLeftSchool.Config.class)
public final class RecentlyLeftSchool implements OrientationCriterion {

    /** What the regional committee decides, changed while the platform runs. */
    @ObjectClassDefinition(
            name = "Rhône-Alpes: recently left school",
            description = "How long ago somebody may have left initial education for this criterion to be met")
    public @interface Config {

        /** Longest time since leaving school that still counts, in whole months. */
        @AttributeDefinition(
                name = "Months",
                description = "Longest time since leaving school that still counts, in whole months",
                min = "0")
        int months() default 12;
    }

    private final int months;

    /** @param config from the regional team's configuration, or the defaults */
    @Activate
    public RecentlyLeftSchool(Config config) {
        this.months = config.months();
    }

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        return candidate
                .leftSchoolOn()
                .map(leftOn -> since(leftOn, context.today()))
                .orElse(Finding.unknown(Attribute.LEFT_SCHOOL_ON));
    }

    private Finding since(LocalDate leftOn, LocalDate today) {
        if (leftOn.isAfter(today)) {
            return Finding.notMet("school.not-left", leftOn);
        }
        return leftOn.plusMonths(months).isBefore(today)
                ? Finding.notMet("school.left-long-ago", leftOn, months)
                : Finding.met("school.left-recently", leftOn);
    }
}
