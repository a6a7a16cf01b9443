// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.attribute.AttributeLine;
import fr.relais.cotraitance.spi.AttributeStore;
import fr.relais.cotraitance.spi.AttributeStore.Kept;
import fr.relais.cotraitance.spi.AttributeStore.Told;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.ValueError;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the values of regions' attributes of one chunk in. Of two lines about one thing the later one counts. */
final class RegionalAttributeIntake {

    private final AttributeStore store;
    private final Caller caller;
    private final Map<AttributeName, RegionalAttribute> known;

    RegionalAttributeIntake(AttributeStore store, Caller caller, List<RegionalAttribute> known) {
        this.store = store;
        this.caller = caller;
        this.known = known.stream().collect(Collectors.toMap(RegionalAttribute::name, Function.identity()));
    }

    IntakeReport take(List<ParsedLine<AttributeLine>> lines) {
        IntakeCounter tallying = new IntakeCounter();
        Map<ParsedLine<AttributeLine>, Told> told = new LinkedHashMap<>();
        for (ParsedLine<AttributeLine> line : lines) {
            Optional<ValueError> fault = fault(line.value());
            fault.ifPresent(found -> tallying.rejected(line.number(), found));
            if (fault.isEmpty()) {
                told.put(line, told(line.value()));
            }
        }
        Kept kept = store.keep(caller, told.values(), "attribute.load");
        told.forEach((line, value) -> {
            if (kept.unknown().contains(value.person())) {
                tallying.rejected(
                        line.number(),
                        CotraitanceMessages.fault(
                                "pole_emploi_id",
                                "R-D1",
                                "person.unknown",
                                value.person().value()));
            } else {
                tallying.line(kept.changed().contains(value));
            }
        });
        return tallying.report();
    }

    private Told told(AttributeLine line) {
        return new Told(
                line.person(),
                line.attribute(),
                line.told().map(text -> canonical(known.get(line.attribute()).type(), text)));
    }

    private static <T> String canonical(AttributeType<T> type, String text) {
        return type.write(type.read(text));
    }

    /** R-C7: what isn't vetted isn't recorded; what another region declared looks like what nobody did. */
    private Optional<ValueError> fault(AttributeLine line) {
        RegionalAttribute attribute = known.get(line.attribute());
        if (attribute == null) {
            return Optional.of(CotraitanceMessages.fault(
                    "attribute", "R-C5", "attribute.unknown", line.attribute().value()));
        }
        if (!attribute.inForce()) {
            return Optional.of(CotraitanceMessages.fault(
                    "attribute", "R-C7", "attribute.unvetted", line.attribute().value()));
        }
        try {
            line.told().ifPresent(attribute.type()::read);
            return Optional.empty();
        } catch (IllegalArgumentException notOfThisType) {
            return Optional.of(
                    CotraitanceMessages.fault("value", "I-C12", "attribute.value", values(attribute.type())));
        }
    }

    private static String values(AttributeType<?> type) {
        return switch (type.kind()) {
            case DAY -> "2010-02-28";
            case NUMBER -> type.least() + " … " + type.most();
            default -> String.join(", ", type.words());
        };
    }
}
