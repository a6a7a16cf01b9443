// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.DailyClock;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.indicators.Indicators;
import fr.relais.intake.IntakeReport;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionAnswer.Verdict;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Orientation;
import fr.relais.orientation.Preview;
import fr.relais.orientation.ShadowReports;
import fr.relais.pluginhost.Plugins;
import fr.relais.pluginlife.PluginDiagnosis;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.readiness.Readiness;
import fr.relais.readiness.UnmetDependency;
import fr.relais.steering.Objectives;
import fr.relais.territory.Territory;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.sql.DataSource;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The real archive from inside: its bundles and services, plug-ins that come and go under load, and who may use which command. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlatformIT {

    private static final Caller ADMINISTRATOR = Caller.of("test", List.of("administrator", "national"));
    private static final String REGIONAL = "rhone-alpes.";
    private static final String BUNDLE = "fr.relais.region.rhonealpes";
    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    private BundleContext context;

    /** Nothing is tried before the boot is over. */
    @Inject
    private BootFinished bootFinished;

    @Inject
    private Readiness readiness;

    @Inject
    private SessionFactory sessionFactory;

    /** One container for all tests of the class. */
    @Configuration
    public static Option[] configuration() {
        return Container.options();
    }

    @Before
    public void everythingIsThere() {
        await("readiness", () -> readiness.missing().isEmpty());
    }

    @Test
    public void everyBundleIsActive() {
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
        assertEquals(List.of(), idle);
    }

    @Test
    public void everyServiceThatPartnersUseIsThere() {
        for (Class<?> service : List.of(
                Territory.class,
                Objectives.class,
                YoungPeople.class,
                Orientation.class,
                Cotraitances.class,
                DailyClock.class,
                Indicators.class,
                Plugins.class,
                PluginLifecycle.class,
                ShadowReports.class,
                PluginDiagnosis.class,
                Imports.class)) {
            service(service);
        }
    }

    @Test
    public void whoeverWaitsIsToldWithTheChainToTheCause() throws BundleException, IOException {
        Bundle waiting = context.installBundle("test:waiting", TestBundles.waitingFor("org.nowhere.Nothing"));
        waiting.start();
        try {
            await("the cause", () -> readiness.missing().stream()
                    .flatMap(UnmetDependency::lines)
                    .anyMatch(line -> line.equals("nobody provides org.nowhere.Nothing")));
            String told = told();
            assertTrue(told, told.contains("so fr.relais.test.Waiting waits"));
        } finally {
            waiting.uninstall();
        }
        await("readiness", () -> readiness.missing().isEmpty());
    }

    @Test
    public void aCriterionComesChangesAndGoesWhileOthersKeepAsking() throws Exception {
        loadTerritory();
        Orientation orientation = service(Orientation.class);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        List<String> failures = new ArrayList<>();
        Thread others = new Thread(() -> {
            while (!stop.get()) {
                try {
                    List<CriterionAnswer> answers = preview(orientation).answers();
                    // the one that is being withdrawn may say so (R-C6); the others answer all the time
                    answers.stream()
                            .filter(answer -> answer.verdict() == Verdict.NOT_EVALUATED)
                            .filter(answer -> !answer.plugin().pluginId().startsWith(REGIONAL))
                            .forEach(answer -> failures.add(answer.toString()));
                    asked.incrementAndGet();
                } catch (RuntimeException e) {
                    failures.add(e.toString());
                }
            }
        });
        others.start();
        try {
            PluginLifecycle life = service(PluginLifecycle.class);
            PluginVersion first = stage(life, asVersion("8.0.0"));
            assertEquals("staged alone it isn't asked", List.of(), versions(orientation));
            life.activate(ADMINISTRATOR, RHONE_ALPES, first.bundle(), first.version(), "tested");
            assertEquals("in force when the call returns", List.of("8.0.0"), versions(orientation));

            PluginVersion second = stage(life, asVersion("9.0.0"));
            life.activate(ADMINISTRATOR, RHONE_ALPES, second.bundle(), second.version(), "better");
            assertEquals(List.of("9.0.0"), versions(orientation));
            assertEquals(
                    second.digest(),
                    preview(orientation).answers().stream()
                            .map(answer -> answer.plugin().digest())
                            .filter(digest -> !digest.isEmpty())
                            .findFirst()
                            .orElseThrow());
            life.rollBack(ADMINISTRATOR, RHONE_ALPES, second.bundle(), "not better after all");
            assertEquals(List.of("8.0.0"), versions(orientation));

            life.retire(ADMINISTRATOR, RHONE_ALPES, first.bundle(), first.version(), "enough");
            assertEquals(List.of(), versions(orientation));
            await("its bundles to go", () -> pluginBundles().isEmpty());
            int soFar = asked.get();
            await("more calls", () -> asked.get() > soFar + 10);
        } finally {
            stop.set(true);
            others.join();
        }
        assertEquals(List.of(), failures);
    }

    /** What comes past the gate isn't asked, and the list says why (R-C5). */
    @Test
    public void aBundleThatWasInstalledByHandIsListedAndNotAsked() throws Exception {
        loadTerritory();
        Bundle byHand = context.installBundle(
                new File(System.getProperty("region.bundle")).toURI().toString());
        byHand.start();
        try {
            Plugins plugins = service(Plugins.class);
            await("the plug-in", () -> plugins.list(ADMINISTRATOR).stream()
                    .anyMatch(plugin -> plugin.id().pluginId().startsWith(REGIONAL)));
            assertTrue(plugins.list(ADMINISTRATOR).stream()
                    .filter(plugin -> plugin.id().pluginId().startsWith(REGIONAL))
                    .allMatch(plugin ->
                            plugin.notAskedBecause().orElseThrow().en().contains("gate")));
            assertEquals(List.of(), versions(service(Orientation.class)));
        } finally {
            byHand.uninstall();
        }
    }

    /** I-G16, I-G37: what only goes by the name of a plug-in that came through the gate finds nothing, isn't asked, and goes. */
    @Test
    public void aBundleThatOnlyGoesByTheNameOfAPluginFindsNothing() throws Exception {
        loadTerritory();
        assertNotNull(context.getServiceReference(DataSource.class));
        Bundle rogue =
                context.installBundle("relais-plugin:" + "f".repeat(64), new ByteArrayInputStream(asVersion("6.6.6")));
        rogue.start();
        BundleContext hostile = rogue.getBundleContext();
        assertNull(hostile.getServiceReference(DataSource.class));
        assertEquals(
                List.of(),
                Arrays.stream(hostile.getAllServiceReferences(null, null))
                        .filter(reference -> reference.getBundle() != rogue)
                        .toList());
        assertEquals(List.of(rogue), List.of(hostile.getBundles()));
        assertEquals(List.of(), versions(service(Orientation.class)));
        await("it to go", () -> pluginBundles().isEmpty());
    }

    private static PluginVersion stage(PluginLifecycle life, byte[] jar) {
        return life.stage(ADMINISTRATOR, new ByteArrayInputStream(jar)).version();
    }

    private List<String> pluginBundles() {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getLocation)
                .filter(location -> location.startsWith("relais-plugin:"))
                .toList();
    }

    @Test
    public void eachRoleReachesItsCommandsAndNoOther() throws Exception {
        CommandRoles roles = new CommandRoles(sessionFactory);
        assertTrue(roles.commands().toString(), roles.commands().size() > 100);
        assertEquals("", String.join("\n", roles.deviations()));
    }

    @Test
    public void theLanguageOfTheConsoleIsNoWayAround() throws Exception {
        assertEquals("", String.join("\n", new CommandRoles(sessionFactory).waysAround()));
    }

    private void loadTerritory() {
        load(ImportKind.REGIONS, "region,name\n82,Rhône-Alpes\n");
        load(ImportKind.DEPARTEMENTS, "departement,name,region\n69,Rhône,82\n");
        load(
                ImportKind.COMMUNES,
                "commune,name,departement,arrondissement,population,part_of\n69029,Bron,69,691,38000,\n");
        load(
                ImportKind.MISSIONS_LOCALES,
                "mission_locale,name,seat_commune,departement,region\n69029S00,ML de Bron,69029,69,82\n");
        load(ImportKind.MISSION_LOCALE_ZONES, "commune,mission_locale\n69029,69029S00\n");
    }

    private void load(ImportKind kind, String content) {
        IntakeReport report = service(Imports.class)
                .load(ADMINISTRATOR, kind, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        assertEquals(report.rejections().toString(), 0, report.rejected());
    }

    private static Decision preview(Orientation orientation) {
        DeclaredProfile profile = new DeclaredProfile(
                new SafirCode("69001"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2009, 6, 30)));
        Preview preview = new Preview(
                new CommuneCode("69029"),
                Optional.of(LocalDate.of(1990, 1, 1)),
                Optional.of(Registration.REGISTERED),
                Optional.of(LocalDate.of(2009, 9, 1)),
                profile);
        return orientation.preview(ADMINISTRATOR, preview, LocalDate.of(2010, 2, 1));
    }

    private static List<String> versions(Orientation orientation) {
        return preview(orientation).answers().stream()
                .filter(answer -> answer.plugin().pluginId().startsWith(REGIONAL))
                .map(answer -> answer.plugin().version())
                .toList();
    }

    private static byte[] asVersion(String version) throws IOException {
        return TestBundles.asVersion(new File(System.getProperty("region.bundle")), version);
    }

    private <T> T service(Class<T> type) {
        await(type.getName(), () -> context.getServiceReference(type) != null);
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = context.getService(reference);
        if (service == null) {
            fail(type.getName() + " is registered and can't be had\n" + told());
        }
        return service;
    }

    /** Waits for a condition; where it doesn't come, says what is missing in the platform. */
    private void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                fail("in vain waited for " + what + "\n" + told());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail("interrupted while waiting for " + what);
            }
        }
    }

    private String told() {
        return readiness.missing().stream().flatMap(UnmetDependency::lines).collect(Collectors.joining("\n"));
    }
}
