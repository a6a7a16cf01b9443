// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

import fr.relais.vocabulary.RegionCode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a bundle stands in a region: what follows from what was done. At most one version is in force and at most one in shadow.
 *
 * @param active the version in force
 * @param origin by which way the version in force was put in force
 * @param shadow the version evaluated without effect
 * @param before the version that a roll-back would put in force again
 * @param staged every version that was brought, in that order
 */
public record DeploymentState(
        RegionCode region,
        String bundle,
        Optional<PluginVersion> active,
        Optional<Origin> origin,
        Optional<PluginVersion> shadow,
        Optional<PluginVersion> before,
        List<PluginVersion> staged) {

    /** A region and a bundle. */
    private record Place(RegionCode region, String bundle) {}

    /** Where bundles stand after these events, by region and bundle in the order in which they first came. */
    public static List<DeploymentState> derive(Collection<LifecycleEvent> events) {
        Map<Place, Progression> courses = new LinkedHashMap<>();
        events.stream().sorted(LifecycleEvent.IN_ORDER).forEach(event -> courses.computeIfAbsent(
                        new Place(event.region(), event.version().bundle()), place -> new Progression())
                .apply(event));
        return courses.entrySet().stream()
                .map(each -> each.getValue()
                        .state(each.getKey().region(), each.getKey().bundle()))
                .toList();
    }

    /** The course of one bundle in one region. */
    private static final class Progression {

        private final Set<PluginVersion> staged = new LinkedHashSet<>();
        private final Deque<PluginVersion> inForce = new ArrayDeque<>();
        private Optional<PluginVersion> active = Optional.empty();
        private Optional<Origin> origin = Optional.empty();
        private Optional<PluginVersion> shadow = Optional.empty();

        void apply(LifecycleEvent event) {
            switch (event.act()) {
                case STAGED -> staged.add(event.version());
                case SHADOWED -> shadow = Optional.of(event.version());
                case ACTIVATED -> activate(event.version());
                case RETIRED -> retire(event.version());
                case ROLLED_BACK -> active = Optional.ofNullable(inForce.poll());
            }
            if (event.act() == LifecycleAction.ACTIVATED || event.act() == LifecycleAction.ROLLED_BACK) {
                origin = Optional.of(event.origin());
            }
        }

        private void activate(PluginVersion version) {
            active.filter(former -> !former.equals(version)).ifPresent(inForce::push);
            active = Optional.of(version);
            shadow = shadow.filter(tried -> !tried.equals(version));
        }

        private void retire(PluginVersion version) {
            active.filter(version::equals).ifPresent(inForce::push);
            active = active.filter(now -> !now.equals(version));
            shadow = shadow.filter(tried -> !tried.equals(version));
        }

        DeploymentState state(RegionCode region, String bundle) {
            return new DeploymentState(
                    region,
                    bundle,
                    active,
                    active.flatMap(version -> origin),
                    shadow,
                    Optional.ofNullable(inForce.peek()),
                    List.copyOf(staged));
        }
    }
}
