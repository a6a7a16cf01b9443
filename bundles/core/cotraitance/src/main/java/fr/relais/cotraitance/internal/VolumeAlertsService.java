// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.VolumeAlertRepository.Note;
import fr.relais.cotraitance.volume.VolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import fr.relais.cotraitance.volume.VolumeAlerts;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.ObjectiveTree;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps what levels do about flow alerts (R-O5). */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.volume.VolumeAlerts")
public final class VolumeAlertsService implements VolumeAlerts {

    private static final Role[] ACTING = {Role.ADMINISTRATOR, Role.AGENT, Role.ADVISER};

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public VolumeAlertsService(
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
    public Report raise(Caller caller, LocalDate on) {
        caller.require(Role.ADMINISTRATOR);
        if (on.isAfter(today.get())) {
            throw CotraitanceMessages.refused("R-O5", "clock.ahead", on, today.get());
        }
        return new VolumeMonitor(files, agreements).raise(territoryProvider.current(), on);
    }

    @Override
    public Page<VolumeAlert> list(Caller caller, int year, boolean awaiting, PageRequest page) {
        caller.require(Role.values());
        TerritoryMap map = territoryProvider.current();
        VisiblePlaces reach = VisiblePlaces.of(caller, map);
        List<String> within = Stream.of(
                        map.missionsLocales().keySet().stream()
                                .filter(reach::missionLocale)
                                .map(MissionLocaleId::value),
                        map.regions().keySet().stream().filter(reach::region).map(RegionCode::value),
                        Stream.of(ObjectiveTree.NATION).filter(nation -> reach.nation()))
                .flatMap(codes -> codes)
                .toList();
        long after = page.after().map(Long::parseLong).orElse(0L);
        List<VolumeAlert> found = files
                .inTransaction(work -> work.volumeAlerts().of(within, year))
                .stream()
                .filter(note -> note.id() > after)
                .map(this::standing)
                .filter(alert -> !awaiting || alert.awaiting().isPresent())
                .limit(page.limit() + 1L)
                .toList();
        return found.size() <= page.limit()
                ? new Page<>(found, Optional.empty())
                : new Page<>(
                        found.subList(0, page.limit()),
                        Optional.of(String.valueOf(found.get(page.limit() - 1).id())));
    }

    @Override
    public VolumeAlert act(Caller caller, long alert, VolumeAlertAct asked) {
        caller.require(ACTING);
        TerritoryMap map = territoryProvider.current();
        VisiblePlaces reach = VisiblePlaces.of(caller, map);
        VolumeAlertAct act =
                new VolumeAlertAct(asked.level(), asked.kind(), asked.on(), asked.finding(), caller.user());
        return files.inTransaction(work -> {
            Note note = work.volumeAlerts()
                    .open(alert)
                    .filter(found -> reaches(reach, found.raised().about()))
                    .orElseThrow(() -> CotraitanceMessages.unknown("unknown.flow-alert", String.valueOf(alert)));
            if (!speaksFor(caller, act.level(), note.raised().about(), map)) {
                throw new ForbiddenException(caller.user(), Role.ADMINISTRATOR);
            }
            check(standing(note), act);
            work.volumeAlerts().act(alert, act);
            work.audit(new AuditEntry(caller, "flow-alert.act", "flow-alert " + alert));
            return standing(work.volumeAlerts().open(alert).orElseThrow());
        });
    }

    private VolumeAlert standing(Note note) {
        return VolumeAlert.of(
                note.id(),
                note.raised(),
                note.acts(),
                agreements.objective(note.raised().about()));
    }

    private static boolean reaches(VisiblePlaces reach, Place about) {
        return switch (about.level()) {
            case LOCAL -> reach.missionLocale(new MissionLocaleId(about.code()));
            case REGIONAL -> reach.region(new RegionCode(about.code()));
            case NATIONAL -> reach.nation();
        };
    }

    /** Whether the caller acts for that level about that place; a level below it has nothing to say. */
    private static boolean speaksFor(Caller caller, Level level, Place about, TerritoryMap map) {
        if (caller.is(Role.ADMINISTRATOR)) {
            return true;
        }
        return switch (level) {
            case LOCAL ->
                about.level() == Level.LOCAL
                        && caller.scopes().contains(new Scope.OfMissionLocale(new MissionLocaleId(about.code())));
            case REGIONAL ->
                regionOf(about, map)
                        .filter(region -> caller.scopes().contains(new Scope.OfRegion(region)))
                        .isPresent();
            case NATIONAL -> caller.scopes().contains(new Scope.National());
        };
    }

    private static Optional<RegionCode> regionOf(Place about, TerritoryMap map) {
        return switch (about.level()) {
            case LOCAL ->
                Optional.of(map.missionsLocales()
                        .get(new MissionLocaleId(about.code()))
                        .region());
            case REGIONAL -> Optional.of(new RegionCode(about.code()));
            case NATIONAL -> Optional.empty();
        };
    }

    /** R-O5: from level to level, each once; one that only acknowledged may still decide until the next has acted. */
    private static void check(VolumeAlert alert, VolumeAlertAct act) {
        if (act.kind() == VolumeAlertAct.Kind.DECIDED && act.finding().isBlank()) {
            throw CotraitanceMessages.refused("R-O5", "flow-alert.finding");
        }
        if (act.level().compareTo(alert.raised().about().level()) < 0) {
            throw CotraitanceMessages.refused("R-O5", "flow-alert.below", String.valueOf(alert.id()));
        }
        if (act.on().isBefore(alert.raised().on())) {
            throw CotraitanceMessages.refused(
                    "R-O5", "flow-alert.before", act.on(), alert.raised().on());
        }
        if (alert.awaiting().isEmpty()) {
            throw CotraitanceMessages.refused("R-O5", "flow-alert.over", String.valueOf(alert.id()));
        }
        boolean acted = alert.acts().stream()
                .anyMatch(before -> before.level().compareTo(act.level()) > 0
                        || before.level() == act.level()
                                && (before.kind() == VolumeAlertAct.Kind.DECIDED || before.kind() == act.kind()));
        if (acted) {
            throw CotraitanceMessages.refused("R-O5", "flow-alert.acted", String.valueOf(alert.id()));
        }
    }
}
