// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.readiness.Missing;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import org.eclipse.jetty.server.Server;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntimeConstants;
import org.osgi.service.jaxrs.runtime.dto.DTOConstants;
import org.osgi.service.jaxrs.runtime.dto.FailedResourceDTO;
import org.osgi.service.jaxrs.runtime.dto.RuntimeDTO;

public class RestPartTest {

    private final List<ServiceReference<?>> joining = new ArrayList<>();
    private final RuntimeDTO said = new RuntimeDTO();
    private List<String> endpoints;
    private RestServer server;

    @Before
    public void aServerWithOneResource() throws Exception {
        server = new RestServer(new SmallLimits(), Set.of(new First()));
        endpoints = List.of(server.uri("").resolve("/").toString());
        said.failedResourceDTOs = new FailedResourceDTO[0];
        joins(1, First.class);
    }

    @After
    public void stop() throws Exception {
        server.close();
    }

    @Test
    public void itIsThereWhenAllAreAndWhoHasNoNameIsTurnedAway() {
        assertEquals(List.of(), missing());
    }

    @Test
    public void oneThatIsntPutUpIsNamed() {
        joins(2, Second.class);
        assertEquals(List.of("the REST resource " + Second.class.getName() + " isn't put up yet"), missing());
    }

    @Test
    public void andWhyIfTheWhiteboardSaysSo() {
        joins(2, Second.class);
        FailedResourceDTO failed = new FailedResourceDTO();
        failed.serviceId = 2;
        failed.failureReason = DTOConstants.FAILURE_REASON_DUPLICATE_NAME;
        said.failedResourceDTOs = new FailedResourceDTO[] {failed};
        assertEquals(
                List.of("the REST resource " + Second.class.getName() + " isn't put up: another one has its name"),
                missing());
    }

    @Test
    public void nobodyAnswers() throws Exception {
        server.close();
        String only = String.join(" ", missing());
        assertTrue(only, only.contains("/api/openapi.json doesn't answer: "));
    }

    @Test
    public void somebodyElseAnswers() throws Exception {
        Server other = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        other.start();
        try {
            endpoints = List.of(other.getURI().toString());
            String only = String.join(" ", missing());
            assertTrue(only, only.contains("isn't answered by us but with 404"));
        } finally {
            other.stop();
        }
    }

    @Test
    public void whatIsTakenDownIsMissingUntilItIsPutUpAnew() throws Exception {
        joins(2, Second.class);
        try (RestServer anew = new RestServer(server.application(), Set.of(new Second()))) {
            endpoints = List.of(anew.uri("").resolve("/").toString());
            assertEquals(List.of("the REST resource " + First.class.getName() + " isn't put up yet"), missing());
        }
    }

    @Test
    public void nothingListens() {
        endpoints = List.of();
        assertEquals(List.of("REST has no address: nothing listens for HTTP"), missing());
    }

    private List<String> missing() {
        ServiceReference<JaxrsServiceRuntime> whiteboard =
                reference(Map.of(JaxrsServiceRuntimeConstants.JAX_RS_SERVICE_ENDPOINT, endpoints));
        BundleContext bundles = proxy(BundleContext.class, (proxy, method, arguments) -> {
            assertEquals("getServiceReferences", method.getName());
            return joining.toArray(ServiceReference<?>[]::new);
        });
        return new RestPart(bundles, server.application(), whiteboard, () -> said, Duration.ofMinutes(2))
                .missing().stream().map(Missing::what).toList();
    }

    private void joins(long service, Class<?> resource) {
        joining.add(reference(
                Map.of(Constants.SERVICE_ID, service, Constants.OBJECTCLASS, new String[] {resource.getName()})));
    }

    @SuppressWarnings("unchecked")
    private static <T> ServiceReference<T> reference(Map<String, Object> properties) {
        return proxy(ServiceReference.class, (proxy, method, arguments) -> {
            assertEquals("getProperty", method.getName());
            return properties.get((String) arguments[0]);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(RestPartTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** A resource. */
    @Path("/first")
    public static final class First {
        /** Something. */
        @GET
        public String get() {
            return "first";
        }
    }

    /** Another. */
    @Path("/second")
    public static final class Second {
        /** Something. */
        @GET
        public String get() {
            return "second";
        }
    }
}
