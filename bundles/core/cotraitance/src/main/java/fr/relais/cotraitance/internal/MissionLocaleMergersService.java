// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.merger.MissionLocaleMergers;
import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.territory.Merger;
import fr.relais.partnership.territory.Mergers;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Records mergers of missions locales (W9), and has derived what follows. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.merger.MissionLocaleMergers")
public final class MissionLocaleMergersService implements MissionLocaleMergers {

    private static final Role[] RECORDING = {Role.ADMINISTRATOR, Role.AGENT, Role.ADVISER};
    private static final int LONGEST_GROUND = 1000;

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public MissionLocaleMergersService(
            @Reference PersonFileRepository files,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Today today) {
        this.files = files;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
        this.today = today;
    }

    @Override
    public RecordedMerger merge(Caller caller, Merger merger, String ground) {
        caller.require(RECORDING);
        TerritoryMap map = territoryProvider.renewed();
        check(caller, merger, ground, map);
        long id = files.inTransaction(work -> record(work, caller, merger, ground.strip()));
        return derived(caller, id);
    }

    @Override
    public RecordedMerger undo(Caller caller, long number, LocalDate on, String ground) {
        caller.require(RECORDING);
        TerritoryMap map = territoryProvider.renewed();
        checkAct(on, ground);
        files.inTransaction(work -> {
            RecordedMerger merger = find(work.mergers().lock(), number)
                    .filter(found -> VisiblePlaces.of(caller, map)
                            .missionLocale(found.merger().former()))
                    .orElseThrow(() -> CotraitanceMessages.unknown("unknown.merger", String.valueOf(number)));
            checkSpeaksFor(caller, map.missionsLocales().get(merger.merger().former()));
            if (merger.undone().isPresent()) {
                throw CotraitanceMessages.refused(
                        "I-T3",
                        "merger.undone",
                        String.valueOf(number),
                        merger.undone().get().on());
            }
            work.mergers().undo(number, on, ground.strip(), caller.user());
            audit(work, caller, "mission-locale.unmerge", merger.merger());
            return null;
        });
        return derived(caller, number);
    }

    @Override
    public List<RecordedMerger> list(Caller caller) {
        caller.require(Role.values());
        VisiblePlaces reach = VisiblePlaces.of(caller, territoryProvider.current());
        return files.inTransaction(work -> work.mergers().all()).stream()
                .filter(each -> reach.missionLocale(each.merger().former())
                        || reach.missionLocale(each.merger().successor()))
                .toList();
    }

    private RecordedMerger derived(Caller caller, long id) {
        new MergerBackfill(files, territoryProvider, agreements).catchUp(caller);
        return files.inTransaction(work -> find(work.mergers().all(), id)).orElseThrow();
    }

    private static Optional<RecordedMerger> find(List<RecordedMerger> all, long id) {
        return all.stream().filter(each -> each.id() == id).findFirst();
    }

    /** The same again changes nothing. */
    private static long record(UnitOfWork work, Caller caller, Merger merger, String ground) {
        List<RecordedMerger> inForce = work.mergers().lock().stream()
                .filter(each -> each.undone().isEmpty())
                .toList();
        Optional<RecordedMerger> same =
                inForce.stream().filter(each -> each.merger().equals(merger)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        checkAgainst(new Mergers(inForce.stream().map(RecordedMerger::merger).toList()), merger);
        audit(work, caller, "mission-locale.merge", merger);
        return work.mergers().add(merger, ground, caller.user()).id();
    }

    /** I-T3: each merges once, into one that stands for itself on that day, and never back into itself. */
    private static void checkAgainst(Mergers inForce, Merger merger) {
        inForce.of(merger.former()).ifPresent(other -> {
            throw CotraitanceMessages.refused(
                    "I-T3",
                    "merger.merged",
                    merger.former().value(),
                    other.successor().value(),
                    other.on());
        });
        MissionLocaleId last = inForce.inPlaceOf(merger.successor(), LocalDate.MAX);
        if (last.equals(merger.former())) {
            throw CotraitanceMessages.refused(
                    "I-T3",
                    "merger.circle",
                    merger.former().value(),
                    merger.successor().value());
        }
        if (!inForce.inPlaceOf(merger.successor(), merger.on()).equals(merger.successor())) {
            throw CotraitanceMessages.refused(
                    "I-T3", "merger.merged", merger.successor().value(), last.value(), merger.on());
        }
    }

    private void check(Caller caller, Merger merger, String ground, TerritoryMap map) {
        checkAct(merger.on(), ground);
        MissionLocale former = known(caller, merger.former(), map);
        checkSpeaksFor(caller, former);
        MissionLocale successor = known(caller, merger.successor(), map);
        if (former.equals(successor) || !former.region().equals(successor.region())) {
            throw CotraitanceMessages.refused(
                    "I-T3", "merger.region", former.id().value(), successor.id().value());
        }
        if (!successor.validity().includes(merger.on())) {
            throw CotraitanceMessages.refused(
                    "R-T2", "mission-locale.unknown", successor.id().value());
        }
        if (agreements.localConvention(successor.id(), merger.on()) == Convention.Force.NONE) {
            throw CotraitanceMessages.refused(
                    "R-O7", "merger.convention", successor.id().value(), merger.on());
        }
    }

    private void checkAct(LocalDate on, String ground) {
        if (on.isAfter(today.get())) {
            throw CotraitanceMessages.refused("I-T3", "merger.ahead", on, today.get());
        }
        if (ground.isBlank() || ground.length() > LONGEST_GROUND) {
            throw CotraitanceMessages.refused("I-T3", "merger.ground", LONGEST_GROUND);
        }
    }

    private static MissionLocale known(Caller caller, MissionLocaleId id, TerritoryMap map) {
        if (!VisiblePlaces.of(caller, map).missionLocale(id)) {
            throw CotraitanceMessages.unknown("mission-locale.unknown", id.value());
        }
        return map.missionsLocales().get(id);
    }

    /** I-E10 likewise: the region or the nation, not a mission locale about itself. */
    private static void checkSpeaksFor(Caller caller, MissionLocale former) {
        if (!caller.national() && !caller.scopes().contains(new Scope.OfRegion(former.region()))) {
            throw new ForbiddenException(caller.user(), Role.ADMINISTRATOR);
        }
    }

    private static void audit(UnitOfWork work, Caller caller, String operation, Merger merger) {
        work.audit(
                new AuditEntry(caller, operation, "mission-locale " + merger.former() + " into " + merger.successor()));
    }
}
