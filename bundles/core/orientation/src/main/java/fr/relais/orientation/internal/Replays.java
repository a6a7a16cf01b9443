// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.host.Criteria;
import fr.relais.host.Criteria.Question;
import fr.relais.host.CriterionAnswer;
import fr.relais.host.PluginStamp;
import fr.relais.host.admission.Lending;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks the versions that made a decision the same question again (R-C6). Those that don't run are borrowed from the shelf meanwhile. */
@Component(service = Replays.class)
public final class Replays {

    private final Criteria criteria;

    /** Without anybody who lends, the versions that run can be asked. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Lending shelf;

    /** Made by the component runtime. */
    @Activate
    public Replays(@Reference Criteria criteria) {
        this.criteria = criteria;
    }

    /** For tests. */
    Replays(Criteria criteria, Lending shelf) {
        this.criteria = criteria;
        this.shelf = shelf;
    }

    Replay of(Decision decision, Question question) {
        Map<PluginStamp, CriterionAnswer> now = answers(
                question,
                decision.answers().stream().map(CriterionAnswer::plugin).collect(Collectors.toSet()));
        List<Replay.Again> again = decision.answers().stream()
                .map(kept -> new Replay.Again(kept, Optional.ofNullable(now.get(kept.plugin()))))
                .toList();
        return new Replay(
                decision,
                again,
                again.stream().allMatch(each -> each.now().isPresent())
                        ? Optional.of(Outcome.of(now.values()))
                        : Optional.empty());
    }

    private Map<PluginStamp, CriterionAnswer> answers(Question question, Set<PluginStamp> versions) {
        List<Lending.Loan> borrowed = new ArrayList<>();
        try {
            borrow(versions, borrowed);
            return criteria.askVersions(List.of(question), versions).get(0).stream()
                    .collect(Collectors.toMap(CriterionAnswer::plugin, Function.identity()));
        } finally {
            borrowed.forEach(Lending.Loan::close);
        }
    }

    private void borrow(Set<PluginStamp> versions, List<Lending.Loan> borrowed) {
        Lending lending = shelf;
        if (lending == null) {
            return;
        }
        versions.stream()
                .map(PluginStamp::digest)
                .filter(digest -> !digest.isEmpty())
                .distinct()
                .forEach(digest -> lending.lend(digest).ifPresent(borrowed::add));
    }
}
