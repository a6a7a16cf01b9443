// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.PARTNER;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.SenderInactivity;
import fr.relais.cotraitance.flow.SenderInactivities;
import fr.relais.rest.internal.security.RolesAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who has sent nothing since when (W7). */
@Component(service = Resource.class)
@Path("/flows/silences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flows in", description = "What partners send: files and records")
@RolesAllowed({ADMINISTRATOR, PARTNER})
public final class SilencesResource implements Resource {

    private final SenderInactivities silences;

    /** Made by the component runtime. */
    @Activate
    public SilencesResource(@Reference SenderInactivities silences) {
        this.silences = silences;
    }

    /** A sender. @param expectedEveryDays absent where nothing is expected of it */
    public record SilenceView(
            String sender, Optional<Instant> lastFileAt, Optional<Integer> expectedEveryDays, boolean tooLong) {
        static SilenceView of(SenderInactivity silence) {
            return new SilenceView(
                    silence.sender(), silence.lastFileAt(), silence.expectedEveryDays(), silence.tooLong());
        }
    }

    /** By name. */
    @GET
    @Operation(summary = "When the last file of each sender came, and whether that is too long ago")
    public List<SilenceView> silences(
            @Context Caller caller, @QueryParam("tooLong") @DefaultValue("false") boolean tooLong) {
        return silences.silences(caller, tooLong).stream().map(SilenceView::of).toList();
    }
}
