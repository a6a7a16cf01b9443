// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.partnership.parameters.Parameters;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.Collection;
import java.util.HashMap;
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
record Agreed(
        List<Objective> objectives,
        Map<Place, Objective> inForce,
        Map<ConventionId, Convention> conventions,
        Map<String, List<Convention>> localConventions,
        List<ParameterValue> values,
        Parameters parameters) {

    /** Whose objective, and of which year. */
    record Place(Level level, String code, int year) {
        static Place of(Objective objective) {
            return new Place(objective.level(), objective.code(), objective.year());
        }
    }

    static Agreed of(List<Objective> objectives, Collection<Convention> conventions, List<ParameterValue> values) {
        return new Agreed(
                List.copyOf(objectives),
                inForceAmong(objectives),
                conventions.stream().collect(Collectors.toMap(Convention::id, Function.identity())),
                conventions.stream()
                        .filter(convention -> convention.level() == Level.LOCAL)
                        .collect(Collectors.groupingBy(Convention::code)),
                List.copyOf(values),
                new Parameters(values));
    }

    /** I-O3: the one agreed on the latest day; of two of one day, the one recorded last. */
    static Map<Place, Objective> inForceAmong(Collection<Objective> objectives) {
        Map<Place, Objective> inForce = new HashMap<>();
        objectives.forEach(objective -> inForce.merge(
                Place.of(objective),
                objective,
                (before, after) -> after.agreedOn().isBefore(before.agreedOn()) ? before : after));
        return inForce;
    }

    /** The local conventions of a mission locale, whatever their time. */
    List<Convention> localConventions(MissionLocaleId missionLocale) {
        return localConventions.getOrDefault(missionLocale.value(), List.of());
    }
}
