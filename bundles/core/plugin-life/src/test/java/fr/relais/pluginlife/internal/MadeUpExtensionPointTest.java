// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.fixtures.FakeClock;
import fr.relais.fixtures.FakeTicker;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.plugin.madeup.Greeting;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.MessageRenderer;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginQuestion;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.pluginhost.admission.VersionLender;
import fr.relais.pluginhost.internal.ExtensionPointRegistry;
import fr.relais.pluginhost.internal.GuardRegistry;
import fr.relais.pluginhost.internal.HostSettings;
import fr.relais.pluginhost.internal.PluginsService;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.pluginlife.PluginReport;
import fr.relais.pluginlife.internal.gate.Jar;
import fr.relais.pluginlife.internal.gate.TestJar;
import fr.relais.pluginlife.internal.why.PluginDiagnosisService;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/**
 * Takes plug-ins of a made-up extension point through gate, stage, shadow, activation, replay and roll-back in a framework of their own.
 * Neither the host nor the gate nor the life of plug-ins has ever heard of it: all that they need is the service that a capability registers.
 */
public class MadeUpExtensionPointTest {

    private static final RegionCode BRETAGNE = new RegionCode("53");
    private static final String PLUGIN = "bretagne.greeting";
    private static final Caller ADMINISTRATOR = Caller.of("root", List.of("administrator", "national"));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final MemoryPluginRepository repository = new MemoryPluginRepository();
    private final FakeClock clock = new FakeClock(TestNode.NOW);
    private TestNode node;
    private BundleContext framework;
    private ExtensionPointRegistry registry;
    private PluginsService plugins;
    private PluginLifecycleService life;

    record Name(String value, RegionCode region) implements PluginQuestion {

        @Override
        public Set<MissionLocaleId> missionsLocales() {
            return Set.of();
        }
    }

    record Greeted(PluginVersionId plugin, String words, Optional<Text> why) {}

    private static final class Greetings implements ExtensionPoint<Greeting, Name, String, Greeted> {

        @Override
        public Class<Greeting> contract() {
            return Greeting.class;
        }

        @Override
        public Text subject() {
            return new Text("Ce salut", "This greeting");
        }

        @Override
        public Order order() {
            return Order.NATIONAL_FIRST;
        }

        @Override
        public String ask(Greeting plugin, Name question) {
            return plugin.greet(question.value());
        }

        @Override
        public Greeted answered(PluginVersionId plugin, String value, MessageRenderer messages) {
            return new Greeted(plugin, value, Optional.empty());
        }

        @Override
        public Greeted unanswered(PluginVersionId plugin, Text why) {
            return new Greeted(plugin, "", Optional.of(why));
        }
    }

    @Before
    public void aNodeWithoutTheExtensionPoint() throws Exception {
        node = new TestNode(temporary.newFolder().toPath(), repository);
        node.node.close();
        framework = node.framework.getBundleContext();
        registry = new ExtensionPointRegistry(
                framework, new GuardRegistry(new FakeTicker(), clock, settings()), settings());
        plugins = new PluginsService(registry);
        framework.addServiceListener(this::policyChanged, "(objectClass=" + ActivationPolicy.class.getName() + ")");
        framework.addBundleListener((SynchronousBundleListener) this::runComponent);
        life = new PluginLifecycleService(framework, repository, plugins, clock, new DeployFolderTest.Unsigned());
    }

    @After
    public void stop() throws Exception {
        life.close();
        node.framework.stop();
        node.framework.waitForStop(0);
    }

    @Test
    public void untilACapabilityRegistersItTheGateRefusesItsPlugins() {
        assertTrue(
                assertThrows(RefusedException.class, () -> life.stage(ADMINISTRATOR, jar("1.0.0", "\"bonjour \"")))
                        .refusals()
                        .stream()
                        .allMatch(refusal -> refusal.rule().value().equals("I-G8")));
        ServiceRegistration<?> capability = register();
        life.stage(ADMINISTRATOR, jar("1.0.0", "\"bonjour \""));
        unregister(capability);
        assertEquals(Set.of(), plugins.extensionPoints());
    }

    @Test
    public void itsPluginsAreStagedShadowedActivatedReplayedAndRolledBack() throws Exception {
        register();
        PluginCalls<Name, Greeted> greetings = calls();
        assertEquals(List.of(), ask(greetings));

        PluginLifecycle.Staged first = life.stage(ADMINISTRATOR, jar("1.0.0", "\"bonjour \""));
        assertEquals(Set.of(PLUGIN), first.plugins());
        assertEquals("staged and no more", List.of(), ask(greetings));
        life.activate(ADMINISTRATOR, BRETAGNE, TestNode.BUNDLE, "1.0.0", "tested");
        assertEquals(List.of("bonjour Anne"), words(ask(greetings)));

        life.stage(ADMINISTRATOR, jar("2.0.0", "\"demat \""));
        life.shadow(ADMINISTRATOR, BRETAGNE, TestNode.BUNDLE, "2.0.0", "tested");
        assertEquals(List.of("bonjour Anne"), words(ask(greetings)));
        assertEquals(
                List.of("demat Anne"),
                words(greetings.askShadow(List.of(new Name("Anne", BRETAGNE))).get(0)));
        assertEquals(
                List.of("2.0.0"),
                greetings.shadowVersions().stream().map(ShadowVersion::version).toList());

        life.activate(ADMINISTRATOR, BRETAGNE, TestNode.BUNDLE, "2.0.0", "tested");
        List<Greeted> now = ask(greetings);
        assertEquals(List.of("demat Anne"), words(now));
        assertEquals(digest("2.0.0", "\"demat \""), now.get(0).plugin().digest());
        assertEquals(List.of(), greetings.shadowVersions());

        assertEquals("replayed by the version of then", List.of("bonjour Anne"), words(replay(greetings, first)));

        life.rollBack(ADMINISTRATOR, BRETAGNE, TestNode.BUNDLE, "tested");
        assertEquals(List.of("bonjour Anne"), words(ask(greetings)));
        assertEquals(List.of(List.of()), greetings.ask(List.of(new Name("Anne", new RegionCode("82")))));
    }

    @Test
    public void itsPluginsAreGuardedListedAndExplained() {
        register();
        life.deploy(ADMINISTRATOR, jar("1.0.0", "String.valueOf(1 / (name.length() - 4))"), Set.of(BRETAGNE), "tested");
        Greeted broken = ask(calls()).get(0);
        assertTrue(
                broken.why().orElseThrow().fr(), broken.why().orElseThrow().fr().startsWith("Ce salut "));
        PluginInfo listed = plugins.list(ADMINISTRATOR).get(0);
        assertEquals("Greeting", listed.extensionPoint());
        assertEquals(Map.of("THREW", 1L), listed.metrics().failures());
        assertEquals("Greeting", plugins.inForce().get(0).extensionPoint());
        PluginReport report = new PluginDiagnosisService(framework, repository, plugins, life, noComponents())
                .of(ADMINISTRATOR, PLUGIN);
        assertEquals(PLUGIN, report.installed().get(0).id().pluginId());
        assertEquals(List.of(), report.causes());
    }

    private static List<Greeted> ask(PluginCalls<Name, Greeted> greetings) {
        return greetings.ask(List.of(new Name("Anne", BRETAGNE))).get(0);
    }

    private static List<String> words(List<Greeted> greeted) {
        return greeted.stream().map(Greeted::words).toList();
    }

    private List<Greeted> replay(PluginCalls<Name, Greeted> greetings, PluginLifecycle.Staged version) {
        VersionLender lender = framework.getService(framework.getServiceReference(VersionLender.class));
        PluginVersionId wanted = new PluginVersionId(
                PLUGIN, TestNode.BUNDLE, "1.0.0", version.version().digest());
        try (VersionLender.Lease lease = lender.lease(wanted.digest()).orElseThrow()) {
            return greetings
                    .askVersions(List.of(new Name("Anne", BRETAGNE)), Set.of(wanted))
                    .get(0);
        }
    }

    /** As a capability does, and the component runtime for the host. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private ServiceRegistration<?> register() {
        ExtensionPoint<Greeting, Name, String, Greeted> point = new Greetings();
        ServiceRegistration<ExtensionPoint> registration = framework.registerService(ExtensionPoint.class, point, null);
        registry.bindPoint(point, (ServiceReference) registration.getReference());
        return registration;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void unregister(ServiceRegistration<?> capability) {
        registry.unbindPoint(null, (ServiceReference) capability.getReference());
        capability.unregister();
    }

    @SuppressWarnings("unchecked")
    private PluginCalls<Name, Greeted> calls() {
        try {
            return framework
                    .getServiceReferences(
                            PluginCalls.class, "(" + ExtensionPoint.CONTRACT + "=" + Greeting.class.getName() + ")")
                    .stream()
                    .findFirst()
                    .map(framework::getService)
                    .orElseThrow();
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the component runtime does for the host. */
    private void policyChanged(ServiceEvent event) {
        ActivationPolicy policy = (ActivationPolicy) framework.getService(event.getServiceReference());
        if (event.getType() == ServiceEvent.UNREGISTERING) {
            registry.denyAll(policy);
        } else {
            registry.activateBy(policy);
        }
    }

    /** As the component runtime does for a plug-in. */
    private void runComponent(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STARTED && bundle.getLocation().startsWith("relais-plugin:")) {
            try {
                Greeting greeting = (Greeting) bundle.loadClass("org.bretagne.Workload")
                        .getConstructor()
                        .newInstance();
                Dictionary<String, Object> properties =
                        new Hashtable<>(Map.of("relais.plugin.id", PLUGIN, "relais.regions", "53"));
                bundle.getBundleContext().registerService(Greeting.class, greeting, properties);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static InputStream jar(String version, String greeting) {
        return new ByteArrayInputStream(bytes(version, greeting));
    }

    private static String digest(String version, String greeting) {
        return Jar.digest(bytes(version, greeting));
    }

    private static byte[] bytes(String version, String greeting) {
        return new TestJar()
                .header("Bundle-Version", version)
                .header("Import-Package", "fr.relais.plugin.madeup;version=\"[1.0,2)\",java.lang")
                .component("bretagne.workload", PLUGIN)
                .component("fr.relais.plugin.orientation.OrientationCriterion", Greeting.class.getName())
                .source(
                        """
                        package org.bretagne;
                        public class Workload implements fr.relais.plugin.madeup.Greeting {
                            public String greet(String name) {
                                return (%s).concat(name);
                            }
                        }
                        """
                                .formatted(greeting))
                .jar();
    }

    private static HostSettings settings() {
        return (HostSettings) Proxy.newProxyInstance(
                HostSettings.class.getClassLoader(),
                new Class<?>[] {HostSettings.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }

    private static ServiceComponentRuntime noComponents() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                ServiceComponentRuntime.class.getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> List.of());
    }
}
