// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** When and where a criterion is asked. Immutable. */
@ProviderType
public interface OrientationContext {

    /** The day of the decision, Europe/Paris: use it instead of the clock, so that a decision can be replayed. */
    LocalDate today();

    /** The region in which the young person lives. */
    RegionCode region();
}
