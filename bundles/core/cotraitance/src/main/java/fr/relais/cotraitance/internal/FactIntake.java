// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the facts of one chunk in. A person's go in by day, whatever their lines, so that a shuffled file reads the same (R-X1). */
final class FactIntake {

    /** On one day an alert is raised before it is settled (I-X1). */
    private static final Comparator<ParsedLine<FactImportRow>> BY_DAY = Comparator.comparing(
                    (ParsedLine<FactImportRow> line) -> line.value().fact().on())
            .thenComparing(line -> settles(line.value().fact()));

    private final UnitOfWork work;
    private final Caller caller;
    private final ProcessingContext basis;

    FactIntake(UnitOfWork work, Caller caller, ProcessingContext basis) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
    }

    IntakeReport addFacts(List<ParsedLine<FactImportRow>> lines) {
        Set<String> told = work.knownMessages(
                caller.user(),
                lines.stream().map(line -> line.value().messageKey()).toList());
        Map<PoleEmploiId, YoungPersonId> people = work.find(
                caller,
                lines.stream().map(line -> line.value().person()).distinct().toList());
        Map<YoungPersonId, PersonAggregate> files = open(lines, told, people);
        IntakeCounter tallying = new IntakeCounter();
        for (ParsedLine<FactImportRow> line : lines.stream().sorted(BY_DAY).toList()) {
            YoungPersonId person = people.get(line.value().person());
            if (person == null) {
                tallying.rejected(
                        line.number(),
                        CotraitanceMessages.fault(
                                "pole_emploi_id",
                                "R-D1",
                                "person.unknown",
                                line.value().person().value()));
            } else if (told.contains(line.value().messageKey())) {
                tallying.line(false);
            } else {
                tell(line, files.get(person), tallying);
            }
        }
        AuditTrail trail = new AuditTrail(work, caller, "cotraitance.load-facts");
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

    /** The files of those of whom something is told for the first time. */
    private Map<YoungPersonId, PersonAggregate> open(
            List<ParsedLine<FactImportRow>> lines, Set<String> told, Map<PoleEmploiId, YoungPersonId> people) {
        Map<YoungPersonId, PersonAggregate> files = new HashMap<>();
        List<YoungPersonId> concerned = lines.stream()
                .map(ParsedLine::value)
                .filter(line -> !told.contains(line.messageKey()) && people.containsKey(line.person()))
                .map(line -> people.get(line.person()))
                .distinct()
                .toList();
        work.open(caller, concerned).forEach((id, file) -> files.put(id, new PersonAggregate(file, basis)));
        return files;
    }

    private void tell(ParsedLine<FactImportRow> line, PersonAggregate file, IntakeCounter tallying) {
        FactImportRow told = line.value();
        try {
            Fact fact = new FactFactory(
                            basis.map(),
                            file,
                            told.missionLocale().orElse(null),
                            any -> affectationFor(any, told.missionLocale(), file),
                            true)
                    .read(told.fact());
            file.addIdentifier(told.person());
            tallying.line(file.add(fact, caller.user(), told.messageKey()));
        } catch (RefusedException refused) {
            tallying.rejected(line.number(), CotraitanceMessages.fault(refused));
        }
    }

    /** The person's co-traitance with that mission locale that runs on that day; if none does, the latest affected by then. */
    private static Fact.Affected affectationFor(
            ToldFact fact, Optional<MissionLocaleId> missionLocale, PersonAggregate file) {
        List<Fact.Affected> candidates =
                missionLocale.map(id -> file.affectations(id, fact.on())).orElse(List.of());
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        return fact.values()
                .find(FactTypes.RAISED_ON)
                .flatMap(raisedOn -> candidates.stream()
                        .filter(affected -> new OpenAlerts(file, affected.cotraitance())
                                .raised()
                                .contains(raisedOn))
                        .findFirst())
                .or(() -> candidates.stream()
                        .max(Comparator.comparing((Fact.Affected affected) -> runs(affected, file, fact.on()))
                                .thenComparing(Fact.Affected::on)))
                .orElseThrow(() -> CotraitanceMessages.refused(
                        "R-L1",
                        "affectation.none",
                        missionLocale.map(MissionLocaleId::value).orElse("?"),
                        fact.on()));
    }

    private static boolean runs(Fact.Affected affected, PersonAggregate file, LocalDate on) {
        return AffectationDecider.runs(file.timeline().track(affected.cotraitance()), on);
    }

    private static boolean settles(ToldFact fact) {
        return fact.type().fields().contains(FactTypes.RAISED_ON);
    }
}
