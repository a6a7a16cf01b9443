// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.Plugins;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.PluginDiagnosis;
import fr.relais.pluginlife.PluginReport;
import fr.relais.pluginlife.PluginReport.Cause;
import fr.relais.pluginlife.internal.PluginLifecycleService;
import fr.relais.pluginlife.spi.PluginRepository;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Puts together what the database, the host, the framework and the component runtime know of a plug-in. */
@Component(property = "service.exported.interfaces=fr.relais.pluginlife.PluginDiagnosis")
public final class PluginDiagnosisService implements PluginDiagnosis {

    private final PluginRepository repository;
    private final Plugins plugins;
    private final NodeState node;
    private final ServiceComponentRuntime runtime;
    private final BundleContext framework;

    /** Made by the component runtime. */
    @Activate
    public PluginDiagnosisService(
            BundleContext own,
            @Reference PluginRepository repository,
            @Reference Plugins plugins,
            @Reference NodeState node,
            @Reference ServiceComponentRuntime runtime) {
        this.repository = repository;
        this.plugins = plugins;
        this.node = node;
        this.runtime = runtime;
        this.framework = own.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
    }

    @Override
    public PluginReport of(Caller caller, String name) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        PluginRepository.Delta everything = repository.since(0);
        List<LifecycleEvent> events = everything.events();
        List<PluginRepository.StoredJar> kept = everything.jars().stream()
                .filter(each -> each.version().bundle().equals(name)
                        || each.plugins().stream()
                                .anyMatch(plugin -> plugin.id().equals(name)))
                .toList();
        Set<String> bundles = kept.stream().map(each -> each.version().bundle()).collect(Collectors.toSet());
        List<DeploymentState> states = DeploymentState.derive(events).stream()
                .filter(state -> bundles.contains(state.bundle()))
                .filter(state -> PluginLifecycleService.grants(caller, state.region()))
                .toList();
        List<PluginInfo> there = plugins.list(caller).stream()
                .filter(info ->
                        info.id().pluginId().equals(name) || info.id().bundle().equals(name))
                .toList();
        List<RejectedJar> refused = node.rejectedJars().stream()
                .filter(jar -> jar.bundle().equals(name) || bundles.contains(jar.bundle()))
                .filter(jar -> jar.visibleTo(caller))
                .filter(jar -> isTheLast(jar, events))
                .toList();
        if (states.isEmpty() && there.isEmpty() && refused.isEmpty()) {
            throw new UnknownException(CauseMessages.text("unknown", name));
        }
        List<Cause> causes = new PluginDiagnoser(name, framework, runtime, node).causes(kept, states, there, refused);
        return new PluginReport(name, there, states, causes);
    }

    /** Whether nothing of that bundle was brought since. */
    private static boolean isTheLast(RejectedJar jar, List<LifecycleEvent> events) {
        return events.stream()
                .filter(event -> event.version().bundle().equals(jar.bundle()))
                .noneMatch(event -> event.at().isAfter(jar.at()));
    }
}
