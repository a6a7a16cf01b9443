// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.cotraitance.worklist.SettlementSessionReport;
import fr.relais.cotraitance.worklist.SettlementSessionReport.Result;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.lifecycle.WorkItem;
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

    private final UnitOfWork work;
    private final Caller caller;
    private final ProcessingContext basis;
    private final SettlementSession sitting;
    private final Map<CotraitanceId, PersonAggregate> files = new HashMap<>();

    CollectiveSettlement(UnitOfWork work, Caller caller, ProcessingContext basis, SettlementSession sitting) {
        this.work = work;
        this.caller = caller;
        this.basis = basis;
        this.sitting = sitting;
    }

    SettlementSessionReport settle(List<AlertKey> alerts) {
        Collection<AlertKey> named = new LinkedHashSet<>(alerts);
        open(named.stream().map(AlertKey::cotraitance).distinct().toList());
        List<SettlementSessionReport.Line> lines =
                named.stream().map(this::judged).toList();
        List<AlertKey> settled = lines.stream()
                .filter(line -> line.result() == Result.SETTLED)
                .map(SettlementSessionReport.Line::alert)
                .toList();
        if (settled.isEmpty()) {
            return new SettlementSessionReport(Optional.empty(), lines);
        }
        long number = work.settlementSessions().keep(sitting, caller.user(), settled);
        AuditTrail trail = new AuditTrail(work, caller, "alert.settle");
        for (AlertKey alert : settled) {
            files.get(alert.cotraitance()).add(fact(alert), caller.user(), "sitting:" + number + ":" + name(alert));
            trail.cotraitance(alert.cotraitance());
        }
        files.values().stream().distinct().forEach(PersonAggregate::writeIfChanged);
        return new SettlementSessionReport(Optional.of(number), lines);
    }

    /** Locks the people's files together, in the order of their numbers. */
    private void open(List<CotraitanceId> cotraitances) {
        Map<CotraitanceId, YoungPersonId> owners = new HashMap<>();
        cotraitances.forEach(id -> work.personOf(caller, id).ifPresent(person -> owners.put(id, person)));
        Map<YoungPersonId, PersonAggregate> opened = new HashMap<>();
        Map<YoungPersonId, PersonFile> locked =
                work.open(caller, owners.values().stream().distinct().toList());
        locked.forEach((person, file) -> opened.put(person, new PersonAggregate(file, basis)));
        owners.forEach((id, person) -> {
            if (opened.containsKey(person)) {
                files.put(id, opened.get(person));
            }
        });
    }

    private SettlementSessionReport.Line judged(AlertKey alert) {
        ToldFact told = SettlementSessionsService.fact(sitting, alert.raisedOn());
        PersonAggregate file = files.get(alert.cotraitance());
        boolean own = file != null
                && file.affectation(alert.cotraitance())
                        .filter(affected -> AccessRules.ownFile(
                                caller,
                                told,
                                file.timeline().track(affected.cotraitance()).follower(told.on()),
                                file.person().profile().site()))
                        .isPresent();
        if (!own) {
            return line(alert, Result.NOT_YOURS, "R-D1", "sitting.not-yours", alert.cotraitance());
        }
        Optional<WorkItem> raised = file.timeline().track(alert.cotraitance()).matters().stream()
                .filter(matter -> matter.kind() == WorkItem.Kind.ALERT_OPEN)
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
                ? new SettlementSessionReport.Line(alert, Result.SETTLED, Optional.empty())
                : line(
                        alert,
                        Result.NOT_OPEN,
                        "R-L10",
                        "sitting.not-open",
                        alert.raisedOn(),
                        alert.cotraitance(),
                        sitting.heldOn());
    }

    private static SettlementSessionReport.Line line(
            AlertKey alert, Result result, String rule, String key, Object... arguments) {
        return new SettlementSessionReport.Line(
                alert, result, Optional.of(CotraitanceMessages.refusal(rule, key, arguments)));
    }

    private Fact fact(AlertKey alert) {
        PersonAggregate file = files.get(alert.cotraitance());
        Fact.Affected affected = file.affectation(alert.cotraitance()).orElseThrow();
        return new FactFactory(basis.map(), file, affected.missionLocale(), any -> affected, false)
                .read(SettlementSessionsService.fact(sitting, alert.raisedOn()));
    }

    private static String name(AlertKey alert) {
        return alert.cotraitance() + ":" + alert.raisedOn();
    }
}
