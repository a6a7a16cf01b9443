// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.PluginHealth.Health;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginMetrics.Breaker.State;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.pluginhost.internal.TestCriteria.CriterionAnswer;
import fr.relais.pluginhost.internal.TestCriteria.CriterionAnswer.Verdict;
import fr.relais.pluginhost.internal.TestCriteria.Question;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.RegionCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

/** What a plug-in may do, and that nobody else notices. Nothing here depends on how fast the machine is. */
public class PluginExecutorTest {

    private static final RegionCode REGION = new RegionCode("82");
    private static final long REST_MILLIS = 10_000;
    private static final GuardLimits PATIENT = Fakes.limits(60_000, REST_MILLIS);

    private final Fakes osgi = new Fakes();
    private final GuardRegistry guard = osgi.guard(PATIENT);
    private final PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> host =
            new PluginHost<>(osgi.context(), TestCriteria.POINT, guard, Set.of());
    private final AtomicInteger asked = new AtomicInteger();

    @Before
    public void everybodyIsAdmitted() {
        host.activateBy(Fakes.admitting(Set.of(REGION), Set.of()));
    }

    @Test
    public void oneThatAlwaysThrowsRestsBeforeItHasThrownForAThousand() {
        bind("1.0.0", (candidate, context) -> {
            asked.incrementAndGet();
            throw new IllegalStateException();
        });
        List<CriterionAnswer> answers = ask(1000);
        assertEquals(Set.of(Verdict.NOT_EVALUATED), Set.copyOf(verdicts(answers)));
        assertEquals(10, asked.get());
        assertEquals(Map.of("THREW", 10L, "RESTING", 990L), work().failures());
        assertEquals(State.OPEN, work().breaker().state());
        assertTrue(work().lastFailure().orElseThrow().en().contains("IllegalStateException"));
        Health degraded = host.inForce().get(0);
        assertEquals("a.hostile", degraded.plugin().pluginId());
        assertTrue(degraded.trouble().orElseThrow().en().contains("IllegalStateException"));
        ask(1);
        assertEquals("it isn't asked while it rests", 10, asked.get());
    }

    @Test
    public void restedItIsProbedOnceAndClosesWithItsAnswer() {
        AtomicInteger broken = new AtomicInteger(11);
        bind("1.0.0", (candidate, context) -> {
            asked.incrementAndGet();
            return broken.getAndDecrement() > 0 ? null : Finding.met("plain");
        });
        ask(10);
        rest(REST_MILLIS);
        assertEquals(State.HALF_OPEN, work().breaker().state());
        assertEquals("the probe fails", List.of(Verdict.NOT_EVALUATED, Verdict.NOT_EVALUATED), verdicts(ask(2)));
        assertEquals(11, asked.get());
        rest(REST_MILLIS);
        ask(1);
        assertEquals("it rests twice as long", 11, asked.get());
        rest(REST_MILLIS);
        assertEquals(
                "the whole chunk after the probe", List.of(Verdict.MET, Verdict.MET, Verdict.MET), verdicts(ask(3)));
        assertEquals(State.CLOSED, work().breaker().state());
        assertEquals(1, work().breaker().openings());
        assertEquals(Optional.empty(), host.inForce().get(0).trouble());
    }

    /** Up to 100 MB in one piece and in many, as the bar asks; what the machine refuses is an error like another. */
    @Test
    public void oneThatAllocatesWithoutEndIsStoppedByItsBudgetOrTheHeap() {
        CountDownLatch stop = new CountDownLatch(1);
        bind("1.0.0", (candidate, context) -> {
            List<byte[]> kept = new ArrayList<>();
            for (int megabytes = 0; megabytes < 100; megabytes++) {
                kept.add(new byte[1 << 20]);
            }
            byte[] atOnce = new byte[Integer.MAX_VALUE];
            stop.countDown();
            return Finding.met("plain", atOnce.length + kept.size());
        });
        CriterionAnswer answer = ask(1).get(0);
        assertEquals(Verdict.NOT_EVALUATED, answer.verdict());
        assertEquals(1, stop.getCount());
        assertEquals(State.OPEN, work().breaker().state());
    }

    @Test
    public void anErrorOfTheMachineOpensAtOnce() {
        bind("1.0.0", (candidate, context) -> {
            asked.incrementAndGet();
            return recurse(candidate.commune().value());
        });
        assertEquals(Set.of(Verdict.NOT_EVALUATED), Set.copyOf(verdicts(ask(5))));
        assertEquals(1, asked.get());
        assertEquals(State.OPEN, work().breaker().state());
    }

    private static Finding recurse(String deeper) {
        return recurse(deeper + deeper.charAt(0)).answer() == Finding.Answer.MET ? null : Finding.met("plain");
    }

    @Test
    public void aConstructorIsGuardedAsWell() {
        AtomicInteger made = new AtomicInteger();
        bind("1.0.0", () -> {
            if (made.incrementAndGet() == 1) {
                osgi.ticker.runOut();
                awaitQuietly(new CountDownLatch(1));
                throw new IllegalStateException("interrupted");
            }
            return (candidate, context) -> Finding.met("plain");
        });
        assertEquals(List.of(Verdict.NOT_EVALUATED), verdicts(ask(1)));
        assertEquals(State.OPEN, work().breaker().state());
        osgi.ticker.standStill();
        rest(REST_MILLIS);
        assertEquals("made again by the probe", List.of(Verdict.MET), verdicts(ask(1)));
    }

    /** What should be there and isn't is told to whoever watches, too. */
    @Test
    public void oneThatIsInForceAndIsntThereIsATrouble() {
        PluginVersionId stamp = new PluginVersionId("rhone-alpes.gone", "org.region", "1.0.0", "cafe");
        host.activateBy(Fakes.admitting(
                Set.of(REGION),
                Set.of(),
                new ExpectedPlugin(stamp, OrientationCriterion.class.getName(), Set.of(REGION))));
        Health health = host.inForce().get(0);
        assertEquals(stamp, health.plugin());
        assertEquals(Set.of(REGION), health.regions());
        assertEquals("OrientationCriterion", health.extensionPoint());
        assertTrue(health.trouble().orElseThrow().en().contains("isn’t there"));
    }

    @Test
    public void whatItDidIsCounted() {
        bind("1.0.0", (candidate, context) -> {
            osgi.ticker.advance(Duration.ofMillis(1));
            return asked.incrementAndGet() % 2 == 0 ? null : Finding.met("plain");
        });
        ask(4);
        ask(1);
        PluginMetrics work = work();
        assertEquals(2, work.batches());
        assertEquals(3, work.people());
        assertEquals(Map.of("NOTHING", 2L), work.failures());
        assertFalse(work.suspended());
        assertTrue(work.median().compareTo(Duration.ZERO) > 0);
        assertTrue(work.p99().compareTo(work.median()) >= 0);
    }

    private ServiceReference<OrientationCriterion> bind(String version, OrientationCriterion criterion) {
        return bind(version, () -> criterion);
    }

    private ServiceReference<OrientationCriterion> bind(String version, Supplier<OrientationCriterion> making) {
        ServiceReference<OrientationCriterion> reference = osgi.made(
                "org.region", version, making, Map.of("relais.plugin.id", "a.hostile", "relais.regions", "82"));
        host.bind(reference);
        return reference;
    }

    private List<CriterionAnswer> ask(int people) {
        Question question =
                new Question(new Fakes.Somebody(new CommuneCode("69381")), LocalDate.of(2010, 1, 11), REGION, Set.of());
        return host.ask(Collections.nCopies(people, question)).stream()
                .map(all -> all.get(0))
                .toList();
    }

    private static List<Verdict> verdicts(List<CriterionAnswer> answers) {
        return answers.stream().map(CriterionAnswer::verdict).toList();
    }

    private PluginMetrics work() {
        return host.list().stream().map(PluginInfo::metrics).findFirst().orElseThrow();
    }

    private void rest(long millis) {
        osgi.ticker.advance(Duration.ofMillis(millis));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
