// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.AlertNotice;
import fr.relais.cotraitance.worklist.RecordedSettlementSession;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.cotraitance.worklist.SettlementSessionReport;
import fr.relais.cotraitance.worklist.SettlementSessions;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.json.WorklistCursor;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Alerts settled collectively, and the notice of it to both sides (R-L10). */
@Component(service = Resource.class)
@Path("/alert-sittings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alert sittings", description = "Alerts settled collectively (R-L10)")
@RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
public final class AlertSittingsResource implements Resource {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_GROUND = 1000;

    private final SettlementSessions sittings;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public AlertSittingsResource(
            @Reference SettlementSessions sittings,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.sittings = sittings;
        this.today = today;
    }

    /** An alert, by its file and its day. */
    public record NamedAlert(CotraitanceId cotraitance, LocalDate raisedOn) {
        AlertKey toName() {
            return new AlertKey(cotraitance, raisedOn);
        }
    }

    /** A sitting and the alerts that it settles. @param heldOn today if left out @param ground of a closure */
    public record NewSitting(
            Optional<LocalDate> heldOn,
            String label,
            Settlement settlement,
            Optional<String> ground,
            List<NamedAlert> alerts) {}

    /** What became of each alert. @param sitting absent if none was settled */
    public record ReportView(Optional<Long> sitting, List<OutcomeView> outcomes) {
        static ReportView of(SettlementSessionReport report) {
            return new ReportView(
                    report.sitting(),
                    report.lines().stream().map(OutcomeView::of).toList());
        }
    }

    /** What became of one; rule and message where it wasn't settled. */
    public record OutcomeView(
            CotraitanceId cotraitance,
            LocalDate raisedOn,
            SettlementSessionReport.Result result,
            Optional<RuleId> rule,
            Optional<Text> message,
            Optional<Text> remedy) {
        static OutcomeView of(SettlementSessionReport.Line line) {
            return new OutcomeView(
                    line.alert().cotraitance(),
                    line.alert().raisedOn(),
                    line.result(),
                    line.refusal().map(Refusal::rule),
                    line.refusal().map(Refusal::message),
                    line.refusal().map(Refusal::remedy));
        }
    }

    /** A sitting. */
    public record SittingView(
            long id, LocalDate heldOn, String label, Settlement settlement, String by, Instant recordedAt) {
        static SittingView of(RecordedSettlementSession kept) {
            return new SittingView(
                    kept.id(),
                    kept.sitting().heldOn(),
                    kept.sitting().label(),
                    kept.sitting().settlement(),
                    kept.by(),
                    kept.recordedAt());
        }
    }

    /** An alert that is no longer open, and the sitting that settled it, if one did. */
    public record NoticeView(WorklistLineView alert, Optional<SittingView> sitting) {
        static NoticeView of(AlertNotice notice, LocalDate asOf) {
            return new NoticeView(
                    WorklistLineView.of(notice.alert(), asOf), notice.sitting().map(SittingView::of));
        }
    }

    /** One sitting, one outcome, many alerts. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Settles many alerts in one sitting; tells what became of each")
    public ReportView settle(@Context Caller caller, NewSitting asked) {
        SettlementSession sitting = new SettlementSession(
                asked.heldOn().orElseGet(today::get),
                TypeConverters.text("label", asked.label(), LONGEST_LABEL),
                asked.settlement(),
                asked.ground()
                        .map(ground -> TypeConverters.text("ground", ground, LONGEST_GROUND))
                        .orElse(""));
        List<AlertKey> alerts = asked.alerts().stream().map(NamedAlert::toName).toList();
        return ReportView.of(sittings.settle(caller, sitting, alerts));
    }

    /** To both sides. */
    @GET
    @Path("notices")
    @Operation(summary = "Alerts that are no longer open since a day, how they were settled and in which sitting")
    public PageView<NoticeView> notices(
            @Context Caller caller,
            @Parameter(required = true) @QueryParam("since") LocalDate since,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("missionLocale") MissionLocaleId missionLocale,
            @QueryParam("region") RegionCode region,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") WorklistCursor after) {
        LocalDate day = asOf == null ? today.get() : asOf;
        return PageView.of(
                sittings.notices(
                        caller,
                        Optional.ofNullable(missionLocale),
                        Optional.ofNullable(region),
                        since,
                        day,
                        PageView.asked(limit, after)),
                notice -> NoticeView.of(notice, day));
    }
}
