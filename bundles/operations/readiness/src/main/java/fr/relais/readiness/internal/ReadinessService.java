// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.readiness.HealthCheck;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.readiness.Readiness;
import fr.relais.readiness.ReadinessProbe;
import fr.relais.readiness.UnmetDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Looks at bundles and at what the component runtime says of itself, and asks the parts that know more. */
@Component
public final class ReadinessService implements Readiness {

    private static final String OURS = "fr.relais.";
    private static final String A_REGIONS = "fr.relais.region.";
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;
    private final ServiceComponentRuntime runtime;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<HealthCheck> concerned = List.of();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ReadinessProbe> parts = List.of();

    /** Called by the component runtime. */
    @Activate
    public ReadinessService(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.runtime = runtime;
    }

    @Override
    public List<UnmetDependency> missing() {
        List<UnmetDependency> missing = new ArrayList<>();
        if (context.getServiceReference(BOOT_FINISHED) == null) {
            missing.add(UnmetDependency.alone("the boot hasn't finished"));
        }
        List<Bundle> platform = Arrays.stream(context.getBundles())
                .filter(ReadinessService::isPlatforms)
                .toList();
        for (Bundle bundle : platform) {
            if (bundle.getState() != Bundle.ACTIVE && !isFragment(bundle)) {
                missing.add(UnmetDependency.alone(
                        "bundle " + bundle.getSymbolicName() + " is " + BundleStates.name(bundle.getState())));
            }
        }
        missing.addAll(new UnsatisfiedComponents(runtime).of(platform));
        parts.forEach(part -> missing.addAll(part.missing()));
        return missing;
    }

    @Override
    public List<HealthCheckResult> checks() {
        return concerned.stream().flatMap(each -> each.checks().stream()).toList();
    }

    private static boolean isPlatforms(Bundle bundle) {
        String name = bundle.getSymbolicName();
        return name != null && name.startsWith(OURS) && !name.startsWith(A_REGIONS);
    }

    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
    }
}
