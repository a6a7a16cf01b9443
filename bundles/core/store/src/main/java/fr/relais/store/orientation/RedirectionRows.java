// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.ShadowReport.Case;
import fr.relais.orientation.ShadowReport.Destinations;
import fr.relais.orientation.ShadowReport.Move;
import fr.relais.orientation.ShadowReport.Redirection;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where people would be sent by a trial: counts that only grow, cases that are only added. */
final class RedirectionRows {

    private static final ShadowCounts<String> DESTINATIONS = ShadowCounts.ofTexts("shadow_destination", "-");

    private RedirectionRows() {}

    /** Adds to a trial whose row this transaction has written. */
    static void count(Jdbc jdbc, long trial, boolean traffic, Destinations destinations) {
        destinations
                .moves()
                .forEach((move, decisions) -> DESTINATIONS.add(
                        jdbc,
                        trial,
                        traffic,
                        move.former().value(),
                        move.later().value(),
                        decisions));
        DESTINATIONS.addNotEvaluated(jdbc, trial, traffic, destinations.notEvaluated());
    }

    static Destinations tally(Jdbc jdbc, long trial, boolean traffic) {
        ShadowCounts.Counted<String> counted = DESTINATIONS.of(jdbc, trial, traffic);
        Map<Move, Long> moves = new HashMap<>();
        counted.changes()
                .forEach((move, decisions) -> moves.put(
                        new Move(new MissionLocaleId(move.getKey()), new MissionLocaleId(move.getValue())), decisions));
        return new Destinations(moves, counted.notEvaluated());
    }

    /** Cases whose rows this transaction has written. */
    static void add(Jdbc jdbc, long trial, List<Case> cases) {
        List<Case> redirected =
                cases.stream().filter(each -> each.redirection().isPresent()).toList();
        jdbc.batch(
                "insert into shadow_redirection (event, decision, former, later) values (?, ?, ?, ?)",
                redirected,
                (places, each) -> places.number(trial)
                        .number(each.decision().value())
                        .text(each.redirection().orElseThrow().move().former().value())
                        .text(each.redirection().orElseThrow().move().later().value()));
        List<SaidInCase<ChoiceAnswer>> said = redirected.stream()
                .flatMap(each -> SaidInCase.all(
                        each.decision().value(),
                        each.redirection().orElseThrow().before(),
                        each.redirection().orElseThrow().after())
                        .stream())
                .toList();
        jdbc.batch(
                "insert into shadow_case_choice (event, decision, tried, place, " + ChoiceColumns.NAMES
                        + ") values (?, ?, ?, ?, " + ChoiceColumns.PLACES + ")",
                said,
                (places, each) -> {
                    places.number(trial)
                            .number(each.decision())
                            .flag(each.tried())
                            .small(each.place());
                    ChoiceColumns.write(places, each.answer());
                });
    }

    /** By decision. */
    static Map<Long, Redirection> of(Jdbc jdbc, long trial) {
        Map<Long, List<SaidInCase<ChoiceAnswer>>> said = new HashMap<>();
        jdbc.rows(
                "select decision, tried, place, " + ChoiceColumns.NAMES + " from shadow_case_choice where event = ?"
                        + " order by decision, tried, place",
                trial,
                ParameterBinder::number,
                row -> {
                    SaidInCase<ChoiceAnswer> each =
                            new SaidInCase<>(row.number(), row.flag(), row.small(), ChoiceColumns.read(row));
                    return said.computeIfAbsent(each.decision(), any -> new ArrayList<>())
                            .add(each);
                });
        Map<Long, Redirection> redirections = new HashMap<>();
        jdbc.rows(
                "select decision, former, later from shadow_redirection where event = ?",
                trial,
                ParameterBinder::number,
                row -> {
                    long decision = row.number();
                    Move move = new Move(new MissionLocaleId(row.text()), new MissionLocaleId(row.text()));
                    List<SaidInCase<ChoiceAnswer>> all = said.getOrDefault(decision, List.of());
                    return redirections.put(
                            decision,
                            new Redirection(move, SaidInCase.answers(all, false), SaidInCase.answers(all, true)));
                });
        return redirections;
    }
}
