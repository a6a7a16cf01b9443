// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that was agreed, at one moment. Immutable.
 *
 * @param objectives every objective in the order of recording, replaced ones included
 * @param inForce of each place and year the objective that was agreed last (I-O3)
 * @param localConventions the local conventions by mission locale
 */
record AgreementsSnapshot(
        List<Objective> objectives,
        Map<Place, Objective> inForce,
        Map<ConventionId, Convention> conventions,
        Map<String, List<Convention>> localConventions,
        List<ParameterValue> values,
        Parameters parameters) {

    static AgreementsSnapshot of(
            List<Objective> objectives, Collection<Convention> conventions, List<ParameterValue> values) {
        return new AgreementsSnapshot(
                List.copyOf(objectives),
                Objective.inForce(objectives),
                conventions.stream().collect(Collectors.toMap(Convention::id, Function.identity())),
                conventions.stream()
                        .filter(convention -> convention.level() == Level.LOCAL)
                        .collect(Collectors.groupingBy(Convention::code)),
                List.copyOf(values),
                new Parameters(values));
    }

    /** The local conventions of a mission locale, whatever their time. */
    List<Convention> localConventions(MissionLocaleId missionLocale) {
        return localConventions.getOrDefault(missionLocale.value(), List.of());
    }
}
