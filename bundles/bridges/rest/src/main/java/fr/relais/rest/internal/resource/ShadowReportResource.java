// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.ShadowReports;
import fr.relais.rest.internal.resource.DecisionView.AnswerView;
import fr.relais.rest.internal.resource.DecisionView.ChoiceView;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** What a version in shadow would change (R-C5). */
@Component(service = Resource.class)
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plug-ins", description = "Plug-ins: what runs, how it is, and its life")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT})
public final class ShadowReportResource implements Resource {

    private final ShadowReports reports;

    /** Made by the component runtime. */
    @Activate
    public ShadowReportResource(@Reference ShadowReports reports) {
        this.reports = reports;
    }

    /**
     * What a version would change in a region.
     *
     * @param begunAt absent while the last kept decisions are being compared
     * @param hidden how many more cases are kept of people whom the reader may not see
     */
    public record ShadowReportView(
            RegionCode region,
            String bundle,
            String version,
            String digest,
            Instant since,
            Optional<Instant> begunAt,
            TallyView kept,
            TallyView traffic,
            long dropped,
            List<CaseView> cases,
            int hidden) {
        static ShadowReportView of(ShadowReport report, Locale language) {
            return new ShadowReportView(
                    report.region(),
                    report.bundle(),
                    report.version(),
                    report.digest(),
                    report.since(),
                    report.begunAt(),
                    TallyView.of(report.kept()),
                    TallyView.of(report.traffic()),
                    report.dropped(),
                    report.cases().stream()
                            .map(each -> CaseView.of(each, language))
                            .toList(),
                    report.hidden());
        }
    }

    /** How many decisions went which way. */
    public record TallyView(
            long compared, long unchanged, List<ChangeView> changes, long notEvaluated, DestinationsView destinations) {
        static TallyView of(ShadowReport.Tally tally) {
            return new TallyView(
                    tally.compared(),
                    tally.unchanged(),
                    tally.outcomes().entrySet().stream()
                            .filter(each -> each.getKey().changes())
                            .map(ChangeView::of)
                            .sorted(Comparator.comparing(ChangeView::former).thenComparing(ChangeView::later))
                            .toList(),
                    tally.notEvaluated(),
                    DestinationsView.of(tally.destinations()));
        }
    }

    /** An outcome, what it would be, and of how many decisions. */
    public record ChangeView(Outcome former, Outcome later, long decisions) {
        static ChangeView of(Map.Entry<ShadowReport.Change, Long> change) {
            return new ChangeView(change.getKey().former(), change.getKey().later(), change.getValue());
        }
    }

    /** How many decisions would send somebody elsewhere, of those for which choices of destination were asked. */
    public record DestinationsView(long compared, long unchanged, List<MoveView> changes, long notEvaluated) {
        static DestinationsView of(ShadowReport.Destinations destinations) {
            return new DestinationsView(
                    destinations.compared(),
                    destinations.unchanged(),
                    destinations.moves().entrySet().stream()
                            .filter(each -> each.getKey().changes())
                            .map(each -> new MoveView(
                                    each.getKey().former(), each.getKey().later(), each.getValue()))
                            .sorted(Comparator.comparing(MoveView::former).thenComparing(MoveView::later))
                            .toList(),
                    destinations.notEvaluated());
        }
    }

    /** The mission locale to which people are sent first, which it would be, and for how many decisions. */
    public record MoveView(MissionLocaleId former, MissionLocaleId later, long decisions) {}

    /** Where somebody would be sent first, with what the bundle's choices in force and on trial answered. */
    public record RedirectionView(
            MissionLocaleId former, MissionLocaleId later, List<ChoiceView> before, List<ChoiceView> after) {
        static RedirectionView of(ShadowReport.Redirection redirection, Locale language) {
            return new RedirectionView(
                    redirection.move().former(),
                    redirection.move().later(),
                    redirection.before().stream()
                            .map(answer -> ChoiceView.of(answer, language))
                            .toList(),
                    redirection.after().stream()
                            .map(answer -> ChoiceView.of(answer, language))
                            .toList());
        }
    }

    /** A decision whose outcome or destination would change, with what the bundle's criteria in force and on trial answered. */
    public record CaseView(
            DecisionId decision,
            Outcome former,
            Outcome later,
            List<AnswerView> before,
            List<AnswerView> after,
            Optional<RedirectionView> destination) {
        static CaseView of(ShadowReport.Case each, Locale language) {
            return new CaseView(
                    each.decision(),
                    each.change().former(),
                    each.change().later(),
                    each.before().stream()
                            .map(answer -> AnswerView.of(answer, language))
                            .toList(),
                    each.after().stream()
                            .map(answer -> AnswerView.of(answer, language))
                            .toList(),
                    each.redirection().map(redirection -> RedirectionView.of(redirection, language)));
        }
    }

    /** R-C5. */
    @GET
    @Path("bundles/{bundle}/shadow-report")
    @Operation(summary = "What a version in shadow would change in a region, with the first cases")
    public ShadowReportView report(
            @Context Caller caller,
            @Context Locale language,
            @PathParam("bundle") String bundle,
            @Parameter(required = true) @QueryParam("region") RegionCode region,
            @Parameter(required = true) @QueryParam("version") String version) {
        return ShadowReportView.of(reports.report(caller, region, bundle, version), language);
    }
}
