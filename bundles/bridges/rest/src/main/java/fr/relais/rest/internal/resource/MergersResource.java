// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;
import static fr.relais.access.Role.PARTNER;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.merger.MissionLocaleMergers;
import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.partnership.territory.Merger;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.json.TypeConverters;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.MissionLocaleId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Mergers of missions locales (W9). */
@Component(service = Resource.class)
@Path("/mission-locale-mergers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mergers", description = "Missions locales that become part of another (W9)")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT, ADVISER, AGENT, PARTNER})
public final class MergersResource implements Resource {

    private static final int LONGEST_GROUND = 1000;

    private final MissionLocaleMergers mergers;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public MergersResource(
            @Reference MissionLocaleMergers mergers,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.mergers = mergers;
        this.today = today;
    }

    /** What somebody did. */
    public record MergerActView(LocalDate on, String ground, String by, Instant at) {
        static MergerActView of(RecordedMerger.Act act) {
            return new MergerActView(act.on(), act.ground(), act.by(), act.at());
        }
    }

    /** A merger. @param undone absent while it is in force @param caughtUp whether all that is kept follows from it already */
    public record MergerView(
            long id,
            MissionLocaleId former,
            MissionLocaleId successor,
            LocalDate on,
            MergerActView recorded,
            Optional<MergerActView> undone,
            boolean caughtUp) {
        static MergerView of(RecordedMerger merger) {
            return new MergerView(
                    merger.id(),
                    merger.merger().former(),
                    merger.merger().successor(),
                    merger.merger().on(),
                    MergerActView.of(merger.recorded()),
                    merger.undone().map(MergerActView::of),
                    merger.caughtUp());
        }
    }

    /** Which becomes part of which, and why. @param on the first day, today if left out */
    public record NewMerger(MissionLocaleId former, MissionLocaleId successor, Optional<LocalDate> on, String ground) {}

    /** Why it is taken back. @param on today if left out */
    public record TakenBack(Optional<LocalDate> on, String ground) {}

    /** W9. */
    @GET
    @Operation(summary = "The mergers of missions locales within scope, those that were taken back included")
    public List<MergerView> list(@Context Caller caller) {
        return mergers.list(caller).stream().map(MergerView::of).toList();
    }

    /** W9. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records that a mission locale becomes part of another one")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT})
    public Created<MergerView> merge(@Context Caller caller, NewMerger asked) {
        RecordedMerger merger = mergers.merge(
                caller,
                new Merger(asked.former(), asked.successor(), asked.on().orElseGet(today::get)),
                TypeConverters.text("ground", asked.ground(), LONGEST_GROUND));
        return Created.of(MergerView.of(merger));
    }

    /** W9. */
    @POST
    @Path("{id}/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a merger back: everything is as if it had never been")
    @RolesAllowed({ADMINISTRATOR, ADVISER, AGENT})
    public MergerView undo(@Context Caller caller, @PathParam("id") long id, TakenBack asked) {
        return MergerView.of(mergers.undo(
                caller, id, asked.on().orElseGet(today::get), TypeConverters.text("ground", asked.ground(), LONGEST_GROUND)));
    }
}
