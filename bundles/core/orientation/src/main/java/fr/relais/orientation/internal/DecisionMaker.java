// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.cotraitance.PlacesLeft;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Decision.Destination;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.steering.Agreements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns cases into decisions (R-C6): asks the criteria and the choices of destination once for all of them, and looks once at the places
 * left.
 */
final class DecisionMaker {

    private final PluginCalls<CriterionQuestion, CriterionAnswer> criteria;
    private final PluginCalls<DestinationQuestion, ChoiceAnswer> choices;
    private final PlacesLeft places;
    private final Agreements agreements;

    DecisionMaker(
            PluginCalls<CriterionQuestion, CriterionAnswer> criteria,
            PluginCalls<DestinationQuestion, ChoiceAnswer> choices,
            PlacesLeft places,
            Agreements agreements) {
        this.criteria = criteria;
        this.choices = choices;
        this.places = places;
        this.agreements = agreements;
    }

    /** One decision per case, in order, with what was judged; not kept yet. */
    List<DecisionSnapshot> of(List<DecisionInput> cases, String author) {
        List<CriterionQuestion> questions =
                cases.stream().map(DecisionInput::question).toList();
        List<List<CriterionAnswer>> answers = criteria.ask(questions);
        RemainingCapacity rooms = new RemainingCapacity(places, cases);
        PreconditionPreview impediments = new PreconditionPreview(agreements, rooms);
        List<DestinationSelector.Selection> opinions = new DestinationSelector(choices, agreements, rooms).of(cases);
        List<DecisionSnapshot> decisions = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            DecisionInput any = cases.get(i);
            List<ChoiceAnswer> preferred = opinions.get(i).answers();
            Decision decision = new Decision(
                    Optional.empty(),
                    any.person(),
                    any.day(),
                    author,
                    Outcome.of(answers.get(i)),
                    answers.get(i),
                    impediments.of(any),
                    DestinationSelector.inOrder(destinations(any, rooms), preferred),
                    preferred,
                    Optional.empty());
            decisions.add(new DecisionSnapshot(
                    decision, Optional.of(questions.get(i)), opinions.get(i).asked()));
        }
        return decisions;
    }

    /** W8: the same, with how the missions locales to which the person may go stand, and their neighbours. */
    Decision withRoom(Decision decision) {
        return decision.with(places.around(
                decision.destinations().stream().map(Destination::missionLocale).toList(), decision.on()));
    }

    private static List<Destination> destinations(DecisionInput any, RemainingCapacity rooms) {
        return any.competent().stream()
                .map(missionLocale -> new Destination(
                        missionLocale.id(),
                        missionLocale.name(),
                        rooms.of(missionLocale.id(), any.day()).room().left()))
                .toList();
    }
}
