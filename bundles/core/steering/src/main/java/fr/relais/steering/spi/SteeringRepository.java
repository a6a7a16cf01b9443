// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.spi;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.ParameterValue;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what was agreed. Thread-safe; every save is one transaction. */
@ProviderType
public interface SteeringRepository {

    /** A number that grows with every save on any node. */
    long revision();

    /** Every objective, replaced ones included. */
    List<Objective> objectives();

    /** Adds rows; nothing is overwritten (W3). */
    void addObjectives(Collection<Objective> objectives);

    /** Every convention. */
    List<Convention> conventions();

    /** Inserts or updates by reference. */
    void saveConventions(Collection<Convention> conventions);

    /** Every value of every parameter. */
    List<ParameterValue> parameters();

    /** Adds values. */
    void addParameters(Collection<ParameterValue> values);
}
