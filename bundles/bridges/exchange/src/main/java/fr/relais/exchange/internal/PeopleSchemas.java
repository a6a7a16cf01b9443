// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static fr.relais.exchange.internal.FileSchema.columns;

import fr.relais.cotraitance.AffectationImportRow;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.FactRow;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.UnreadableValueException;
import fr.relais.cotraitance.attribute.AttributeLine;
import fr.relais.exchange.WrongFieldException;
import fr.relais.orientation.OrientationLine;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Sex;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The files of people and of what happens to them. An empty column of a profile means <em>unknown</em>. */
final class PeopleSchemas {

    private PeopleSchemas() {}

    static final FileSchema<PersonImportRow> PEOPLE = columns(Stream.of(
                            Stream.of(
                                    "pole_emploi_id",
                                    "last_name",
                                    "first_name",
                                    "birth_date",
                                    "sex",
                                    "commune",
                                    "site",
                                    "registered_on"),
                            attributes(PersonAttribute::inEveryFile),
                            Stream.of("address"))
                    .flatMap(names -> names)
                    .toArray(String[]::new))
            .optional(attributes(attribute -> !attribute.inEveryFile()).toArray(String[]::new))
            .read(row -> new PersonImportRow(
                    new Identity(
                            row.poleEmploiId("pole_emploi_id"),
                            row.text("last_name"),
                            row.text("first_name"),
                            row.day("birth_date"),
                            row.optional("sex", column -> row.oneOf(column, Sex.class)),
                            row.textOrEmpty("address")),
                    DeclaredProfile.read(row.site("site"), row::attribute),
                    row.commune("commune"),
                    row.day("registered_on")));

    static final FileSchema<OrientationLine> ORIENTATIONS = columns("pole_emploi_id", "on")
            .read(row -> new OrientationLine(row.poleEmploiId("pole_emploi_id"), row.day("on")));

    static final FileSchema<AffectationImportRow> AFFECTATIONS = columns(
                    "pole_emploi_id", "on", "mission_locale", "site", "appointment_on")
            .read(row -> new AffectationImportRow(
                    row.poleEmploiId("pole_emploi_id"),
                    row.missionLocale("mission_locale"),
                    row.site("site"),
                    row.day("on"),
                    row.optional("appointment_on", row::day)));

    static final FileSchema<FactImportRow> FACTS = facts(FactTypes.STANDING);

    /** The file of facts of these kinds. */
    static FileSchema<FactImportRow> facts(FactCatalogue facts) {
        return columns("pole_emploi_id", "kind", "on", "mission_locale", "detail", "alert_raised_on")
                .optional("ground", "record_id", "until")
                .read(row -> reading(() -> factLine(facts, row)));
    }

    private static FactImportRow factLine(FactCatalogue facts, CsvRow row) {
        FactRow told = FactRow.of(
                FactRow.word(facts, row.word("kind")),
                row.day("on"),
                row.optional("detail", row::text).orElse(null),
                row.optional("alert_raised_on", row::day).orElse(null),
                row.optional("ground", row::text).orElse(null),
                row.optional("until", row::day).orElse(null));
        return new FactImportRow(
                row.poleEmploiId("pole_emploi_id"), missionLocale(row, told), told.read(), key(row, told));
    }

    /** What the core can't read is wrong in the file's field. */
    private static <T> T reading(Supplier<T> line) {
        try {
            return line.get();
        } catch (UnreadableValueException wrong) {
            throw new WrongFieldException(Optional.of(wrong.field()), wrong.text(), wrong.remedy());
        }
    }

    static final FileSchema<AttributeLine> ATTRIBUTES = columns("pole_emploi_id", "attribute", "value")
            .read(row -> new AttributeLine(
                    row.poleEmploiId("pole_emploi_id"),
                    row.attributeName("attribute"),
                    row.optional("value", row::text)));

    private static Stream<String> attributes(Predicate<PersonAttribute<?>> which) {
        return PersonAttribute.all().stream().filter(which).map(PersonAttribute::fileColumn);
    }

    /** A fact of the person has none, even if the sender says which mission locale told it. */
    private static Optional<MissionLocaleId> missionLocale(CsvRow row, FactRow told) {
        FactType<?> type = told.word().type();
        boolean named = type.ofCotraitance() || type.fields().contains(FactTypes.MET_AT);
        return named ? Optional.of(row.missionLocale("mission_locale")) : Optional.empty();
    }

    /** I-X2: the sender's record identifier, else the hash of the line. */
    private static String key(CsvRow row, FactRow told) {
        return row.optional("record_id", column -> row.text(column, FactRow.LONGEST_KEY))
                .orElseGet(() -> told.keyOf(row.raw("pole_emploi_id"), row.raw("mission_locale")));
    }
}
