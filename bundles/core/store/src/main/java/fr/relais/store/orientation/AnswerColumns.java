// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.CriterionAnswer;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.Text;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An answer of a criterion as columns, wherever one is kept. */
final class AnswerColumns {

    /** In this order. */
    static final String NAMES = "plugin, bundle, version, digest, verdict, explanation_fr, explanation_en, missing";

    /** A place for each. */
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?";

    private static final String SEPARATOR = ",";

    private AnswerColumns() {}

    static void write(ParameterBinder places, CriterionAnswer answer) throws SQLException {
        PluginVersionId stamp = answer.plugin();
        places.text(stamp.pluginId())
                .text(stamp.bundle())
                .text(stamp.version())
                .text(Optional.of(stamp.digest()).filter(digest -> !digest.isEmpty()))
                .small(EnumCodes.VERDICT.of(answer.verdict()))
                .text(answer.explanation().fr())
                .text(answer.explanation().en())
                .text(String.join(SEPARATOR, new TreeSet<>(answer.missing())));
    }

    static CriterionAnswer read(ColumnReader row) throws SQLException {
        return new CriterionAnswer(
                new PluginVersionId(
                        row.text(), row.text(), row.text(), row.optionalText().orElse("")),
                EnumCodes.VERDICT.value(row.small()),
                new Text(row.text(), row.text()),
                names(row.text()));
    }

    private static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(SEPARATOR));
    }
}
