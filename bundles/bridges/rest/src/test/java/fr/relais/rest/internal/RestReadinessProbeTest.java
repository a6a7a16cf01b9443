// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.readiness.UnmetDependency;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.ServiceReference;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.HttpServiceRuntimeConstants;

public class RestReadinessProbeTest {

    private List<String> endpoints;
    private RestServer server;

    @Before
    public void aServer() throws Exception {
        server = new RestServer(new SmallLimits(), Set.of());
        endpoints = List.of(server.uri("").resolve("/").toString());
    }

    @After
    public void stop() throws Exception {
        server.close();
    }

    @Test
    public void itIsThereWhenWhoHasNoNameIsTurnedAway() {
        assertEquals(List.of(), missing());
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
    public void whatWantsACertificateIsntTried() {
        endpoints = List.of("https://127.0.0.1:1/");
        assertEquals(List.of(), missing());
    }

    @Test
    public void nothingListens() {
        endpoints = List.of();
        assertEquals(List.of("REST has no address: nothing listens for HTTP"), missing());
    }

    private List<String> missing() {
        return new RestReadinessProbe(http(), Duration.ofMinutes(2))
                .missing().stream().map(UnmetDependency::what).toList();
    }

    @SuppressWarnings("unchecked")
    private ServiceReference<HttpServiceRuntime> http() {
        return (ServiceReference<HttpServiceRuntime>) Proxy.newProxyInstance(
                RestReadinessProbeTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> {
                    assertEquals("getProperty", method.getName());
                    assertEquals(HttpServiceRuntimeConstants.HTTP_SERVICE_ENDPOINT, arguments[0]);
                    return endpoints;
                });
    }
}
