// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.steering.spi.SteeringRepository;
import fr.relais.vocabulary.ConventionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was agreed, in memory. */
final class MemorySteeringRepository implements SteeringRepository {

    private final List<Objective> objectives = new ArrayList<>();
    private final Map<ConventionId, Convention> conventions = new TreeMap<>();
    private final List<ParameterValue> parameters = new ArrayList<>();
    private long revision;

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<Objective> objectives() {
        return List.copyOf(objectives);
    }

    @Override
    public void addObjectives(Collection<Objective> added) {
        objectives.addAll(added);
        revision++;
    }

    @Override
    public List<Convention> conventions() {
        return List.copyOf(conventions.values());
    }

    @Override
    public void saveConventions(Collection<Convention> saved) {
        saved.forEach(convention -> conventions.put(convention.id(), convention));
        revision++;
    }

    @Override
    public List<ParameterValue> parameters() {
        return List.copyOf(parameters);
    }

    @Override
    public void addParameters(Collection<ParameterValue> values) {
        parameters.addAll(values);
        revision++;
    }
}
