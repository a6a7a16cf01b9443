// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.attribute.AttributeDeclaration;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.partnership.person.RegionalValue;
import fr.relais.partnership.person.Vetting;
import fr.relais.store.sql.AttributeTypeColumns;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.Text;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of attributes that regions declared (rows are only added, but for the column that says whether one is accepted), and of their
 * values: the one that holds, and those that were replaced.
 */
final class AttributeRows {

    private static final String TYPE = AttributeTypeColumns.names("a");

    private AttributeRows() {}

    /** A value of a file. */
    record Value(long person, RegionalValue value) {}

    /** A value that takes the place of another; either may be empty. */
    record Change(long person, AttributeName attribute, Optional<RegionalValue> former, Optional<String> told) {}

    private record Decision(AttributeName attribute, Vetting vetting) {}

    static List<RegionalAttribute> list(Jdbc jdbc, AttributeScope scope) {
        Map<AttributeName, List<Vetting>> vettings = new HashMap<>();
        jdbc.rows(
                        "select v.attribute, v.accepted, v.decided_on, v.legal_ground, v.vetted_by from attribute_vetting v"
                                + " join attribute_declaration a on a.name = v.attribute where " + scope.condition()
                                + " order by v.id",
                        scope,
                        (places, in) -> in.write(places),
                        row -> new Decision(
                                new AttributeName(row.text()),
                                new Vetting(row.flag(), row.day(), row.text(), row.text())))
                .forEach(decision -> vettings.computeIfAbsent(decision.attribute(), any -> new ArrayList<>())
                        .add(decision.vetting()));
        return jdbc.rows(
                "select a.name, " + TYPE + ", a.label_fr, a.label_en, a.purpose, a.declared_by, a.declared_at"
                        + " from attribute_declaration a where " + scope.condition() + " order by a.name",
                scope,
                (places, in) -> in.write(places),
                row -> {
                    AttributeName name = new AttributeName(row.text());
                    return new RegionalAttribute(
                            name,
                            AttributeTypeColumns.read(row),
                            new Text(row.text(), row.text()),
                            row.text(),
                            row.text(),
                            row.instant(),
                            vettings.getOrDefault(name, List.of()));
                });
    }

    static void declare(Jdbc jdbc, AttributeDeclaration declaration, String by, Instant at) {
        jdbc.update(
                "insert into attribute_declaration (name, region, " + AttributeTypeColumns.NAMES
                        + ", label_fr, label_en, purpose, declared_by, declared_at)"
                        + " values (?, ?, " + AttributeTypeColumns.PLACES + ", ?, ?, ?, ?, ?)",
                declaration,
                (places, row) -> AttributeTypeColumns.write(
                                places.text(row.name().value())
                                        .text(row.name().region().value()),
                                row.type())
                        .text(row.label().fr())
                        .text(row.label().en())
                        .text(row.purpose())
                        .text(by)
                        .instant(at));
    }

    static void vet(Jdbc jdbc, AttributeName name, Vetting vetting, Instant at) {
        jdbc.update(
                "insert into attribute_vetting (attribute, accepted, decided_on, legal_ground, vetted_by, vetted_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                vetting,
                (places, row) -> places.text(name.value())
                        .flag(row.accepted())
                        .day(row.on())
                        .text(row.legalGround())
                        .text(row.by())
                        .instant(at));
        jdbc.update(
                "update attribute_declaration set accepted = ? where name = ?",
                vetting,
                (places, row) -> places.flag(row.accepted()).text(name.value()));
    }

    /** Whether there is any attribute in force in a scope: nearly always a small table that says no. */
    static boolean anyInForce(Jdbc jdbc, AttributeScope scope) {
        return !jdbc.rows(
                        "select a.name from attribute_declaration a where a.accepted = true and " + scope.condition(),
                        scope,
                        (places, in) -> in.write(places),
                        ColumnReader::text)
                .isEmpty();
    }

    /** The values of people by attributes in force in a scope. */
    static List<Value> values(Jdbc jdbc, AttributeScope scope, Collection<Long> people) {
        return jdbc.rowsAmong(
                "select v.person, v.attribute, " + TYPE + ", a.label_fr, a.label_en, v.told, v.told_by, v.told_at"
                        + " from person_attribute v join attribute_declaration a on a.name = v.attribute"
                        + " where a.accepted = true and " + scope.condition() + " and v.person in (?)",
                scope::write,
                people,
                AttributeRows::value);
    }

    /** The numbers of the files that bear these identifiers themselves, merged into others or not. */
    static Map<String, Long> bearers(Jdbc jdbc, Collection<String> identifiers) {
        Map<String, Long> bearers = new HashMap<>();
        jdbc.rowsAmongTexts(
                "select pole_emploi_id, id from person where pole_emploi_id in (?)",
                places -> {},
                identifiers,
                row -> bearers.put(row.text(), row.number()));
        return bearers;
    }

    static void keep(Jdbc jdbc, Collection<Change> changes, String by, Instant at) {
        List<Change> replacing =
                changes.stream().filter(change -> change.former().isPresent()).toList();
        jdbc.batch(
                "insert into person_attribute_former (person, attribute, told, told_by, told_at, replaced_by,"
                        + " replaced_at) values (?, ?, ?, ?, ?, ?, ?)",
                replacing,
                (places, change) -> places.number(change.person())
                        .text(change.attribute().value())
                        .text(change.former().orElseThrow().told())
                        .text(change.former().orElseThrow().toldBy())
                        .instant(change.former().orElseThrow().toldAt())
                        .text(by)
                        .instant(at));
        jdbc.batch(
                "delete from person_attribute where person = ? and attribute = ?",
                replacing,
                (places, change) ->
                        places.number(change.person()).text(change.attribute().value()));
        jdbc.batch(
                "insert into person_attribute (person, attribute, told, told_by, told_at) values (?, ?, ?, ?, ?)",
                changes.stream().filter(change -> change.told().isPresent()).toList(),
                (places, change) -> places.number(change.person())
                        .text(change.attribute().value())
                        .text(change.told().orElseThrow())
                        .text(by)
                        .instant(at));
    }

    private static Value value(ColumnReader row) throws SQLException {
        long person = row.number();
        AttributeName attribute = new AttributeName(row.text());
        AttributeType<?> type = AttributeTypeColumns.read(row);
        return new Value(
                person,
                new RegionalValue(
                        attribute, type, new Text(row.text(), row.text()), row.text(), row.text(), row.instant()));
    }
}
