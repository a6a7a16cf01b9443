// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.AffectationLine;
import fr.relais.cotraitance.spi.Work;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Affects the people of one chunk, in the order of its lines: who comes first has the place (R-E6). */
final class AffectationIntake {

    private final Work work;
    private final Caller caller;
    private final Basis basis;

    AffectationIntake(Work work, Caller caller, Basis basis) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
    }

    IntakeReport take(List<Line<AffectationLine>> lines) {
        Map<PoleEmploiId, YoungPersonId> people = work.find(
                caller, lines.stream().map(line -> line.value().person()).toList());
        Map<YoungPersonId, FileOnDesk> files = new HashMap<>();
        work.open(caller, people.values()).forEach((id, file) -> files.put(id, new FileOnDesk(file, basis)));
        PlaceCount places = PlaceCount.locking(work, basis.agreements());
        lines.stream()
                .map(Line::value)
                .filter(line -> people.containsKey(line.person()))
                .forEach(line -> places.wanted(line.missionLocale(), line.on()));
        places.count();
        AffectationDesk desk = new AffectationDesk(work, caller, basis, places, files.keySet());
        Tallying tallying = new Tallying();
        for (Line<AffectationLine> line : lines) {
            FileOnDesk file = files.get(people.get(line.value().person()));
            if (file == null) {
                tallying.rejected(
                        line.number(),
                        Sayings.fault(
                                "pole_emploi_id",
                                "R-D1",
                                "person.unknown",
                                line.value().person().value()));
            } else {
                affect(line, file, desk, tallying);
            }
        }
        Trail trail = new Trail(work, caller, "cotraitance.load-affectations");
        FileOnDesk.close(files.values());
        files.values().stream().filter(FileOnDesk::changed).map(FileOnDesk::id).forEach(trail::person);
        new FlowTaking(work, basis)
                .arrived(
                        files.values().stream().filter(FileOnDesk::seenByOthers).toList());
        return tallying.report();
    }

    private static void affect(Line<AffectationLine> line, FileOnDesk file, AffectationDesk desk, Tallying tallying) {
        AffectationLine asked = line.value();
        try {
            file.toldOf(asked.person());
            tallying.line(desk.affect(
                            file,
                            new Affectation(
                                    file.id(), asked.missionLocale(), asked.site(), asked.on(), asked.appointment()))
                    .fresh());
        } catch (RefusedException refused) {
            tallying.rejected(line.number(), Sayings.fault(refused));
        }
    }
}
