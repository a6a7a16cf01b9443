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
import fr.relais.life.spi.PluginShelf;
import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
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
        configurationPid = "fr.relais.life",
        property = "service.exported.interfaces=fr.relais.life.PluginLife")
@Designate(ocd = LifeDesk.Settings.class)
public final class LifeDesk implements PluginLife {

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
    }

    private final PluginShelf shelf;
    private final Node node;
    private final Function<Caller, GroundHere> ground;
    private final ScheduledExecutorService looking;

    /** Made by the component runtime; brings the node in step before anybody is served. */
    @Activate
    public LifeDesk(BundleContext context, @Reference PluginShelf shelf, Settings settings) {
        this.shelf = shelf;
        this.node = new Node(context, shelf);
        this.ground =
                caller -> new GroundHere(context, caller, settings.signatures_required(), Trust.in(settings.trust()));
        this.looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread own = new Thread(work, "relais-plugin-life");
            own.setDaemon(true);
            return own;
        });
        node.converge();
        looking.scheduleWithFixedDelay(this::look, settings.look_seconds(), settings.look_seconds(), TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        looking.shutdownNow();
        node.close();
    }

    private void look() {
        try {
            node.converge();
        } catch (RuntimeException failure) {
            LOG.warn("what was done on other nodes can't be looked for; trying again in a while", failure);
        }
    }

    @Override
    public Staged stage(Caller caller, InputStream jar) {
        return stage(caller, jar, Origin.UPLOAD);
    }

    Staged stage(Caller caller, InputStream jar, Origin origin) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        byte[] bytes = bytes(jar);
        Gate.Passed passed = Gate.pass(bytes, ground.apply(caller));
        PluginVersion version = new PluginVersion(passed.bundle(), passed.version(), passed.digest());
        while (true) {
            long seen = shelf.revision();
            Optional<PluginVersion> known = known(passed.bundle(), passed.version());
            if (known.filter(former -> !former.equals(version)).isPresent()) {
                throw Sayings.refused("I-G11", "version.other-content", version.bundle(), version.version());
            }
            if (known.isPresent()
                    || shelf.save(
                            seen,
                            Optional.of(onShelf(version, passed, bytes)),
                            staged(version, passed, caller, origin))) {
                return new Staged(version, passed.regions(), passed.ids());
            }
        }
    }

    private static byte[] bytes(InputStream jar) {
        try {
            return jar.readNBytes(Jar.LARGEST + 1);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static PluginShelf.NewJar onShelf(PluginVersion version, Gate.Passed passed, byte[] bytes) {
        return new PluginShelf.NewJar(
                new PluginShelf.Kept(
                        version,
                        passed.plugins().stream()
                                .map(each -> new PluginShelf.Plugin(each.pluginId(), each.extensionPoint()))
                                .toList()),
                bytes);
    }

    private static List<LifeEvent> staged(PluginVersion version, Gate.Passed passed, Caller caller, Origin origin) {
        return passed.regions().stream()
                .map(region -> new LifeEvent(0, region, version, Act.STAGED, origin, caller.user(), Instant.now(), ""))
                .toList();
    }

    private Optional<PluginVersion> known(String bundle, String version) {
        return shelf.kept().stream()
                .map(PluginShelf.Kept::version)
                .filter(each -> each.bundle().equals(bundle) && each.version().equals(version))
                .findFirst();
    }

    @Override
    public Standing shadow(Caller caller, RegionCode region, String bundle, String version, String why) {
        return act(caller, region, bundle, why, standing -> begin(Act.SHADOWED, stagedVersion(standing, version)));
    }

    @Override
    public Standing activate(Caller caller, RegionCode region, String bundle, String version, String why) {
        return act(caller, region, bundle, why, standing -> begin(Act.ACTIVATED, stagedVersion(standing, version)));
    }

    @Override
    public Standing retire(Caller caller, RegionCode region, String bundle, String version, String why) {
        return act(caller, region, bundle, why, standing -> {
            PluginVersion retired = stagedVersion(standing, version);
            if (!standing.active().equals(Optional.of(retired))
                    && !standing.shadow().equals(Optional.of(retired))) {
                throw Sayings.refused("I-G15", "retire.not-there", bundle, version, region.value());
            }
            return new Done(Act.RETIRED, retired);
        });
    }

    @Override
    public Standing rollBack(Caller caller, RegionCode region, String bundle, String why) {
        return act(caller, region, bundle, why, standing -> {
            PluginVersion before = standing.before()
                    .orElseThrow(() -> Sayings.refused("I-G13", "rollback.none", bundle, region.value()));
            start(before);
            return new Done(Act.ROLLED_BACK, standing.active().orElse(before));
        });
    }

    /** What is done with a version. */
    private record Done(Act act, PluginVersion version) {}

    private Done begin(Act act, PluginVersion version) {
        start(version);
        return new Done(act, version);
    }

    /** Before it is kept that it counts: what can't be started never does. */
    private void start(PluginVersion version) {
        try {
            node.start(version);
        } catch (BundleException | RuntimeException | LinkageError failed) {
            LOG.warn("plug-in bundle {} can't be started", version, failed);
            throw Sayings.refused("I-G6", "start.failed", version.bundle(), version.version(), failed.toString());
        }
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
            Caller caller, RegionCode region, String bundle, String why, Function<Standing, Done> deciding) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        if (why.isBlank() || why.length() > LONGEST_GROUND) {
            throw Sayings.refused("I-G14", "why.missing", LONGEST_GROUND);
        }
        boolean saved = false;
        while (!saved) {
            long seen = shelf.revision();
            Done done = deciding.apply(standing(caller, region, bundle));
            saved = shelf.save(
                    seen,
                    Optional.empty(),
                    List.of(new LifeEvent(
                            0,
                            region,
                            done.version(),
                            done.act(),
                            Origin.UPLOAD,
                            caller.user(),
                            Instant.now(),
                            why.strip())));
        }
        node.converge();
        return standing(caller, region, bundle);
    }

    private Standing standing(Caller caller, RegionCode region, String bundle) {
        return standings(caller).stream()
                .filter(each -> each.region().equals(region) && each.bundle().equals(bundle))
                .findFirst()
                .orElseThrow(() -> Sayings.unknown("unknown.bundle", bundle, region.value()));
    }

    @Override
    public List<Standing> standings(Caller caller) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return Standing.after(shelf.events()).stream()
                .filter(standing -> grants(caller, standing.region()))
                .toList();
    }

    @Override
    public List<LifeEvent> history(Caller caller, String bundle) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        return shelf.events().stream()
                .filter(event -> event.version().bundle().equals(bundle))
                .filter(event -> grants(caller, event.region()))
                .sorted(LifeEvent.IN_ORDER)
                .toList();
    }

    static boolean grants(Caller caller, RegionCode region) {
        return caller.national() || caller.scopes().contains(new Scope.OfRegion(region));
    }
}
