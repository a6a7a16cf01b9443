// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static fr.relais.exchange.internal.FileSchema.columns;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.vocabulary.Level;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The files of what was agreed: objectives (R-O1, R-O2), conventions (R-O7), dated parameters (R-K3). */
final class SteeringSchemas {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private SteeringSchemas() {}

    static final FileSchema<Objective> OBJECTIVES = columns("level", "code", "year", "volume", "source")
            .optional("agreed_on")
            .read(row -> {
                Level level = row.oneOf("level", Level.class);
                int year = year(row);
                return new Objective(
                        level,
                        row.place("code", level),
                        year,
                        row.number("volume"),
                        row.optional("agreed_on", row::day).orElse(LocalDate.of(year, 1, 1)),
                        row.text("source"));
            });

    static final FileSchema<Convention> CONVENTIONS = columns(
                    "convention", "level", "code", "signed_on", "effective_on", "ends_on", "themes", "parties")
            .read(row -> {
                Level level = row.oneOf("level", Level.class);
                return new Convention(
                        row.convention("convention"),
                        level,
                        row.place("code", level),
                        row.optional("signed_on", row::day),
                        row.day("effective_on"),
                        row.day("ends_on"),
                        row.words("themes"),
                        row.words("parties"));
            });

    static final FileSchema<ParameterValue> PARAMETERS = columns("parameter", "from", "value", "source")
            .read(row -> new ParameterValue(parameter(row), row.day("from"), row.number("value"), row.text("source")));

    private static int year(CsvRow row) {
        int year = row.number("year");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw FieldParser.wrong(
                    "year",
                    "year-too-far",
                    String.valueOf(year),
                    String.valueOf(FIRST_YEAR),
                    String.valueOf(LAST_YEAR));
        }
        return year;
    }

    private static Parameter parameter(CsvRow row) {
        String key = row.text("parameter");
        return Arrays.stream(Parameter.values())
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow(() -> FieldParser.wrong(
                        "parameter",
                        "not-one-of",
                        FieldParser.shown(key),
                        Arrays.stream(Parameter.values()).map(Parameter::key).collect(Collectors.joining(", "))));
    }
}
