// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory;

import org.osgi.annotation.versioning.ProviderType;

/** The whole territory as an immutable picture, for the other rooms of the core; replaced as a whole after an intake. Thread-safe. */
@ProviderType
public interface TerritoryProvider {

    /** The picture now; the same object until something comes in. */
    TerritoryMap current();

    /** The picture of this very moment, whatever another node or room has written. Costs a look at the store. */
    default TerritoryMap renewed() {
        return current();
    }
}
