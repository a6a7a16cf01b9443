// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.Replay;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.admission.VersionLender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks the versions that made a decision the same question again (R-C6). Those that don't run are borrowed from the shelf meanwhile. */
@Component(service = DecisionReplayer.class)
public final class DecisionReplayer {

    private final PluginCalls<CriterionQuestion, CriterionAnswer> criteria;
    private final PluginCalls<DestinationQuestion, ChoiceAnswer> choices;

    /** Without anybody who lends, the versions that run can be asked. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile VersionLender shelf;

    /** Made by the component runtime. */
    @Activate
    public DecisionReplayer(
            @Reference(target = CriterionPoint.CALLS) PluginCalls<CriterionQuestion, CriterionAnswer> criteria,
            @Reference(target = DestinationPoint.CALLS) PluginCalls<DestinationQuestion, ChoiceAnswer> choices) {
        this.criteria = criteria;
        this.choices = choices;
    }

    /** For tests. */
    DecisionReplayer(
            PluginCalls<CriterionQuestion, CriterionAnswer> criteria,
            PluginCalls<DestinationQuestion, ChoiceAnswer> choices,
            VersionLender shelf) {
        this.criteria = criteria;
        this.choices = choices;
        this.shelf = shelf;
    }

    /** @param offer what the choices of destination were asked; empty where they weren't */
    Replay of(Decision decision, CriterionQuestion question, Optional<DestinationQuestion> offer) {
        Set<PluginVersionId> judges =
                decision.answers().stream().map(CriterionAnswer::plugin).collect(Collectors.toSet());
        List<ChoiceAnswer> chosen = offer.isPresent() ? decision.choices() : List.of();
        Set<PluginVersionId> choosers =
                chosen.stream().map(ChoiceAnswer::plugin).collect(Collectors.toSet());
        List<VersionLender.Lease> borrowed = new ArrayList<>();
        try {
            borrow(judges, choosers, borrowed);
            Map<PluginVersionId, CriterionAnswer> judged =
                    criteria.askVersions(List.of(question), judges).get(0).stream()
                            .collect(Collectors.toMap(CriterionAnswer::plugin, Function.identity()));
            Map<PluginVersionId, ChoiceAnswer> chosenNow = choosers.isEmpty()
                    ? Map.of()
                    : choices.askVersions(offer.stream().toList(), choosers).get(0).stream()
                            .collect(Collectors.toMap(ChoiceAnswer::plugin, Function.identity()));
            return replay(decision, judged, chosen, chosenNow);
        } finally {
            borrowed.forEach(VersionLender.Lease::close);
        }
    }

    private static Replay replay(
            Decision decision,
            Map<PluginVersionId, CriterionAnswer> judged,
            List<ChoiceAnswer> chosen,
            Map<PluginVersionId, ChoiceAnswer> chosenNow) {
        List<Replay.Repeated<CriterionAnswer>> again = decision.answers().stream()
                .map(kept -> new Replay.Repeated<>(kept, Optional.ofNullable(judged.get(kept.plugin()))))
                .toList();
        return new Replay(
                decision,
                again,
                again.stream().allMatch(each -> each.now().isPresent())
                        ? Optional.of(Outcome.of(judged.values()))
                        : Optional.empty(),
                chosen.stream()
                        .map(kept -> new Replay.Repeated<>(kept, Optional.ofNullable(chosenNow.get(kept.plugin()))))
                        .toList());
    }

    private void borrow(
            Set<PluginVersionId> judges, Set<PluginVersionId> choosers, List<VersionLender.Lease> borrowed) {
        VersionLender lending = shelf;
        if (lending == null) {
            return;
        }
        Stream.concat(judges.stream(), choosers.stream())
                .map(PluginVersionId::digest)
                .filter(digest -> !digest.isEmpty())
                .distinct()
                .forEach(digest -> lending.lease(digest).ifPresent(borrowed::add));
    }
}
