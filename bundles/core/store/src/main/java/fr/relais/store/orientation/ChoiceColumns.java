// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Text;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer of a choice of destination as columns. */
final class ChoiceColumns {

    /** In this order. */
    static final String NAMES = "plugin, bundle, version, digest, verdict, explanation_fr, explanation_en, preferred";

    /** A place for each. */
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?";

    private static final String SEPARATOR = ",";

    private ChoiceColumns() {}

    static void write(ParameterBinder places, ChoiceAnswer answer) throws SQLException {
        PluginVersionId stamp = answer.plugin();
        places.text(stamp.pluginId())
                .text(stamp.bundle())
                .text(stamp.version())
                .text(Optional.of(stamp.digest()).filter(digest -> !digest.isEmpty()))
                .small(EnumCodes.CHOICE.of(answer.verdict()))
                .text(answer.explanation().fr())
                .text(answer.explanation().en())
                .text(answer.order().stream().map(MissionLocaleId::value).collect(Collectors.joining(SEPARATOR)));
    }

    static ChoiceAnswer read(ColumnReader row) throws SQLException {
        PluginVersionId stamp = new PluginVersionId(
                row.text(), row.text(), row.text(), row.optionalText().orElse(""));
        ChoiceAnswer.Verdict verdict = EnumCodes.CHOICE.value(row.small());
        Text explanation = new Text(row.text(), row.text());
        return new ChoiceAnswer(stamp, verdict, order(row.text()), explanation);
    }

    private static List<MissionLocaleId> order(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Stream.of(joined.split(SEPARATOR)).map(MissionLocaleId::new).toList();
    }
}
