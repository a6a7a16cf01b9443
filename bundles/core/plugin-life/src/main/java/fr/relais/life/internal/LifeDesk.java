// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.life.Act;
import fr.relais.life.LifeEvent;
import fr.relais.life.Origin;
import fr.relais.life.PluginLife;
import fr.relais.life.PluginVersion;
import fr.relais.life.Standing;
import fr.relais.life.internal.gate.Gate;
import fr.relais.life.internal.gate.Jar;
import fr.relais.life.internal.why.NodeState;
import fr.relais.life.internal.why.TurnedAway;
import fr.relais.life.spi.PluginShelf;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives whoever comes about plug-ins: checks role and region, keeps what is done, and brings this node in step at once. */
@Component(
        immediate = true,
        service = {PluginLife.class, NodeState.class},
        configurationPid = "fr.relais.life",
        property = "service.exported.interfaces=fr.relais.life.PluginLife")
@Designate(ocd = LifeDesk.Settings.class)
public final class LifeDesk implements PluginLife, NodeState {

    private static final Logger LOG = LoggerFactory.getLogger(LifeDesk.class);
    private static final int LONGEST_GROUND = 1000;

    /** How plug-ins are taken in. */
    @ObjectClassDefinition(name = "Life of plug-ins")
    public @interface Settings {

        /** Whether jars must be signed. */
        @AttributeDefinition(description = "Whether a jar must be signed by somebody whom its regions trust")
        boolean signatures_required() default false;

        /** Where certificates are. */
        @AttributeDefinition(
                description = "Folder with a folder for each region (82/…) of certificates that it trusts, PEM or DER;"
                        + " empty: etc/plugin-trust of the instance")
        String trust() default "";

        /** How often other nodes' acts are looked for. */
        @AttributeDefinition(description = "Seconds between two looks for what was done on other nodes", min = "1")
        int look_seconds() default 2;

        /** A developer's short cut. */
        @AttributeDefinition(
                description = "Folder whose jars are in force while they lie there; whoever writes into it acts as an"
                        + " administrator. Empty: there is none")
        String deploy_folder() default "";
    }

    private static final long DEPLOY_LOOK_MILLIS = 300;

    private final Clock clock;
    private final Ledger ledger;
    private final Node node;
    private final Acts acts;
    private final Function<Caller, GroundHere> ground;
    private final ScheduledExecutorService own;
    private final TurnedAway.Book turnedAway = new TurnedAway.Book();

    /** Made by the component runtime; brings the node in step before anybody is served. */
    @Activate
    public LifeDesk(BundleContext context, @Reference PluginShelf shelf, @Reference Clock clock, Settings settings) {
        this.clock = clock;
        this.ledger = new Ledger(shelf);
        this.node = new Node(context, shelf, ledger);
        this.acts = new Acts(shelf, ledger, node);
        this.ground =
                caller -> new GroundHere(context, caller, settings.signatures_required(), Trust.in(settings.trust()));
        this.own = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "relais-plugin-life");
            thread.setDaemon(true);
            return thread;
        });
        acts.begin();
        own.scheduleWithFixedDelay(this::look, settings.look_seconds(), settings.look_seconds(), TimeUnit.SECONDS);
        if (!settings.deploy_folder().isBlank()) {
            DeployFolder folder = new DeployFolder(Path.of(settings.deploy_folder()), this);
            own.scheduleWithFixedDelay(
                    () -> look(folder), DEPLOY_LOOK_MILLIS, DEPLOY_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void look(DeployFolder folder) {
        try {
            folder.look();
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the deploy folder can't be looked at; trying again in a moment", failure);
        }
    }

    @Deactivate
    void close() {
        own.shutdownNow();
        node.close();
    }

    private void look() {
        try {
            acts.look();
        } catch (RuntimeException failure) {
            LOG.warn("what was done on other nodes can't be looked for; trying again in a while", failure);
        }
    }

    @Override
    public Staged stage(Caller caller, InputStream jar) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        Acts.Brought brought = throughTheGate(caller, jar);
        acts.bring(brought, new Acts.Doer(caller.user(), Origin.UPLOAD, "", clock.instant()), Set.of());
        return staged(brought);
    }

    @Override
    public Staged deploy(Caller caller, InputStream jar, Set<RegionCode> regions, String why) {
        return deploy(caller, jar, regions, why, Origin.UPLOAD);
    }

    Staged deploy(Caller caller, InputStream jar, Set<RegionCode> regions, String why, Origin origin) {
        Acts.Doer doer = doer(caller, origin, why);
        Acts.Brought brought = throughTheGate(caller, jar);
        PluginVersion version = brought.version();
        Set<RegionCode> declared = brought.passed().regions();
        for (RegionCode region : regions) {
            if (!declared.contains(region)) {
                throw Sayings.unknown("unknown.version", version.bundle(), version.version(), region.value());
            }
        }
        acts.bring(brought, doer, regions.isEmpty() ? declared : regions);
        return staged(brought);
    }

    private Acts.Brought throughTheGate(Caller caller, InputStream jar) {
        byte[] bytes = bytes(jar);
        try {
            return new Acts.Brought(Gate.pass(bytes, ground.apply(caller)), bytes);
        } catch (RefusedException refused) {
            turnedAway.note(bytes, caller, clock.instant(), refused.refusals());
            throw refused;
        }
    }

    private static byte[] bytes(InputStream jar) {
        try {
            return jar.readNBytes(Jar.LARGEST + 1);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static Staged staged(Acts.Brought brought) {
        return new Staged(
                brought.version(), brought.passed().regions(), brought.passed().ids());
    }

    private Acts.Doer doer(Caller caller, Origin origin, String why) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        if (why.isBlank() || why.length() > LONGEST_GROUND) {
            throw Sayings.refused("I-G14", "why.missing", LONGEST_GROUND);
        }
        return new Acts.Doer(caller.user(), origin, why.strip(), clock.instant());
    }

    @Override
    public Standing shadow(Caller caller, RegionCode region, String bundle, String version, String why) {
        return act(
                caller,
                region,
                bundle,
                doer(caller, Origin.UPLOAD, why),
                standing -> begin(Act.SHADOWED, stagedVersion(standing, version)));
    }

    @Override
    public Standing activate(Caller caller, RegionCode region, String bundle, String version, String why) {
        return act(
                caller,
                region,
                bundle,
                doer(caller, Origin.UPLOAD, why),
                standing -> begin(Act.ACTIVATED, stagedVersion(standing, version)));
    }

    @Override
    public Standing retire(Caller caller, RegionCode region, String bundle, String version, String why) {
        return retire(caller, region, bundle, version, why, Origin.UPLOAD);
    }

    Standing retire(Caller caller, RegionCode region, String bundle, String version, String why, Origin origin) {
        return act(caller, region, bundle, doer(caller, origin, why), standing -> {
            PluginVersion retired = stagedVersion(standing, version);
            if (!standing.active().equals(Optional.of(retired))
                    && !standing.shadow().equals(Optional.of(retired))) {
                throw Sayings.refused("I-G15", "retire.not-there", bundle, version, region.value());
            }
            return new Acts.Done(Act.RETIRED, retired);
        });
    }

    @Override
    public Standing rollBack(Caller caller, RegionCode region, String bundle, String why) {
        return act(caller, region, bundle, doer(caller, Origin.UPLOAD, why), standing -> {
            PluginVersion before = standing.before()
                    .orElseThrow(() -> Sayings.refused("I-G13", "rollback.none", bundle, region.value()));
            acts.start(before, Optional.empty());
            return new Acts.Done(Act.ROLLED_BACK, standing.active().orElse(before));
        });
    }

    private Acts.Done begin(Act act, PluginVersion version) {
        acts.start(version, Optional.empty());
        return new Acts.Done(act, version);
    }

    private static PluginVersion stagedVersion(Standing standing, String version) {
        return standing.staged().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(() -> Sayings.unknown(
                        "unknown.version",
                        standing.bundle(),
                        version,
                        standing.region().value()));
    }

    private Standing act(
            Caller caller, RegionCode region, String bundle, Acts.Doer doer, Function<Standing, Acts.Done> deciding) {
        return acts.act(page -> standing(page, caller, region, bundle), doer, deciding);
    }

    private static Standing standing(Ledger.Page page, Caller caller, RegionCode region, String bundle) {
        return Optional.of(region)
                .filter(asked -> grants(caller, asked))
                .flatMap(asked -> page.standing(asked, bundle))
                .orElseThrow(() -> Sayings.unknown("unknown.bundle", bundle, region.value()));
    }

    @Override
    public List<Standing> standings(Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return ledger.latest().standings().stream()
                .filter(standing -> grants(caller, standing.region()))
                .toList();
    }

    @Override
    public List<LifeEvent> history(Caller caller, String bundle) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return ledger.latest().events().stream()
                .filter(event -> event.version().bundle().equals(bundle))
                .filter(event -> grants(caller, event.region()))
                .toList();
    }

    @Override
    public Optional<Text> failureOf(PluginVersion version) {
        return node.failureOf(version);
    }

    @Override
    public List<TurnedAway> turnedAway() {
        return turnedAway.all();
    }

    /** Whether a region is the caller's. */
    public static boolean grants(Caller caller, RegionCode region) {
        return caller.national() || caller.scopes().contains(new Scope.OfRegion(region));
    }
}
