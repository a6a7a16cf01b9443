// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.ShadowReport.Case;
import fr.relais.orientation.ShadowReport.Change;
import fr.relais.orientation.ShadowReport.Redirection;
import fr.relais.orientation.ShadowReport.Tally;
import fr.relais.orientation.spi.TrialStore.Findings;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.DecisionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts and cases of a trial. Counts only grow, cases are only added. */
final class TrialRows {

    private static final ShadowCounts<Integer> OUTCOMES = ShadowCounts.ofNumbers("shadow_count", 0);

    private TrialRows() {}

    /** Adds to a trial whose row this transaction has written. */
    static void add(Jdbc jdbc, long trial, boolean traffic, Findings findings, int most) {
        findings.tally()
                .outcomes()
                .forEach((change, decisions) -> OUTCOMES.add(
                        jdbc,
                        trial,
                        traffic,
                        EnumCodes.OUTCOME.of(change.former()),
                        EnumCodes.OUTCOME.of(change.later()),
                        decisions));
        OUTCOMES.addNotEvaluated(jdbc, trial, traffic, findings.tally().notEvaluated());
        RedirectionRows.count(jdbc, trial, traffic, findings.tally().destinations());
        if (!findings.cases().isEmpty()) {
            addCases(jdbc, trial, findings.cases(), most);
        }
    }

    private static void addCases(Jdbc jdbc, long trial, List<Case> cases, int most) {
        Set<Long> kept = new HashSet<>(jdbc.rows(
                "select decision from shadow_case where event = ?",
                trial,
                ParameterBinder::number,
                row -> row.number()));
        List<Case> added = cases.stream()
                .filter(each -> !kept.contains(each.decision().value()))
                .limit(Math.max(0, most - kept.size()))
                .toList();
        jdbc.batch(
                "insert into shadow_case (event, decision, former, later) values (?, ?, ?, ?)",
                added,
                (places, each) -> places.number(trial)
                        .number(each.decision().value())
                        .small(EnumCodes.OUTCOME.of(each.change().former()))
                        .small(EnumCodes.OUTCOME.of(each.change().later())));
        List<SaidInCase<CriterionAnswer>> said = added.stream()
                .flatMap(each -> SaidInCase.all(each.decision().value(), each.before(), each.after()).stream())
                .toList();
        jdbc.batch(
                "insert into shadow_case_answer (event, decision, tried, place, " + AnswerColumns.NAMES
                        + ") values (?, ?, ?, ?, " + AnswerColumns.PLACES + ")",
                said,
                (places, each) -> {
                    places.number(trial)
                            .number(each.decision())
                            .flag(each.tried())
                            .small(each.place());
                    AnswerColumns.write(places, each.answer());
                });
        RedirectionRows.add(jdbc, trial, added);
    }

    static Tally tally(Jdbc jdbc, long trial, boolean traffic) {
        ShadowCounts.Counted<Integer> counted = OUTCOMES.of(jdbc, trial, traffic);
        Map<Change, Long> outcomes = new HashMap<>();
        counted.changes()
                .forEach((change, decisions) -> outcomes.put(
                        new Change(
                                EnumCodes.OUTCOME.value(change.getKey()), EnumCodes.OUTCOME.value(change.getValue())),
                        decisions));
        return new Tally(outcomes, counted.notEvaluated(), RedirectionRows.tally(jdbc, trial, traffic));
    }

    /** In the order of the decisions. */
    static List<Case> cases(Jdbc jdbc, long trial) {
        Map<Long, List<SaidInCase<CriterionAnswer>>> said = new HashMap<>();
        jdbc.rows(
                "select decision, tried, place, " + AnswerColumns.NAMES + " from shadow_case_answer where event = ?"
                        + " order by decision, tried, place",
                trial,
                ParameterBinder::number,
                row -> {
                    SaidInCase<CriterionAnswer> each =
                            new SaidInCase<>(row.number(), row.flag(), row.small(), AnswerColumns.read(row));
                    return said.computeIfAbsent(each.decision(), any -> new ArrayList<>())
                            .add(each);
                });
        Map<Long, Redirection> redirections = RedirectionRows.of(jdbc, trial);
        return jdbc.rows(
                "select decision, former, later from shadow_case where event = ? order by decision",
                trial,
                ParameterBinder::number,
                row -> {
                    DecisionId decision = new DecisionId(row.number());
                    List<SaidInCase<CriterionAnswer>> all = said.getOrDefault(decision.value(), List.of());
                    return new Case(
                            decision,
                            new Change(EnumCodes.OUTCOME.value(row.small()), EnumCodes.OUTCOME.value(row.small())),
                            SaidInCase.answers(all, false),
                            SaidInCase.answers(all, true),
                            Optional.ofNullable(redirections.get(decision.value())));
                });
    }
}
