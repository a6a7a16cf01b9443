// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import fr.relais.rest.internal.json.CreatedStatus;
import fr.relais.rest.internal.json.JsonProvider;
import fr.relais.rest.internal.json.ParameterConverters;
import fr.relais.rest.internal.json.QueryParameters;
import fr.relais.rest.internal.problem.ThrowableMapper;
import fr.relais.rest.internal.problem.LanguageProvider;
import fr.relais.rest.internal.problem.ThrowableMapper;
import fr.relais.rest.internal.problem.WebExceptionMapper;
import fr.relais.rest.internal.resource.Resource;
import fr.relais.rest.internal.security.Authentication;
import fr.relais.rest.internal.security.BodyLimit;
import fr.relais.rest.internal.security.CallerProvider;
import fr.relais.rest.internal.security.JaasLogin;
import fr.relais.rest.internal.security.ResponseHeaders;
import fr.relais.rest.internal.security.RoleFilter;
import fr.relais.time.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.ws.rs.ext.RuntimeDelegate;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.impl.RuntimeDelegateImpl;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Everything under {@code /api}, put up once. Resources come and go with the services that they bridge; a path of one that isn't there
 * says so, and never that what is asked for doesn't exist. Authentication, limits and problem documents belong to the whole, so that
 * no resource is ever reachable without them. Thread-safe.
 */
@Component(
        service = Servlet.class,
        configurationPid = "fr.relais.rest",
        property = "servlet.init.hide-service-list-page=true")
@HttpWhiteboardServletName("relais")
@HttpWhiteboardServletPattern(ApiServlet.BASE + "/*")
@Designate(ocd = Settings.class)
public final class ApiServlet extends CXFNonSpringServlet {

    /** Where it is. */
    public static final String BASE = "/api";

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_MEMORY_OF_LOGINS = 60;

    private final transient Map<Class<?>, Resource> here = new ConcurrentHashMap<>();
    private final transient List<Object> providers;

    /** Made by the component runtime. */
    @Activate
    public ApiServlet(@Reference Ticker ticker, Settings settings) {
        providers = List.of(
                new Authentication(
                        new JaasLogin("karaf"),
                        Duration.ofSeconds(Math.min(settings.login_seconds(), LONGEST_MEMORY_OF_LOGINS)),
                        settings.failed_logins(),
                        ticker),
                new BodyLimit(settings.longest_body(), settings.longest_import()),
                new RoleFilter(),
                new QueryParameters(),
                new CreatedStatus(),
                new ResponseHeaders(),
                new CallerProvider(),
                new LanguageProvider(),
                new JsonProvider(),
                new ParameterConverters(),
                new WebExceptionMapper(),
                new ThrowableMapper());
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            name = "resource",
            unbind = "goes")
    void comes(Resource resource) {
        here.put(resource.getClass(), resource);
    }

    void goes(Resource resource) {
        here.remove(resource.getClass(), resource);
    }

    @Override
    protected void loadBus(ServletConfig config) {
        // the API itself looks for it where nothing of another bundle is found
        RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
        setBus(new CXFBusFactory().createBus());
        JAXRSServerFactoryBean server = new JAXRSServerFactoryBean();
        server.setBus(getBus());
        server.setAddress("/");
        server.setProviders(providers);
        server.setResourceClasses(List.copyOf(Resource.all()));
        Resource.all()
                .forEach(type ->
                        server.setResourceProvider(type, new DynamicResourceProvider(type, () -> here.get(type))));
        server.create();
    }
}
