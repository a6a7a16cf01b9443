// SPDX-License-Identifier: Apache-2.0
package fr.relais.life.internal;

import fr.relais.life.PluginVersion;
import fr.relais.life.Standing;
import fr.relais.pluginhost.admission.Activation;
import fr.relais.vocabulary.RegionCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which versions should run, and where: what follows from where bundles stand. By digest. */
record Wanted(Map<String, Place> versions) {

    /** Where a version is in force, and where it is tried. */
    record Place(PluginVersion version, Set<RegionCode> active, Set<RegionCode> shadow) {

        Activation admission() {
            return Activation.of(version.digest(), active, shadow);
        }
    }

    static Wanted from(Collection<Standing> standings) {
        Map<String, Place> versions = new LinkedHashMap<>();
        for (Standing standing : standings) {
            place(versions, standing.active()).ifPresent(place -> place.active().add(standing.region()));
            place(versions, standing.shadow()).ifPresent(place -> place.shadow().add(standing.region()));
        }
        return new Wanted(versions);
    }

    private static Optional<Place> place(Map<String, Place> versions, Optional<PluginVersion> version) {
        return version.map(wanted -> versions.computeIfAbsent(
                wanted.digest(), digest -> new Place(wanted, new TreeSet<>(), new TreeSet<>())));
    }

    boolean has(String digest) {
        return versions.containsKey(digest);
    }
}
