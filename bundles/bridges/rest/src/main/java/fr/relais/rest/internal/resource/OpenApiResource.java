// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.rest.internal.JoiningResources;
import fr.relais.rest.internal.RelaisApplication;
import fr.relais.rest.internal.json.ApiDescription;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationSelect;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** Describes the resources that are there right now. */
@Component(service = OpenApiResource.class)
@JaxrsResource
@JaxrsApplicationSelect(RelaisApplication.SELECT)
@Path("/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
@Hidden
public final class OpenApiResource {

    private final BundleContext bundles;

    /** Made by the component runtime. */
    @Activate
    public OpenApiResource(BundleContext bundles) {
        this.bundles = bundles;
    }

    /** OpenAPI 3. */
    @GET
    public String describe() {
        return ApiDescription.of(resources());
    }

    private Set<Class<?>> resources() {
        Set<Class<?>> resources = new TreeSet<>(Comparator.comparing(Class::getName));
        for (ServiceReference<?> reference : JoiningResources.of(bundles)) {
            Object resource = bundles.getService(reference);
            if (resource != null) {
                resources.add(resource.getClass());
                bundles.ungetService(reference);
            }
        }
        return new LinkedHashSet<>(resources);
    }
}
