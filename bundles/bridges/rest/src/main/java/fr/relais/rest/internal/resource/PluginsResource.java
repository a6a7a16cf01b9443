// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.pluginhost.Plugins;
import fr.relais.rest.internal.security.RolesAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plug-ins that are there now. */
@Component(service = Resource.class)
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plug-ins", description = "Plug-ins: what runs, how it is, and its life")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT})
public final class PluginsResource implements Resource {

    private final Plugins plugins;

    /** Made by the component runtime. */
    @Activate
    public PluginsResource(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    /** R-C5. */
    @GET
    @Operation(summary = "The plug-ins that are there now, and why one isn't asked if it isn't")
    public List<PluginView> list(@Context Caller caller, @Context Locale language) {
        return plugins.list(caller).stream()
                .map(info -> PluginView.of(info, language))
                .toList();
    }
}
