// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.ValueError;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the people of one chunk in: makes files for the new ones, tells the others' what differs. */
final class PeopleIntake {

    private final UnitOfWork work;
    private final Caller caller;
    private final ProcessingContext basis;

    PeopleIntake(UnitOfWork work, Caller caller, ProcessingContext basis) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
    }

    IntakeReport addPeople(List<ParsedLine<PersonImportRow>> lines) {
        Map<PoleEmploiId, PersonAggregate> files = new HashMap<>();
        Map<PoleEmploiId, YoungPersonId> known = known(lines);
        Map<YoungPersonId, PersonFile> opened = work.open(caller, known.values());
        Map<YoungPersonId, PersonAggregate> desks = new HashMap<>();
        opened.forEach((id, file) -> desks.put(id, new PersonAggregate(file, basis)));
        known.forEach(
                (identifier, id) -> Optional.ofNullable(desks.get(id)).ifPresent(file -> files.put(identifier, file)));
        Set<PoleEmploiId> elsewhere = elsewhere(lines, files.keySet());
        Map<PoleEmploiId, PersonImportRow> fresh = new LinkedHashMap<>();
        Map<ParsedLine<PersonImportRow>, ValueError> faults = new HashMap<>();
        for (ParsedLine<PersonImportRow> line : lines) {
            PoleEmploiId identifier = line.value().identity().poleEmploiId();
            Optional<ValueError> fault = fault(line.value(), elsewhere);
            fault.ifPresent(found -> faults.put(line, found));
            if (fault.isEmpty() && !files.containsKey(identifier)) {
                fresh.putIfAbsent(identifier, line.value());
            }
        }
        DeclarationUpdater declaration = new DeclarationUpdater(caller.user());
        // asked before files are made: whoever keeps orphans waits from then on, and mustn't be waited for
        work.knownMessages(
                caller.user(),
                fresh.keySet().stream()
                        .flatMap(identifier -> declaration.firstKeys(identifier).stream())
                        .toList());
        work.create(fresh.values(), this::region)
                .forEach((identifier, file) -> files.put(identifier, new PersonAggregate(file, basis)));
        IntakeReport report = tell(lines, files, faults, declaration);
        new RecordProcessor(work, basis)
                .processOrphansOf(files.values().stream()
                        .filter(PersonAggregate::seenByOthers)
                        .distinct()
                        .toList());
        return report;
    }

    private IntakeReport tell(
            List<ParsedLine<PersonImportRow>> lines,
            Map<PoleEmploiId, PersonAggregate> files,
            Map<ParsedLine<PersonImportRow>, ValueError> faults,
            DeclarationUpdater declaration) {
        IntakeCounter tallying = new IntakeCounter();
        Set<PersonAggregate> changed = new LinkedHashSet<>();
        for (ParsedLine<PersonImportRow> line : lines) {
            ValueError fault = faults.get(line);
            if (fault != null) {
                tallying.rejected(line.number(), fault);
                continue;
            }
            PersonAggregate file = files.get(line.value().identity().poleEmploiId());
            boolean differs = declaration.tell(file, line.value());
            if (differs) {
                changed.add(file);
            }
            tallying.line(differs);
        }
        AuditTrail trail = new AuditTrail(work, caller, "person.load");
        PersonAggregate.writeIfChanged(changed);
        changed.stream().map(PersonAggregate::id).forEach(trail::person);
        return tallying.report();
    }

    private Map<PoleEmploiId, YoungPersonId> known(List<ParsedLine<PersonImportRow>> lines) {
        return work.find(
                caller,
                lines.stream()
                        .map(line -> line.value().identity().poleEmploiId())
                        .distinct()
                        .toList());
    }

    /** W2: those whose file is out of the caller's scope; a second file for one identifier must not come to be. */
    private Set<PoleEmploiId> elsewhere(List<ParsedLine<PersonImportRow>> lines, Set<PoleEmploiId> visible) {
        if (caller.national()) {
            return Set.of();
        }
        return work.find(
                        AccessRules.everywhere(caller),
                        lines.stream()
                                .map(line -> line.value().identity().poleEmploiId())
                                .filter(identifier -> !visible.contains(identifier))
                                .distinct()
                                .toList())
                .keySet();
    }

    private Optional<ValueError> fault(PersonImportRow person, Set<PoleEmploiId> elsewhere) {
        if (elsewhere.contains(person.identity().poleEmploiId())) {
            return Optional.of(CotraitanceMessages.fault("pole_emploi_id", "R-D1", "person.elsewhere"));
        }
        if (person.registeredOn().isBefore(person.identity().birthDate())) {
            return Optional.of(CotraitanceMessages.fault(
                    "registered_on",
                    "R-E1",
                    "before-birth",
                    person.registeredOn(),
                    person.identity().birthDate()));
        }
        if (!basis.map().sites().containsKey(person.profile().site())) {
            return Optional.of(CotraitanceMessages.fault(
                    "site", "R-T3", "site.unknown", person.profile().site().value()));
        }
        return residence(person);
    }

    private Optional<ValueError> residence(PersonImportRow person) {
        try {
            FactFactory.inhabitable(person.commune(), person.registeredOn(), basis.map());
        } catch (RefusedException refused) {
            ValueError fault = CotraitanceMessages.fault(refused);
            return Optional.of(new ValueError(Optional.of("commune"), fault.rule(), fault.message(), fault.remedy()));
        }
        return VisiblePlaces.of(caller, basis.map()).region(region(person))
                ? Optional.empty()
                : Optional.of(CotraitanceMessages.fault(
                        "commune", "R-D1", "residence.elsewhere", region(person).value()));
    }

    private RegionCode region(PersonImportRow person) {
        return basis.map().regionOf(person.commune()).orElseThrow();
    }
}
