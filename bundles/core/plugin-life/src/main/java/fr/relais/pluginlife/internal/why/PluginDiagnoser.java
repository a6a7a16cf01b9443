// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.PluginReport.Cause;
import fr.relais.pluginlife.PluginReport.Kind;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.internal.PluginBundles;
import fr.relais.pluginlife.spi.PluginRepository;
import fr.relais.vocabulary.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Goes from what was decided to what runs, and says at each step what stops it. */
final class PluginDiagnoser {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    private final String name;
    private final BundleContext framework;
    private final ServiceComponentRuntime runtime;
    private final NodeState node;

    PluginDiagnoser(String name, BundleContext framework, ServiceComponentRuntime runtime, NodeState node) {
        this.name = name;
        this.framework = framework;
        this.runtime = runtime;
        this.node = node;
    }

    List<Cause> causes(
            List<PluginRepository.StoredJar> kept,
            List<DeploymentState> states,
            List<PluginInfo> there,
            List<RejectedJar> refused) {
        List<Cause> causes = new ArrayList<>();
        refused.forEach(jar -> causes.add(refused(jar)));
        states.forEach(state -> state(state).ifPresent(causes::add));
        for (PluginVersion version : wanted(kept, states)) {
            causes.addAll(bundle(version));
        }
        there.forEach(info -> causes.addAll(asked(info)));
        runaways(there).forEach(runaway -> causes.add(runaway(runaway)));
        return causes;
    }

    private static Cause refused(RejectedJar jar) {
        List<Text> details = jar.refusals().stream()
                .map(refusal -> CauseMessages.text(
                        "detail.refusal",
                        refusal.rule().value(),
                        refusal.message().fr(),
                        refusal.remedy().fr(),
                        refusal.message().en(),
                        refusal.remedy().en()))
                .toList();
        return CauseMessages.of(
                Kind.REFUSED, jar.version(), details, time(jar.at()), jar.by().user());
    }

    private static Optional<Cause> state(DeploymentState state) {
        String region = state.region().value();
        String staged = state.staged().stream()
                .reduce((former, latter) -> latter)
                .map(PluginVersion::version)
                .orElse("");
        if (state.active().isPresent()) {
            return Optional.empty();
        }
        if (state.shadow().isPresent()) {
            String shadow = state.shadow().get().version();
            return Optional.of(CauseMessages.of(Kind.SHADOW, shadow, List.of(), region, state.bundle(), shadow));
        }
        Kind kind = state.before().isPresent() ? Kind.RETIRED : Kind.STAGED;
        return Optional.of(CauseMessages.of(kind, staged, List.of(), region, state.bundle(), staged));
    }

    /** The versions with that plug-in that should run. */
    private static Set<PluginVersion> wanted(List<PluginRepository.StoredJar> kept, List<DeploymentState> states) {
        List<PluginVersion> named =
                kept.stream().map(PluginRepository.StoredJar::version).toList();
        Set<PluginVersion> wanted = new LinkedHashSet<>();
        states.stream()
                .flatMap(state -> Stream.concat(state.active().stream(), state.shadow().stream()))
                .filter(named::contains)
                .forEach(wanted::add);
        return wanted;
    }

    private List<Cause> bundle(PluginVersion version) {
        Optional<Bundle> bundle = PluginBundles.in(framework, version.digest());
        Optional<Text> failure = node.failureOf(version);
        if (bundle.isEmpty() || failure.isPresent()) {
            return List.of(CauseMessages.of(
                    Kind.NOT_STARTED, version.version(), failure.stream().toList()));
        }
        FrameworkWiring wiring = framework.getBundle().adapt(FrameworkWiring.class);
        return new BundleDiagnoser(bundle.get(), version.version(), wiring, runtime).causes(name);
    }

    private static List<Cause> asked(PluginInfo info) {
        List<Cause> causes = new ArrayList<>();
        String version = info.id().version();
        info.notAskedBecause()
                .filter(why -> info.shadowRegions().isEmpty())
                .ifPresent(why -> causes.add(CauseMessages.of(Kind.NOT_ASKED, version, List.of(why))));
        PluginMetrics.Breaker breaker = info.metrics().breaker();
        if (breaker.state() != PluginMetrics.Breaker.State.CLOSED) {
            causes.add(CauseMessages.of(
                    Kind.BREAKER,
                    version,
                    info.metrics().lastFailure().stream().toList(),
                    breaker.since().map(PluginDiagnoser::time).orElse("?"),
                    breaker.until().map(PluginDiagnoser::time).orElse("?")));
        }
        return causes;
    }

    /** Once each, though every version tells of it that waits for it. */
    private static Collection<PluginMetrics.Runaway> runaways(List<PluginInfo> there) {
        Map<PluginVersionId, PluginMetrics.Runaway> byVersion = new LinkedHashMap<>();
        there.stream()
                .flatMap(info -> info.metrics().runaways().stream())
                .forEach(runaway -> byVersion.putIfAbsent(runaway.version(), runaway));
        return byVersion.values();
    }

    private static Cause runaway(PluginMetrics.Runaway runaway) {
        List<Text> stack =
                runaway.stack().stream().map(line -> new Text(line, line)).toList();
        return CauseMessages.of(
                Kind.RUNAWAY, runaway.version().version(), stack, time(runaway.since()), runaway.thread());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
