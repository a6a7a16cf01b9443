// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R-D1: what one operation of one caller leaves on the audit trail, within its transaction. */
record AuditTrail(UnitOfWork work, Caller caller, String operation) {

    void person(YoungPersonId person) {
        leave("person " + person);
    }

    void cotraitance(CotraitanceId cotraitance) {
        leave("cotraitance " + cotraitance);
    }

    void list(CotraitanceQuery query) {
        leave(Stream.of(query.missionLocale(), query.region(), query.phase(), query.state(), Optional.of(query.asOf()))
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(" ", "list ", "")));
    }

    void list(WorklistQuery query) {
        leave(Stream.of(
                        Optional.of(query.kind()),
                        query.missionLocale(),
                        query.region(),
                        Optional.of(query.asOf()),
                        query.endedSince())
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(" ", "list ", "")));
    }

    private void leave(String subject) {
        work.audit(new AuditEntry(caller, operation, subject));
    }
}
