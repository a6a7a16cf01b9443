// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.spi.StoredDecision;
import fr.relais.orientation.spi.TrialStore;
import fr.relais.pluginlife.LifecycleAction;
import fr.relais.store.AuditTable;
import fr.relais.store.Transaction;
import fr.relais.store.Transactions;
import fr.relais.store.people.ScopePredicate;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was found on versions in shadow, in the database. */
@Component
public final class SqlTrialStore implements TrialStore {

    private static final int SHADOWED = EnumCodes.PLUGIN_ACT.of(LifecycleAction.SHADOWED);

    /** Of each version in each region the last act that put it in shadow. */
    private static final String LAST_SHADOWED = " e.act = " + SHADOWED
            + " and e.id = (select max(x.id) from plugin_event x where x.region = e.region and x.digest = e.digest"
            + " and x.act = " + SHADOWED + ")";

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public SqlTrialStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<Tried, State> latest() {
        return transactions.run(transaction -> {
            Map<Tried, State> latest = new HashMap<>();
            String query = "select e.region, e.digest, e.id, t.up_to from plugin_event e"
                    + " left join shadow_trial t on t.event = e.id where" + LAST_SHADOWED;
            transaction
                    .jdbc()
                    .rows(
                            query,
                            query,
                            (places, nothing) -> {},
                            row -> latest.put(
                                    new Tried(new RegionCode(row.text()), row.text()),
                                    new State(row.number(), row.optionalNumber())));
            return latest;
        });
    }

    @Override
    public List<StoredDecision> last(RegionCode region, int most, AuditEntry audit) {
        return transactions.run(transaction -> {
            List<StoredDecision> past = last(transaction.jdbc(), region, most);
            AuditTable.insert(transaction.jdbc(), List.of(new AuditTable.Row(audit, transaction.now())));
            return past;
        });
    }

    private static List<StoredDecision> last(Jdbc jdbc, RegionCode region, int most) {
        if (most < 1) {
            return List.of();
        }
        List<StoredDecision> unanswered = jdbc.rows(
                "select id, on_day, " + JudgedColumns.NAMES + " from decision where region = ? order by id desc"
                        + " fetch first " + most + " rows only",
                region.value(),
                (places, code) -> places.text(code),
                row -> {
                    DecisionId id = new DecisionId(row.number());
                    LocalDate on = row.day();
                    return new StoredDecision(id, JudgedColumns.read(row, on).orElseThrow(), List.of());
                });
        Map<Long, List<CriterionAnswer>> answers = new HashMap<>();
        List<Long> decisions =
                unanswered.stream().map(past -> past.decision().value()).toList();
        jdbc.rowsAmong(
                "select decision, " + AnswerColumns.NAMES + " from decision_answer where decision in (?)"
                        + " order by decision, place",
                decisions,
                row -> answers.computeIfAbsent(row.number(), any -> new ArrayList<>())
                        .add(AnswerColumns.read(row)));
        Map<Long, List<ChoiceAnswer>> choices = new HashMap<>();
        jdbc.rowsAmong(
                "select decision, " + ChoiceColumns.NAMES + " from decision_choice where decision in (?)"
                        + " order by decision, place",
                decisions,
                row -> choices.computeIfAbsent(row.number(), any -> new ArrayList<>())
                        .add(ChoiceColumns.read(row)));
        OfferRows offers = OfferRows.of(jdbc, decisions);
        JudgedAttributeRows attributes = JudgedAttributeRows.of(jdbc, decisions);
        return unanswered.stream()
                .map(past -> new StoredDecision(
                        past.decision(),
                        attributes.with(past.decision().value(), past.question()),
                        answers.getOrDefault(past.decision().value(), List.of()),
                        offers.question(past.decision().value(), past.question()),
                        choices.getOrDefault(past.decision().value(), List.of())))
                .toList();
    }

    @Override
    public boolean begin(long trial, long upTo, Findings kept, int most) {
        return transactions.run(transaction -> {
            Jdbc jdbc = transaction.jdbc();
            if (!jdbc.rows(
                            "select up_to from shadow_trial where event = ?",
                            trial,
                            ParameterBinder::number,
                            row -> row.number())
                    .isEmpty()) {
                return false;
            }
            // another node may write it meanwhile: then this is run again, and finds it
            jdbc.update(
                    "insert into shadow_trial (event, begun_at, up_to, dropped) values (?, ?, ?, ?)",
                    trial,
                    (places, number) -> places.number(number)
                            .instant(transaction.now())
                            .number(upTo)
                            .number(kept.dropped()));
            TrialRows.add(jdbc, trial, false, kept, most);
            return true;
        });
    }

    @Override
    public void add(long trial, Findings traffic, int most) {
        transactions.run(transaction -> {
            // first of all, so that nodes take turns
            int there = transaction
                    .jdbc()
                    .update(
                            "update shadow_trial set dropped = dropped + ? where event = ?",
                            trial,
                            (places, number) -> places.number(traffic.dropped()).number(number));
            if (there == 1) {
                TrialRows.add(transaction.jdbc(), trial, true, traffic, most);
            }
            return null;
        });
    }

    @Override
    public Optional<ShadowReport> report(
            Caller caller, RegionCode region, String bundle, String version, AuditEntry audit) {
        return transactions.run(transaction -> transaction
                .jdbc()
                .rows(
                        "select e.id, j.digest, e.done_at, t.begun_at, t.dropped from plugin_event e"
                                + " join plugin_jar j on j.digest = e.digest"
                                + " left join shadow_trial t on t.event = e.id"
                                + " where e.region = ? and j.bundle = ? and j.version = ? and" + LAST_SHADOWED,
                        bundle,
                        (places, name) -> places.text(region.value()).text(name).text(version),
                        row -> new Head(
                                row.number(),
                                row.text(),
                                row.instant(),
                                row.optionalInstant(),
                                row.optionalNumber().orElse(0L)))
                .stream()
                .findFirst()
                .map(head -> report(transaction, caller, region, bundle, version, head, audit)));
    }

    /** A trial as it is kept. */
    private record Head(long trial, String digest, Instant since, Optional<Instant> begunAt, long dropped) {}

    private static ShadowReport report(
            Transaction transaction,
            Caller caller,
            RegionCode region,
            String bundle,
            String version,
            Head head,
            AuditEntry audit) {
        Jdbc jdbc = transaction.jdbc();
        List<ShadowReport.Case> all = TrialRows.cases(jdbc, head.trial());
        Set<Long> visible = visible(transaction, caller, all);
        List<ShadowReport.Case> shown = all.stream()
                .filter(each -> visible.contains(each.decision().value()))
                .toList();
        if (!shown.isEmpty()) {
            AuditTable.insert(transaction.jdbc(), List.of(new AuditTable.Row(audit, transaction.now())));
        }
        return new ShadowReport(
                region,
                bundle,
                version,
                head.digest(),
                head.since(),
                head.begunAt(),
                TrialRows.tally(jdbc, head.trial(), false),
                TrialRows.tally(jdbc, head.trial(), true),
                head.dropped(),
                shown,
                all.size() - shown.size());
    }

    /** Which of the decisions are about people whom the caller may see now. */
    private static Set<Long> visible(Transaction transaction, Caller caller, List<ShadowReport.Case> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        ScopePredicate visible = ScopePredicate.people(caller);
        return new HashSet<>(visible.into(transaction
                        .entities()
                        .createQuery(
                                "select d.id from DecisionRow d, PersonRow p where d.id in :ids and p.id = d.person"
                                        + " and "
                                        + visible.condition(),
                                Long.class)
                        .setParameter(
                                "ids",
                                cases.stream()
                                        .map(each -> each.decision().value())
                                        .collect(Collectors.toList())))
                .getResultList());
    }
}
