// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.NewPerson;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.Work;
import fr.relais.intake.Fault;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.territory.Reach;
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

    private final Work work;
    private final Caller caller;
    private final Basis basis;

    PeopleIntake(Work work, Caller caller, Basis basis) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
    }

    IntakeReport take(List<Line<NewPerson>> lines) {
        Map<PoleEmploiId, FileOnDesk> files = new HashMap<>();
        Map<PoleEmploiId, YoungPersonId> known = known(lines);
        Map<YoungPersonId, PersonFile> opened = work.open(caller, known.values());
        Map<YoungPersonId, FileOnDesk> desks = new HashMap<>();
        opened.forEach((id, file) -> desks.put(id, new FileOnDesk(file, basis)));
        known.forEach(
                (identifier, id) -> Optional.ofNullable(desks.get(id)).ifPresent(file -> files.put(identifier, file)));
        Set<PoleEmploiId> elsewhere = elsewhere(lines, files.keySet());
        Map<PoleEmploiId, NewPerson> fresh = new LinkedHashMap<>();
        Map<Line<NewPerson>, Fault> faults = new HashMap<>();
        for (Line<NewPerson> line : lines) {
            PoleEmploiId identifier = line.value().identity().poleEmploiId();
            Optional<Fault> fault = fault(line.value(), elsewhere);
            fault.ifPresent(found -> faults.put(line, found));
            if (fault.isEmpty() && !files.containsKey(identifier)) {
                fresh.putIfAbsent(identifier, line.value());
            }
        }
        Declaration declaration = new Declaration(caller.user());
        // asked before files are made: whoever keeps orphans waits from then on, and mustn't be waited for
        work.told(
                caller.user(),
                fresh.keySet().stream()
                        .flatMap(identifier -> declaration.firstKeys(identifier).stream())
                        .toList());
        work.create(fresh.values(), this::region)
                .forEach((identifier, file) -> files.put(identifier, new FileOnDesk(file, basis)));
        IntakeReport report = tell(lines, files, faults, declaration);
        new FlowTaking(work, basis)
                .arrived(files.values().stream()
                        .filter(FileOnDesk::seenByOthers)
                        .distinct()
                        .toList());
        return report;
    }

    private IntakeReport tell(
            List<Line<NewPerson>> lines,
            Map<PoleEmploiId, FileOnDesk> files,
            Map<Line<NewPerson>, Fault> faults,
            Declaration declaration) {
        Tallying tallying = new Tallying();
        Set<FileOnDesk> changed = new LinkedHashSet<>();
        for (Line<NewPerson> line : lines) {
            Fault fault = faults.get(line);
            if (fault != null) {
                tallying.rejected(line.number(), fault);
                continue;
            }
            FileOnDesk file = files.get(line.value().identity().poleEmploiId());
            boolean differs = declaration.tell(file, line.value());
            if (differs) {
                changed.add(file);
            }
            tallying.line(differs);
        }
        Trail trail = new Trail(work, caller, "person.load");
        FileOnDesk.close(changed);
        changed.stream().map(FileOnDesk::id).forEach(trail::person);
        return tallying.report();
    }

    private Map<PoleEmploiId, YoungPersonId> known(List<Line<NewPerson>> lines) {
        return work.find(
                caller,
                lines.stream()
                        .map(line -> line.value().identity().poleEmploiId())
                        .distinct()
                        .toList());
    }

    /** W2: those whose file is out of the caller's scope; a second file for one identifier must not come to be. */
    private Set<PoleEmploiId> elsewhere(List<Line<NewPerson>> lines, Set<PoleEmploiId> visible) {
        if (caller.national()) {
            return Set.of();
        }
        return work.find(
                        Duties.everywhere(caller),
                        lines.stream()
                                .map(line -> line.value().identity().poleEmploiId())
                                .filter(identifier -> !visible.contains(identifier))
                                .distinct()
                                .toList())
                .keySet();
    }

    private Optional<Fault> fault(NewPerson person, Set<PoleEmploiId> elsewhere) {
        if (elsewhere.contains(person.identity().poleEmploiId())) {
            return Optional.of(Sayings.fault("pole_emploi_id", "R-D1", "person.elsewhere"));
        }
        if (person.registeredOn().isBefore(person.identity().birthDate())) {
            return Optional.of(Sayings.fault(
                    "registered_on",
                    "R-E1",
                    "before-birth",
                    person.registeredOn(),
                    person.identity().birthDate()));
        }
        if (!basis.map().sites().containsKey(person.profile().site())) {
            return Optional.of(Sayings.fault(
                    "site", "R-T3", "site.unknown", person.profile().site().value()));
        }
        return residence(person);
    }

    private Optional<Fault> residence(NewPerson person) {
        try {
            FactReading.inhabitable(person.commune(), person.registeredOn(), basis.map());
        } catch (RefusedException refused) {
            Fault fault = Sayings.fault(refused);
            return Optional.of(new Fault(Optional.of("commune"), fault.rule(), fault.message(), fault.remedy()));
        }
        return Reach.of(caller, basis.map()).region(region(person))
                ? Optional.empty()
                : Optional.of(Sayings.fault(
                        "commune", "R-D1", "residence.elsewhere", region(person).value()));
    }

    private RegionCode region(NewPerson person) {
        return basis.map().regionOf(person.commune()).orElseThrow();
    }
}
