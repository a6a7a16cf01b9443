// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static fr.relais.exchange.internal.Layout.columns;

import fr.relais.cotraitance.AffectationLine;
import fr.relais.cotraitance.FactLine;
import fr.relais.cotraitance.FactRow;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.NewPerson;
import fr.relais.cotraitance.Profile;
import fr.relais.cotraitance.UnreadableValueException;
import fr.relais.exchange.WrongFieldException;
import fr.relais.orientation.OrientationLine;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.Sex;
import fr.relais.vocabulary.TrainingLevel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The files of people and of what happens to them. An empty column of a profile means <em>unknown</em>. */
final class PeopleLayouts {

    /** Asked, and there is none: not the same as unknown (R-C6). */
    private static final String NO_OBSTACLE = "none";

    private PeopleLayouts() {}

    static final Layout<NewPerson> PEOPLE = columns(
                    "pole_emploi_id",
                    "last_name",
                    "first_name",
                    "birth_date",
                    "sex",
                    "commune",
                    "site",
                    "registered_on",
                    "positioned_acc",
                    "third_party_support",
                    "project",
                    "obstacles",
                    "bearings",
                    "network",
                    "discouraged",
                    "training_level",
                    "project_level",
                    "left_school_on",
                    "address")
            .read(row -> new NewPerson(
                    new Identity(
                            row.poleEmploiId("pole_emploi_id"),
                            row.text("last_name"),
                            row.text("first_name"),
                            row.day("birth_date"),
                            row.optional("sex", column -> row.oneOf(column, Sex.class)),
                            row.textOrEmpty("address")),
                    new Profile(
                            row.site("site"),
                            row.optional("positioned_acc", row::yesOrNo),
                            row.optional("third_party_support", column -> otherSupport(row, column)),
                            row.optional("project", column -> row.oneOf(column, ProjectState.class)),
                            row.optional("obstacles", column -> obstacles(row, column)),
                            row.optional("bearings", row::yesOrNo),
                            row.optional("network", row::yesOrNo),
                            row.optional("discouraged", row::yesOrNo),
                            row.optional("training_level", column -> row.oneOf(column, TrainingLevel.class)),
                            row.optional("project_level", column -> row.oneOf(column, TrainingLevel.class)),
                            row.optional("left_school_on", row::day)),
                    row.commune("commune"),
                    row.day("registered_on")));

    static final Layout<OrientationLine> ORIENTATIONS = columns("pole_emploi_id", "on")
            .read(row -> new OrientationLine(row.poleEmploiId("pole_emploi_id"), row.day("on")));

    static final Layout<AffectationLine> AFFECTATIONS = columns(
                    "pole_emploi_id", "on", "mission_locale", "site", "appointment_on")
            .read(row -> new AffectationLine(
                    row.poleEmploiId("pole_emploi_id"),
                    row.missionLocale("mission_locale"),
                    row.site("site"),
                    row.day("on"),
                    row.optional("appointment_on", row::day)));

    static final Layout<FactLine> FACTS = facts(FactTypes.STANDING);

    /** The file of facts of these kinds. */
    static Layout<FactLine> facts(FactCatalogue facts) {
        return columns("pole_emploi_id", "kind", "on", "mission_locale", "detail", "alert_raised_on")
                .optional("ground", "record_id", "until")
                .read(row -> reading(() -> factLine(facts, row)));
    }

    private static FactLine factLine(FactCatalogue facts, Row row) {
        FactRow told = FactRow.of(
                FactRow.word(facts, row.word("kind")),
                row.day("on"),
                row.optional("detail", row::text).orElse(null),
                row.optional("alert_raised_on", row::day).orElse(null),
                row.optional("ground", row::text).orElse(null),
                row.optional("until", row::day).orElse(null));
        return new FactLine(row.poleEmploiId("pole_emploi_id"), missionLocale(row, told), told.read(), key(row, told));
    }

    /** What the core can't read is wrong in the file's field. */
    private static <T> T reading(Supplier<T> line) {
        try {
            return line.get();
        } catch (UnreadableValueException wrong) {
            throw new WrongFieldException(Optional.of(wrong.field()), wrong.text(), wrong.remedy());
        }
    }

    /** R-E5: the answer of the adviser's check; whoever else supports the person, "yes" means a third party. */
    private static OtherSupport otherSupport(Row row, String column) {
        return switch (row.text(column)) {
            case "no" -> OtherSupport.NONE;
            case "yes" -> OtherSupport.THIRD_PARTY;
            case "mission-locale" -> OtherSupport.MISSION_LOCALE;
            default ->
                throw Fields.wrong(column, "not-one-of", Fields.shown(row.raw(column)), "yes, no, mission-locale");
        };
    }

    private static Set<Obstacle> obstacles(Row row, String column) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        if (!row.raw(column).equals(NO_OBSTACLE)) {
            row.words(column).forEach(word -> obstacles.add(Fields.oneOf(column, word, Obstacle.class)));
        }
        return obstacles;
    }

    /** A fact of the person has none, even if the sender says which mission locale told it. */
    private static Optional<MissionLocaleId> missionLocale(Row row, FactRow told) {
        FactType<?> type = told.word().type();
        boolean named = type.ofCotraitance() || type.fields().contains(FactTypes.MET_AT);
        return named ? Optional.of(row.missionLocale("mission_locale")) : Optional.empty();
    }

    /** I-X2: the sender's record identifier, else the hash of the line. */
    private static String key(Row row, FactRow told) {
        return row.optional("record_id", column -> row.text(column, FactRow.LONGEST_KEY))
                .orElseGet(() -> told.keyOf(row.raw("pole_emploi_id"), row.raw("mission_locale")));
    }
}
