// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.cotraitance.worklist.Worklists;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.rest.internal.json.WorklistCursor;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What is to be seen to, since when and by whom. */
@Component(service = Resource.class)
@Path("/worklists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Working lists", description = "What is to be seen to, since when and by whom")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class WorklistsResource implements Resource {

    private final Worklists worklists;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public WorklistsResource(
            @Reference Worklists worklists, @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.worklists = worklists;
        this.today = today;
    }

    /** How much of a kind stands open. */
    public record WorklistView(WorkItem.Kind kind, RuleId rule, Partner ownedBy, int open, LocalDate oldest) {
        static WorklistView of(WorklistTally tally) {
            return new WorklistView(
                    tally.kind(), tally.kind().rule(), tally.kind().owner(), tally.open(), tally.oldest());
        }
    }

    /** No names. */
    @GET
    @Operation(summary = "How much of each kind stands open, and since when the oldest")
    public List<WorklistView> tally(
            @Context Caller caller,
            @QueryParam("missionLocale") MissionLocaleId missionLocale,
            @QueryParam("region") RegionCode region,
            @QueryParam("asOf") LocalDate asOf) {
        return worklists
                .tally(caller, Optional.ofNullable(missionLocale), Optional.ofNullable(region), day(asOf))
                .stream()
                .map(WorklistView::of)
                .toList();
    }

    /** The oldest first. */
    @GET
    @Path("{kind}")
    @Operation(summary = "One working list as of a day, the oldest first; or with endedSince what has left it")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT, PARTNER})
    public PageView<WorklistLineView> list(
            @Context Caller caller,
            @PathParam("kind") WorkItem.Kind kind,
            @QueryParam("missionLocale") MissionLocaleId missionLocale,
            @QueryParam("region") RegionCode region,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("endedSince") LocalDate endedSince,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") WorklistCursor after) {
        LocalDate day = day(asOf);
        return PageView.of(
                worklists.list(
                        caller,
                        new WorklistQuery(
                                kind,
                                Optional.ofNullable(missionLocale),
                                Optional.ofNullable(region),
                                day,
                                Optional.ofNullable(endedSince)),
                        PageView.asked(limit, after)),
                line -> WorklistLineView.of(line, day));
    }

    private LocalDate day(LocalDate asOf) {
        return asOf == null ? today.get() : asOf;
    }
}
