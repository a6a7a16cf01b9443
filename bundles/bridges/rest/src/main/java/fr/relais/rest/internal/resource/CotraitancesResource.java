// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.FactRow;
import fr.relais.cotraitance.ObjectiveProgress;
import fr.relais.cotraitance.Today;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.State;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.ws.rs.Consumes;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The life of co-traitances (domain.md chapter 4). */
@Component(service = Resource.class)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Co-traitances", description = "Affectations, facts, situations and figures")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class CotraitancesResource implements Resource {

    private final Cotraitances cotraitances;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public CotraitancesResource(
            @Reference Cotraitances cotraitances, @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.cotraitances = cotraitances;
        this.today = today;
    }

    /** R-L1. @param on today if left out */
    public record NewAffectation(
            YoungPersonId youngPerson,
            MissionLocaleId missionLocale,
            SafirCode site,
            Optional<LocalDate> on,
            Optional<LocalDate> appointmentOn) {}

    /** A later fact. @param recordId the sender's own identifier of it: told again, it changes nothing (R-X2, I-X2) */
    public record NewFact(
            FactWord kind,
            LocalDate on,
            Optional<String> detail,
            Optional<LocalDate> alertRaisedOn,
            Optional<String> ground,
            Optional<LocalDate> until,
            Optional<String> recordId) {
        FactRow row() {
            return FactRow.of(
                    kind, on, detail.orElse(null), alertRaisedOn.orElse(null), ground.orElse(null), until.orElse(null));
        }

        /** I-X2. */
        String key(CotraitanceId cotraitance, FactRow row) {
            return recordId.map(given -> TypeConverters.text("recordId", given, FactRow.LONGEST_KEY))
                    .orElseGet(() -> row.keyOf(cotraitance.toString()));
        }
    }

    /** How many stand where: all of them, and those counted on an objective (I-O6). */
    public record TallyView(Phase phase, Optional<State> state, int files, int counted) {}

    /** I-O6: both figures, always. @param left objective − counted − awaiting */
    public record ProgressView(
            MissionLocaleId missionLocale,
            int year,
            int objective,
            int counted,
            int awaiting,
            int left,
            int totalInCotraitance) {
        static ProgressView of(ObjectiveProgress progress) {
            return new ProgressView(
                    progress.missionLocale(),
                    progress.year(),
                    progress.room().objective(),
                    progress.room().counted(),
                    progress.room().awaiting(),
                    progress.room().left(),
                    progress.room().totalInCotraitance());
        }
    }

    /** R-L1. */
    @POST
    @Path("cotraitances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Affectation: entrusts a young person to a mission locale (R-E1 to R-E6 hold)")
    @RolesAllowed({ADMINISTRATOR, AGENT, PARTNER})
    public Created<CotraitanceView> affect(@Context Caller caller, @Context Locale language, NewAffectation asked) {
        CotraitanceFile file = cotraitances.affect(
                caller,
                new Affectation(
                        asked.youngPerson(),
                        asked.missionLocale(),
                        asked.site(),
                        asked.on().orElseGet(today::get),
                        asked.appointmentOn()));
        return Created.at("cotraitances/" + file.id(), CotraitanceView.of(file, language));
    }

    /** Any later fact. */
    @POST
    @Path("cotraitances/{id}/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records a later fact, written as in a file of facts")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
    public CotraitanceView tell(
            @Context Caller caller, @Context Locale language, @PathParam("id") CotraitanceId id, NewFact told) {
        FactRow row = told.row();
        return CotraitanceView.of(cotraitances.tell(caller, id, row.read(), told.key(id, row)), language);
    }

    /** Facts, situation, deadline. */
    @GET
    @Path("cotraitances/{id}")
    @Operation(summary = "A file as it stands on a day: facts, situation, next deadline")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
    public CotraitanceView show(
            @Context Caller caller,
            @Context Locale language,
            @PathParam("id") CotraitanceId id,
            @QueryParam("asOf") LocalDate asOf) {
        return CotraitanceView.of(cotraitances.show(caller, id, asOf == null ? today.get() : asOf), language);
    }

    /** A list, by number. */
    @GET
    @Path("cotraitances")
    @Operation(summary = "The files within the caller's scope, by number")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
    public PageView<CotraitanceView.LineView> list(
            @Context Caller caller,
            @QueryParam("missionLocale") MissionLocaleId missionLocale,
            @QueryParam("region") RegionCode region,
            @QueryParam("phase") Phase phase,
            @QueryParam("state") State state,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") CotraitanceId after) {
        return PageView.of(
                cotraitances.list(
                        caller, query(missionLocale, region, phase, state, asOf), PageView.asked(limit, after)),
                CotraitanceView.LineView::of);
    }

    /** No names. */
    @GET
    @Path("cotraitances/tally")
    @Operation(summary = "How many files stand where")
    public List<TallyView> tally(
            @Context Caller caller,
            @QueryParam("missionLocale") MissionLocaleId missionLocale,
            @QueryParam("region") RegionCode region,
            @QueryParam("phase") Phase phase,
            @QueryParam("state") State state,
            @QueryParam("asOf") LocalDate asOf) {
        return cotraitances.tally(caller, query(missionLocale, region, phase, state, asOf)).stream()
                .map(tally -> new TallyView(tally.phase(), tally.state(), tally.files(), tally.counted()))
                .toList();
    }

    /** R-O6, I-O6. */
    @GET
    @Path("progress")
    @Operation(summary = "Entries against objective, per mission locale")
    public List<ProgressView> progress(
            @Context Caller caller,
            @Parameter(required = true) @QueryParam("year") Integer year,
            @QueryParam("region") RegionCode region) {
        return cotraitances.progress(caller, TypeConverters.year("year", year), Optional.ofNullable(region)).stream()
                .map(ProgressView::of)
                .toList();
    }

    /** W8, I-E6. */
    @GET
    @Path("missions-locales/{id}/room")
    @Operation(summary = "What is left of a mission locale's objective, and of its neighbours'")
    public RoomView room(@Context Caller caller, @PathParam("id") MissionLocaleId id, @QueryParam("on") LocalDate on) {
        return RoomView.of(cotraitances.room(caller, List.of(id), on == null ? today.get() : on));
    }

    private CotraitanceQuery query(
            MissionLocaleId missionLocale, RegionCode region, Phase phase, State state, LocalDate asOf) {
        return new CotraitanceQuery(
                Optional.ofNullable(missionLocale),
                Optional.ofNullable(region),
                Optional.ofNullable(phase),
                Optional.ofNullable(state),
                asOf == null ? today.get() : asOf);
    }
}
