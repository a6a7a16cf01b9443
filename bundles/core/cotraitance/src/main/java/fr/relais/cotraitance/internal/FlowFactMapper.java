// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.intake.ValueError;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactColumn;
import fr.relais.partnership.lifecycle.FactField;
import fr.relais.partnership.lifecycle.FactField.Presence;
import fr.relais.partnership.lifecycle.FactType;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactValues;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.vocabulary.CotraitanceId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one place where flows become facts. What it says of a record depends on the record and the territory alone, never on what came before. */
record FlowFactMapper(FlowRecord told, ProcessingContext basis) {

    /** Whether it is about one co-traitance, which it names; an affectation begins one. */
    boolean ofCotraitance() {
        return types().allMatch(type -> type.ofCotraitance() && type != FactTypes.AFFECTED);
    }

    /** What kind of fact it tells, by its flow and its detail. */
    private Optional<FactWord> word() {
        return basis.facts().wordIn(told.flow(), told.detail().orElse(""));
    }

    /** The kind of fact that it tells, or those that it may. */
    private Stream<FactType<?>> types() {
        return word().map(word -> Stream.<FactType<?>>of(word.type()))
                .orElseGet(() -> basis.facts().wordsIn(told.flow()).stream().map(FactWord::type));
    }

    /** Whether it says something in that column, whichever kind it tells. */
    private boolean says(FactColumn column) {
        return types().allMatch(type -> type.fields().stream().anyMatch(field -> field.flowColumn() == column));
    }

    /** What is wrong with it, whoever it is about. */
    Optional<ValueError> fault() {
        if (told.corrects().isPresent() && told.withdraws().isPresent()) {
            return Optional.of(CotraitanceMessages.fault("withdraws", "I-X6", "flow.both"));
        }
        if (told.withdraws().isPresent()) {
            return Optional.empty();
        }
        if (told.on().isEmpty()) {
            return missing("on");
        }
        return wrongPlace().or(this::wrongDays).or(this::wrongDetail).or(this::wrongRest);
    }

    private Optional<ValueError> wrongPlace() {
        if (!ofCotraitance() && !says(FactColumn.MISSION_LOCALE)) {
            return Optional.empty();
        }
        if (told.missionLocale().isEmpty()) {
            return missing("mission_locale");
        }
        if (!basis.map().missionsLocales().containsKey(told.missionLocale().get())) {
            return Optional.of(CotraitanceMessages.fault(
                    "mission_locale",
                    "R-T2",
                    "mission-locale.unknown",
                    told.missionLocale().get().value()));
        }
        if (!says(FactColumn.SITE)) {
            return Optional.empty();
        }
        return told.site().isEmpty()
                ? missing("site")
                : told.site()
                        .filter(site -> !basis.map().sites().containsKey(site))
                        .map(site -> CotraitanceMessages.fault("site", "R-T3", "site.unknown", site.value()));
    }

    private Optional<ValueError> wrongDays() {
        LocalDate on = told.on().orElseThrow();
        if (ofCotraitance()) {
            if (told.affectedOn().isEmpty()) {
                return missing("affected_on");
            }
            if (on.isBefore(told.affectedOn().get())) {
                return Optional.of(CotraitanceMessages.fault(
                        "on",
                        "I-L16",
                        "before-affectation",
                        on,
                        told.affectedOn().get()));
            }
        }
        if (!says(FactColumn.ALERT_RAISED_ON)) {
            return Optional.empty();
        }
        if (told.alertRaisedOn().isEmpty()) {
            return missing("alert_raised_on");
        }
        return told.alertRaisedOn()
                .filter(on::isBefore)
                .map(raised -> CotraitanceMessages.fault("on", "R-L10", "alert.settled-before", on, raised));
    }

    private Optional<ValueError> wrongDetail() {
        return word().isPresent()
                ? Optional.empty()
                : Optional.of(CotraitanceMessages.fault(
                        "detail",
                        "R-X1",
                        "flow.detail",
                        told.detail().orElse(""),
                        basis.facts().wordsIn(told.flow()).stream()
                                .map(FactWord::word)
                                .collect(Collectors.joining(", "))));
    }

    /** What this kind of fact says besides, and how long it lasts. */
    private Optional<ValueError> wrongRest() {
        FactWord word = word().orElseThrow();
        Optional<ValueError> missing = word.type().fields().stream()
                .filter(field -> field.presence() == Presence.GIVEN)
                .filter(field -> word.given().find(field).isEmpty())
                .filter(field -> said(field.flowColumn()).isEmpty())
                .findFirst()
                .flatMap(field -> missing(field.flowColumn().field()));
        LocalDate on = told.on().orElseThrow();
        return missing.or(() -> told.until()
                .filter(until -> word.type().fields().contains(FactTypes.UNTIL))
                .filter(on::isAfter)
                .map(until -> CotraitanceMessages.fault(
                        "until", word.type().rule(), FactFactory.backwards(word.type()), on, until)));
    }

    private static Optional<ValueError> missing(String field) {
        return Optional.of(CotraitanceMessages.fault(field, "R-X1", "flow.missing", field));
    }

    /** The fact, of that co-traitance if it is one's. Only for a record without fault that withdraws nothing. */
    Fact fact(Optional<CotraitanceId> cotraitance) {
        FactWord word = word().orElseThrow();
        FactValues values = word.given();
        for (FactField<?> field : word.type().fields()) {
            values = word.given().find(field).isPresent() ? values : with(field, values);
        }
        return word.type().fact(told.on().orElseThrow(), cotraitance, values);
    }

    private <V> FactValues with(FactField<V> field, FactValues values) {
        Optional<V> said = said(field.flowColumn()).map(field.type().type()::cast);
        if (said.isEmpty() && field.presence() == Presence.OR_EMPTY) {
            return values.and(field, field.type().read(""));
        }
        return said.map(value -> values.and(field, value)).orElse(values);
    }

    /** What it says in a column; the detail is the word, and says nothing else. */
    private Optional<?> said(FactColumn column) {
        return switch (column) {
            case MISSION_LOCALE -> told.missionLocale();
            case SITE -> told.site();
            case APPOINTMENT_ON -> told.appointmentOn();
            case ALERT_RAISED_ON -> told.alertRaisedOn();
            case GROUND -> told.ground();
            case UNTIL -> told.until();
            case ADVISER -> told.adviser();
            case DETAIL -> Optional.empty();
        };
    }
}
