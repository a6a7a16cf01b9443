// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import static fr.relais.access.Role.ADMINISTRATOR;
import static fr.relais.access.Role.REGIONAL_IT;

import fr.relais.access.Caller;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.rest.internal.json.Created;
import fr.relais.rest.internal.problem.ProblemException;
import fr.relais.rest.internal.security.RolesAllowed;
import fr.relais.vocabulary.RegionCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

/** Brings plug-ins, tries them out, puts them in force and takes them back (R-C5). */
@Component(service = Resource.class)
@Path("/plugins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plug-ins", description = "Plug-ins: what runs, how it is, and its life")
@RolesAllowed({ADMINISTRATOR, REGIONAL_IT})
public final class PluginLifeResource implements Resource {

    /** What a jar is sent as. */
    static final String JAR = "application/java-archive";

    private final PluginLifecycle life;

    /** Made by the component runtime. */
    @Activate
    public PluginLifeResource(@Reference PluginLifecycle life) {
        this.life = life;
    }

    /** One version of a bundle. @param digest SHA-256 of the jar, hexadecimal */
    public record VersionView(String version, String digest) {
        static VersionView of(PluginVersion version) {
            return new VersionView(version.version(), version.digest());
        }
    }

    /**
     * Where a bundle stands in a region; what there isn't is absent.
     *
     * @param origin by which way the version in force was put in force
     * @param before the version that a roll-back would put in force again
     */
    public record StandingView(
            RegionCode region,
            String bundle,
            Optional<VersionView> active,
            Optional<Origin> origin,
            Optional<VersionView> shadow,
            Optional<VersionView> before,
            List<VersionView> staged) {
        static StandingView of(DeploymentState standing) {
            return new StandingView(
                    standing.region(),
                    standing.bundle(),
                    standing.active().map(VersionView::of),
                    standing.origin(),
                    standing.shadow().map(VersionView::of),
                    standing.before().map(VersionView::of),
                    standing.staged().stream().map(VersionView::of).toList());
        }
    }

    /** A jar that was taken in, and where it stands. */
    public record StagedView(
            String bundle,
            String version,
            String digest,
            SortedSet<RegionCode> regions,
            SortedSet<String> plugins,
            List<StandingView> standings) {}

    /** What was done, by whom, when and why. */
    public record EventView(
            RegionCode region,
            String version,
            String digest,
            LifecycleAction act,
            Origin origin,
            String by,
            Instant at,
            String ground) {
        static EventView of(LifecycleEvent event) {
            return new EventView(
                    event.region(),
                    event.version().version(),
                    event.version().digest(),
                    event.act(),
                    event.origin(),
                    event.by(),
                    event.at(),
                    event.why());
        }
    }

    /** What to do. @param version not of a roll-back */
    public record NewAct(LifecycleAction act, RegionCode region, Optional<String> version, String ground) {}

    /** Where bundles stand. */
    @GET
    @Path("standings")
    @Operation(summary = "Where plug-in bundles stand: what is in force, in shadow, and staged, by region")
    public List<StandingView> standings(@Context Caller caller) {
        return life.states(caller).stream().map(StandingView::of).toList();
    }

    /** Through the gate. */
    @POST
    @Consumes({JAR, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Takes a jar in, through the gate; with activate=true it is in force when the call returns")
    public Created<StagedView> stage(
            @Context Caller caller,
            @QueryParam("activate") @DefaultValue("false") boolean activate,
            @QueryParam("region") RegionCode region,
            @QueryParam("ground") @DefaultValue("") String ground,
            InputStream jar) {
        PluginLifecycle.Staged staged = activate
                ? life.deploy(caller, jar, region == null ? Set.of() : Set.of(region), ground)
                : life.stage(caller, jar);
        PluginVersion version = staged.version();
        return Created.of(new StagedView(
                version.bundle(),
                version.version(),
                version.digest(),
                new TreeSet<>(staged.regions()),
                new TreeSet<>(staged.plugins()),
                life.states(caller).stream()
                        .filter(standing -> standing.bundle().equals(version.bundle()))
                        .map(StandingView::of)
                        .toList()));
    }

    /** Append-only. */
    @GET
    @Path("bundles/{bundle}/acts")
    @Operation(summary = "What was done with a bundle, in order, with who, when and why")
    public List<EventView> history(@Context Caller caller, @PathParam("bundle") String bundle) {
        return life.history(caller, bundle).stream().map(EventView::of).toList();
    }

    /** Has taken effect when the call returns. */
    @POST
    @Path("bundles/{bundle}/acts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "SHADOWED, ACTIVATED, RETIRED or ROLLED_BACK: does it, and tells where the bundle then stands")
    public StandingView act(@Context Caller caller, @PathParam("bundle") String bundle, NewAct asked) {
        RegionCode region = asked.region();
        String ground = asked.ground();
        return StandingView.of(
                switch (asked.act()) {
                    case SHADOWED -> life.shadow(caller, region, bundle, version(asked), ground);
                    case ACTIVATED -> life.activate(caller, region, bundle, version(asked), ground);
                    case RETIRED -> life.retire(caller, region, bundle, version(asked), ground);
                    case ROLLED_BACK -> life.rollBack(caller, region, bundle, ground);
                    case STAGED ->
                        throw ProblemException.field(
                                "act", "not-one-of", "STAGED", "act", "SHADOWED, ACTIVATED, RETIRED, ROLLED_BACK");
                });
    }

    private static String version(NewAct asked) {
        return asked.version().orElseThrow(() -> ProblemException.field("version", "missing", "version"));
    }
}
