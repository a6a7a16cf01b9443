// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.store.Transactions;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** People's files in the database. */
@Component
public final class JpaPersonFileRepository implements PersonFileRepository {

    private final Transactions transactions;
    private final FactCatalogue facts;

    /** Every call is a transaction of these. */
    @Activate
    public JpaPersonFileRepository(@Reference Transactions transactions) {
        this(transactions, FactTypes.STANDING);
    }

    /** The same for these kinds of facts. */
    public JpaPersonFileRepository(Transactions transactions, FactCatalogue facts) {
        this.transactions = transactions;
        this.facts = facts;
    }

    @Override
    public <T> T inTransaction(Function<UnitOfWork, T> work) {
        return transactions.run(transaction -> {
            SqlUnitOfWork open = new SqlUnitOfWork(transaction, facts);
            T result = work.apply(open);
            open.close();
            return result;
        });
    }
}
