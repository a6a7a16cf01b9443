// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.CommitteeDecisions;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

/** What committees decided about missions locales past their threshold (I-E6). */
@Component(service = Resource.class)
@Path("/committee-decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Committee decisions", description = "What lets affectations go past a threshold (I-E6)")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class CommitteeDecisionsResource implements Resource {

    private static final int MOST_ENTRIES = 10_000_000;
    private static final int LONGEST_FINDING = 1000;

    private final CommitteeDecisions decisions;

    /** Made by the component runtime. */
    @Activate
    public CommitteeDecisionsResource(@Reference CommitteeDecisions decisions) {
        this.decisions = decisions;
    }

    /** A decision: {@code places} and {@code until} say how far it goes, one of the two or both. */
    public record DecisionOfCommittee(
            Level committee,
            MissionLocaleId missionLocale,
            Integer year,
            LocalDate decidedOn,
            String finding,
            Optional<Integer> places,
            Optional<LocalDate> until) {

        static DecisionOfCommittee of(CommitteeDecision decision) {
            return new DecisionOfCommittee(
                    decision.committee(),
                    decision.missionLocale(),
                    decision.year(),
                    decision.decidedOn(),
                    decision.finding(),
                    decision.places().stream().boxed().findFirst(),
                    decision.until());
        }

        CommitteeDecision toDecision() {
            places.ifPresent(given -> TypeConverters.between("places", given, 0, MOST_ENTRIES));
            return new CommitteeDecision(
                    committee,
                    missionLocale,
                    TypeConverters.year("year", year),
                    decidedOn,
                    TypeConverters.text("finding", finding, LONGEST_FINDING),
                    places.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                    until);
        }
    }

    /** I-E6. */
    @GET
    @Operation(summary = "The decisions of committees about a year, of the missions locales within scope")
    public List<DecisionOfCommittee> of(
            @Context Caller caller, @Parameter(required = true) @QueryParam("year") Integer year) {
        return decisions.of(caller, TypeConverters.year("year", year)).stream()
                .map(DecisionOfCommittee::of)
                .toList();
    }

    /** I-E6. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records that a committee lets a mission locale go past its overrun threshold")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT})
    public Created<DecisionOfCommittee> decide(@Context Caller caller, DecisionOfCommittee decision) {
        decisions.decide(caller, decision.toDecision());
        return Created.of(decision);
    }
}
