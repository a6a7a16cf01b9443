// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.StoredDecision;
import fr.relais.orientation.spi.TrialStore;
import fr.relais.orientation.spi.TrialStore.State;
import fr.relais.orientation.spi.TrialStore.Tried;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries versions in shadow beside the rules in force, on a thread of its own: what was decided is handed over and never waited for. What
 * is too much is dropped, and counted.
 */
@Component(service = ShadowRunner.class, immediate = true, configurationPid = "fr.relais.shadow")
@Designate(ocd = ShadowRunner.Settings.class)
public final class ShadowRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowRunner.class);
    private static final Caller PLATFORM =
            new Caller("plugin-shadow", Set.of(Role.ADMINISTRATOR), Set.of(new Scope.National()));
    private static final int MOST_WAITING = 20_000;
    private static final int CHUNK = 1000;
    private static final long PAUSE_MILLIS = 500;

    /** How versions are tried. */
    @ObjectClassDefinition(name = "Plug-ins in shadow", description = "How versions are tried without effect")
    public @interface Settings {

        /** How many kept decisions are looked at. */
        @AttributeDefinition(
                description = "How many of a region's last decisions a version is tried on when it is put in shadow",
                min = "0")
        int kept_decisions() default 500;

        /** How many cases are kept. */
        @AttributeDefinition(
                description =
                        "How many decisions whose outcome or destination would change are kept with both explanations",
                min = "0")
        int cases() default 20;
    }

    private final ShadowEvaluator evaluator;
    private final TrialStore trials;
    private final BlockingQueue<StoredDecision> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<RegionCode, Long> dropped = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Optional<Thread> own;
    private volatile Settings settings;

    /** Made by the component runtime; begins at once. */
    @Activate
    public ShadowRunner(
            @Reference(target = CriterionPoint.CALLS) PluginCalls<CriterionQuestion, CriterionAnswer> criteria,
            @Reference(target = DestinationPoint.CALLS) PluginCalls<DestinationQuestion, ChoiceAnswer> choices,
            @Reference TrialStore trials,
            Settings settings) {
        this.evaluator = new ShadowEvaluator(criteria, choices);
        this.trials = trials;
        this.settings = settings;
        Thread thread = new Thread(this::run, "relais-plugin-shadow");
        thread.setDaemon(true);
        this.own = Optional.of(thread);
        thread.start();
    }

    /** For tests, which take each turn themselves. */
    ShadowRunner(
            PluginCalls<CriterionQuestion, CriterionAnswer> criteria,
            PluginCalls<DestinationQuestion, ChoiceAnswer> choices,
            TrialStore trials,
            Settings settings,
            Optional<Thread> none) {
        this.evaluator = new ShadowEvaluator(criteria, choices);
        this.trials = trials;
        this.settings = settings;
        this.own = none;
    }

    @Modified
    void change(Settings other) {
        settings = other;
    }

    /** The turn under way ends by itself: Derby takes an interrupted thread badly. */
    @Deactivate
    void close() {
        closing.countDown();
    }

    /** Takes note of what was decided, if anything is tried there. Never waits, whatever happens on the other side. */
    void enqueue(Collection<DecisionSnapshot> decided) {
        List<ShadowVersion> now = evaluator.trials();
        if (now.isEmpty()) {
            return;
        }
        for (DecisionSnapshot each : decided) {
            each.question()
                    .filter(question ->
                            now.stream().anyMatch(trial -> trial.regions().contains(question.region())))
                    .map(question -> new StoredDecision(
                            each.decision().id().orElseThrow(),
                            question,
                            each.decision().answers(),
                            each.offer(),
                            each.decision().choices()))
                    .filter(past -> !waiting.offer(past))
                    .ifPresent(this::drop);
        }
    }

    private void drop(StoredDecision past) {
        dropped.merge(past.question().region(), 1L, Long::sum);
    }

    private void run() {
        try {
            while (!closing.await(waiting.size() < CHUNK ? PAUSE_MILLIS : 0, TimeUnit.MILLISECONDS)) {
                runOnce();
            }
        } catch (InterruptedException e) {
            // Nobody of ours does that: whoever does wants this thread to end.
            Thread.currentThread().interrupt();
        }
    }

    /** Compares what waits, a chunk of it at most, after what is newly in shadow was tried on kept decisions. */
    void runOnce() {
        List<StoredDecision> chunk = new ArrayList<>();
        waiting.drainTo(chunk, CHUNK);
        try {
            List<ShadowVersion> now = evaluator.trials();
            if (now.isEmpty()) {
                dropped.clear();
                return;
            }
            Map<Tried, State> known = trials.latest();
            if (beginAll(now, known)) {
                known = trials.latest();
            }
            compare(chunk, now, known);
        } catch (RuntimeException failure) {
            chunk.forEach(this::drop);
            LOG.warn(
                    "{} decisions weren't compared with what is in shadow; going on with the next",
                    chunk.size(),
                    failure);
        }
    }

    private boolean beginAll(List<ShadowVersion> now, Map<Tried, State> known) {
        boolean begun = false;
        for (ShadowVersion trial : now) {
            for (RegionCode region : trial.regions()) {
                State state = known.get(new Tried(region, trial.digest()));
                if (state != null && state.upTo().isEmpty()) {
                    begin(trial, region, state.trial());
                    begun = true;
                }
            }
        }
        return begun;
    }

    /** At once, on the last kept decisions. */
    private void begin(ShadowVersion trial, RegionCode region, long number) {
        int most = settings.cases();
        List<StoredDecision> kept = trials.last(
                region,
                settings.kept_decisions(),
                new AuditEntry(
                        PLATFORM,
                        "plugin.shadow",
                        "region " + region.value() + ", " + trial.bundle() + " " + trial.version()));
        ComparisonAccumulator gathering = new ComparisonAccumulator(most);
        for (int from = 0; from < kept.size(); from += CHUNK) {
            List<StoredDecision> chunk = kept.subList(from, Math.min(from + CHUNK, kept.size()));
            List<PluginAnswers> inForce = evaluator.inForce(chunk);
            List<PluginAnswers> tried = evaluator.inShadow(chunk);
            if (!isTried(trial, region, evaluator.trials())) {
                return; // taken back meanwhile: what was asked last may be another picture
            }
            for (int i = 0; i < chunk.size(); i++) {
                StoredDecision past = chunk.get(i);
                gathering.add(
                        past, PluginAnswers.asIfDecidedNow(past, inForce.get(i), trial.bundle()), trial, tried.get(i));
            }
        }
        trials.begin(number, kept.isEmpty() ? 0 : kept.get(0).decision().value(), gathering.findings(0), most);
    }

    private void compare(List<StoredDecision> chunk, List<ShadowVersion> now, Map<Tried, State> known) {
        List<PluginAnswers> tried = evaluator.inShadow(chunk);
        List<ShadowVersion> still = evaluator.trials();
        int most = settings.cases();
        Map<RegionCode, Long> lost = Map.copyOf(dropped);
        for (ShadowVersion trial : now) {
            for (RegionCode region : trial.regions()) {
                State state = known.get(new Tried(region, trial.digest()));
                if (state == null || state.upTo().isEmpty() || !isTried(trial, region, still)) {
                    continue;
                }
                ComparisonAccumulator gathering = new ComparisonAccumulator(most);
                for (int i = 0; i < chunk.size(); i++) {
                    StoredDecision past = chunk.get(i);
                    if (past.question().region().equals(region)
                            && past.decision().value() > state.upTo().get()) {
                        gathering.add(past, PluginAnswers.asDecided(past), trial, tried.get(i));
                    }
                }
                long alsoLost = lost.getOrDefault(region, 0L);
                if (!gathering.isEmpty() || alsoLost > 0) {
                    trials.add(state.trial(), gathering.findings(alsoLost), most);
                }
            }
        }
        lost.forEach((region, count) ->
                dropped.computeIfPresent(region, (any, total) -> total.equals(count) ? null : total - count));
    }

    private static boolean isTried(ShadowVersion trial, RegionCode region, List<ShadowVersion> now) {
        return now.stream()
                .anyMatch(each ->
                        each.digest().equals(trial.digest()) && each.regions().contains(region));
    }
}
