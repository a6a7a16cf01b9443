// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.store.sql.AttributeTypeColumns;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.AttributeType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the criteria of a region were shown of its own attributes, kept with the decision (R-C6). Rows are only added. */
final class JudgedAttributeRows {

    private final Map<Long, Map<String, Object>> values;

    private JudgedAttributeRows(Map<Long, Map<String, Object>> values) {
        this.values = values;
    }

    private record Row(long decision, String attribute, Object value) {}

    static void insert(Jdbc jdbc, Collection<DecisionSnapshot> judged) {
        List<Row> rows = new ArrayList<>();
        for (DecisionSnapshot each : judged) {
            each.question()
                    .map(CriterionQuestion::candidate)
                    .filter(ProfileSnapshot.class::isInstance)
                    .ifPresent(candidate -> ((ProfileSnapshot) candidate)
                            .regional()
                            .forEach((attribute, value) -> rows.add(
                                    new Row(each.decision().id().orElseThrow().value(), attribute, value))));
        }
        jdbc.batch(
                "insert into decision_attribute (decision, attribute, told) values (?, ?, ?)",
                rows,
                (places, row) ->
                        places.number(row.decision()).text(row.attribute()).text(AttributeType.text(row.value())));
    }

    /** Those of several decisions. */
    static JudgedAttributeRows of(Jdbc jdbc, Collection<Long> decisions) {
        Map<Long, Map<String, Object>> values = new HashMap<>();
        jdbc.rowsAmong(
                        "select d.decision, d.attribute, d.told, " + AttributeTypeColumns.names("a")
                                + " from decision_attribute d join attribute_declaration a on a.name = d.attribute"
                                + " where d.decision in (?)",
                        decisions,
                        JudgedAttributeRows::row)
                .forEach(row -> values.computeIfAbsent(row.decision(), any -> new HashMap<>())
                        .put(row.attribute(), row.value()));
        return new JudgedAttributeRows(values);
    }

    /** The question of a decision with what is kept here. */
    CriterionQuestion with(long decision, CriterionQuestion question) {
        Map<String, Object> regional = values.getOrDefault(decision, Map.of());
        return regional.isEmpty()
                ? question
                : new CriterionQuestion(
                        ((ProfileSnapshot) question.candidate()).with(regional),
                        question.on(),
                        question.region(),
                        question.missionsLocales());
    }

    private static Row row(ColumnReader row) throws SQLException {
        long decision = row.number();
        String attribute = row.text();
        String told = row.text();
        return new Row(decision, attribute, AttributeTypeColumns.read(row).read(told));
    }
}
