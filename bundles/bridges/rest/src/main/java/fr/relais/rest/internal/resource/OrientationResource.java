// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Orientation;
import fr.relais.rest.internal.json.Values;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.YoungPersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether, why and to which mission locale a young person is oriented (domain.md chapter 3). */
@Component(service = Resource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OrientationResource implements Resource {

    private final Orientation orientation;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public OrientationResource(
            @Reference Orientation orientation, @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.orientation = orientation;
        this.today = today;
    }

    /** Whom to decide on. @param on the day of the decision, today if left out */
    public record NewOrientation(YoungPersonId youngPerson, LocalDate on) {}

    /** A profile → the decision, with nothing kept. */
    @POST
    @Path("orientations/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What would be decided for a profile; nothing is stored")
    public DecisionView preview(@Context Caller caller, @Context Locale language, NewPreview profile) {
        Decision decision =
                orientation.preview(caller, profile.toPreview(), profile.on() == null ? today.get() : profile.on());
        return DecisionView.of(decision, language);
    }

    /** R-C6. */
    @POST
    @Path("orientations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decides, and keeps the decision with every finding",
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            content = @Content(schema = @Schema(implementation = DecisionView.class))))
    public Response decide(
            @Context Caller caller, @Context Locale language, @Context UriInfo address, NewOrientation asked) {
        Decision decision = orientation.decide(
                caller,
                Values.given("youngPerson", asked.youngPerson()),
                asked.on() == null ? today.get() : asked.on());
        DecisionView view = DecisionView.of(decision, language);
        URI location = address.getBaseUriBuilder().path("decisions/{id}").build(String.valueOf(view.id()));
        return Response.created(location).entity(view).build();
    }

    /** A decision that was kept. */
    @GET
    @Path("decisions/{id}")
    @Operation(summary = "A decision that was kept")
    public DecisionView show(@Context Caller caller, @Context Locale language, @PathParam("id") DecisionId id) {
        return DecisionView.of(orientation.show(caller, id), language);
    }

    /** R-C6. A POST, for it may bring a version up; nothing is kept of it. */
    @POST
    @Path("decisions/{id}/replay")
    @Operation(summary = "The decision made again with the versions that made it; nothing is stored")
    public ReplayView replay(@Context Caller caller, @Context Locale language, @PathParam("id") DecisionId id) {
        return ReplayView.of(orientation.replay(caller, id), language);
    }

    /** R-C8. */
    @GET
    @Path("decisions/{id}/document")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(summary = "The document for the young person, a page in French to print or hand over")
    public Response document(@Context Caller caller, @PathParam("id") DecisionId id) {
        return Response.ok(orientation.document(caller, id).html())
                .language("fr")
                // Nothing but its own styles: names and addresses in it came from files.
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")
                .build();
    }
}
