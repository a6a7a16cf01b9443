// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal.why;

import fr.relais.life.PluginReport.Cause;
import fr.relais.life.PluginReport.Kind;
import fr.relais.life.PluginVersion;
import fr.relais.life.Standing;
import fr.relais.life.internal.PluginBundles;
import fr.relais.life.spi.PluginShelf;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginhost.PluginVersionId;
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
final class Examination {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Paris"));

    private final String name;
    private final BundleContext framework;
    private final ServiceComponentRuntime runtime;
    private final NodeState node;

    Examination(String name, BundleContext framework, ServiceComponentRuntime runtime, NodeState node) {
        this.name = name;
        this.framework = framework;
        this.runtime = runtime;
        this.node = node;
    }

    List<Cause> causes(
            List<PluginShelf.Kept> kept, List<Standing> standings, List<PluginInfo> there, List<TurnedAway> refused) {
        List<Cause> causes = new ArrayList<>();
        refused.forEach(jar -> causes.add(refused(jar)));
        standings.forEach(standing -> standing(standing).ifPresent(causes::add));
        for (PluginVersion version : wanted(kept, standings)) {
            causes.addAll(bundle(version));
        }
        there.forEach(info -> causes.addAll(asked(info)));
        runaways(there).forEach(runaway -> causes.add(runaway(runaway)));
        return causes;
    }

    private static Cause refused(TurnedAway jar) {
        List<Text> details = jar.refusals().stream()
                .map(refusal -> Causes.text(
                        "detail.refusal",
                        refusal.rule().value(),
                        refusal.message().fr(),
                        refusal.remedy().fr(),
                        refusal.message().en(),
                        refusal.remedy().en()))
                .toList();
        return Causes.of(
                Kind.REFUSED, jar.version(), details, time(jar.at()), jar.by().user());
    }

    private static Optional<Cause> standing(Standing standing) {
        String region = standing.region().value();
        String staged = standing.staged().stream()
                .reduce((former, latter) -> latter)
                .map(PluginVersion::version)
                .orElse("");
        if (standing.active().isPresent()) {
            return Optional.empty();
        }
        if (standing.shadow().isPresent()) {
            String shadow = standing.shadow().get().version();
            return Optional.of(Causes.of(Kind.SHADOW, shadow, List.of(), region, standing.bundle(), shadow));
        }
        Kind kind = standing.before().isPresent() ? Kind.RETIRED : Kind.STAGED;
        return Optional.of(Causes.of(kind, staged, List.of(), region, standing.bundle(), staged));
    }

    /** The versions with that plug-in that should run. */
    private static Set<PluginVersion> wanted(List<PluginShelf.Kept> kept, List<Standing> standings) {
        List<PluginVersion> named = kept.stream().map(PluginShelf.Kept::version).toList();
        Set<PluginVersion> wanted = new LinkedHashSet<>();
        standings.stream()
                .flatMap(standing -> Stream.concat(standing.active().stream(), standing.shadow().stream()))
                .filter(named::contains)
                .forEach(wanted::add);
        return wanted;
    }

    private List<Cause> bundle(PluginVersion version) {
        Optional<Bundle> bundle = PluginBundles.in(framework, version.digest());
        Optional<Text> failure = node.failureOf(version);
        if (bundle.isEmpty() || failure.isPresent()) {
            return List.of(Causes.of(
                    Kind.NOT_STARTED, version.version(), failure.stream().toList()));
        }
        FrameworkWiring wiring = framework.getBundle().adapt(FrameworkWiring.class);
        return new BundleExam(bundle.get(), version.version(), wiring, runtime).causes(name);
    }

    private static List<Cause> asked(PluginInfo info) {
        List<Cause> causes = new ArrayList<>();
        String version = info.id().version();
        info.notAskedBecause()
                .filter(why -> info.shadowRegions().isEmpty())
                .ifPresent(why -> causes.add(Causes.of(Kind.NOT_ASKED, version, List.of(why))));
        PluginMetrics.Breaker breaker = info.metrics().breaker();
        if (breaker.state() != PluginMetrics.Breaker.State.CLOSED) {
            causes.add(Causes.of(
                    Kind.BREAKER,
                    version,
                    info.metrics().lastFailure().stream().toList(),
                    breaker.since().map(Examination::time).orElse("?"),
                    breaker.until().map(Examination::time).orElse("?")));
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
        return Causes.of(Kind.RUNAWAY, runaway.version().version(), stack, time(runaway.since()), runaway.thread());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
