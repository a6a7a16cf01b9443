// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import fr.relais.rest.internal.json.JsonProvider;
import fr.relais.rest.internal.json.ParameterValues;
import fr.relais.rest.internal.problem.FaultMapper;
import fr.relais.rest.internal.problem.WebFaultMapper;
import fr.relais.rest.internal.security.Authentication;
import fr.relais.rest.internal.security.BodyLimit;
import fr.relais.rest.internal.security.JaasLogin;
import fr.relais.rest.internal.security.ResponseHeaders;
import java.time.Duration;
import java.util.Set;
import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Everything under {@code /api}. The resources join as services of the whiteboard; authentication, limits and problem documents
 * belong to the application itself, so that no resource is ever reachable without them.
 */
@Component(
        service = {Application.class, RelaisApplication.class},
        configurationPid = "fr.relais.rest")
@JaxrsName(RelaisApplication.NAME)
@JaxrsApplicationBase(RelaisApplication.BASE)
@Designate(ocd = Settings.class)
public final class RelaisApplication extends Application {

    /** Name by which resources select it. */
    public static final String NAME = "relais";

    /** Selects this application. */
    public static final String SELECT = "(osgi.jaxrs.name=" + NAME + ")";

    /** Where it is. */
    public static final String BASE = "/api";

    private static final int LONGEST_MEMORY_OF_LOGINS = 60;

    private final BoundResources bound = new BoundResources();
    private final Set<Object> singletons;

    /** Made by the component runtime. */
    @Activate
    public RelaisApplication(Settings settings) {
        this.singletons = Set.of(
                new Authentication(
                        new JaasLogin("karaf"),
                        Duration.ofSeconds(Math.min(settings.login_seconds(), LONGEST_MEMORY_OF_LOGINS)),
                        settings.failed_logins()),
                new BodyLimit(settings.longest_body(), settings.longest_import()),
                new ResponseHeaders(),
                new JsonProvider(),
                new ParameterValues(),
                new WebFaultMapper(),
                new FaultMapper(),
                bound);
    }

    /** The classes of the resources that it was put up with last. */
    Set<Class<?>> bound() {
        return bound.now();
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }
}
