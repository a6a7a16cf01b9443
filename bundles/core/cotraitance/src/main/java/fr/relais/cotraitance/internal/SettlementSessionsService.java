// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.AlertNotice;
import fr.relais.cotraitance.worklist.RecordedSettlementSession;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.cotraitance.worklist.SettlementSessionReport;
import fr.relais.cotraitance.worklist.SettlementSessions;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryProvider;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Settles alerts collectively, and tells how they were settled: checks the role, opens one transaction, leaves the audit trail. Thread-safe. */
@Component(property = "service.exported.interfaces=fr.relais.cotraitance.worklist.SettlementSessions")
public final class SettlementSessionsService implements SettlementSessions {

    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_GROUND = 1000;

    private final PersonFileRepository files;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;
    private final Today today;

    /** Made by the component runtime. */
    @Activate
    public SettlementSessionsService(
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
    public SettlementSessionReport settle(Caller caller, SettlementSession asked, List<AlertKey> alerts) {
        SettlementSession sitting = new SettlementSession(
                asked.heldOn(),
                asked.label().strip(),
                asked.settlement(),
                asked.ground().strip());
        AccessRules.mayTell(caller, fact(sitting, sitting.heldOn()));
        check(sitting, alerts);
        ProcessingContext basis = ProcessingContext.of(territoryProvider, agreements);
        return files.inTransaction(work -> new CollectiveSettlement(work, caller, basis, sitting).settle(alerts));
    }

    private void check(SettlementSession sitting, List<AlertKey> alerts) {
        if (sitting.heldOn().isAfter(today.get())) {
            throw CotraitanceMessages.refused("R-L10", "clock.ahead", sitting.heldOn(), today.get());
        }
        if (sitting.label().isEmpty() || sitting.label().length() > LONGEST_LABEL) {
            throw CotraitanceMessages.refused("R-L10", "sitting.label", LONGEST_LABEL);
        }
        boolean groundless = !sitting.settlement().decided() && sitting.ground().isEmpty();
        if (groundless || sitting.ground().length() > LONGEST_GROUND) {
            throw CotraitanceMessages.refused("R-L10", "sitting.ground", LONGEST_GROUND);
        }
        if (alerts.isEmpty() || alerts.size() > MOST) {
            throw CotraitanceMessages.refused("R-L10", "sitting.size", alerts.size(), MOST);
        }
    }

    /** What the sitting says of an alert, as one who settles it alone would tell it. */
    static ToldFact fact(SettlementSession sitting, LocalDate raisedOn) {
        LocalDate on = sitting.heldOn();
        return switch (sitting.settlement()) {
            case KEPT -> FactTypes.ALERT_DECIDED.told(on, raisedOn, AlertDecision.KEPT);
            case EXIT_OTHER_PARTNER -> FactTypes.ALERT_DECIDED.told(on, raisedOn, AlertDecision.EXIT_OTHER_PARTNER);
            case EXIT_TAKEN_BACK -> FactTypes.ALERT_DECIDED.told(on, raisedOn, AlertDecision.EXIT_TAKEN_BACK);
            case CLOSED_BY_POLE_EMPLOI ->
                FactTypes.ALERT_CLOSED.told(on, raisedOn, Partner.POLE_EMPLOI, sitting.ground());
            case CLOSED_BY_MISSION_LOCALE ->
                FactTypes.ALERT_CLOSED.told(on, raisedOn, Partner.MISSION_LOCALE, sitting.ground());
        };
    }

    @Override
    public Page<AlertNotice> notices(
            Caller caller,
            Optional<MissionLocaleId> missionLocale,
            Optional<RegionCode> region,
            LocalDate since,
            LocalDate asOf,
            PageRequest page) {
        caller.require(AccessRules.NOMINATIVE);
        WorklistQuery query =
                new WorklistQuery(WorkItem.Kind.ALERT_OPEN, missionLocale, region, asOf, Optional.of(since));
        return files.inTransaction(work -> {
            new AuditTrail(work, caller, "alert.notices").list(query);
            return withSittings(work, work.worklist(caller, query, page));
        });
    }

    private static Page<AlertNotice> withSittings(UnitOfWork work, Page<WorklistLine> lines) {
        List<CotraitanceId> cotraitances =
                lines.items().stream().map(WorklistLine::cotraitance).distinct().toList();
        Map<AlertKey, List<RecordedSettlementSession>> sittings =
                work.settlementSessions().of(cotraitances);
        return lines.map(line -> new AlertNotice(line, sitting(line, sittings)));
    }

    /** The sitting that did it, unless late facts have shown since that the alert ended otherwise. */
    private static Optional<RecordedSettlementSession> sitting(
            WorklistLine line, Map<AlertKey, List<RecordedSettlementSession>> sittings) {
        Optional<Settlement> settlement = line.matter().settlement();
        Optional<LocalDate> settledOn = line.matter().to().map(last -> last.plusDays(1));
        return sittings
                .getOrDefault(new AlertKey(line.cotraitance(), line.matter().from()), List.of())
                .stream()
                .filter(kept -> settlement.equals(Optional.of(kept.sitting().settlement())))
                .filter(kept -> settledOn.equals(Optional.of(kept.sitting().heldOn())))
                .reduce((earlier, later) -> later);
    }
}
