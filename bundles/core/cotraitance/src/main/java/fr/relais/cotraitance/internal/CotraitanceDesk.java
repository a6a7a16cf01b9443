// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.AffectationLine;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.FactLine;
import fr.relais.cotraitance.Progress;
import fr.relais.cotraitance.Surroundings;
import fr.relais.cotraitance.Tally;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.FlowFlag;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.Line;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.steering.Agreements;
import fr.relais.territory.Atlas;
import fr.relais.territory.TerritoryMap;
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

/** Receives whoever comes about co-traitances: checks the role, opens one transaction, leaves the trail, and lets others decide. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.Cotraitances")
public final class CotraitanceDesk implements Cotraitances {

    private final PersonFiles files;
    private final Atlas atlas;
    private final Agreements agreements;
    private final ProgressBoard board;

    /** Made by the component runtime. */
    @Activate
    public CotraitanceDesk(
            @Reference PersonFiles files,
            @Reference Atlas atlas,
            @Reference Agreements agreements,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.files = files;
        this.atlas = atlas;
        this.agreements = agreements;
        this.board = new ProgressBoard(files, agreements, today);
    }

    @Override
    public CotraitanceFile affect(Caller caller, Affectation affectation) {
        caller.require(Duties.AFFECTING);
        Basis basis = basis();
        return files.inTransaction(work -> {
            FileOnDesk file = open(work, caller, affectation.person(), basis)
                    .orElseThrow(() -> Sayings.unknown(
                            "unknown.person", affectation.person().toString()));
            PlaceCount places = PlaceCount.locking(work, agreements);
            places.wanted(affectation.missionLocale(), affectation.on());
            places.count();
            AffectationDesk.Outcome outcome =
                    new AffectationDesk(work, caller, basis, places, List.of(file.id())).affect(file, affectation);
            file.close();
            new FlowTaking(work, basis).arrived(List.of(file));
            new Trail(work, caller, "cotraitance.affect").cotraitance(outcome.cotraitance());
            return view(work, file.person(), outcome.cotraitance(), affectation.on(), basis)
                    .with(new Standings(work, basis.map(), agreements)
                            .around(List.of(affectation.missionLocale()), affectation.on()));
        });
    }

    @Override
    public CotraitanceFile tell(Caller caller, CotraitanceId cotraitance, ToldFact told, String messageKey) {
        Duties.mayTell(caller, told);
        Basis basis = basis();
        return files.inTransaction(work -> {
            FileOnDesk file = work.personOf(caller, cotraitance)
                    .flatMap(person -> open(work, caller, person, basis))
                    .orElseThrow(() -> Sayings.unknown(cotraitance));
            Fact.Affected affected = file.affectation(cotraitance)
                    .filter(found -> Duties.ownFile(
                            caller,
                            told,
                            follower(file, found, told.on()),
                            file.person().profile().site()))
                    .orElseThrow(() -> Sayings.unknown(cotraitance));
            if (work.told(caller.user(), List.of(messageKey)).isEmpty()) {
                Fact fact = new FactReading(
                                basis.map(), file, follower(file, affected, told.on()), any -> affected, false)
                        .read(told);
                file.add(fact, caller.user(), messageKey);
                file.close();
                if (file.seenByOthers()) {
                    new FlowTaking(work, basis).arrived(List.of(file));
                }
            }
            new Trail(work, caller, "cotraitance.tell").cotraitance(cotraitance);
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
        caller.require(Duties.NOMINATIVE);
        Basis basis = basis();
        return files.inTransaction(work -> {
            YoungPerson person = work.personOf(caller, cotraitance)
                    .flatMap(id -> work.read(caller, List.of(id)).stream().findFirst())
                    .orElseThrow(() -> Sayings.unknown(cotraitance));
            new Trail(work, caller, "cotraitance.show").cotraitance(cotraitance);
            return view(work, person, cotraitance, asOf, knownAt, basis);
        });
    }

    @Override
    public Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page) {
        caller.require(Duties.NOMINATIVE);
        return files.inTransaction(work -> {
            new Trail(work, caller, "cotraitance.list").list(query);
            return work.list(caller, query, page);
        });
    }

    @Override
    public List<Tally> tally(Caller caller, CotraitanceQuery query) {
        caller.require(Role.values());
        return files.inTransaction(work -> work.tally(caller, query));
    }

    @Override
    public List<Progress> progress(Caller caller, int year, Optional<RegionCode> region) {
        caller.require(Role.values());
        return board.of(caller, year, region, atlas.current());
    }

    @Override
    public Surroundings room(Caller caller, Collection<MissionLocaleId> missionsLocales, LocalDate on) {
        caller.require(Role.values());
        TerritoryMap map = atlas.current();
        missionsLocales.forEach(id -> Optional.ofNullable(map.missionsLocales().get(id))
                .filter(found -> found.validity().includes(on))
                .orElseThrow(() -> Sayings.unknown("mission-locale.unknown", id.value())));
        return files.inTransaction(work -> new Standings(work, map, agreements).around(missionsLocales, on));
    }

    @Override
    public IntakeReport loadAffectations(Caller caller, List<Line<AffectationLine>> lines) {
        caller.require(Duties.AFFECTING);
        Basis basis = basis();
        return Chunks.of(lines).stream()
                .map(chunk -> files.inTransaction(work -> new AffectationIntake(work, caller, basis).take(chunk)))
                .reduce(IntakeReport.empty(), IntakeReport::and);
    }

    @Override
    public IntakeReport loadFacts(Caller caller, List<Line<FactLine>> lines) {
        caller.require(Duties.LOADING);
        Basis basis = basis();
        return Chunks.together(lines, FactLine::person).stream()
                .map(chunk -> files.inTransaction(work -> new FactIntake(work, caller, basis).take(chunk)))
                .reduce(IntakeReport.empty(), IntakeReport::and);
    }

    /** The mission locale that follows the person on that day (I-T5). */
    private static MissionLocaleId follower(FileOnDesk file, Fact.Affected affected, LocalDate on) {
        return file.timeline().track(affected.cotraitance()).follower(on);
    }

    private static CotraitanceFile view(
            Work work, YoungPerson person, CotraitanceId cotraitance, LocalDate asOf, Basis basis) {
        return view(work, person, cotraitance, asOf, Instant.MAX, basis);
    }

    private static CotraitanceFile view(
            Work work, YoungPerson person, CotraitanceId cotraitance, LocalDate asOf, Instant knownAt, Basis basis) {
        List<OutboxRecord> told = work.outgoing().of(cotraitance).stream()
                .filter(each -> !each.toldAt().isAfter(knownAt))
                .toList();
        List<FlowFlag> flags = work.inbox().flags(cotraitance).stream()
                .filter(each -> !each.notedAt().isAfter(knownAt))
                .toList();
        return new CotraitanceView(basis)
                .of(person.asKnownAt(knownAt), cotraitance, asOf, told, flags)
                .orElseThrow(() -> Sayings.unknown("unknown.yet", cotraitance.toString(), asOf));
    }

    private static Optional<FileOnDesk> open(Work work, Caller caller, YoungPersonId person, Basis basis) {
        PersonFile file = work.open(caller, List.of(person)).get(person);
        return Optional.ofNullable(file).map(found -> new FileOnDesk(found, basis));
    }

    private Basis basis() {
        return Basis.of(atlas, agreements);
    }
}
