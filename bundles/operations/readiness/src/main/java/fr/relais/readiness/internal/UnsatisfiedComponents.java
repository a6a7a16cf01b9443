// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.readiness.UnmetDependency;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * Follows each component that can't be used to what nobody provides, and tells the causes rather than the consequences: one missing
 * data source would otherwise be told thirty times. One look at one moment; not thread-safe.
 */
final class UnsatisfiedComponents {

    private final ServiceComponentRuntime runtime;
    private final Collection<ComponentDescriptionDTO> all;

    /** By cause or component, the components that wait for it. */
    private final Map<String, Set<String>> waiters = new LinkedHashMap<>();

    private final Set<String> causes = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    UnsatisfiedComponents(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
        this.all = runtime.getComponentDescriptionDTOs();
    }

    /** What keeps the components of these bundles from being used. */
    List<UnmetDependency> of(List<Bundle> bundles) {
        runtime.getComponentDescriptionDTOs(bundles.toArray(Bundle[]::new)).forEach(this::examine);
        return causes.stream().map(this::missing).toList();
    }

    /** @return whether the component can't be used */
    private boolean examine(ComponentDescriptionDTO component) {
        if (!runtime.isComponentEnabled(component)) {
            causes.add(component.name + " is disabled");
            return true;
        }
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        if (configurations.stream().anyMatch(UnsatisfiedComponents::usable)) {
            return false;
        }
        if (seen.add(component.name)) {
            configurations.forEach(this::explain);
        }
        return !configurations.isEmpty();
    }

    private static boolean usable(ComponentConfigurationDTO configuration) {
        return configuration.state == ComponentConfigurationDTO.ACTIVE
                || configuration.state == ComponentConfigurationDTO.SATISFIED;
    }

    private void explain(ComponentConfigurationDTO configuration) {
        ComponentDescriptionDTO component = configuration.description;
        switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
                causes.add(
                        component.name + " lacks its configuration " + String.join(", ", component.configurationPid));
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> {
                String cause = component.name + " failed to start: " + firstLine(configuration.failure);
                causes.add(cause);
                waits(component.name, cause);
            }
            default -> references(configuration);
        }
    }

    private void references(ComponentConfigurationDTO configuration) {
        for (UnsatisfiedReferenceDTO unsatisfied : configuration.unsatisfiedReferences) {
            Arrays.stream(configuration.description.references)
                    .filter(reference -> reference.name.equals(unsatisfied.name))
                    .forEach(reference -> service(configuration.description.name, reference));
        }
    }

    private void service(String waiter, ReferenceDTO reference) {
        String service = reference.interfaceName + (reference.target == null ? "" : " " + reference.target);
        List<ComponentDescriptionDTO> providers = all.stream()
                .filter(component -> Arrays.asList(component.serviceInterfaces).contains(reference.interfaceName))
                .toList();
        if (providers.isEmpty()) {
            String cause = "nobody provides " + service;
            causes.add(cause);
            waits(waiter, cause);
        }
        for (ComponentDescriptionDTO provider : providers) {
            if (examine(provider)) {
                waits(waiter, provider.name);
            }
        }
    }

    private void waits(String waiter, String forWhat) {
        waiters.computeIfAbsent(forWhat, unknown -> new LinkedHashSet<>()).add(waiter);
    }

    private UnmetDependency missing(String cause) {
        Map<String, String> cameFrom = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(cause));
        String last = cause;
        while (!next.isEmpty()) {
            last = next.removeFirst();
            for (String waiter : waiters.getOrDefault(last, Set.of())) {
                if (!cameFrom.containsKey(waiter)) {
                    cameFrom.put(waiter, last);
                    next.addLast(waiter);
                }
            }
        }
        Deque<String> chain = new ArrayDeque<>();
        for (String step = last; !step.equals(cause); step = cameFrom.get(step)) {
            chain.addFirst(step);
        }
        return new UnmetDependency(cause, chain.stream().collect(Collectors.toList()), cameFrom.size());
    }

    private static String firstLine(String text) {
        return text == null ? "no reason given" : text.lines().findFirst().orElse("no reason given");
    }
}
