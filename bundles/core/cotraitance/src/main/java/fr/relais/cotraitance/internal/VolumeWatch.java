// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.spi.PersonFiles;
import fr.relais.cotraitance.spi.Work;
import fr.relais.cotraitance.spi.Work.Taken;
import fr.relais.cotraitance.volume.FlowAlerts.Report;
import fr.relais.cotraitance.volume.RaisedFlowAlert;
import fr.relais.intake.Notice;
import fr.relais.partnership.objectives.FlowFigures;
import fr.relais.partnership.objectives.FlowWatch;
import fr.relais.partnership.objectives.SeasonalKey;
import fr.relais.partnership.text.Sentences;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Watches the volumes of missions locales (R-O5); those without an objective have nothing to pass. */
final class VolumeWatch {

    private static final Sentences SENTENCES = Sentences.beside(VolumeWatch.class);

    private final PersonFiles files;
    private final Agreements agreements;

    VolumeWatch(PersonFiles files, Agreements agreements) {
        this.files = files;
        this.agreements = agreements;
    }

    Report raise(Collection<MissionLocaleId> missionsLocales, LocalDate on) {
        FlowWatch watch = new FlowWatch(on, agreements.parameters(), SeasonalKey.evenDays());
        List<MissionLocaleId> agreed = missionsLocales.stream()
                .filter(id -> agreements.objective(id, on.getYear()) > 0)
                .toList();
        int raised = agreed.isEmpty() ? 0 : files.inTransaction(work -> raise(work, agreed, on, watch));
        return new Report(on, raised, notices(watch, on));
    }

    private int raise(Work work, List<MissionLocaleId> missionsLocales, LocalDate on, FlowWatch watch) {
        Map<MissionLocaleId, Taken> taken = work.takenBy(missionsLocales, on.getYear(), on);
        List<RaisedFlowAlert> alerts = new ArrayList<>();
        for (MissionLocaleId id : missionsLocales) {
            FlowFigures figures =
                    figures(agreements.objective(id, on.getYear()), taken.getOrDefault(id, Taken.NOTHING));
            watch.alerts(figures).forEach(kind -> alerts.add(new RaisedFlowAlert(kind, id, on.getYear(), on, figures)));
        }
        return work.flowAlerts().raise(alerts);
    }

    private static FlowFigures figures(int objective, Taken taken) {
        return FlowFigures.of(taken.against(objective));
    }

    private static List<Notice> notices(FlowWatch watch, LocalDate on) {
        List<Notice> notices = new ArrayList<>();
        if (watch.threshold().isEmpty()) {
            notices.add(
                    new Notice(new RuleId("R-O4"), SENTENCES.say("volume.no-threshold", String.valueOf(on.getYear()))));
        }
        if (watch.band().isEmpty()) {
            notices.add(new Notice(new RuleId("R-O5"), SENTENCES.say("volume.no-band", String.valueOf(on.getYear()))));
        }
        return notices;
    }
}
