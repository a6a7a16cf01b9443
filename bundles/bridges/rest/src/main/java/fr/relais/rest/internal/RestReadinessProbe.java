// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import fr.relais.readiness.ReadinessProbe;
import fr.relais.readiness.UnmetDependency;
import fr.relais.rest.internal.problem.Problem;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.HttpServiceRuntimeConstants;

/** REST is there once somebody without a name is turned away over HTTP; which resources lack their services is told by their components. */
@Component
public final class RestReadinessProbe implements ReadinessProbe {

    /** Long enough for a machine that has much else to do just then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServiceReference<HttpServiceRuntime> http;
    private final int patienceMillis;

    /** Made by the component runtime. */
    @Activate
    public RestReadinessProbe(@Reference ServiceReference<HttpServiceRuntime> http) {
        this(http, PATIENCE);
    }

    RestReadinessProbe(ServiceReference<HttpServiceRuntime> http, Duration patience) {
        this.http = http;
        this.patienceMillis = (int) patience.toMillis();
    }

    /** A connection that needs a certificate isn't tried. */
    @Override
    public List<UnmetDependency> missing() {
        List<URI> endpoints = endpoints().map(URI::create).toList();
        if (endpoints.isEmpty()) {
            return List.of(UnmetDependency.alone("REST has no address: nothing listens for HTTP"));
        }
        return endpoints.stream()
                .filter(endpoint -> "http".equals(endpoint.getScheme()))
                .map(endpoint -> endpoint.resolve(ApiServlet.BASE + "/openapi.json"))
                .flatMap(address -> silence(address).stream())
                .map(UnmetDependency::alone)
                .toList();
    }

    private Stream<String> endpoints() {
        Object endpoints = http.getProperty(HttpServiceRuntimeConstants.HTTP_SERVICE_ENDPOINT);
        if (endpoints instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        if (endpoints instanceof String[] several) {
            return Arrays.stream(several);
        }
        return Stream.ofNullable(endpoints).map(String::valueOf);
    }

    private Optional<String> silence(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(patienceMillis);
            connection.setReadTimeout(patienceMillis);
            try {
                int status = connection.getResponseCode();
                boolean ours = status == HttpURLConnection.HTTP_UNAUTHORIZED
                        && String.valueOf(connection.getContentType()).startsWith(Problem.MEDIA_TYPE);
                return ours ? Optional.empty() : Optional.of(address + " isn't answered by us but with " + status);
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return Optional.of(address + " doesn't answer: " + e.getMessage());
        }
    }
}
