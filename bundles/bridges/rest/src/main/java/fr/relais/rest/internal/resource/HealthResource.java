// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.readiness.Health;
import fr.relais.readiness.HealthCheckResult;
import fr.relais.readiness.HealthReport;
import fr.relais.readiness.UnmetDependency;
import fr.relais.rest.internal.security.RolesAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the platform is. */
@Component(service = Resource.class)
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Health", description = "How the platform is")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT})
public final class HealthResource implements Resource {

    private final Health health;

    /** Made by the component runtime. */
    @Activate
    public HealthResource(@Reference Health health) {
        this.health = health;
    }

    /** How the platform is. @param missing what keeps it from being ready, in lines */
    public record HealthView(HealthReport.Status status, List<String> missing, List<CheckView> checks) {
        static HealthView of(HealthReport report, Locale language) {
            return new HealthView(
                    report.status(),
                    report.missing().stream().flatMap(UnmetDependency::lines).toList(),
                    report.checks().stream()
                            .map(check -> CheckView.of(check, language))
                            .toList());
        }
    }

    /** One thing that is watched over. @param reason why it isn't well; absent if it is */
    public record CheckView(String name, String about, HealthCheckResult.Status status, Optional<String> reason) {
        static CheckView of(HealthCheckResult check, Locale language) {
            return new CheckView(
                    check.name(), check.about(), check.status(), check.trouble().map(text -> text.in(language)));
        }
    }

    /** W4. */
    @GET
    @Operation(summary = "How the platform is, check by check: each plug-in in force has its own")
    public HealthView health(@Context Caller caller, @Context Locale language) {
        return HealthView.of(health.report(caller), language);
    }
}
