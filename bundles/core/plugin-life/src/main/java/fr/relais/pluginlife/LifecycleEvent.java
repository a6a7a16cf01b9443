// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginlife;

import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something that was done with a version of a bundle for a region: append-only, with who, when and why, so that a restart or a second node
 * on the same database comes to the same plug-ins.
 *
 * @param id its number, in the order of recording
 * @param version what it was done with; of a roll-back, the version that was taken back
 * @param why in the words of who did it; may be empty for what is staged
 */
public record LifecycleEvent(
        long id,
        RegionCode region,
        PluginVersion version,
        LifecycleAction act,
        Origin origin,
        String by,
        Instant at,
        String why) {

    /** The order in which things were done. */
    public static final Comparator<LifecycleEvent> IN_ORDER = Comparator.comparingLong(LifecycleEvent::id);
}
