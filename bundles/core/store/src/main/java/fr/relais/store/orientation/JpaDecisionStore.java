// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.orientation;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.orientation.Decision;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.DecisionStore;
import fr.relais.store.AuditTable;
import fr.relais.store.Transaction;
import fr.relais.store.Transactions;
import fr.relais.store.people.ScopePredicate;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decisions in the database. */
@Component
public final class JpaDecisionStore implements DecisionStore {

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public JpaDecisionStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** @throws IllegalArgumentException for a preview: it has no person */
    @Override
    public List<DecisionSnapshot> keep(Collection<DecisionSnapshot> decisions, AuditEntry audit) {
        return transactions.run(transaction -> {
            Instant now = transaction.now();
            List<DecisionSnapshot> kept = numbered(transaction.jdbc(), decisions);
            DecisionTables.insert(transaction.jdbc(), kept, now);
            audit(transaction, audit, now);
            return kept;
        });
    }

    @Override
    public Optional<Decision> find(Caller caller, DecisionId id, AuditEntry audit) {
        return findSnapshot(caller, id, audit).map(DecisionSnapshot::decision);
    }

    @Override
    public Optional<DecisionSnapshot> findSnapshot(Caller caller, DecisionId id, AuditEntry audit) {
        return transactions.run(transaction -> {
            Optional<DecisionSnapshot> found =
                    visible(transaction, caller, id) ? DecisionTables.read(transaction.jdbc(), id) : Optional.empty();
            found.ifPresent(any -> audit(transaction, audit, transaction.now()));
            return found;
        });
    }

    @Override
    public Map<YoungPersonId, Set<LocalDate>> decided(Collection<YoungPersonId> people) {
        return transactions.run(transaction -> {
            Map<YoungPersonId, Set<LocalDate>> days = new HashMap<>();
            transaction
                    .jdbc()
                    .rowsAmong(
                            "select person, on_day from decision where person in (?)",
                            people.stream().map(YoungPersonId::value).toList(),
                            row -> days.computeIfAbsent(new YoungPersonId(row.number()), any -> new HashSet<>())
                                    .add(row.day()));
            return days;
        });
    }

    private static List<DecisionSnapshot> numbered(Jdbc jdbc, Collection<DecisionSnapshot> judged) {
        long[] numbers = jdbc.next("decision_seq", judged.size());
        List<DecisionSnapshot> kept = new ArrayList<>();
        for (DecisionSnapshot each : judged) {
            Decision decision = each.decision();
            if (decision.person().isEmpty()) {
                throw new IllegalArgumentException("a preview isn't kept: it is about nobody");
            }
            Decision numbered = decision.numbered(new DecisionId(numbers[kept.size()]));
            kept.add(new DecisionSnapshot(numbered, each.question(), each.offer()));
        }
        return kept;
    }

    private static boolean visible(Transaction transaction, Caller caller, DecisionId id) {
        ScopePredicate visible = ScopePredicate.people(caller);
        return !visible.into(transaction
                        .entities()
                        .createQuery(
                                "select d.id from DecisionRow d, PersonRow p where d.id = :id and p.id = d.person and "
                                        + visible.condition(),
                                Long.class)
                        .setParameter("id", id.value()))
                .getResultList()
                .isEmpty();
    }

    private static void audit(Transaction transaction, AuditEntry entry, Instant now) {
        AuditTable.insert(transaction.jdbc(), List.of(new AuditTable.Row(entry, now)));
    }
}
