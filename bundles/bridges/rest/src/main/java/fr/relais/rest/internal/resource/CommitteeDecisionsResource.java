// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.access.Caller;
import fr.relais.cotraitance.CommitteeDecisions;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.rest.internal.json.Values;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import io.swagger.v3.oas.annotations.Operation;
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
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What committees decided about missions locales past their threshold (I-E6). */
@Component(service = Resource.class)
@Path("/committee-decisions")
@Produces(MediaType.APPLICATION_JSON)
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
            Integer places,
            LocalDate until) {

        static DecisionOfCommittee of(CommitteeDecision decision) {
            return new DecisionOfCommittee(
                    decision.committee(),
                    decision.missionLocale(),
                    decision.year(),
                    decision.decidedOn(),
                    decision.finding(),
                    decision.places().isPresent() ? decision.places().getAsInt() : null,
                    decision.until().orElse(null));
        }

        CommitteeDecision toDecision() {
            return new CommitteeDecision(
                    Values.given("committee", committee),
                    Values.given("missionLocale", missionLocale),
                    Values.year("year", year),
                    Values.given("decidedOn", decidedOn),
                    Values.text("finding", Values.given("finding", finding), LONGEST_FINDING),
                    places == null
                            ? OptionalInt.empty()
                            : OptionalInt.of(Values.between("places", places, 0, MOST_ENTRIES)),
                    Optional.ofNullable(until));
        }
    }

    /** I-E6. */
    @GET
    @Operation(summary = "The decisions of committees about a year, of the missions locales within scope")
    public List<DecisionOfCommittee> of(@Context Caller caller, @QueryParam("year") Integer year) {
        return decisions.of(caller, Values.year("year", year)).stream()
                .map(DecisionOfCommittee::of)
                .toList();
    }

    /** I-E6. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records that a committee lets a mission locale go past its overrun threshold")
    public Response decide(@Context Caller caller, DecisionOfCommittee decision) {
        decisions.decide(caller, decision.toDecision());
        return Response.status(Response.Status.CREATED).entity(decision).build();
    }
}
