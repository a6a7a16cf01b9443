// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.partnership.objectives.Objective;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.steering.Avenant;
import fr.relais.steering.Objectives;
import fr.relais.steering.SplitKey;
import fr.relais.steering.SplitProposal;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Objectives of every level and year (R-O1, R-O2). */
@Component(service = Resource.class)
@Path("/objectives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Objectives", description = "Objectives of every level and year")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class ObjectivesResource implements Resource {

    private static final int MOST_ENTRIES = 10_000_000;

    private final Objectives objectives;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public ObjectivesResource(
            @Reference Objectives objectives, @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.objectives = objectives;
        this.today = today;
    }

    /** An objective in force. */
    public record ObjectiveView(Level level, String code, int year, int volume, LocalDate agreedOn, String source) {
        static ObjectiveView of(Objective objective) {
            return new ObjectiveView(
                    objective.level(),
                    objective.code(),
                    objective.year(),
                    objective.volume(),
                    objective.agreedOn(),
                    objective.source());
        }
    }

    /** I-O3: new volumes by code, all of one level. */
    public record NewAvenant(
            Integer year, Level level, LocalDate signedOn, String finding, Map<String, Integer> volumes) {
        Avenant toAvenant() {
            volumes.forEach((code, volume) -> {
                PlaceCodes.code(level, code);
                TypeConverters.between("volumes." + code, volume, 0, MOST_ENTRIES);
            });
            return new Avenant(TypeConverters.year("year", year), level, signedOn, finding, volumes);
        }
    }

    /** R-O1, R-O2. */
    @GET
    @Operation(summary = "The objectives in force for a year, of one level or place or of all")
    public List<ObjectiveView> inForce(
            @Context Caller caller,
            @Parameter(required = true) @QueryParam("year") Integer year,
            @QueryParam("level") Level level,
            @QueryParam("code") String code) {
        Optional<String> place = Optional.ofNullable(code);
        if (level != null && code != null) {
            place = Optional.of(PlaceCodes.code(level, code));
        }
        return objectives.inForce(caller, TypeConverters.year("year", year), Optional.ofNullable(level), place).stream()
                .map(ObjectiveView::of)
                .toList();
    }

    /** A proposal: the volumes by mission locale, and what the committee should know. */
    public record ProposalView(
            RegionCode region,
            int year,
            SplitKey key,
            int volume,
            Map<String, Integer> volumes,
            List<NoticeView> notices) {}

    /** Something to know. */
    public record NoticeView(RuleId rule, Text message) {}

    /** R-O3, I-O3. */
    @GET
    @Path("history")
    @Operation(summary = "Every volume that a place had for a year, former ones included")
    public List<ObjectiveView> history(
            @Context Caller caller,
            @Parameter(required = true) @QueryParam("year") Integer year,
            @Parameter(required = true) @QueryParam("level") Level level,
            @QueryParam("code") String code) {
        Level given = level;
        return objectives
                .history(
                        caller,
                        new Objective.Place(given, PlaceCodes.code(given, code), TypeConverters.year("year", year)))
                .stream()
                .map(ObjectiveView::of)
                .toList();
    }

    /** R-O2. */
    @GET
    @Path("proposal")
    @Operation(summary = "Proposes a split of a region's figure over its missions locales; nothing is kept")
    public ProposalView propose(
            @Context Caller caller,
            @Parameter(required = true) @QueryParam("region") RegionCode region,
            @Parameter(required = true) @QueryParam("year") Integer year,
            @Parameter(required = true) @QueryParam("key") SplitKey key,
            @QueryParam("on") LocalDate on) {
        SplitProposal proposal =
                objectives.propose(caller, region, TypeConverters.year("year", year), key, on == null ? today.get() : on);
        return new ProposalView(
                proposal.region(),
                proposal.year(),
                proposal.key(),
                proposal.volume(),
                proposal.volumes(),
                proposal.notices().stream()
                        .map(notice -> new NoticeView(notice.rule(), notice.message()))
                        .toList());
    }

    /** R-O2, R-O3. */
    @POST
    @Path("avenants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Moves volume inside an envelope, or sets a new one, by avenant")
    @RolesAllowed(ADMINISTRATOR)
    public List<ObjectiveView> amend(@Context Caller caller, NewAvenant avenant) {
        return objectives.amend(caller, avenant.toAvenant()).stream()
                .map(ObjectiveView::of)
                .toList();
    }
}
