// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.intake.ValueError;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import java.sql.SQLException;
import java.util.Optional;

/** How a fault stands in a table: field, rule, message and remedy in both languages. */
final class ValueErrorColumns {

    static final String NAMES = "field, rule, message_fr, message_en, remedy_fr, remedy_en";

    private static final int LONGEST_SENTENCE = 1000;
    private static final int LONGEST_FIELD = 60;

    private ValueErrorColumns() {}

    static ParameterBinder write(ParameterBinder places, Optional<ValueError> fault) throws SQLException {
        return places.text(fault.flatMap(ValueError::field).map(field -> ColumnReader.cut(field, LONGEST_FIELD)))
                .text(fault.flatMap(ValueError::rule).map(RuleId::value))
                .text(fault.map(found -> ColumnReader.cut(found.message().fr(), LONGEST_SENTENCE)))
                .text(fault.map(found -> ColumnReader.cut(found.message().en(), LONGEST_SENTENCE)))
                .text(fault.map(found -> ColumnReader.cut(found.remedy().fr(), LONGEST_SENTENCE)))
                .text(fault.map(found -> ColumnReader.cut(found.remedy().en(), LONGEST_SENTENCE)));
    }

    static Optional<ValueError> read(ColumnReader row) throws SQLException {
        Optional<String> field = row.optionalText();
        Optional<RuleId> rule = row.optionalText().map(RuleId::new);
        Optional<String> messageFr = row.optionalText();
        Optional<String> messageEn = row.optionalText();
        Optional<String> remedyFr = row.optionalText();
        Optional<String> remedyEn = row.optionalText();
        return messageFr.map(french -> new ValueError(
                field,
                rule,
                new Text(french, messageEn.orElseThrow()),
                new Text(remedyFr.orElseThrow(), remedyEn.orElseThrow())));
    }
}
