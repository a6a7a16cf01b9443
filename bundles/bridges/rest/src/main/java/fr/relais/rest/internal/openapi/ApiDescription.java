// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.openapi;

import fr.relais.rest.internal.ApiServlet;
import fr.relais.rest.internal.json.PersonAttributes;
import fr.relais.rest.internal.problem.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.DefaultParameterExtension;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;

/**
 * The OpenAPI document of some resources, read from their methods and from the records that they take and give. Whoever calls it at the
 * same time waits: swagger keeps its converters and extensions for the whole process.
 */
public final class ApiDescription {

    private static final String BASIC = "basic";
    private static final ViewSchemas SCHEMAS = new ViewSchemas(new SchemaNames());

    static {
        ModelConverters.getInstance().addConverter(SCHEMAS);
        OpenAPIExtensions.setExtensions(List.of(new Operations(), new DefaultParameterExtension()));
    }

    private ApiDescription() {}

    /** As JSON. */
    public static synchronized String of(Set<Class<?>> resources) {
        Components components = new Components();
        components.addSecuritySchemes(
                BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BASIC));
        ModelConverters.getInstance().readAll(new AnnotatedType(Problem.class)).forEach(components::addSchemas);
        ProblemResponses.addTo(components);
        OpenAPI description = new Reader(new OpenAPI()
                        .info(new Info()
                                .title("Relais")
                                .version("1")
                                .license(new License().name("Apache-2.0"))
                                .description(
                                        "Every call needs a user with a role (HTTP Basic): one of those in x-roles."
                                                + " Whatever goes wrong is told in a problem document (RFC 9457)."))
                        .servers(List.of(new Server().url(ApiServlet.BASE)))
                        .components(components)
                        .addSecurityItem(new SecurityRequirement().addList(BASIC)))
                .read(resources);
        PersonAttributes.describe(description);
        SCHEMAS.require(description.getComponents().getSchemas());
        SCHEMAS.simplify(description.getComponents().getSchemas());
        return Json.pretty(description);
    }
}
