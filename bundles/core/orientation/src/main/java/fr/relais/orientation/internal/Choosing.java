// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.host.ChoiceAnswer;
import fr.relais.host.Choices;
import fr.relais.orientation.Decision;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Standing;
import fr.relais.plugin.orientation.Destination;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * I-T6: asks the choices of destination about those who live where several missions locales are competent, once for all of them. One
 * batch, one thread.
 */
final class Choosing {

    private final Choices choices;
    private final Agreements agreements;
    private final Rooms rooms;
    private final Map<Place, Offer> offers = new HashMap<>();

    private record Place(CommuneCode commune, LocalDate day) {}

    Choosing(Choices choices, Agreements agreements, Rooms rooms) {
        this.choices = choices;
        this.agreements = agreements;
        this.rooms = rooms;
    }

    /** For each case, in order, what the choices answered; nothing where there is nothing to choose. */
    List<List<ChoiceAnswer>> of(List<Case> cases) {
        List<Integer> who = new ArrayList<>();
        List<Choices.Question> questions = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case any = cases.get(i);
            if (any.competent().size() > 1 && choices.concern(any.region())) {
                who.add(i);
                questions.add(new Choices.Question(offer(any), any.day(), any.region()));
            }
        }
        List<List<ChoiceAnswer>> answers = new ArrayList<>();
        cases.forEach(any -> answers.add(List.of()));
        if (!questions.isEmpty()) {
            List<List<ChoiceAnswer>> asked = choices.ask(questions);
            for (int i = 0; i < who.size(); i++) {
                answers.set(who.get(i), asked.get(i));
            }
        }
        return answers;
    }

    private Offer offer(Case any) {
        return offers.computeIfAbsent(
                new Place(any.candidate().commune(), any.day()),
                place -> new Offer(place.commune(), offered(any), neighbours(any)));
    }

    private List<Destination> offered(Case any) {
        return any.competent().stream()
                .<Destination>map(missionLocale -> Offer.At.of(
                        missionLocale.id(),
                        missionLocale.name(),
                        rooms.of(missionLocale.id(), any.day()).room()))
                .toList();
    }

    /** Those near one of them (W8) with a convention in force, each once. */
    private List<Destination> neighbours(Case any) {
        Set<MissionLocaleId> competent = any.competentIds();
        Map<MissionLocaleId, Destination> near = new LinkedHashMap<>();
        for (MissionLocaleId id : competent) {
            for (Standing standing : rooms.near(id, any.day())) {
                MissionLocaleId neighbour = standing.missionLocale();
                if (!competent.contains(neighbour)
                        && agreements.localConvention(neighbour, any.day()) != Convention.Force.NONE) {
                    near.computeIfAbsent(
                            neighbour, missing -> Offer.At.of(neighbour, standing.name(), standing.room()));
                }
            }
        }
        return List.copyOf(near.values());
    }

    /** I-T7: the same destinations in the order of the first choice that has one; who isn't named follows in the order they had. */
    static List<Decision.Destination> inOrder(List<Decision.Destination> destinations, List<ChoiceAnswer> answers) {
        List<MissionLocaleId> order = answers.stream()
                .filter(answer -> answer.verdict() == ChoiceAnswer.Verdict.ORDERED)
                .map(ChoiceAnswer::order)
                .findFirst()
                .orElseGet(List::of);
        List<Decision.Destination> ordered = new ArrayList<>();
        order.forEach(id -> destinations.stream()
                .filter(destination -> destination.missionLocale().equals(id))
                .forEach(ordered::add));
        destinations.stream()
                .filter(destination -> !order.contains(destination.missionLocale()))
                .forEach(ordered::add);
        return ordered;
    }
}
