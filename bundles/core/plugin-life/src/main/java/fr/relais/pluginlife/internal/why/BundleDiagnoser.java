// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal.why;

import fr.relais.pluginlife.PluginReport.Cause;
import fr.relais.pluginlife.PluginReport.Kind;
import fr.relais.vocabulary.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Why the plug-ins of a bundle that should run aren't offered: its wiring, then its components. One look at one moment. */
final class BundleDiagnoser {

    private static final String ID = "relais.plugin.id";

    private final Bundle bundle;
    private final String version;
    private final FrameworkWiring wiring;
    private final ServiceComponentRuntime runtime;

    /** @param version as it is shown */
    BundleDiagnoser(Bundle bundle, String version, FrameworkWiring wiring, ServiceComponentRuntime runtime) {
        this.bundle = bundle;
        this.version = version;
        this.wiring = wiring;
        this.runtime = runtime;
    }

    /** @param name identifier of a plug-in, or symbolic name of the bundle for all of them */
    List<Cause> causes(String name) {
        if (bundle.getState() == Bundle.INSTALLED) {
            return List.of(cause(Kind.UNRESOLVED, unresolved()));
        }
        if (bundle.getState() != Bundle.ACTIVE) {
            return List.of(cause(Kind.NOT_STARTED, List.of()));
        }
        List<Cause> causes = new ArrayList<>();
        runtime.getComponentDescriptionDTOs(bundle).stream()
                .filter(component -> name.equals(bundle.getSymbolicName())
                        || name.equals(Objects.toString(component.properties.get(ID), "")))
                .forEach(component -> examine(component, causes));
        return causes;
    }

    private void examine(ComponentDescriptionDTO component, List<Cause> causes) {
        if (!runtime.isComponentEnabled(component)) {
            causes.add(cause(Kind.DISABLED, List.of(same(component.name))));
            return;
        }
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        for (ComponentConfigurationDTO configuration : configurations) {
            switch (configuration.state) {
                case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                    causes.add(cause(Kind.CONFIGURATION, List.of(same(String.join(", ", component.configurationPid)))));
                case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
                    causes.add(cause(
                            Kind.REFERENCE,
                            Arrays.stream(configuration.unsatisfiedReferences)
                                    .map(reference -> same(component.name + ": " + reference.name))
                                    .toList()));
                case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                    causes.add(cause(
                            Kind.NOT_MADE, List.of(same(component.name + ": " + firstLine(configuration.failure)))));
                default -> {
                    // it is offered, or will be when somebody asks
                }
            }
        }
    }

    /** What it imports and nobody offers. */
    private List<Text> unresolved() {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                .filter(requirement -> !Namespace.RESOLUTION_OPTIONAL.equals(
                        requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE)))
                .filter(requirement -> wiring.findProviders(requirement).isEmpty())
                .map(requirement -> same(inWords(requirement)))
                .toList();
    }

    private static String inWords(BundleRequirement requirement) {
        String filter = Objects.toString(requirement.getDirectives().get(Namespace.REQUIREMENT_FILTER_DIRECTIVE), "");
        return (requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE)
                        ? "Import-Package "
                        : requirement.getNamespace() + " ")
                + filter;
    }

    private static String firstLine(String text) {
        return text == null ? "?" : text.lines().findFirst().orElse("?");
    }

    private Cause cause(Kind kind, List<Text> details) {
        return CauseMessages.of(kind, version, details);
    }

    private static Text same(String words) {
        return new Text(words, words);
    }
}
