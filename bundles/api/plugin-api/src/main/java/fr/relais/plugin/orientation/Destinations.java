// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import fr.relais.vocabulary.CommuneCode;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Where a young person who lives in a commune may go, as it stands on the day of the decision. Immutable. */
@ProviderType
public interface Destinations {

    /** Commune of residence (INSEE; of Paris, Lyon and Marseille the municipal arrondissement). */
    CommuneCode commune();

    /**
     * The missions locales in whose zone the commune is (R-T2), in the order that holds without plug-in: by identifier. At least two. A
     * preference names these alone.
     */
    List<Destination> offered();

    /**
     * Those near them (sharing a commune with one of them, then of the same département, I-E11) that have a convention in force, in that
     * order; may be empty. They tell how loaded the surroundings are and can't be named: an affectation to one would be refused, the
     * commune not being in its zone (R-E4).
     */
    List<Destination> neighbours();
}
