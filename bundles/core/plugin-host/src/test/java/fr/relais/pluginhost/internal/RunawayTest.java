// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.fixtures.Await;
import fr.relais.plugin.orientation.CandidateProfile;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationContext;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginMetrics.Runaway;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginhost.admission.ActivationPolicy;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.pluginhost.internal.TestCriteria.CriterionAnswer;
import fr.relais.pluginhost.internal.TestCriteria.CriterionAnswer.Verdict;
import fr.relais.pluginhost.internal.TestCriteria.Question;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.RegionCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** I-G17: at most one thread of a plug-in runs away, whatever its versions do; none is asked meanwhile, and each is again by itself. */
public class RunawayTest {

    private static final RegionCode REGION = new RegionCode("82");
    private static final long BUDGET_MILLIS = 1_000;
    private static final long REST_MILLIS = 10_000;
    private static final OrientationCriterion MET = (candidate, context) -> Finding.met("plain");

    private final Fakes osgi = new Fakes();
    private final GuardRegistry guard = osgi.guard(Fakes.limits(BUDGET_MILLIS, REST_MILLIS));
    private final PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> host =
            new PluginHost<>(osgi.context(), TestCriteria.POINT, guard, Set.of());
    private final Stuck stuck = new Stuck(osgi.ticker::runOut);

    @Before
    public void theFirstVersionIsInForceAndTheOthersAreTried() {
        host.activateBy(new ActivationPolicy() {
            @Override
            public Activation of(Bundle bundle) {
                String version = bundle.getVersion().toString();
                return version.startsWith("1.")
                        ? Activation.of(version, Set.of(REGION), Set.of())
                        : Activation.of(version, Set.of(), Set.of(REGION));
            }

            @Override
            public Collection<ExpectedPlugin> expected() {
                return List.of();
            }
        });
    }

    @After
    public void letGo() {
        stuck.end.countDown();
    }

    @Test
    public void aVersionThatHasAnsweredAndIsPutBackInForceWaitsForTheThreadOfTheOther() throws InterruptedException {
        ServiceReference<OrientationCriterion> before = bind("org.region", "1.0.0", MET);
        assertEquals(Verdict.MET, ask().verdict());
        host.unbind(before);
        ServiceReference<OrientationCriterion> after = bind("org.region", "1.1.0", stuck);
        runAway();
        host.unbind(after);

        bind("org.region", "1.0.0", MET);
        assertSetApartFor("1.1.0", ask());
        Health degraded = host.inForce().get(0);
        assertEquals("1.0.0", degraded.plugin().version());
        assertTrue(
                degraded.trouble().orElseThrow().en(),
                degraded.trouble().orElseThrow().en().contains("1.1.0"));

        stuck.comesBack();
        assertEquals("asked again by itself", Verdict.MET, awaitAnswer().verdict());
        assertEquals(Optional.empty(), host.inForce().get(0).trouble());
        assertEquals(List.of(), runaways());
    }

    @Test
    public void aCorrectedVersionWaitsForItAsWell() throws InterruptedException {
        ServiceReference<OrientationCriterion> wrong = bind("org.region", "1.0.0", stuck);
        runAway();
        host.unbind(wrong);
        bind("org.region", "1.0.1", MET);
        assertSetApartFor("1.0.0", ask());
        stuck.comesBack();
        assertEquals(Verdict.MET, awaitAnswer().verdict());
    }

    @Test
    public void theOneInForceIsntAskedWhileAThreadOfTheOneInShadowIsOut() throws InterruptedException {
        bind("org.region", "1.0.0", MET);
        bind("org.region", "2.0.0", stuck);
        assertEquals(Verdict.MET, ask().verdict());
        assertEquals(Verdict.NOT_EVALUATED, tryOut().verdict());
        rest();
        assertSetApartFor("2.0.0", ask());
        assertSetApartFor("2.0.0", tryOut());
        assertEquals("one, told by either version", 2, runaways().size());
        assertEquals(
                Set.of("2.0.0"),
                Set.copyOf(runaways().stream()
                        .map(runaway -> runaway.version().version())
                        .toList()));
        stuck.comesBack();
        assertEquals(Verdict.MET, awaitAnswer().verdict());
    }

    /** The one would get stuck as well, and isn't asked: neither while the other has its time, nor after. */
    @Test
    public void twoThatWouldGetStuckAtOnceLeaveOneThread() throws InterruptedException {
        bind("org.region", "1.0.0", stuck);
        bind("org.region", "2.0.0", stuck);
        AtomicReference<CriterionAnswer> tried = new AtomicReference<>();
        Thread trying = new Thread(() -> tried.set(tryOut()));
        trying.start();
        Await.open(stuck.begun);
        assertEquals(Verdict.NOT_EVALUATED, ask().verdict());
        Await.end(trying);
        rest();
        assertSetApartFor("2.0.0", ask());
        assertEquals(Verdict.NOT_EVALUATED, tried.get().verdict());
        assertEquals(1, stuck.asked.get());
    }

    /** It is withdrawn before it was late, or whoever asked it gave up: its thread is one that is out all the same. */
    @Test
    public void aThreadThatIsLeftBehindBeforeItIsLateCounts() throws InterruptedException {
        Stuck unhurried = new Stuck(() -> {});
        ServiceReference<OrientationCriterion> wrong = bind("org.region", "1.0.0", unhurried);
        Thread asking = new Thread(this::ask);
        asking.start();
        Await.open(unhurried.begun);
        host.unbind(wrong);
        rest();
        bind("org.region", "1.0.1", unhurried);
        assertSetApartFor("1.0.0", ask());
        assertEquals(1, unhurried.asked.get());
        unhurried.comesBack();
        Await.end(asking);
    }

    @Test
    public void anotherBundlesPluginIsAnotherOneWhateverItCallsItself() {
        ServiceReference<OrientationCriterion> wrong = bind("org.region", "1.0.0", stuck);
        runAway();
        host.unbind(wrong);
        osgi.ticker.standStill();
        bind("org.elsewhere", "1.0.0", MET);
        assertEquals(Verdict.MET, ask().verdict());
    }

    private ServiceReference<OrientationCriterion> bind(String bundle, String version, OrientationCriterion criterion) {
        ServiceReference<OrientationCriterion> reference = osgi.criterion(
                bundle, version, criterion, Map.of("relais.plugin.id", "a.hostile", "relais.regions", "82"));
        host.bind(reference);
        return reference;
    }

    /** Its thread is out, and has had all the time that it gets. */
    private void runAway() {
        assertEquals(Verdict.NOT_EVALUATED, ask().verdict());
        rest();
    }

    private void rest() {
        osgi.ticker.advance(Duration.ofMillis(REST_MILLIS));
    }

    private CriterionAnswer ask() {
        return host.ask(List.of(question())).get(0).get(0);
    }

    private CriterionAnswer tryOut() {
        return host.askShadow(List.of(question())).get(0).get(0);
    }

    private static Question question() {
        return new Question(new Fakes.Somebody(new CommuneCode("69381")), LocalDate.of(2010, 1, 11), REGION, Set.of());
    }

    /** The thread has been told that it may end. */
    private CriterionAnswer awaitAnswer() {
        osgi.ticker.standStill();
        Await.until("its thread is back", () -> runaways().isEmpty());
        return ask();
    }

    private List<Runaway> runaways() {
        return host.list().stream()
                .map(PluginInfo::metrics)
                .flatMap(work -> work.runaways().stream())
                .toList();
    }

    private static void assertSetApartFor(String version, CriterionAnswer answer) {
        assertEquals(Verdict.NOT_EVALUATED, answer.verdict());
        String why = answer.explanation().en();
        assertTrue(why, why.contains("version " + version) && why.contains("set apart"));
        assertTrue(answer.explanation().fr(), answer.explanation().fr().contains("version " + version));
    }

    /** Stays where it is until it is let go, whatever interrupts it. */
    private static final class Stuck implements OrientationCriterion {

        private final Runnable onceBegun;
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch left = new CountDownLatch(1);

        /** @param onceBegun done on the plug-in's thread before it gets stuck */
        private Stuck(Runnable onceBegun) {
            this.onceBegun = onceBegun;
        }

        @Override
        public Finding evaluate(CandidateProfile candidate, OrientationContext context) {
            asked.incrementAndGet();
            begun.countDown();
            onceBegun.run();
            boolean told = false;
            while (end.getCount() > 0) {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    told = true;
                }
            }
            if (told) {
                Thread.currentThread().interrupt();
            }
            left.countDown();
            return Finding.met("plain");
        }

        void comesBack() throws InterruptedException {
            end.countDown();
            Await.open(left);
        }
    }
}
