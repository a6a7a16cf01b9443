// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.AffectationImportRow;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Affects the people of one chunk, in the order of its lines: who comes first has the place (R-E6). */
final class AffectationIntake {

    private final UnitOfWork work;
    private final Caller caller;
    private final ProcessingContext basis;

    AffectationIntake(UnitOfWork work, Caller caller, ProcessingContext basis) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
    }

    IntakeReport take(List<ParsedLine<AffectationImportRow>> lines) {
        Map<PoleEmploiId, YoungPersonId> people = work.find(
                caller, lines.stream().map(line -> line.value().person()).toList());
        Map<YoungPersonId, PersonAggregate> files = new HashMap<>();
        work.open(caller, people.values()).forEach((id, file) -> files.put(id, new PersonAggregate(file, basis)));
        CapacityCounter places = CapacityCounter.withLock(work, basis.agreements());
        lines.stream()
                .map(ParsedLine::value)
                .filter(line -> people.containsKey(line.person()))
                .forEach(line -> places.announceNeed(line.missionLocale(), line.on()));
        places.count();
        AffectationDecider decider = new AffectationDecider(work, caller, basis, places, files.keySet());
        IntakeCounter tallying = new IntakeCounter();
        for (ParsedLine<AffectationImportRow> line : lines) {
            PersonAggregate file = files.get(people.get(line.value().person()));
            if (file == null) {
                tallying.rejected(
                        line.number(),
                        CotraitanceMessages.fault(
                                "pole_emploi_id",
                                "R-D1",
                                "person.unknown",
                                line.value().person().value()));
            } else {
                affect(line, file, decider, tallying);
            }
        }
        AuditTrail trail = new AuditTrail(work, caller, "cotraitance.load-affectations");
        PersonAggregate.writeIfChanged(files.values());
        files.values().stream()
                .filter(PersonAggregate::changed)
                .map(PersonAggregate::id)
                .forEach(trail::person);
        new RecordProcessor(work, basis)
                .processOrphansOf(files.values().stream()
                        .filter(PersonAggregate::seenByOthers)
                        .toList());
        return tallying.report();
    }

    private static void affect(
            ParsedLine<AffectationImportRow> line,
            PersonAggregate file,
            AffectationDecider decider,
            IntakeCounter tallying) {
        AffectationImportRow asked = line.value();
        try {
            file.addIdentifier(asked.person());
            tallying.line(decider.affect(
                            file,
                            new Affectation(
                                    file.id(), asked.missionLocale(), asked.site(), asked.on(), asked.appointment()))
                    .fresh());
        } catch (RefusedException refused) {
            tallying.rejected(line.number(), CotraitanceMessages.fault(refused));
        }
    }
}
