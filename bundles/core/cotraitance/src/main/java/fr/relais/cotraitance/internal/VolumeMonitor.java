// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.spi.UnitOfWork.Taken;
import fr.relais.cotraitance.volume.RaisedVolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlerts.Report;
import fr.relais.intake.Notice;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.ObjectiveTree;
import fr.relais.partnership.objectives.SeasonalKey;
import fr.relais.partnership.objectives.VolumeAlertRules;
import fr.relais.partnership.objectives.VolumeFigures;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Watches the volumes of missions locales, of regions and of the nation (R-O5): the figures of a region are the sums of its missions
 * locales', those of the nation the sums of all (I-O12). Who has no objective has nothing to pass.
 */
final class VolumeMonitor {

    private static final Sentences SENTENCES = Sentences.beside(VolumeMonitor.class);

    private final PersonFileRepository files;
    private final Agreements agreements;

    VolumeMonitor(PersonFileRepository files, Agreements agreements) {
        this.files = files;
        this.agreements = agreements;
    }

    Report raise(TerritoryMap map, LocalDate on) {
        VolumeAlertRules watch =
                new VolumeAlertRules(on, agreements.parameters(), SeasonalKey.on(on, agreements.parameters()));
        int raised = files.inTransaction(work -> work.volumeAlerts().raise(alerts(work, map, on, watch)));
        return new Report(on, raised, notices(watch, on));
    }

    private List<RaisedVolumeAlert> alerts(UnitOfWork work, TerritoryMap map, LocalDate on, VolumeAlertRules watch) {
        List<RaisedVolumeAlert> alerts = new ArrayList<>();
        taken(work, map, on).forEach((code, taken) -> {
            Place about = new Place(taken.level(), code, on.getYear());
            int objective = agreements.objective(about);
            if (objective > 0) {
                VolumeFigures figures = VolumeFigures.of(taken.places().against(objective));
                watch.alerts(figures).forEach(kind -> alerts.add(new RaisedVolumeAlert(kind, about, on, figures)));
            }
        });
        return alerts;
    }

    /** What is taken at a place of some level. */
    private record Sum(Level level, Taken places) {
        Sum and(Sum other) {
            return new Sum(level, places.and(other.places));
        }
    }

    /** By the codes of the places, which differ from level to level. */
    private static Map<String, Sum> taken(UnitOfWork work, TerritoryMap map, LocalDate on) {
        Map<MissionLocaleId, Taken> taken =
                work.placesTaken(map.missionsLocales().keySet(), on.getYear(), on);
        Map<String, Sum> sums = new TreeMap<>();
        for (MissionLocale each : map.missionsLocales().values()) {
            Taken own = taken.getOrDefault(each.id(), Taken.NOTHING);
            sums.put(each.id().value(), new Sum(Level.LOCAL, own));
            sums.merge(each.region().value(), new Sum(Level.REGIONAL, own), Sum::and);
            sums.merge(ObjectiveTree.NATION, new Sum(Level.NATIONAL, own), Sum::and);
        }
        return sums;
    }

    private static List<Notice> notices(VolumeAlertRules watch, LocalDate on) {
        List<Notice> notices = new ArrayList<>();
        if (watch.threshold().isEmpty()) {
            notices.add(notice("R-O4", "volume.no-threshold", on));
        }
        if (watch.band().isEmpty()) {
            notices.add(notice("R-O5", "volume.no-band", on));
        }
        return notices;
    }

    private static Notice notice(String rule, String key, LocalDate on) {
        return new Notice(new RuleId(rule), SENTENCES.say(key, String.valueOf(on.getYear())));
    }
}
