// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;

import fr.relais.access.Caller;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people's files. */
@Component(service = Resource.class)
@Path("/young-people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Young people", description = "Everything held on a person (R-D2)")
@RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
public final class YoungPeopleResource implements Resource {

    private final YoungPeople people;

    /** Made by the component runtime. */
    @Activate
    public YoungPeopleResource(@Reference YoungPeople people) {
        this.people = people;
    }

    /** The number of a person in Relais. */
    public record FoundView(YoungPersonId id) {}

    /** From the identifier that partners know to the number that Relais uses. */
    @GET
    @Operation(summary = "The number of the person with a Pôle emploi identifier")
    public FoundView find(
            @Context Caller caller, @Parameter(required = true) @QueryParam("poleEmploiId") PoleEmploiId poleEmploiId) {
        return new FoundView(people.find(caller, poleEmploiId));
    }

    /** R-D2. */
    @GET
    @Path("{id}")
    @Operation(summary = "Everything held on a person, what was superseded included")
    public YoungPersonView show(@Context Caller caller, @PathParam("id") YoungPersonId id) {
        return YoungPersonView.of(people.show(caller, id));
    }
}
