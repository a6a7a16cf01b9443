// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.SQLException;

/** The engine refused; the statement is in the message, its values never are. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageException(String statement, SQLException cause) {
        super(cause.getMessage() + " [" + cause.getSQLState() + "] in: " + statement, cause);
    }
}
