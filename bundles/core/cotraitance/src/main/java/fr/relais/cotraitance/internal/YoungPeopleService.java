// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Serves requests about people's files: checks the role, opens one transaction, and leaves the audit trail. Thread-safe. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.YoungPeople")
public final class YoungPeopleService implements YoungPeople {

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;

    /** Made by the component runtime. */
    @Activate
    public YoungPeopleService(
            @Reference PersonFileRepository files,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements) {
        this.files = files;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
    }

    @Override
    public YoungPerson show(Caller caller, YoungPersonId person) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            YoungPerson found = work.read(caller, List.of(person)).stream()
                    .findFirst()
                    .orElseThrow(() -> CotraitanceMessages.unknown("unknown.person", person.toString()));
            new AuditTrail(work, caller, "person.show").person(person);
            return found;
        });
    }

    @Override
    public YoungPersonId find(Caller caller, PoleEmploiId identifier) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            YoungPersonId found = Optional.ofNullable(
                            work.find(caller, List.of(identifier)).get(identifier))
                    .orElseThrow(() -> CotraitanceMessages.unknown("unknown.identifier", identifier.value()));
            new AuditTrail(work, caller, "person.find").person(found);
            return found;
        });
    }

    @Override
    public List<YoungPerson> showAll(Caller caller, Collection<YoungPersonId> people) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            List<YoungPerson> found = work.read(caller, people);
            AuditTrail trail = new AuditTrail(work, caller, "person.show");
            found.forEach(person -> trail.person(person.id()));
            return found;
        });
    }

    @Override
    public Map<PoleEmploiId, YoungPersonId> findAll(Caller caller, Collection<PoleEmploiId> identifiers) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            Map<PoleEmploiId, YoungPersonId> found = work.find(caller, identifiers);
            AuditTrail trail = new AuditTrail(work, caller, "person.find");
            found.values().forEach(trail::person);
            return found;
        });
    }

    @Override
    public IntakeReport load(Caller caller, List<ParsedLine<PersonImportRow>> lines) {
        caller.require(AccessRules.LOADING);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        return Batches.of(lines).stream()
                .map(chunk -> files.inTransaction(work -> new PeopleIntake(work, caller, basis).addPeople(chunk)))
                .reduce(IntakeReport.empty(), IntakeReport::and);
    }
}
