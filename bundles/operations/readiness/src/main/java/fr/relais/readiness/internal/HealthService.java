// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.readiness.Health;
import fr.relais.readiness.HealthReport;
import fr.relais.readiness.Readiness;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks readiness for whoever may ask. */
@Component(property = "service.exported.interfaces=fr.relais.readiness.Health")
public final class HealthService implements Health {

    private final Readiness readiness;

    /** Made by the component runtime. */
    @Activate
    public HealthService(@Reference Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public HealthReport report(Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return new HealthReport(readiness.missing(), readiness.checks());
    }
}
