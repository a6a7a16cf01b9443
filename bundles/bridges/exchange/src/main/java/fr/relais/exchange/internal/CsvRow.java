// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import fr.relais.partnership.person.PersonAttribute;
import fr.relais.partnership.territory.Validity;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.EmploymentZoneCode;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.RomeCode;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A row, read column by column. A value that isn't there or can't be read throws
 * {@link fr.relais.exchange.WrongFieldException} with the column's name.
 */
final class CsvRow {

    private static final String NATION = "FR";

    private final Map<String, Integer> places;
    private final List<String> fields;

    /** @param places where each column stands in the file */
    CsvRow(Map<String, Integer> places, List<String> fields) {
        this.places = places;
        this.fields = fields;
    }

    /** Reads a column only if the file has it and the row says something in it. */
    <T> Optional<T> optional(String column, Function<String, T> reading) {
        return raw(column).isEmpty() ? Optional.empty() : Optional.of(reading.apply(column));
    }

    String text(String column) {
        return text(column, FieldParser.LONGEST_TEXT);
    }

    String text(String column, int longest) {
        return FieldParser.text(column, told(column), longest);
    }

    /** A word that the core knows or doesn't. */
    String word(String column) {
        return told(column);
    }

    /** A text that may be empty. */
    String textOrEmpty(String column) {
        return FieldParser.text(column, raw(column), FieldParser.LONGEST_TEXT);
    }

    LocalDate day(String column) {
        return FieldParser.day(column, told(column));
    }

    int number(String column) {
        return FieldParser.number(column, told(column));
    }

    boolean yesOrNo(String column) {
        return FieldParser.yesOrNo(column, told(column));
    }

    <E extends Enum<E>> E oneOf(String column, Class<E> words) {
        return FieldParser.oneOf(column, told(column), words);
    }

    /** What the row says of a person's attribute, if it says something. */
    <T> Optional<T> attribute(PersonAttribute<T> attribute) {
        return optional(
                attribute.fileColumn(),
                column -> FieldParser.attribute(column, told(column), attribute.type(), attribute.fileWords()));
    }

    AttributeName attributeName(String column) {
        return FieldParser.code(column, told(column), "attribute", AttributeName::new);
    }

    RegionCode region(String column) {
        return FieldParser.code(column, told(column), "region", RegionCode::new);
    }

    DepartementCode departement(String column) {
        return FieldParser.code(column, told(column), "departement", DepartementCode::new);
    }

    CommuneCode commune(String column) {
        return FieldParser.code(column, told(column), "commune", CommuneCode::new);
    }

    MissionLocaleId missionLocale(String column) {
        return FieldParser.code(column, told(column), "mission-locale", MissionLocaleId::new);
    }

    SafirCode site(String column) {
        return FieldParser.code(column, told(column), "site", SafirCode::new);
    }

    AdviserId adviser(String column) {
        return FieldParser.code(column, told(column), "adviser", AdviserId::new);
    }

    RomeCode rome(String column) {
        return FieldParser.code(column, told(column), "rome", RomeCode::new);
    }

    EmploymentZoneCode employmentZone(String column) {
        return FieldParser.code(column, told(column), "employment-zone", EmploymentZoneCode::new);
    }

    PoleEmploiId poleEmploiId(String column) {
        return FieldParser.code(column, told(column), "pole-emploi-id", PoleEmploiId::new);
    }

    ConventionId convention(String column) {
        return FieldParser.code(column, told(column), "convention", ConventionId::new);
    }

    /** The code of a place at a level: a mission locale, a region, or {@code FR}. */
    String place(String column, Level level) {
        return switch (level) {
            case LOCAL -> missionLocale(column).value();
            case REGIONAL -> region(column).value();
            case NATIONAL -> FieldParser.code(column, told(column), "nation", CsvRow::nation);
        };
    }

    /** Words separated by semicolons, in their order, each once; none if there is nothing. */
    Set<String> words(String column) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : textOrEmpty(column).split(";")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** The optional columns {@code from} and {@code to}. */
    Validity validity() {
        Optional<LocalDate> from = optional("from", this::day);
        Optional<LocalDate> to = optional("to", this::day);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw FieldParser.wrong(
                    "to",
                    "ends-before-it-begins",
                    from.get().toString(),
                    to.get().toString());
        }
        return new Validity(from, to);
    }

    /** What the file says in a column, without the blanks around it; nothing if it hasn't that column. */
    String raw(String column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }

    /** The columns of this file whose whole name looks so. */
    List<String> columnsLike(String regex) {
        return places.keySet().stream().filter(name -> name.matches(regex)).toList();
    }

    @Override
    public String toString() {
        // Never the values: rows hold people's data, and this may end up in a log.
        return "a row of " + Arrays.toString(places.keySet().toArray());
    }

    private String told(String column) {
        return FieldParser.told(column, raw(column));
    }

    private static String nation(String code) {
        if (!code.equals(NATION)) {
            throw new IllegalArgumentException("not the nation: " + code);
        }
        return code;
    }
}
