// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.ADVISER;
import static fr.relais.access.Role.AGENT;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.matching.CandidatePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.MatchCriterion;
import fr.relais.cotraitance.matching.Matching;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.rest.internal.json.CandidatesCursor;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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

/** One person, one file (W2). */
@Component(service = Resource.class)
@Path("/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Merges of files", description = "One person, one file (W2)")
@RolesAllowed({ADMINISTRATOR, ADVISER, AGENT})
public final class MatchingResource implements Resource {

    private final Matching matching;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public MatchingResource(
            @Reference Matching matching, @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.matching = matching;
        this.today = today;
    }

    /** One of two files that resemble each other. */
    public record KnownView(
            YoungPersonId youngPerson,
            PoleEmploiId poleEmploiId,
            String lastName,
            String firstName,
            LocalDate birthDate,
            SafirCode site) {
        static KnownView of(MatchCandidate known) {
            return new KnownView(
                    known.id(),
                    known.identity().poleEmploiId(),
                    known.identity().lastName(),
                    known.identity().firstName(),
                    known.identity().birthDate(),
                    known.site());
        }
    }

    /** Two files, what they have in common and what not. */
    public record ResemblanceView(
            KnownView one, KnownView other, SortedSet<MatchCriterion> agreeing, SortedSet<MatchCriterion> differing) {
        static ResemblanceView of(CandidatePair found) {
            return new ResemblanceView(
                    KnownView.of(found.one()),
                    KnownView.of(found.other()),
                    new TreeSet<>(found.agreeing()),
                    new TreeSet<>(found.differing()));
        }
    }

    /** Who decided, when, and why. */
    public record ActView(LocalDate on, String ground, String by, Instant at) {
        static ActView of(Merge.Act act) {
            return new ActView(act.on(), act.ground(), act.by(), act.at());
        }
    }

    /** A merge. @param undone left out while it holds */
    public record MergeView(
            long id, YoungPersonId kept, YoungPersonId other, ActView decided, Optional<ActView> undone) {
        static MergeView of(Merge merge) {
            return new MergeView(
                    merge.id(),
                    merge.kept(),
                    merge.other(),
                    ActView.of(merge.act()),
                    merge.undone().map(ActView::of));
        }
    }

    /** Which files to make one. @param on the day of the decision, today if left out */
    public record NewMerge(YoungPersonId kept, YoungPersonId other, Optional<LocalDate> on, String ground) {}

    /** Why a merge is taken back. @param on the day of the decision, today if left out */
    public record Undoing(Optional<LocalDate> on, String ground) {}

    /** Which files are two people's. */
    public record Apart(YoungPersonId one, YoungPersonId other, String ground) {}

    /** The merges of a file. */
    @GET
    @Operation(summary = "The merges in which a file took part, taken back ones included")
    public List<MergeView> of(
            @Context Caller caller, @Parameter(required = true) @QueryParam("youngPerson") YoungPersonId youngPerson) {
        return matching.mergesOf(caller, youngPerson).stream()
                .map(MergeView::of)
                .toList();
    }

    /** Proposals, never decisions. */
    @GET
    @Path("candidates")
    @Operation(summary = "Pairs of files that may be one person's, with what agrees and what doesn't")
    public PageView<ResemblanceView> candidates(
            @Context Caller caller, @QueryParam("limit") Integer limit, @QueryParam("after") CandidatesCursor after) {
        return PageView.of(matching.candidates(caller, PageView.asked(limit, after)), ResemblanceView::of);
    }

    /** The proposals for one file. */
    @GET
    @Path("candidates/{id}")
    @Operation(summary = "The files that may be that person's")
    public List<ResemblanceView> candidatesFor(@Context Caller caller, @PathParam("id") YoungPersonId youngPerson) {
        return matching.candidatesFor(caller, youngPerson).stream()
                .map(ResemblanceView::of)
                .toList();
    }

    /** I-W2. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Makes two files one; both histories are kept")
    @RolesAllowed({ADMINISTRATOR, AGENT})
    public Created<MergeView> merge(@Context Caller caller, NewMerge asked) {
        Merge merge =
                matching.merge(caller, asked.kept(), asked.other(), asked.on().orElseGet(today::get), asked.ground());
        return Created.of(MergeView.of(merge));
    }

    /** I-W2. */
    @POST
    @Path("{id: [0-9]{1,18}}/undoing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Takes a merge back; each file gets its own history again")
    @RolesAllowed({ADMINISTRATOR, AGENT})
    public MergeView undo(@Context Caller caller, @PathParam("id") long id, Undoing asked) {
        return MergeView.of(matching.undo(caller, id, asked.on().orElseGet(today::get), asked.ground()));
    }

    /** Not to be proposed again. */
    @POST
    @Path("apart")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that two files that resemble each other are two people's")
    @RolesAllowed({ADMINISTRATOR, AGENT})
    public void tellApart(@Context Caller caller, Apart asked) {
        matching.tellApart(caller, asked.one(), asked.other(), asked.ground());
    }
}
