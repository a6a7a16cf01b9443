// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Feature;
import javax.ws.rs.core.FeatureContext;

/**
 * Which resources the application has now. The whiteboard takes it down and puts it up anew for each one that joins; what it lists as
 * bound is listed before that. Here they are noted while they are put up. Thread-safe.
 */
final class BoundResources implements Feature {

    private volatile Set<Class<?>> bound = Set.of();

    Set<Class<?>> now() {
        return Set.copyOf(bound);
    }

    /** Called at the beginning of each putting up. */
    @Override
    public boolean configure(FeatureContext context) {
        Set<Class<?>> these = ConcurrentHashMap.newKeySet();
        bound = these;
        context.register(new Noted(these));
        return true;
    }

    /** Called for each method of each resource before the first request comes in. */
    private record Noted(Set<Class<?>> these) implements DynamicFeature {
        @Override
        public void configure(ResourceInfo resource, FeatureContext context) {
            these.add(resource.getResourceClass());
        }
    }
}
