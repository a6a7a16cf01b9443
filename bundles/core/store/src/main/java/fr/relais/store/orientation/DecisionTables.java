// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of decisions: the decision, its answers, what impedes an affectation, where the person may go. Rows are only added. */
final class DecisionTables {

    private DecisionTables() {}

    /** One thing of a decision, and its place there. */
    private record Part<T>(long decision, int place, T value) {}

    static void insert(Jdbc jdbc, Collection<DecisionSnapshot> judged, Instant at) {
        jdbc.batch(
                "insert into decision (id, person, on_day, author, outcome, decided_at, " + JudgedColumns.NAMES
                        + ") values (?, ?, ?, ?, ?, ?, " + JudgedColumns.PLACES + ")",
                judged,
                (places, each) -> {
                    Decision decision = each.decision();
                    places.number(number(decision))
                            .number(decision.person().orElseThrow().value())
                            .day(decision.on())
                            .text(decision.author())
                            .small(EnumCodes.OUTCOME.of(decision.outcome()))
                            .instant(at);
                    JudgedColumns.write(places, each.question());
                });
        List<Decision> decisions =
                judged.stream().map(DecisionSnapshot::decision).toList();
        jdbc.batch(
                "insert into decision_answer (decision, place, " + AnswerColumns.NAMES + ") values (?, ?, "
                        + AnswerColumns.PLACES + ")",
                parts(decisions, Decision::answers),
                (places, part) -> AnswerColumns.write(write(places, part), part.value()));
        jdbc.batch(
                "insert into decision_impediment (decision, place, rule, message_fr, message_en, remedy_fr, remedy_en)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                parts(decisions, Decision::impediments),
                (places, part) -> write(places, part)
                        .text(part.value().rule().value())
                        .text(part.value().message().fr())
                        .text(part.value().message().en())
                        .text(part.value().remedy().fr())
                        .text(part.value().remedy().en()));
        jdbc.batch(
                "insert into decision_destination (decision, place, mission_locale, name, room_left)"
                        + " values (?, ?, ?, ?, ?)",
                parts(decisions, Decision::destinations),
                (places, part) -> write(places, part)
                        .text(part.value().missionLocale().value())
                        .text(part.value().name())
                        .small(part.value().roomLeft()));
        jdbc.batch(
                "insert into decision_choice (decision, place, " + ChoiceColumns.NAMES + ") values (?, ?, "
                        + ChoiceColumns.PLACES + ")",
                parts(decisions, Decision::choices),
                (places, part) -> ChoiceColumns.write(write(places, part), part.value()));
        OfferRows.insert(jdbc, judged);
        JudgedAttributeRows.insert(jdbc, judged);
    }

    static Optional<DecisionSnapshot> read(Jdbc jdbc, DecisionId id) {
        List<CriterionAnswer> answers =
                parts(jdbc, id, "select " + AnswerColumns.NAMES + " from decision_answer", AnswerColumns::read);
        List<Refusal> impediments = parts(
                jdbc,
                id,
                "select rule, message_fr, message_en, remedy_fr, remedy_en from decision_impediment",
                row -> new Refusal(new RuleId(row.text()), text(row), text(row)));
        List<Decision.Destination> destinations = parts(
                jdbc,
                id,
                "select mission_locale, name, room_left from decision_destination",
                row -> new Decision.Destination(new MissionLocaleId(row.text()), row.text(), row.small()));
        List<ChoiceAnswer> choices =
                parts(jdbc, id, "select " + ChoiceColumns.NAMES + " from decision_choice", ChoiceColumns::read);
        OfferRows offers = OfferRows.of(jdbc, List.of(id.value()));
        JudgedAttributeRows attributes = JudgedAttributeRows.of(jdbc, List.of(id.value()));
        return jdbc
                .rows(
                        "select person, on_day, author, outcome, " + JudgedColumns.NAMES
                                + " from decision where id = ?",
                        id.value(),
                        ParameterBinder::number,
                        row -> decision(row, id, answers, impediments, destinations, choices, offers, attributes))
                .stream()
                .findFirst();
    }

    private static DecisionSnapshot decision(
            ColumnReader row,
            DecisionId id,
            List<CriterionAnswer> answers,
            List<Refusal> impediments,
            List<Decision.Destination> destinations,
            List<ChoiceAnswer> choices,
            OfferRows offers,
            JudgedAttributeRows attributes)
            throws SQLException {
        YoungPersonId person = new YoungPersonId(row.number());
        LocalDate on = row.day();
        Decision decision = new Decision(
                Optional.of(id),
                Optional.of(person),
                on,
                row.text(),
                EnumCodes.OUTCOME.value(row.small()),
                answers,
                impediments,
                destinations,
                choices,
                Optional.empty());
        Optional<CriterionQuestion> question =
                JudgedColumns.read(row, on).map(asked -> attributes.with(id.value(), asked));
        return new DecisionSnapshot(decision, question, question.flatMap(asked -> offers.question(id.value(), asked)));
    }

    private static Text text(ColumnReader row) throws SQLException {
        return new Text(row.text(), row.text());
    }

    private static ParameterBinder write(ParameterBinder places, Part<?> part) throws SQLException {
        return places.number(part.decision()).small(part.place());
    }

    private static <T> List<T> parts(Jdbc jdbc, DecisionId id, String select, ColumnReader.To<T> type) {
        return jdbc.rows(select + " where decision = ? order by place", id.value(), ParameterBinder::number, type);
    }

    private static <T> List<Part<T>> parts(Collection<Decision> decisions, Function<Decision, List<T>> of) {
        List<Part<T>> parts = new ArrayList<>();
        for (Decision decision : decisions) {
            int place = 0;
            for (T value : of.apply(decision)) {
                parts.add(new Part<>(number(decision), ++place, value));
            }
        }
        return parts;
    }

    private static long number(Decision decision) {
        return decision.id().orElseThrow().value();
    }
}
