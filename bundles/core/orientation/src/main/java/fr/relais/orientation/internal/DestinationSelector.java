// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.spi.DestinationsSnapshot;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.Convention;
import fr.relais.plugin.orientation.Destination;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * I-T6: asks the choices of destination about those who live where several missions locales are competent, once for all of them. One
 * batch, one thread.
 */
final class DestinationSelector {

    private final PluginCalls<DestinationQuestion, ChoiceAnswer> choices;
    private final Agreements agreements;
    private final RemainingCapacity rooms;
    private final Map<Place, DestinationsSnapshot> offers = new HashMap<>();

    private record Place(CommuneCode commune, LocalDate day) {}

    DestinationSelector(
            PluginCalls<DestinationQuestion, ChoiceAnswer> choices, Agreements agreements, RemainingCapacity rooms) {
        this.choices = choices;
        this.agreements = agreements;
        this.rooms = rooms;
    }

    /** What came of a case. @param asked empty where there was nothing to choose */
    record Selection(Optional<DestinationQuestion> asked, List<ChoiceAnswer> answers) {}

    /** For each case, in order, what the choices were asked and answered; nothing where there is nothing to choose. */
    List<Selection> of(List<DecisionInput> cases) {
        List<Integer> who = new ArrayList<>();
        List<DestinationQuestion> questions = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            DecisionInput any = cases.get(i);
            if (any.competent().size() > 1 && choices.anyIn(any.region())) {
                who.add(i);
                questions.add(new DestinationQuestion(offer(any), any.day(), any.region()));
            }
        }
        List<Selection> chosen = new ArrayList<>();
        cases.forEach(any -> chosen.add(new Selection(Optional.empty(), List.of())));
        if (!questions.isEmpty()) {
            List<List<ChoiceAnswer>> asked = choices.ask(questions);
            for (int i = 0; i < who.size(); i++) {
                chosen.set(who.get(i), new Selection(Optional.of(questions.get(i)), asked.get(i)));
            }
        }
        return chosen;
    }

    private DestinationsSnapshot offer(DecisionInput any) {
        return offers.computeIfAbsent(
                new Place(any.candidate().commune(), any.day()),
                place -> new DestinationsSnapshot(place.commune(), offered(any), neighbours(any)));
    }

    private List<Destination> offered(DecisionInput any) {
        return any.competent().stream()
                .<Destination>map(missionLocale -> at(
                        missionLocale.id(),
                        missionLocale.name(),
                        rooms.of(missionLocale.id(), any.day()).room()))
                .toList();
    }

    private static Destination at(MissionLocaleId missionLocale, String name, Capacity room) {
        boolean agreed = room.objective() > 0;
        return new DestinationsSnapshot.DestinationSnapshot(
                missionLocale,
                name,
                agreed ? OptionalInt.of(room.objective()) : OptionalInt.empty(),
                agreed ? OptionalInt.of(room.left()) : OptionalInt.empty());
    }

    /** Those near one of them (W8) with a convention in force, each once. */
    private List<Destination> neighbours(DecisionInput any) {
        Set<MissionLocaleId> competent = any.competentIds();
        Map<MissionLocaleId, Destination> near = new LinkedHashMap<>();
        for (MissionLocaleId id : competent) {
            for (CapacityStatus standing : rooms.near(id, any.day())) {
                MissionLocaleId neighbour = standing.missionLocale();
                if (!competent.contains(neighbour)
                        && agreements.localConvention(neighbour, any.day()) != Convention.Force.NONE) {
                    near.computeIfAbsent(neighbour, missing -> at(neighbour, standing.name(), standing.room()));
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
