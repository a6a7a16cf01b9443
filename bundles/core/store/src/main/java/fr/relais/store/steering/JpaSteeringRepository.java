// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.steering;

import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.parameters.ParameterValue;
import fr.relais.steering.spi.SteeringRepository;
import fr.relais.store.Revision;
import fr.relais.store.Transaction;
import fr.relais.store.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was agreed, as entities. */
@Component
public final class JpaSteeringRepository implements SteeringRepository {

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public JpaSteeringRepository(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long revision() {
        return transactions.run(Revision.STEERING::latest);
    }

    @Override
    public List<Objective> objectives() {
        return transactions.run(transaction -> all(transaction, ObjectiveRow.class, "r.id")
                .map(ObjectiveRow::toObjective)
                .toList());
    }

    @Override
    public void addObjectives(Collection<Objective> objectives) {
        save(transaction -> {
            long[] ids = transaction.jdbc().next("objective_seq", objectives.size());
            int next = 0;
            for (Objective objective : objectives) {
                transaction.entities().persist(new ObjectiveRow(ids[next++], objective));
            }
        });
    }

    @Override
    public List<Convention> conventions() {
        return transactions.run(transaction -> all(transaction, ConventionRow.class, "r.reference")
                .map(ConventionRow::toConvention)
                .toList());
    }

    @Override
    public void saveConventions(Collection<Convention> conventions) {
        save(transaction ->
                conventions.forEach(convention -> transaction.entities().merge(new ConventionRow(convention))));
    }

    @Override
    public List<ParameterValue> parameters() {
        return transactions.run(transaction -> all(transaction, ParameterRow.class, "r.parameter, r.fromDay")
                .map(ParameterRow::toValue)
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public void addParameters(Collection<ParameterValue> values) {
        save(transaction -> values.forEach(value -> transaction.entities().persist(new ParameterRow(value))));
    }

    private void save(Consumer<Transaction> rows) {
        transactions.run(transaction -> {
            rows.accept(transaction);
            transaction.entities().flush();
            Revision.STEERING.grow(transaction);
            return null;
        });
    }

    private static <R> Stream<R> all(Transaction transaction, Class<R> type, String order) {
        return transaction
                .entities()
                .createQuery("select r from " + type.getSimpleName() + " r order by " + order, type)
                .setHint("eclipselink.read-only", true)
                .getResultList()
                .stream();
    }
}
