// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.rest.internal.openapi.ApiDescription;
import fr.relais.rest.internal.security.RolesAllowed;
import io.swagger.v3.oas.annotations.Hidden;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Component;

/** Describes all resources. */
@Component(service = Resource.class)
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Hidden
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class OpenApiResource implements Resource {

    /** OpenAPI 3. */
    @GET
    public String describe() {
        return ApiDescription.of(Resource.all());
    }
}
