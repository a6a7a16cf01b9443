// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.AffectationImportRow;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.cotraitance.ObjectiveProgress;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Serves requests about co-traitances: checks the role, opens one transaction, leaves the audit trail, and lets others decide. Thread-safe. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.Cotraitances")
public final class CotraitancesService implements Cotraitances {

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;
    private final ProgressReport board;

    /** Made by the component runtime. */
    @Activate
    public CotraitancesService(
            @Reference PersonFileRepository files,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.files = files;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
        this.board = new ProgressReport(files, agreements, today);
    }

    @Override
    public CotraitanceFile affect(Caller caller, Affectation affectation) {
        caller.require(AccessRules.AFFECTING);
        ProcessingContext basis = basis();
        return files.inTransaction(work -> {
            PersonAggregate file = open(work, caller, affectation.person(), basis)
                    .orElseThrow(() -> CotraitanceMessages.unknown(
                            "unknown.person", affectation.person().toString()));
            CapacityCounter places = CapacityCounter.withLock(work, agreements);
            places.announceNeed(affectation.missionLocale(), affectation.on());
            places.count();
            AffectationDecider.Outcome outcome =
                    new AffectationDecider(work, caller, basis, places, List.of(file.id())).affect(file, affectation);
            file.writeIfChanged();
            new RecordProcessor(work, basis).processOrphansOf(List.of(file));
            new AuditTrail(work, caller, "cotraitance.affect").cotraitance(outcome.cotraitance());
            return view(work, file.person(), outcome.cotraitance(), affectation.on(), basis)
                    .with(new CapacityReport(work, basis.map(), agreements)
                            .nearby(List.of(affectation.missionLocale()), affectation.on()));
        });
    }

    @Override
    public CotraitanceFile tell(Caller caller, CotraitanceId cotraitance, ToldFact told, String messageKey) {
        AccessRules.mayTell(caller, told);
        ProcessingContext basis = basis();
        return files.inTransaction(work -> {
            PersonAggregate file = work.personOf(caller, cotraitance)
                    .flatMap(person -> open(work, caller, person, basis))
                    .orElseThrow(() -> CotraitanceMessages.unknown(cotraitance));
            Fact.Affected affected = file.affectation(cotraitance)
                    .filter(found -> AccessRules.ownFile(
                            caller,
                            told,
                            follower(file, found, told.on()),
                            file.person().profile().site()))
                    .orElseThrow(() -> CotraitanceMessages.unknown(cotraitance));
            if (work.knownMessages(caller.user(), List.of(messageKey)).isEmpty()) {
                Fact fact = new FactFactory(
                                basis.map(), file, follower(file, affected, told.on()), any -> affected, false)
                        .read(told);
                file.add(fact, caller.user(), messageKey);
                file.writeIfChanged();
                if (file.seenByOthers()) {
                    new RecordProcessor(work, basis).processOrphansOf(List.of(file));
                }
            }
            new AuditTrail(work, caller, "cotraitance.tell").cotraitance(cotraitance);
            LocalDate seenOn = told.on().isBefore(affected.on()) ? affected.on() : told.on();
            return view(work, file.person(), cotraitance, seenOn, basis);
        });
    }

    @Override
    public CotraitanceFile show(Caller caller, CotraitanceId cotraitance, LocalDate asOf) {
        return show(caller, cotraitance, asOf, Instant.MAX);
    }

    @Override
    public CotraitanceFile show(Caller caller, CotraitanceId cotraitance, LocalDate asOf, Instant knownAt) {
        caller.require(AccessRules.NOMINATIVE);
        ProcessingContext basis = basis();
        return files.inTransaction(work -> {
            YoungPerson person = work.personOf(caller, cotraitance)
                    .flatMap(id -> work.read(caller, List.of(id)).stream().findFirst())
                    .orElseThrow(() -> CotraitanceMessages.unknown(cotraitance));
            new AuditTrail(work, caller, "cotraitance.show").cotraitance(cotraitance);
            return view(work, person, cotraitance, asOf, knownAt, basis);
        });
    }

    @Override
    public Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page) {
        caller.require(AccessRules.NOMINATIVE);
        return files.inTransaction(work -> {
            new AuditTrail(work, caller, "cotraitance.list").list(query);
            return work.list(caller, query, page);
        });
    }

    @Override
    public List<SituationCount> tally(Caller caller, CotraitanceQuery query) {
        caller.require(Role.values());
        return files.inTransaction(work -> work.tally(caller, query));
    }

    @Override
    public List<ObjectiveProgress> progress(Caller caller, int year, Optional<RegionCode> region) {
        caller.require(Role.values());
        return board.of(caller, year, region, territoryProvider.current());
    }

    @Override
    public NearbyCapacity room(Caller caller, Collection<MissionLocaleId> missionsLocales, LocalDate on) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        missionsLocales.forEach(id -> Optional.ofNullable(map.missionsLocales().get(id))
                .filter(found -> found.validity().includes(on))
                .orElseThrow(() -> CotraitanceMessages.unknown("mission-locale.unknown", id.value())));
        return files.inTransaction(work -> new CapacityReport(work, map, agreements).nearby(missionsLocales, on));
    }

    @Override
    public IntakeReport loadAffectations(Caller caller, List<ParsedLine<AffectationImportRow>> lines) {
        caller.require(AccessRules.AFFECTING);
        ProcessingContext basis = basis();
        return Batches.of(lines).stream()
                .map(chunk -> files.inTransaction(work -> new AffectationIntake(work, caller, basis).take(chunk)))
                .reduce(IntakeReport.empty(), IntakeReport::and);
    }

    @Override
    public IntakeReport loadFacts(Caller caller, List<ParsedLine<FactImportRow>> lines) {
        caller.require(AccessRules.LOADING);
        ProcessingContext basis = basis();
        return Batches.together(lines, FactImportRow::person).stream()
                .map(chunk -> files.inTransaction(work -> new FactIntake(work, caller, basis).addFacts(chunk)))
                .reduce(IntakeReport.empty(), IntakeReport::and);
    }

    /** The mission locale that follows the person on that day (I-T5). */
    private static MissionLocaleId follower(PersonAggregate file, Fact.Affected affected, LocalDate on) {
        return file.timeline().track(affected.cotraitance()).follower(on);
    }

    private static CotraitanceFile view(
            UnitOfWork work, YoungPerson person, CotraitanceId cotraitance, LocalDate asOf, ProcessingContext basis) {
        return view(work, person, cotraitance, asOf, Instant.MAX, basis);
    }

    private static CotraitanceFile view(
            UnitOfWork work,
            YoungPerson person,
            CotraitanceId cotraitance,
            LocalDate asOf,
            Instant knownAt,
            ProcessingContext basis) {
        List<OutboxRecord> told = work.outgoing().recordsOf(cotraitance).stream()
                .filter(each -> !each.toldAt().isAfter(knownAt))
                .toList();
        List<PreconditionFlag> flags = work.inbox().flags(cotraitance).stream()
                .filter(each -> !each.notedAt().isAfter(knownAt))
                .toList();
        return new CotraitanceFileAssembler(basis)
                .of(person.asKnownAt(knownAt), cotraitance, asOf, told, flags)
                .orElseThrow(() -> CotraitanceMessages.unknown("unknown.yet", cotraitance.toString(), asOf));
    }

    private static Optional<PersonAggregate> open(
            UnitOfWork work, Caller caller, YoungPersonId person, ProcessingContext basis) {
        PersonFile file = work.open(caller, List.of(person)).get(person);
        return Optional.ofNullable(file).map(found -> new PersonAggregate(found, basis));
    }

    private ProcessingContext basis() {
        return ProcessingContext.of(territoryProvider, agreements);
    }
}
