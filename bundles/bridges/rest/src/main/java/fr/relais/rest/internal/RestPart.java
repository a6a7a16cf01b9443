// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import fr.relais.readiness.Missing;
import fr.relais.readiness.Part;
import fr.relais.rest.internal.problem.Problem;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntimeConstants;
import org.osgi.service.jaxrs.runtime.dto.DTOConstants;
import org.osgi.service.jaxrs.runtime.dto.FailedResourceDTO;

/** REST is there once the whiteboard has put up every resource that joins, and somebody without a name is turned away over HTTP. */
@Component
public final class RestPart implements Part {

    /** Long enough for a machine that has much else to do just then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BundleContext bundles;
    private final RelaisApplication application;
    private final ServiceReference<JaxrsServiceRuntime> whiteboard;
    private final JaxrsServiceRuntime runtime;
    private final int patienceMillis;

    /** Made by the component runtime. */
    @Activate
    public RestPart(
            BundleContext bundles,
            @Reference RelaisApplication application,
            @Reference ServiceReference<JaxrsServiceRuntime> whiteboard,
            @Reference JaxrsServiceRuntime runtime) {
        this(bundles, application, whiteboard, runtime, PATIENCE);
    }

    RestPart(
            BundleContext bundles,
            RelaisApplication application,
            ServiceReference<JaxrsServiceRuntime> whiteboard,
            JaxrsServiceRuntime runtime,
            Duration patience) {
        this.bundles = bundles;
        this.application = application;
        this.whiteboard = whiteboard;
        this.runtime = runtime;
        this.patienceMillis = (int) patience.toMillis();
    }

    @Override
    public List<Missing> missing() {
        List<ServiceReference<?>> waiting = waiting();
        return waiting.isEmpty() ? silent() : notPutUp(waiting);
    }

    private List<ServiceReference<?>> waiting() {
        List<String> bound = application.bound().stream().map(Class::getName).toList();
        return JoiningResources.of(bundles).stream()
                .filter(resource -> !bound.contains(name(resource)))
                .toList();
    }

    private List<Missing> notPutUp(List<ServiceReference<?>> waiting) {
        Map<Long, FailedResourceDTO> failed = Arrays.stream(runtime.getRuntimeDTO().failedResourceDTOs)
                .collect(Collectors.toMap(one -> one.serviceId, Function.identity(), (one, same) -> one));
        return waiting.stream()
                .map(resource -> "the REST resource " + name(resource) + " isn't put up"
                        + Optional.ofNullable(failed.get(resource.getProperty(Constants.SERVICE_ID)))
                                .map(RestPart::reason)
                                .orElse(" yet"))
                .sorted()
                .map(Missing::alone)
                .toList();
    }

    private static String reason(FailedResourceDTO failed) {
        return switch (failed.failureReason) {
            case DTOConstants.FAILURE_REASON_SERVICE_NOT_GETTABLE -> ": its service can't be got; the log says why";
            case DTOConstants.FAILURE_REASON_VALIDATION_FAILED -> ": it isn't a valid resource";
            case DTOConstants.FAILURE_REASON_DUPLICATE_NAME -> ": another one has its name";
            case DTOConstants.FAILURE_REASON_REQUIRED_APPLICATION_UNAVAILABLE ->
                ": " + RelaisApplication.BASE + " isn't there yet";
            default -> ": the whiteboard failed with it; the log says why";
        };
    }

    /** Everything is put up: is somebody there who answers? A connection that needs a certificate isn't tried. */
    private List<Missing> silent() {
        List<URI> addresses = endpoints()
                .map(URI::create)
                .filter(address -> "http".equals(address.getScheme()))
                .toList();
        if (addresses.isEmpty() && endpoints().findAny().isEmpty()) {
            return List.of(Missing.alone("REST has no address: nothing listens for HTTP"));
        }
        return addresses.stream()
                .map(address -> address.resolve(RelaisApplication.BASE + "/openapi.json"))
                .flatMap(address -> silence(address).stream())
                .map(Missing::alone)
                .toList();
    }

    private Stream<String> endpoints() {
        Object endpoints = whiteboard.getProperty(JaxrsServiceRuntimeConstants.JAX_RS_SERVICE_ENDPOINT);
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

    private static String name(ServiceReference<?> resource) {
        return ((String[]) resource.getProperty(Constants.OBJECTCLASS))[0];
    }
}
