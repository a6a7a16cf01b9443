package ${package};

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
 * An example to put your own rule in the place of: people who have been registered for long. Say here what the criterion is about, and
 * which finding of the region's diagnosis it results from.
 */
@Component
@PluginId("${pluginId}")
@Regions("${region}")
@Designate(ocd = ${criterion}.Config.class)
public final class ${criterion} implements OrientationCriterion {

    /** What may be changed while the platform runs, without another version of this bundle. */
    @ObjectClassDefinition(name = "${criterion}")
    public @interface Config {

        /** From how many whole months of registration on the criterion is met. */
        @AttributeDefinition(name = "Months", min = "0")
        int months() default 6;
    }

    private final int months;

    /** @param config from the platform's configuration, or the defaults */
    @Activate
    public ${criterion}(Config config) {
        this.months = config.months();
    }

    @Override
    public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
        return candidate
                .registeredSince()
                .map(since -> since(since, context.today()))
                .orElse(Finding.unknown(Attribute.REGISTERED_SINCE));
    }

    private Finding since(LocalDate since, LocalDate today) {
        return since.plusMonths(months).isAfter(today)
                ? Finding.notMet("registered.recently", since, months)
                : Finding.met("registered.for-long", since, months);
    }
}
