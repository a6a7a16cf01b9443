// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.json;

import java.net.URI;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.Provider;

/** Gives what is {@link Created} its status and its address; {@link JsonProvider} writes the document. Thread-safe. */
@Provider
public final class CreatedStatus implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Created<?> created) {
            response.setStatus(Response.Status.CREATED.getStatusCode());
            created.location().ifPresent(address -> {
                URI location = request.getUriInfo()
                        .getBaseUriBuilder()
                        .path(address.toString())
                        .build();
                response.getHeaders().putSingle(HttpHeaders.LOCATION, location);
            });
        }
    }
}
