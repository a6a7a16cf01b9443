// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal.why;

import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.life.Diagnosis;
import fr.relais.life.LifeEvent;
import fr.relais.life.PluginReport;
import fr.relais.life.PluginReport.Cause;
import fr.relais.life.Standing;
import fr.relais.life.internal.LifeDesk;
import fr.relais.life.spi.PluginShelf;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.Plugins;
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
@Component(property = "service.exported.interfaces=fr.relais.life.Diagnosis")
public final class DiagnosisDesk implements Diagnosis {

    private final PluginShelf shelf;
    private final Plugins plugins;
    private final NodeState node;
    private final ServiceComponentRuntime runtime;
    private final BundleContext framework;

    /** Made by the component runtime. */
    @Activate
    public DiagnosisDesk(
            BundleContext own,
            @Reference PluginShelf shelf,
            @Reference Plugins plugins,
            @Reference NodeState node,
            @Reference ServiceComponentRuntime runtime) {
        this.shelf = shelf;
        this.plugins = plugins;
        this.node = node;
        this.runtime = runtime;
        this.framework = own.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
    }

    @Override
    public PluginReport of(Caller caller, String name) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT);
        PluginShelf.Growth everything = shelf.since(0);
        List<LifeEvent> events = everything.events();
        List<PluginShelf.Kept> kept = everything.kept().stream()
                .filter(each -> each.version().bundle().equals(name)
                        || each.plugins().stream()
                                .anyMatch(plugin -> plugin.id().equals(name)))
                .toList();
        Set<String> bundles = kept.stream().map(each -> each.version().bundle()).collect(Collectors.toSet());
        List<Standing> standings = Standing.after(events).stream()
                .filter(standing -> bundles.contains(standing.bundle()))
                .filter(standing -> LifeDesk.grants(caller, standing.region()))
                .toList();
        List<PluginInfo> there = plugins.list(caller).stream()
                .filter(info ->
                        info.id().pluginId().equals(name) || info.id().bundle().equals(name))
                .toList();
        List<TurnedAway> refused = node.turnedAway().stream()
                .filter(jar -> jar.bundle().equals(name) || bundles.contains(jar.bundle()))
                .filter(jar -> jar.visibleTo(caller))
                .filter(jar -> isTheLast(jar, events))
                .toList();
        if (standings.isEmpty() && there.isEmpty() && refused.isEmpty()) {
            throw new UnknownException(Causes.text("unknown", name));
        }
        List<Cause> causes = new Examination(name, framework, runtime, node).causes(kept, standings, there, refused);
        return new PluginReport(name, there, standings, causes);
    }

    /** Whether nothing of that bundle was brought since. */
    private static boolean isTheLast(TurnedAway jar, List<LifeEvent> events) {
        return events.stream()
                .filter(event -> event.version().bundle().equals(jar.bundle()))
                .noneMatch(event -> event.at().isAfter(jar.at()));
    }
}
