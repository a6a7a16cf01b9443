// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.nordpasdecalais;

import fr.relais.plugin.PluginId;
import fr.relais.plugin.Regions;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Nord-Pas-de-Calais: people who are far from employment. In the evaluation of 2007, 42 % of the agencies cite this distance (R-C5); the
 * notice on the agreement of 2015 asks that it not be presumed: so it is counted, from three things that can be looked up (I-G30).
 *
 * <pre>
 * registered without interruption   at least long months: 1   at least very long: 2
 * level of training                 at most low: 1            at most very low: 2
 * offers per 100 demands there      at most few: 1            at most very few: 2     no figure: 0, and the sentence says so
 * </pre>
 *
 * The criterion is met from so many points on as the configuration says.
 */
@Component
@PluginId("nord-pas-de-calais.distance-to-employment")
@Regions("31")
@Designate(ocd = DistanceToEmployment.Config.class)
public final class DistanceToEmployment implements OrientationCriterion {

    /** What the regional committee decides, changed while the platform runs. */
    @ObjectClassDefinition(
            name = "Nord-Pas-de-Calais: distance to employment",
            description =
                    "Points for the time of registration, the level of training and the labour market, and how many are far")
    public @interface Config {

        /** From how many whole months of registration on there is one point. */
        @AttributeDefinition(name = "Long, in months", min = "0")
        int long_months() default 6;

        /** From how many whole months of registration on there are two. */
        @AttributeDefinition(name = "Very long, in months", min = "0")
        int very_long_months() default 12;

        /** Up to which level of training there is one point. */
        @AttributeDefinition(name = "Low level of training")
        TrainingLevel low_level() default TrainingLevel.V;

        /** Up to which level there are two. */
        @AttributeDefinition(name = "Very low level of training")
        TrainingLevel very_low_level() default TrainingLevel.V_BIS;

        /** Up to how many offers per 100 demands there is one point. */
        @AttributeDefinition(name = "Few offers per 100 demands", min = "0")
        int few_offers() default 50;

        /** Up to how many there are two. */
        @AttributeDefinition(name = "Very few offers per 100 demands", min = "0")
        int very_few_offers() default 25;

        /** The figures, from the region's labour-market cards (MMT): a commune's, or else its département's. */
        @AttributeDefinition(
                name = "Offers per 100 demands",
                description = "One line for each commune or département, such as 59350=42 or 62=31")
        String[] offers() default {};

        /** From how many points on somebody is far. */
        @AttributeDefinition(name = "Far, in points", min = "1", max = "6")
        int far() default 3;
    }

    private final Config config;
    private final LabourMarket market;

    /**
     * @param config from the regional team's configuration, or the defaults
     * @throws IllegalArgumentException if a figure of the labour market is malformed: the plug-in then doesn't start
     */
    @Activate
    public DistanceToEmployment(Config config) {
        this.config = config;
        this.market = LabourMarket.of(config.offers());
    }

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        Set<Attribute> missing = missing(candidate);
        if (!missing.isEmpty()) {
            return Finding.unknown(missing);
        }
        long months = months(candidate.registeredSince().orElseThrow(), context.today());
        TrainingLevel level = candidate.trainingLevel().orElseThrow();
        OptionalInt offers = market.offersAt(candidate.commune());
        int points = forRegistration(months) + forTraining(level) + forMarket(offers);
        String key = points >= config.far() ? "distance.far" : "distance.near";
        Object[] arguments = offers.isPresent()
                ? new Object[] {months, level, offers.getAsInt(), points, config.far()}
                : new Object[] {months, level, points, config.far()};
        String sentence = offers.isPresent() ? key : key + ".without-figure";
        return points >= config.far() ? Finding.met(sentence, arguments) : Finding.notMet(sentence, arguments);
    }

    private static Set<Attribute> missing(CandidateProfile candidate) {
        Set<Attribute> missing = EnumSet.noneOf(Attribute.class);
        if (candidate.registeredSince().isEmpty()) {
            missing.add(Attribute.REGISTERED_SINCE);
        }
        if (candidate.trainingLevel().isEmpty()) {
            missing.add(Attribute.TRAINING_LEVEL);
        }
        return missing;
    }

    /** A registration that is still to come is none yet. */
    private static long months(LocalDate since, LocalDate today) {
        return Math.max(0, ChronoUnit.MONTHS.between(since, today));
    }

    private int forRegistration(long months) {
        return months >= config.very_long_months() ? 2 : months >= config.long_months() ? 1 : 0;
    }

    private int forTraining(TrainingLevel level) {
        return level.compareTo(config.very_low_level()) <= 0 ? 2 : level.compareTo(config.low_level()) <= 0 ? 1 : 0;
    }

    private int forMarket(OptionalInt offers) {
        if (offers.isEmpty()) {
            return 0;
        }
        return offers.getAsInt() <= config.very_few_offers() ? 2 : offers.getAsInt() <= config.few_offers() ? 1 : 0;
    }
}
