// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.rest.internal.json.ApiDescription;
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
public final class OpenApiResource implements Resource {

    /** OpenAPI 3. */
    @GET
    public String describe() {
        return ApiDescription.of(Resource.all());
    }
}
