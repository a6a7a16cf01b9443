// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.volume.VolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import fr.relais.cotraitance.volume.VolumeAlerts;
import fr.relais.partnership.objectives.VolumeAlertKind;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Flow alerts (R-O5). */
@Component(service = Resource.class)
@Path("/flow-alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Flow alerts", description = "Volumes that go too fast or too slow (R-O5)")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class FlowAlertsResource implements Resource {

    private static final int LONGEST_FINDING = 1000;

    private final VolumeAlerts alerts;

    /** Made by the component runtime. */
    @Activate
    public FlowAlertsResource(@Reference VolumeAlerts alerts) {
        this.alerts = alerts;
    }

    /** What a level did. */
    public record ActView(Level level, VolumeAlertAct.Kind kind, LocalDate on, String finding, String user) {}

    /** An alert with the figures of its day, both of I-O6. */
    public record FlowAlertView(
            long id,
            VolumeAlertKind kind,
            Level level,
            String code,
            int year,
            LocalDate raisedOn,
            int objective,
            int counted,
            int awaitingInitialisation,
            int totalInCotraitance,
            boolean committeeItem,
            Optional<Level> awaiting,
            List<ActView> acts) {

        static FlowAlertView of(VolumeAlert alert) {
            return new FlowAlertView(
                    alert.id(),
                    alert.raised().kind(),
                    alert.raised().about().level(),
                    alert.raised().about().code(),
                    alert.raised().about().year(),
                    alert.raised().on(),
                    alert.raised().figures().objective(),
                    alert.raised().figures().counted(),
                    alert.raised().figures().awaiting(),
                    alert.raised().figures().totalInCotraitance(),
                    alert.raised().kind().committeeItem(),
                    alert.awaiting(),
                    alert.acts().stream()
                            .map(act -> new ActView(act.level(), act.kind(), act.on(), act.finding(), act.user()))
                            .toList());
        }
    }

    /** What a level does; a decision has a finding. */
    public record NewAct(Level level, VolumeAlertAct.Kind kind, LocalDate on, Optional<String> finding) {
        VolumeAlertAct toAct(String user) {
            return new VolumeAlertAct(
                    level,
                    kind,
                    on,
                    finding.map(given -> TypeConverters.text("finding", given, LONGEST_FINDING))
                            .orElse(""),
                    user);
        }
    }

    /** What was raised, and what couldn't be judged. */
    public record RaisedView(LocalDate on, int raised, List<NoticeOfAlerts> notices) {}

    /** Something to know. */
    public record NoticeOfAlerts(RuleId rule, Text message) {}

    /** R-O5. */
    @GET
    @Operation(summary = "The flow alerts of a year, with what each level did")
    public PageView<FlowAlertView> list(
            @Context Caller caller,
            @Parameter(required = true) @QueryParam("year") Integer year,
            @QueryParam("awaiting") @DefaultValue("false") boolean awaiting,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") Long after) {
        return PageView.of(
                alerts.list(caller, TypeConverters.year("year", year), awaiting, PageView.asked(limit, after)),
                FlowAlertView::of);
    }

    /** R-O5. */
    @POST
    @Operation(summary = "Raises the flow alerts that the figures of a day ask for")
    @RolesAllowed(ADMINISTRATOR)
    public RaisedView raise(@Context Caller caller, @Parameter(required = true) @QueryParam("on") LocalDate on) {
        VolumeAlerts.Report report = alerts.raise(caller, on);
        return new RaisedView(
                report.on(),
                report.raised(),
                report.notices().stream()
                        .map(notice -> new NoticeOfAlerts(notice.rule(), notice.message()))
                        .toList());
    }

    /** R-O5. */
    @POST
    @Path("{id}/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records that a level has acknowledged an alert, or decided about it")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT})
    public FlowAlertView act(@Context Caller caller, @PathParam("id") long id, NewAct act) {
        return FlowAlertView.of(alerts.act(caller, id, act.toAct(caller.user())));
    }
}
