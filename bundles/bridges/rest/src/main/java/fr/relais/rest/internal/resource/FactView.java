// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactColumn;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact and how it came to be known. Its kind and what it says stand in the columns in which they are told; BORN, AFFECTED and
 * EXIT_PRONOUNCED are known but not told this way.
 */
public record FactView(
        long id,
        String kind,
        LocalDate on,
        Optional<CotraitanceId> cotraitance,
        Optional<MissionLocaleId> missionLocale,
        Optional<SafirCode> site,
        Optional<String> detail,
        Optional<LocalDate> appointmentOn,
        Optional<LocalDate> alertRaisedOn,
        Optional<String> ground,
        Optional<LocalDate> until,
        Instant recordedAt,
        String origin,
        String messageKey,
        Optional<Long> supersedes,
        boolean withdrawn) {

    static FactView of(RecordedFact recorded) {
        Fact fact = recorded.fact();
        return new FactView(
                recorded.id(),
                fact.type().wordOf(fact),
                fact.on(),
                fact instanceof Fact.OfCotraitance of ? Optional.of(of.cotraitance()) : Optional.empty(),
                in(FactColumn.MISSION_LOCALE, fact).map(MissionLocaleId.class::cast),
                in(FactColumn.SITE, fact).map(SafirCode.class::cast),
                in(FactColumn.DETAIL, fact).map(Object::toString),
                in(FactColumn.APPOINTMENT_ON, fact).map(LocalDate.class::cast),
                in(FactColumn.ALERT_RAISED_ON, fact).map(LocalDate.class::cast),
                in(FactColumn.GROUND, fact).map(String.class::cast),
                in(FactColumn.UNTIL, fact).map(LocalDate.class::cast),
                recorded.recordedAt(),
                recorded.origin(),
                recorded.messageKey(),
                recorded.supersedes(),
                recorded.withdrawn());
    }

    private static Optional<Object> in(FactColumn column, Fact fact) {
        return fact.type().valueIn(column, fact);
    }
}
