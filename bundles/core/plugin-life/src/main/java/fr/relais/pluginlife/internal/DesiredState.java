// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife.internal;

import fr.relais.pluginhost.admission.Activation;
import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.vocabulary.RegionCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which versions should run, and where: what follows from where bundles stand. By digest. */
record DesiredState(Map<String, Deployment> versions) {

    /** Where a version is in force, and where it is tried. */
    record Deployment(PluginVersion version, Set<RegionCode> active, Set<RegionCode> shadow) {

        Activation admission() {
            return Activation.of(version.digest(), active, shadow);
        }
    }

    static DesiredState from(Collection<DeploymentState> states) {
        Map<String, Deployment> versions = new LinkedHashMap<>();
        for (DeploymentState state : states) {
            place(versions, state.active()).ifPresent(place -> place.active().add(state.region()));
            place(versions, state.shadow()).ifPresent(place -> place.shadow().add(state.region()));
        }
        return new DesiredState(versions);
    }

    private static Optional<Deployment> place(Map<String, Deployment> versions, Optional<PluginVersion> version) {
        return version.map(wanted -> versions.computeIfAbsent(
                wanted.digest(), digest -> new Deployment(wanted, new TreeSet<>(), new TreeSet<>())));
    }

    boolean contains(String digest) {
        return versions.containsKey(digest);
    }
}
