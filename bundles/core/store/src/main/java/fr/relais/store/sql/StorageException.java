// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.sql;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The engine refused. What engines say of a refused row holds its values, and those may be somebody's name: of a refused value only the
 * state and the constraint are told, of anything else all.
 */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern CONSTRAINT = Pattern.compile("(?:constraint|identified by) [\"']([\\w-]+)[\"']");

    public StorageException(String statement, SQLException cause) {
        super(told(cause) + " in: " + statement, discreet(cause));
    }

    /** The same failure without what it says: its state, its place in the code. */
    private static SQLException discreet(SQLException failure) {
        SQLException discreet = new SQLException(told(failure), failure.getSQLState(), failure.getErrorCode());
        discreet.setStackTrace(failure.getStackTrace());
        return discreet;
    }

    private static String told(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        boolean valueRefused = state.startsWith("22") || state.startsWith("23");
        if (!valueRefused) {
            return failure.getMessage() + " [" + state + "]";
        }
        Matcher named = CONSTRAINT.matcher(String.valueOf(failure.getMessage()));
        return "a value was refused" + (named.find() ? " by " + named.group(1) : "") + " [" + state + "]";
    }
}
