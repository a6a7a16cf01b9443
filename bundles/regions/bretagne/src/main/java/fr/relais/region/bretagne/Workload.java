// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.bretagne;

import fr.relais.plugin.PluginId;
import fr.relais.plugin.Regions;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Bretagne: where each adviser of Pôle emploi follows many job seekers, a mission locale has more time. In the evaluation of 2007, workload
 * weighs in the choice of the partner for 16 % of the agencies (R-C5).
 *
 * <p>The figures are the regional direction's, in the configuration. Where one is missing the answer is UNKNOWN and says so (I-G32): no
 * figure isn't a light load.
 */
@Component
@PluginId("bretagne.workload")
@Regions("53")
@Designate(ocd = Workload.Config.class)
public final class Workload implements OrientationCriterion {

    /** What the regional direction knows and the regional committee decides, changed while the platform runs. */
    @ObjectClassDefinition(
            name = "Bretagne: workload",
            description = "How many job seekers an adviser follows, and from how many on that is much")
    public @interface Config {

        /** The figures: a commune's, or else its département's. */
        @AttributeDefinition(
                name = "Job seekers per adviser",
                description = "One line for each commune or département, such as 29019=95 or 22=70")
        String[] portfolios() default {};

        /** From how many job seekers per adviser on the criterion is met. */
        @AttributeDefinition(name = "Much, in job seekers per adviser", min = "1")
        int much() default 90;
    }

    private final Map<String, Integer> portfolios = new TreeMap<>();
    private final int much;

    /**
     * @param config from the regional team's configuration, or the defaults
     * @throws IllegalArgumentException if a figure is malformed: the plug-in then doesn't start
     */
    @Activate
    public Workload(Config config) {
        this.much = config.much();
        for (String line : config.portfolios()) {
            String[] parts = line.strip().split("\\s*=\\s*");
            if (parts.length != 2 || !parts[0].matches("\\d{2}|\\d{5}") || !parts[1].matches("\\d{1,5}")) {
                throw new IllegalArgumentException(
                        "not a figure of job seekers per adviser, such as 29019=95 or 22=70: " + line);
            }
            portfolios.put(parts[0], Integer.valueOf(parts[1]));
        }
    }

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        String commune = candidate.commune().value();
        Integer portfolio =
                portfolios.containsKey(commune) ? portfolios.get(commune) : portfolios.get(commune.substring(0, 2));
        if (portfolio == null) {
            return Finding.unknown("workload.without-figure");
        }
        return portfolio >= much
                ? Finding.met("workload.heavy", portfolio, much)
                : Finding.notMet("workload.light", portfolio, much);
    }
}
