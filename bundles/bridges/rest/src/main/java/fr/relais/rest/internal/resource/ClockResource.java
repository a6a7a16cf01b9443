// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;

import fr.relais.access.Caller;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.DailyClock;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.rest.internal.security.RolesAllowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The daily clock (R-L18). */
@Component(service = Resource.class)
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Daily clock", description = "Automatic cancellations and exits (R-L18)")
@RolesAllowed(ADMINISTRATOR)
public final class ClockResource implements Resource {

    private final DailyClock clock;

    /** Made by the component runtime. */
    @Activate
    public ClockResource(@Reference DailyClock clock) {
        this.clock = clock;
    }

    /** What was announced. @param cancellations R-L4 @param exits how many by reason @param told records for partners */
    public record ClockView(
            LocalDate until,
            int cancellations,
            Map<Exit.Reason, Integer> exits,
            int told,
            String by,
            Instant startedAt,
            Instant endedAt) {
        static ClockView of(ClockReport report) {
            return new ClockView(
                    report.until(),
                    report.cancellations(),
                    report.exits(),
                    report.told(),
                    report.by(),
                    report.startedAt(),
                    report.endedAt());
        }
    }

    /** Catches up to a day. */
    @POST
    @Operation(summary = "Announces every automatic cancellation and exit due up to a day, that day included")
    public ClockView run(@Context Caller caller, @Parameter(required = true) @QueryParam("until") LocalDate until) {
        return ClockView.of(clock.run(caller, until));
    }

    /** The latest first. */
    @GET
    @Operation(summary = "Past runs of the daily clock, the latest first")
    public PageView<ClockView> runs(
            @Context Caller caller, @QueryParam("limit") Integer limit, @QueryParam("after") Long after) {
        return PageView.of(clock.runs(caller, PageView.asked(limit, after)), ClockView::of);
    }
}
