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

/**
 * A fact and how it came to be known. Its kind and what it says stand in the columns in which they are told; BORN, AFFECTED and
 * EXIT_PRONOUNCED are known but not told this way.
 */
public record FactView(
        long id,
        String kind,
        LocalDate on,
        CotraitanceId cotraitance,
        MissionLocaleId missionLocale,
        SafirCode site,
        String detail,
        LocalDate appointmentOn,
        LocalDate alertRaisedOn,
        String ground,
        LocalDate until,
        Instant recordedAt,
        String origin,
        String messageKey,
        Long supersedes,
        boolean withdrawn) {

    static FactView of(RecordedFact recorded) {
        Fact fact = recorded.fact();
        return new FactView(
                recorded.id(),
                fact.type().wordOf(fact),
                fact.on(),
                fact instanceof Fact.OfCotraitance of ? of.cotraitance() : null,
                in(FactColumn.MISSION_LOCALE, fact, MissionLocaleId.class),
                in(FactColumn.SITE, fact, SafirCode.class),
                fact.type()
                        .valueIn(FactColumn.DETAIL, fact)
                        .map(Object::toString)
                        .orElse(null),
                in(FactColumn.APPOINTMENT_ON, fact, LocalDate.class),
                in(FactColumn.ALERT_RAISED_ON, fact, LocalDate.class),
                in(FactColumn.GROUND, fact, String.class),
                in(FactColumn.UNTIL, fact, LocalDate.class),
                recorded.recordedAt(),
                recorded.origin(),
                recorded.messageKey(),
                recorded.supersedes().orElse(null),
                recorded.withdrawn());
    }

    private static <V> V in(FactColumn column, Fact fact, Class<V> type) {
        return fact.type().valueIn(column, fact).map(type::cast).orElse(null);
    }
}
