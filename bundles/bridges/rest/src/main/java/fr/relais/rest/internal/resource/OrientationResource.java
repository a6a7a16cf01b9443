// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Orientation;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.YoungPersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether, why and to which mission locale a young person is oriented (domain.md chapter 3). */
@Component(service = Resource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orientation", description = "Decisions, their documents and replays")
@RolesAllowed({ADMINISTRATOR, ADVISER, AGENT})
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
    public record NewOrientation(YoungPersonId youngPerson, Optional<LocalDate> on) {}

    /** A profile → the decision, with nothing kept. */
    @POST
    @Path("orientations/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What would be decided for a profile; nothing is stored")
    @RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT})
    public DecisionView preview(@Context Caller caller, @Context Locale language, PreviewRequest profile) {
        Decision decision =
                orientation.preview(caller, profile.toPreview(), profile.on().orElseGet(today::get));
        return DecisionView.of(decision, language);
    }

    /** R-C6. */
    @POST
    @Path("orientations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decides, and keeps the decision with every finding")
    @RolesAllowed({ADMINISTRATOR, AGENT})
    public Created<DecisionView> decide(@Context Caller caller, @Context Locale language, NewOrientation asked) {
        Decision decision =
                orientation.decide(caller, asked.youngPerson(), asked.on().orElseGet(today::get));
        DecisionView view = DecisionView.of(decision, language);
        return Created.at("decisions/" + decision.id().orElseThrow(), view);
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
