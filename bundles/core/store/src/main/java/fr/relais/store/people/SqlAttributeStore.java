// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.cotraitance.attribute.AttributeDeclaration;
import fr.relais.cotraitance.spi.AttributeStore;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.partnership.person.RegionalValue;
import fr.relais.partnership.person.Vetting;
import fr.relais.store.AuditTable;
import fr.relais.store.Transaction;
import fr.relais.store.Transactions;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Attributes of regions in the database. */
@Component
public final class SqlAttributeStore implements AttributeStore {

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public SqlAttributeStore(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<RegionalAttribute> list(Caller caller) {
        return transactions.run(transaction -> AttributeRows.list(transaction.jdbc(), AttributeScope.of(caller)));
    }

    /** Two who declare one name at once wait for each other at the key; the second is run again and finds it. */
    @Override
    public boolean declare(AttributeDeclaration declaration, AuditEntry audit) {
        return transactions.run(transaction -> {
            boolean known = AttributeRows.list(transaction.jdbc(), AttributeScope.of(audit.caller())).stream()
                    .anyMatch(each -> each.name().equals(declaration.name()));
            if (!known) {
                Instant now = transaction.now();
                AttributeRows.declare(
                        transaction.jdbc(), declaration, audit.caller().user(), now);
                audit(transaction, audit, now);
            }
            return !known;
        });
    }

    @Override
    public void vet(AttributeName name, Vetting vetting, AuditEntry audit) {
        transactions.run(transaction -> {
            Instant now = transaction.now();
            AttributeRows.vet(transaction.jdbc(), name, vetting, now);
            audit(transaction, audit, now);
            return null;
        });
    }

    @Override
    public Kept keep(Caller caller, Collection<Told> told, String operation) {
        return transactions.run(transaction -> {
            SqlUnitOfWork work = new SqlUnitOfWork(transaction, FactTypes.STANDING);
            Map<PoleEmploiId, YoungPersonId> files =
                    work.find(caller, told.stream().map(Told::person).distinct().toList());
            Set<YoungPersonId> opened =
                    work.open(caller, new TreeSet<>(files.values())).keySet();
            Predicate<PoleEmploiId> visible = person -> files.containsKey(person) && opened.contains(files.get(person));
            Map<String, Long> bearers = AttributeRows.bearers(
                    transaction.jdbc(),
                    files.keySet().stream().map(PoleEmploiId::value).toList());
            List<Told> within =
                    told.stream().filter(each -> visible.test(each.person())).toList();
            Set<Told> changed = keep(transaction, caller, within, bearers);
            changed.stream()
                    .map(each -> files.get(each.person()))
                    .distinct()
                    .forEach(person -> work.audit(new AuditEntry(caller, operation, "person " + person)));
            work.close();
            return new Kept(
                    told.stream().map(Told::person).filter(visible.negate()).collect(Collectors.toSet()), changed);
        });
    }

    /** Keeps what differs. Of several about one thing the last counts. */
    private static Set<Told> keep(Transaction transaction, Caller caller, List<Told> told, Map<String, Long> bearers) {
        Jdbc jdbc = transaction.jdbc();
        Map<Key, Told> last = new LinkedHashMap<>();
        told.forEach(each -> last.put(new Key(bearers.get(each.person().value()), each.attribute()), each));
        Map<Key, RegionalValue> known =
                AttributeRows.values(jdbc, AttributeScope.of(caller), new HashSet<>(bearers.values())).stream()
                        .collect(Collectors.toMap(
                                value -> new Key(value.person(), value.value().attribute()),
                                AttributeRows.Value::value));
        Map<Told, AttributeRows.Change> changes = new LinkedHashMap<>();
        last.forEach((key, each) -> {
            Optional<RegionalValue> former = Optional.ofNullable(known.get(key));
            if (!former.map(RegionalValue::told).equals(each.value())) {
                changes.put(each, new AttributeRows.Change(key.person(), key.attribute(), former, each.value()));
            }
        });
        AttributeRows.keep(jdbc, changes.values(), caller.user(), transaction.now());
        return changes.keySet();
    }

    private record Key(long person, AttributeName attribute) {}

    private static void audit(Transaction transaction, AuditEntry entry, Instant now) {
        AuditTable.insert(transaction.jdbc(), List.of(new AuditTable.Row(entry, now)));
    }
}
