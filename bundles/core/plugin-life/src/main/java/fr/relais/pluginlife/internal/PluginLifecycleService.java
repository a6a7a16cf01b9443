// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.pluginhost.Plugins;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.gate.Gate;
import fr.relais.pluginlife.internal.gate.Jar;
import fr.relais.pluginlife.internal.why.NodeState;
import fr.relais.pluginlife.internal.why.RejectedJar;
import fr.relais.pluginlife.spi.PluginRepository;
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
        service = {PluginLifecycle.class, NodeState.class},
        configurationPid = "fr.relais.life",
        property = "service.exported.interfaces=fr.relais.pluginlife.PluginLifecycle")
@Designate(ocd = PluginLifecycleService.Settings.class)
public final class PluginLifecycleService implements PluginLifecycle, NodeState {

    private static final Logger LOG = LoggerFactory.getLogger(PluginLifecycleService.class);
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
    private final EventLog log;
    private final NodeReconciler node;
    private final LifecycleCommands commands;
    private final Function<Caller, NodeGateEnvironment> environment;
    private final ScheduledExecutorService own;
    private final RejectedJar.Log rejected = new RejectedJar.Log();

    /** Made by the component runtime; brings the node in step before anybody is served. */
    @Activate
    public PluginLifecycleService(
            BundleContext context,
            @Reference PluginRepository repository,
            @Reference Plugins plugins,
            @Reference Clock clock,
            Settings settings) {
        this.clock = clock;
        this.log = new EventLog(repository);
        this.node = new NodeReconciler(context, repository, log);
        this.commands = new LifecycleCommands(repository, log, node);
        this.environment = caller -> new NodeGateEnvironment(
                context,
                caller,
                settings.signatures_required(),
                TrustStore.in(settings.trust()),
                plugins.extensionPoints());
        this.own = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "relais-plugin-life");
            thread.setDaemon(true);
            return thread;
        });
        commands.reconcileAtStart();
        own.scheduleWithFixedDelay(this::poll, settings.look_seconds(), settings.look_seconds(), TimeUnit.SECONDS);
        if (!settings.deploy_folder().isBlank()) {
            DeployFolder folder = new DeployFolder(Path.of(settings.deploy_folder()), this);
            own.scheduleWithFixedDelay(
                    () -> poll(folder, plugins), DEPLOY_LOOK_MILLIS, DEPLOY_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** While the capabilities start, nothing may be implemented yet, and the gate would refuse what lies there. */
    private static void poll(DeployFolder folder, Plugins plugins) {
        try {
            if (!plugins.extensionPoints().isEmpty()) {
                folder.poll();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the deploy folder can't be looked at; trying again in a moment", failure);
        }
    }

    @Deactivate
    void close() {
        own.shutdownNow();
        node.close();
    }

    private void poll() {
        try {
            commands.poll();
        } catch (RuntimeException failure) {
            LOG.warn("what was done on other nodes can't be looked for; trying again in a while", failure);
        }
    }

    @Override
    public Staged stage(Caller caller, InputStream jar) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        LifecycleCommands.AcceptedJar brought = throughTheGate(caller, jar);
        commands.deploy(
                brought, new LifecycleCommands.Actor(caller.user(), Origin.UPLOAD, "", clock.instant()), Set.of());
        return staged(brought);
    }

    @Override
    public Staged deploy(Caller caller, InputStream jar, Set<RegionCode> regions, String why) {
        return deploy(caller, jar, regions, why, Origin.UPLOAD);
    }

    Staged deploy(Caller caller, InputStream jar, Set<RegionCode> regions, String why, Origin origin) {
        LifecycleCommands.Actor actor = actor(caller, origin, why);
        LifecycleCommands.AcceptedJar brought = throughTheGate(caller, jar);
        PluginVersion version = brought.version();
        Set<RegionCode> declared = brought.passed().regions();
        for (RegionCode region : regions) {
            if (!declared.contains(region)) {
                throw LifecycleMessages.unknown("unknown.version", version.bundle(), version.version(), region.value());
            }
        }
        commands.deploy(brought, actor, regions.isEmpty() ? declared : regions);
        return staged(brought);
    }

    private LifecycleCommands.AcceptedJar throughTheGate(Caller caller, InputStream jar) {
        byte[] bytes = bytes(jar);
        try {
            return new LifecycleCommands.AcceptedJar(Gate.pass(bytes, environment.apply(caller)), bytes);
        } catch (RefusedException refused) {
            rejected.add(bytes, caller, clock.instant(), refused.refusals());
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

    private static Staged staged(LifecycleCommands.AcceptedJar brought) {
        return new Staged(
                brought.version(), brought.passed().regions(), brought.passed().ids());
    }

    private LifecycleCommands.Actor actor(Caller caller, Origin origin, String why) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        if (why.isBlank() || why.length() > LONGEST_GROUND) {
            throw LifecycleMessages.refused("I-G14", "why.missing", LONGEST_GROUND);
        }
        return new LifecycleCommands.Actor(caller.user(), origin, why.strip(), clock.instant());
    }

    @Override
    public DeploymentState shadow(Caller caller, RegionCode region, String bundle, String version, String why) {
        return change(
                caller,
                region,
                bundle,
                actor(caller, Origin.UPLOAD, why),
                state -> begin(LifecycleAction.SHADOWED, stagedVersion(state, version)));
    }

    @Override
    public DeploymentState activate(Caller caller, RegionCode region, String bundle, String version, String why) {
        return change(
                caller,
                region,
                bundle,
                actor(caller, Origin.UPLOAD, why),
                state -> begin(LifecycleAction.ACTIVATED, stagedVersion(state, version)));
    }

    @Override
    public DeploymentState retire(Caller caller, RegionCode region, String bundle, String version, String why) {
        return retire(caller, region, bundle, version, why, Origin.UPLOAD);
    }

    DeploymentState retire(Caller caller, RegionCode region, String bundle, String version, String why, Origin origin) {
        return change(caller, region, bundle, actor(caller, origin, why), state -> {
            PluginVersion retired = stagedVersion(state, version);
            if (!state.active().equals(Optional.of(retired)) && !state.shadow().equals(Optional.of(retired))) {
                throw LifecycleMessages.refused("I-G15", "retire.not-there", bundle, version, region.value());
            }
            return new LifecycleCommands.Change(LifecycleAction.RETIRED, retired);
        });
    }

    @Override
    public DeploymentState rollBack(Caller caller, RegionCode region, String bundle, String why) {
        return change(caller, region, bundle, actor(caller, Origin.UPLOAD, why), state -> {
            PluginVersion before = state.before()
                    .orElseThrow(() -> LifecycleMessages.refused("I-G13", "rollback.none", bundle, region.value()));
            commands.start(before, Optional.empty());
            return new LifecycleCommands.Change(
                    LifecycleAction.ROLLED_BACK, state.active().orElse(before));
        });
    }

    private LifecycleCommands.Change begin(LifecycleAction act, PluginVersion version) {
        commands.start(version, Optional.empty());
        return new LifecycleCommands.Change(act, version);
    }

    private static PluginVersion stagedVersion(DeploymentState state, String version) {
        return state.staged().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(() -> LifecycleMessages.unknown(
                        "unknown.version",
                        state.bundle(),
                        version,
                        state.region().value()));
    }

    private DeploymentState change(
            Caller caller,
            RegionCode region,
            String bundle,
            LifecycleCommands.Actor actor,
            Function<DeploymentState, LifecycleCommands.Change> deciding) {
        return commands.apply(page -> state(page, caller, region, bundle), actor, deciding);
    }

    private static DeploymentState state(EventLog.Snapshot page, Caller caller, RegionCode region, String bundle) {
        return Optional.of(region)
                .filter(asked -> grants(caller, asked))
                .flatMap(asked -> page.state(asked, bundle))
                .orElseThrow(() -> LifecycleMessages.unknown("unknown.bundle", bundle, region.value()));
    }

    @Override
    public List<DeploymentState> states(Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return log.latest().states().stream()
                .filter(state -> grants(caller, state.region()))
                .toList();
    }

    @Override
    public List<LifecycleEvent> history(Caller caller, String bundle) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return log.latest().events().stream()
                .filter(event -> event.version().bundle().equals(bundle))
                .filter(event -> grants(caller, event.region()))
                .toList();
    }

    @Override
    public Optional<Text> failureOf(PluginVersion version) {
        return node.failureOf(version);
    }

    @Override
    public List<RejectedJar> rejectedJars() {
        return rejected.all();
    }

    /** Whether a region is the caller's. */
    public static boolean grants(Caller caller, RegionCode region) {
        return caller.national() || caller.scopes().contains(new Scope.OfRegion(region));
    }
}
