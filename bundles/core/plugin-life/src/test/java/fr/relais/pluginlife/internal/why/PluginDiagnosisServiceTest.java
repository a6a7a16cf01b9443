// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginReport;
import fr.relais.pluginlife.PluginReport.Cause;
import fr.relais.pluginlife.PluginReport.Kind;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.TestPlugins;
import fr.relais.pluginlife.spi.PluginRepository;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** One case for each thing that keeps a plug-in from answering. */
public class PluginDiagnosisServiceTest {

    private static final String BUNDLE = "org.bretagne.workload";
    private static final String PLUGIN = "bretagne.workload";
    private static final PluginVersion V1 = new PluginVersion(BUNDLE, "1.0.0", "cafe");
    private static final RegionCode BRETAGNE = new RegionCode("53");
    private static final Caller DSI = Caller.of("dsi53", Set.of("regional-it", "region:53"));
    private static final Caller ELSEWHERE = Caller.of("dsi82", Set.of("regional-it", "region:82"));
    private static final Instant NOON = Instant.parse("2010-03-01T12:00:00Z");
    private static final PluginMetrics.Breaker CLOSED =
            new PluginMetrics.Breaker(PluginMetrics.Breaker.State.CLOSED, 0, Optional.empty(), Optional.empty());

    private final List<LifecycleEvent> events = new ArrayList<>();
    private final List<PluginInfo> there = new ArrayList<>();
    private final RejectedJar.Log refused = new RejectedJar.Log();
    private final Map<ComponentDescriptionDTO, ComponentConfigurationDTO> components = new HashMap<>();
    private Optional<Text> failure = Optional.empty();
    private Optional<Integer> bundleState = Optional.of(Bundle.ACTIVE);

    @Test
    public void oneThatAnswersHasNoCause() {
        done(LifecycleAction.STAGED, LifecycleAction.ACTIVATED);
        there.add(info(Optional.empty(), CLOSED, List.of()));
        PluginReport report = report(DSI);
        assertEquals(List.of(), report.causes());
        assertEquals(1, report.installed().size());
        assertEquals(Optional.of(V1), report.states().get(0).active());
    }

    @Test
    public void whatIsUnknownAndWhatIsElsewhereLookTheSame() {
        assertThrows(UnknownException.class, () -> report(DSI));
        done(LifecycleAction.STAGED, LifecycleAction.ACTIVATED);
        assertThrows(UnknownException.class, () -> report(ELSEWHERE));
        assertThrows(ForbiddenException.class, () -> report(Caller.of("agent", Set.of("agent", "site:35001"))));
    }

    @Test
    public void stagedAndNothingMore() {
        done(LifecycleAction.STAGED);
        Cause cause = only(Kind.STAGED);
        assertTrue(cause.remedy().en(), cause.remedy().en().contains("plugin-activate"));
    }

    @Test
    public void inShadow() {
        done(LifecycleAction.STAGED, LifecycleAction.SHADOWED);
        there.add(info(Optional.of(new Text("à l'essai", "being tried")), CLOSED, List.of(), BRETAGNE));
        only(Kind.SHADOW);
    }

    @Test
    public void retired() {
        done(LifecycleAction.STAGED, LifecycleAction.ACTIVATED, LifecycleAction.RETIRED);
        only(Kind.RETIRED);
    }

    @Test
    public void itsBundleIsntStarted() {
        done(LifecycleAction.STAGED, LifecycleAction.ACTIVATED);
        bundleState = Optional.empty();
        failure = Optional.of(new Text("ne démarre pas", "can't be started"));
        assertEquals(List.of(failure.get()), only(Kind.NOT_STARTED).details());
        failure = Optional.empty();
        only(Kind.NOT_STARTED);
        bundleState = Optional.of(Bundle.RESOLVED);
        only(Kind.NOT_STARTED);
    }

    @Test
    public void whatItImportsAndNobodyOffersIsNamed() {
        done(LifecycleAction.STAGED, LifecycleAction.ACTIVATED);
        bundleState = Optional.of(Bundle.INSTALLED);
        assertEquals(
                List.of("Import-Package (osgi.wiring.package=org.absent)"),
                only(Kind.UNRESOLVED).details().stream().map(Text::en).toList());
    }

    @Test
    public void itsComponentWaitsOrFailed() {
        done(LifecycleAction.STAGED, LifecycleAction.ACTIVATED);
        component(ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION);
        assertEquals("bretagne.pid", only(Kind.CONFIGURATION).details().get(0).en());
        component(ComponentConfigurationDTO.UNSATISFIED_REFERENCE);
        assertEquals("Workload: database", only(Kind.REFERENCE).details().get(0).en());
        component(ComponentConfigurationDTO.FAILED_ACTIVATION);
        assertEquals(
                "Workload: java.lang.IllegalStateException: no figures",
                only(Kind.NOT_MADE).details().get(0).en());
        component(ComponentConfigurationDTO.SATISFIED);
        assertEquals(List.of(), report(DSI).causes());
    }

    @Test
    public void itIsntAsked() {
        Text scope = new Text("pas de région", "no region");
        there.add(info(Optional.of(scope), CLOSED, List.of()));
        assertEquals(List.of(scope), only(Kind.NOT_ASKED).details());
    }

    @Test
    public void itRestsOrAThreadIsOut() {
        PluginMetrics.Breaker open = new PluginMetrics.Breaker(
                PluginMetrics.Breaker.State.OPEN, 1, Optional.of(NOON), Optional.of(NOON.plusSeconds(10)));
        PluginMetrics.Runaway runaway = new PluginMetrics.Runaway(
                new PluginVersionId(PLUGIN, BUNDLE, "1.0.0"),
                "relais-plugin x",
                NOON,
                List.of("org.bretagne.Loop.run"));
        there.add(info(Optional.empty(), open, List.of(runaway)));
        there.add(info(Optional.empty(), CLOSED, List.of(runaway)));
        List<Cause> causes = report(DSI).causes();
        assertEquals(
                "the thread once, whichever version waits for it",
                List.of(Kind.BREAKER, Kind.RUNAWAY),
                causes.stream().map(Cause::kind).toList());
        assertTrue(causes.get(0).what().en(), causes.get(0).what().en().contains("2010-03-01 13:00:10"));
        assertEquals("too late", causes.get(0).details().get(0).en());
        assertEquals("org.bretagne.Loop.run", causes.get(1).details().get(0).en());
    }

    /** Asked for by its symbolic name, for nothing else is known of it; until a better one is brought. */
    @Test
    public void whatTheGateRefusedIsToldToWhoMayKnow() throws IOException {
        refused.add(
                jar(BUNDLE),
                DSI,
                NOON,
                List.of(new Refusal(
                        new RuleId("I-G10"), new Text("pas signé", "not signed"), new Text("signez", "sign it"))));
        PluginReport report = desk().of(DSI, BUNDLE);
        assertEquals(Kind.REFUSED, report.causes().get(0).kind());
        assertEquals("2.0.0", report.causes().get(0).about());
        assertEquals(
                "I-G10: not signed – sign it",
                report.causes().get(0).details().get(0).en());
        assertThrows(UnknownException.class, () -> desk().of(ELSEWHERE, BUNDLE));
        events.add(event(1, LifecycleAction.STAGED, NOON.plusSeconds(1)));
        events.add(event(2, LifecycleAction.ACTIVATED, NOON.plusSeconds(1)));
        assertEquals(List.of(), desk().of(DSI, BUNDLE).causes());
    }

    private Cause only(Kind kind) {
        List<Cause> causes = report(DSI).causes();
        assertEquals(List.of(kind), causes.stream().map(Cause::kind).toList());
        return causes.get(0);
    }

    private PluginReport report(Caller caller) {
        return desk().of(caller, PLUGIN);
    }

    private PluginDiagnosisService desk() {
        return new PluginDiagnosisService(
                framework(),
                new Shelf(),
                new TestPlugins(caller -> caller.national() || caller.equals(DSI) ? there : List.of()),
                new Node(),
                runtime());
    }

    private void done(LifecycleAction... acts) {
        for (LifecycleAction act : acts) {
            events.add(event(events.size() + 1L, act, NOON));
        }
    }

    private static LifecycleEvent event(long id, LifecycleAction act, Instant at) {
        return new LifecycleEvent(id, BRETAGNE, V1, act, Origin.UPLOAD, "dsi53", at, "because");
    }

    private static PluginInfo info(
            Optional<Text> notAsked,
            PluginMetrics.Breaker breaker,
            List<PluginMetrics.Runaway> runaways,
            RegionCode... tried) {
        return new PluginInfo(
                new PluginVersionId(PLUGIN, BUNDLE, "1.0.0", "cafe"),
                "DestinationChoice",
                false,
                Set.of(BRETAGNE),
                Set.of(tried),
                Set.of(),
                notAsked,
                new PluginMetrics(
                        1,
                        1,
                        Duration.ZERO,
                        Duration.ZERO,
                        Map.of(),
                        breaker,
                        Optional.of(new Text("en retard", "too late")),
                        runaways));
    }

    private static byte[] jar(String bundle) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", bundle + ";singleton:=true");
        manifest.getMainAttributes().putValue("Bundle-Version", "2.0.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }

    private void component(int state) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = "Workload";
        description.configurationPid = new String[] {"bretagne.pid"};
        description.properties = Map.of("relais.plugin.id", PLUGIN);
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.state = state;
        configuration.failure = "java.lang.IllegalStateException: no figures\n\tat org.bretagne.Workload";
        UnsatisfiedReferenceDTO reference = new UnsatisfiedReferenceDTO();
        reference.name = "database";
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {reference};
        components.clear();
        components.put(description, configuration);
    }

    private final class Node implements NodeState {

        @Override
        public Optional<Text> failureOf(PluginVersion version) {
            return failure;
        }

        @Override
        public List<RejectedJar> rejectedJars() {
            return refused.all();
        }
    }

    private final class Shelf implements PluginRepository {

        @Override
        public long revision() {
            return events.size();
        }

        @Override
        public Delta since(long event) {
            List<StoredJar> kept =
                    events.isEmpty() ? List.of() : List.of(new StoredJar(V1, List.of(new StoredPlugin(PLUGIN, "any"))));
            return new Delta(events.size(), kept, events);
        }

        @Override
        public Optional<byte[]> jar(String digest) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean save(long seen, Optional<NewJar> jar, Collection<LifecycleEvent> done) {
            throw new UnsupportedOperationException();
        }
    }

    private BundleContext framework() {
        Bundle plugin = Proxies.of(Bundle.class, (method, arguments) -> switch (method) {
            case "getState" -> bundleState.orElseThrow();
            case "getSymbolicName" -> BUNDLE;
            case "adapt" -> revision();
            default -> throw new UnsupportedOperationException(method);
        });
        return new Framework(plugin).context();
    }

    private static BundleRevision revision() {
        BundleRequirement absent = requirement("(osgi.wiring.package=org.absent)", Map.of());
        BundleRequirement optional =
                requirement("(osgi.wiring.package=org.optional)", Map.of("resolution", "optional"));
        BundleRequirement present = requirement("(osgi.wiring.package=fr.relais.plugin)", Map.of());
        return Proxies.of(BundleRevision.class, (method, arguments) -> switch (method) {
            case "getDeclaredRequirements" -> List.of(absent, optional, present);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static BundleRequirement requirement(String filter, Map<String, String> more) {
        Map<String, String> directives = new HashMap<>(more);
        directives.put("filter", filter);
        return Proxies.of(BundleRequirement.class, (method, arguments) -> switch (method) {
            case "getNamespace" -> "osgi.wiring.package";
            case "getDirectives" -> directives;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** As much of a framework as is looked at. */
    private final class Framework {

        private final Bundle plugin;

        Framework(Bundle plugin) {
            this.plugin = plugin;
        }

        BundleContext context() {
            FrameworkWiring wiring = Proxies.of(FrameworkWiring.class, (method, arguments) -> {
                String filter =
                        ((BundleRequirement) arguments[0]).getDirectives().get("filter");
                return filter.contains("fr.relais")
                        ? List.of(Proxies.of(BundleCapability.class, (any, none) -> null))
                        : List.of();
            });
            BundleContext[] context = new BundleContext[1];
            Bundle system = Proxies.of(Bundle.class, (method, arguments) -> switch (method) {
                case "getBundleContext" -> context[0];
                case "adapt" -> wiring;
                default -> throw new UnsupportedOperationException(method);
            });
            context[0] = Proxies.of(BundleContext.class, (method, arguments) -> {
                if (!method.equals("getBundle")) {
                    throw new UnsupportedOperationException(method);
                }
                boolean thePlugin = arguments != null && arguments[0].equals("relais-plugin:cafe");
                return thePlugin ? bundleState.map(state -> plugin).orElse(null) : system;
            });
            return context[0];
        }
    }

    private ServiceComponentRuntime runtime() {
        return Proxies.of(ServiceComponentRuntime.class, (method, arguments) -> switch (method) {
            case "getComponentDescriptionDTOs" -> components.keySet();
            case "getComponentConfigurationDTOs" -> List.of(components.get(arguments[0]));
            case "isComponentEnabled" -> true;
            default -> throw new UnsupportedOperationException(method);
        });
    }
}
