// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.readiness.Missing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Follows each component that isn't satisfied to the service that nobody provides. One look at one moment; not thread-safe. */
final class UnsatisfiedComponents {

    private final ServiceComponentRuntime runtime;
    private final Collection<ComponentDescriptionDTO> all;

    UnsatisfiedComponents(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
        this.all = runtime.getComponentDescriptionDTOs();
    }

    /** Those of these bundles. */
    List<Missing> of(List<Bundle> bundles) {
        return runtime.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new)).stream()
                .flatMap(description -> unsatisfied(description, new HashSet<>()))
                .toList();
    }

    private Stream<Missing> unsatisfied(ComponentDescriptionDTO description, Set<String> asked) {
        if (!runtime.isComponentEnabled(description)) {
            return Stream.of(new Missing("component " + description.name + " is disabled", List.of()));
        }
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(description);
        boolean usable = configurations.stream().anyMatch(UnsatisfiedComponents::usable);
        return usable ? Stream.of() : configurations.stream().map(configuration -> explain(configuration, asked));
    }

    private static boolean usable(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.ACTIVE
                || configuration.state == ComponentConfigurationDTO.SATISFIED;
    }

    private Missing explain(ComponentConfigurationDTO configuration, Set<String> asked) {
        ComponentDescriptionDTO description = configuration.description;
        String name = "component " + description.name;
        return switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                new Missing(
                        name + " waits for its configuration " + String.join(", ", description.configurationPid),
                        List.of());
            case ComponentConfigurationDTO.FAILED_ACTIVATION ->
                new Missing(name + " failed to start: " + firstLine(configuration.failure), List.of());
            default -> new Missing(name + " waits for", references(configuration, asked));
        };
    }

    private List<Missing> references(ComponentConfigurationDTO configuration, Set<String> asked) {
        List<Missing> because = new ArrayList<>();
        for (UnsatisfiedReferenceDTO unsatisfied : configuration.unsatisfiedReferences) {
            Arrays.stream(configuration.description.references)
                    .filter(reference -> reference.name.equals(unsatisfied.name))
                    .forEach(reference -> because.add(service(reference, asked)));
        }
        return because;
    }

    private Missing service(ReferenceDTO reference, Set<String> asked) {
        String what = reference.interfaceName + (reference.target == null ? "" : " " + reference.target);
        if (!asked.add(what)) {
            return new Missing(what + " (see above)", List.of());
        }
        List<ComponentDescriptionDTO> providers = all.stream()
                .filter(description ->
                        Arrays.asList(description.serviceInterfaces).contains(reference.interfaceName))
                .toList();
        if (providers.isEmpty()) {
            return new Missing(what + ", which no component provides", List.of());
        }
        return new Missing(
                what,
                providers.stream()
                        .flatMap(provider -> unsatisfied(provider, asked))
                        .toList());
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("no reason given");
    }
}
