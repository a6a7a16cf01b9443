// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.CotraitanceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of a co-traitance's life (domain.md chapter 4) as one pure function: what happened in, what follows from it out.
 *
 * <p>The order of the facts and their repetition don't matter (R-X1), and what a day looks like never depends on facts dated after
 * it. Automatic ends are derived from the facts, future ones included, so that applying them every day, twice or after three days
 * off comes to the same (R-L18).
 *
 * <p>Facts of one day apply in this order, each once the ones before it have (I-X1): automatic ends that fall due; registration
 * (ceased, struck off, registered); residence; CIVIS (left, entered); affectation; acceptation; interview; alert raised; alert
 * closed or decided; exit pronounced.
 *
 * <p>How it is told: {@link EffectiveAffectations} and {@link CotraitanceFacts} sort the facts, {@link EndRules} holds the rules that end, {@link Progression} the rules of
 * entry and what became of one file, {@link AlertHistory} the alerts, {@link ObjectiveCount} what counts, {@link WorkItemRules} what is to be
 * seen to.
 */
public final class Lifecycle {

    private Lifecycle() {}

    /**
     * What follows from all facts of one person.
     *
     * <p>Callable from any thread; about a microsecond per fact.
     *
     * @param facts every fact of the person, of all co-traitances, in any order; superseded ones left out; no null
     * @param frame parameters and zones to read them against; not null
     * @return the person's history, and a track for each co-traitance that has an affectation among the facts
     * @throws fr.relais.partnership.parameters.NoParameterException if a rule needs a parameter that has no value on its day
     */
    public static Timeline timeline(Collection<? extends Fact> facts, RuleContext frame) {
        return timeline(facts, List.of(), frame);
    }

    /**
     * Likewise, where affectations were taken back.
     *
     * @param takenBack affectations that were told and are no longer among the facts, in any order: under which numbers somebody may still
     *     have told something of a co-traitance that stands under another name (I-T5)
     */
    public static Timeline timeline(
            Collection<? extends Fact> facts, Collection<Fact.Affected> takenBack, RuleContext frame) {
        PersonHistory history = PersonHistory.of(facts);
        EffectiveAffectations affectations = EffectiveAffectations.of(facts, takenBack, frame.mergers());
        List<Progression> courses = CotraitanceFacts.allOf(affectations, facts, frame.mergers()).stream()
                .map(file -> Progression.of(file, history, frame))
                .toList();
        Map<CotraitanceId, Counting> countings = ObjectiveCount.of(courses, history, frame);
        SortedMap<CotraitanceId, CotraitanceTimeline> tracks = new TreeMap<>();
        courses.forEach(course -> tracks.put(course.id(), course.track(history, countings.get(course.id()), frame)));
        return new Timeline(history, tracks, affectations.others());
    }
}
