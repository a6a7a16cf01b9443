// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.Work;
import fr.relais.cotraitance.worklist.AlertName;
import fr.relais.cotraitance.worklist.Sitting;
import fr.relais.cotraitance.worklist.SittingReport;
import fr.relais.cotraitance.worklist.SittingReport.Result;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Matter;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles the alerts of one sitting within one transaction (R-L10): all are judged before the first is settled, then each by itself. */
final class CollectiveSettlement {

    private final Work work;
    private final Caller caller;
    private final Basis basis;
    private final Sitting sitting;
    private final Map<CotraitanceId, FileOnDesk> files = new HashMap<>();

    CollectiveSettlement(Work work, Caller caller, Basis basis, Sitting sitting) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
        this.sitting = sitting;
    }

    SittingReport settle(List<AlertName> alerts) {
        Collection<AlertName> named = new LinkedHashSet<>(alerts);
        open(named.stream().map(AlertName::cotraitance).distinct().toList());
        List<SittingReport.Line> lines = named.stream().map(this::judged).toList();
        List<AlertName> settled = lines.stream()
                .filter(line -> line.result() == Result.SETTLED)
                .map(SittingReport.Line::alert)
                .toList();
        if (settled.isEmpty()) {
            return new SittingReport(Optional.empty(), lines);
        }
        long number = work.sittings().keep(sitting, caller.user(), settled);
        Trail trail = new Trail(work, caller, "alert.settle");
        for (AlertName alert : settled) {
            files.get(alert.cotraitance()).add(fact(alert), caller.user(), "sitting:" + number + ":" + name(alert));
            trail.cotraitance(alert.cotraitance());
        }
        files.values().stream().distinct().forEach(FileOnDesk::close);
        return new SittingReport(Optional.of(number), lines);
    }

    /** Locks the people's files together, in the order of their numbers. */
    private void open(List<CotraitanceId> cotraitances) {
        Map<CotraitanceId, YoungPersonId> owners = new HashMap<>();
        cotraitances.forEach(id -> work.personOf(caller, id).ifPresent(person -> owners.put(id, person)));
        Map<YoungPersonId, FileOnDesk> opened = new HashMap<>();
        Map<YoungPersonId, PersonFile> locked =
                work.open(caller, owners.values().stream().distinct().toList());
        locked.forEach((person, file) -> opened.put(person, new FileOnDesk(file, basis)));
        owners.forEach((id, person) -> {
            if (opened.containsKey(person)) {
                files.put(id, opened.get(person));
            }
        });
    }

    private SittingReport.Line judged(AlertName alert) {
        ToldFact told = SittingDesk.fact(sitting, alert.raisedOn());
        FileOnDesk file = files.get(alert.cotraitance());
        boolean own = file != null
                && file.affectation(alert.cotraitance())
                        .filter(affected -> Duties.ownFile(
                                caller,
                                told,
                                file.timeline().track(affected.cotraitance()).follower(told.on()),
                                file.person().profile().site()))
                        .isPresent();
        if (!own) {
            return line(alert, Result.NOT_YOURS, "R-D1", "sitting.not-yours", alert.cotraitance());
        }
        Optional<Matter> raised = file.timeline().track(alert.cotraitance()).matters().stream()
                .filter(matter -> matter.kind() == Matter.Kind.ALERT_OPEN)
                .filter(matter -> matter.from().equals(alert.raisedOn()))
                .findFirst();
        if (raised.isPresent() && raised.get().settlement().isPresent()) {
            return line(
                    alert,
                    Result.ALREADY_SETTLED,
                    "R-L10",
                    "sitting.already-settled",
                    alert.raisedOn(),
                    raised.get().to().orElseThrow().plusDays(1),
                    raised.get().settlement().orElseThrow());
        }
        boolean open = raised.filter(matter -> matter.openOn(sitting.heldOn())).isPresent();
        return open
                ? new SittingReport.Line(alert, Result.SETTLED, Optional.empty())
                : line(
                        alert,
                        Result.NOT_OPEN,
                        "R-L10",
                        "sitting.not-open",
                        alert.raisedOn(),
                        alert.cotraitance(),
                        sitting.heldOn());
    }

    private static SittingReport.Line line(
            AlertName alert, Result result, String rule, String key, Object... arguments) {
        return new SittingReport.Line(alert, result, Optional.of(Sayings.refusal(rule, key, arguments)));
    }

    private Fact fact(AlertName alert) {
        FileOnDesk file = files.get(alert.cotraitance());
        Fact.Affected affected = file.affectation(alert.cotraitance()).orElseThrow();
        return new FactReading(basis.map(), file, affected.missionLocale(), any -> affected, false)
                .read(SittingDesk.fact(sitting, alert.raisedOn()));
    }

    private static String name(AlertName alert) {
        return alert.cotraitance() + ":" + alert.raisedOn();
    }
}
