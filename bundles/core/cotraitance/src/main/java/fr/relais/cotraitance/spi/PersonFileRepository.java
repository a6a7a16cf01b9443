// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.spi;

import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way to people's files: everything that touches a person happens inside {@link #inTransaction}. Scope is part of every
 * query, and audit entries are written in the same transaction.
 */
@ProviderType
public interface PersonFileRepository {

    /**
     * Runs some work in one transaction, committed when it returns and rolled back when it throws; what it throws comes out
     * unchanged. Work may be run again if the engine reports a deadlock, a serialisation failure, or a key that another transaction
     * wrote in the meantime, so it must have no other effect.
     */
    <T> T inTransaction(Function<UnitOfWork, T> work);
}
