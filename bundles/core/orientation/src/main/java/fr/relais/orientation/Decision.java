// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation;

import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An orientation as it was decided (R-C6): every answer with the version that gave it, the preconditions that failed, the date and the
 * author. It can be shown to the young person.
 *
 * @param id empty for a preview, which isn't kept
 * @param person empty for a preview of a profile
 * @param author the user who asked for it
 * @param outcome what follows from the answers
 * @param answers national criteria first, then by plug-in
 * @param impediments preconditions R-E1 to R-E6 that would refuse an affectation that day; where several missions locales are
 *     competent, those of the one with the fewest
 * @param destinations the missions locales competent for the residence (several where shared, I-T2), with the room left: in the order of
 *     the choice that holds (I-T7), else by identifier
 * @param choices what each choice of destination answered, the one that prevails first; none where there was nothing to choose
 * @param room when it is previewed or decided, how these missions locales and their neighbours stand (W8); empty for a kept one, which
 *     is shown again, or one of a file
 */
public record Decision(
        Optional<DecisionId> id,
        Optional<YoungPersonId> person,
        LocalDate on,
        String author,
        Outcome outcome,
        List<CriterionAnswer> answers,
        List<Refusal> impediments,
        List<Destination> destinations,
        List<ChoiceAnswer> choices,
        Optional<NearbyCapacity> room) {

    /** Copies its lists. */
    public Decision {
        answers = List.copyOf(answers);
        impediments = List.copyOf(impediments);
        destinations = List.copyOf(destinations);
        choices = List.copyOf(choices);
    }

    /** With nothing to choose, as it is kept. */
    public Decision(
            Optional<DecisionId> id,
            Optional<YoungPersonId> person,
            LocalDate on,
            String author,
            Outcome outcome,
            List<CriterionAnswer> answers,
            List<Refusal> impediments,
            List<Destination> destinations) {
        this(id, person, on, author, outcome, answers, impediments, destinations, List.of(), Optional.empty());
    }

    /** The same, with how the missions locales stand. */
    public Decision with(NearbyCapacity surroundings) {
        return new Decision(
                id,
                person,
                on,
                author,
                outcome,
                answers,
                impediments,
                destinations,
                choices,
                Optional.of(surroundings));
    }

    /** The same, kept under a number. */
    public Decision numbered(DecisionId number) {
        return new Decision(
                Optional.of(number), person, on, author, outcome, answers, impediments, destinations, choices, room);
    }

    /** I-T7: the choice whose order the destinations are in; empty where none prefers any. */
    public Optional<ChoiceAnswer> preference() {
        return choices.stream()
                .filter(choice -> choice.verdict() == ChoiceAnswer.Verdict.ORDERED)
                .findFirst();
    }

    /**
     * A mission locale to which the person may go.
     *
     * @param roomLeft of the year's objective as it was known when deciding (W8); below zero past the objective
     */
    public record Destination(MissionLocaleId missionLocale, String name, int roomLeft) {}
}
