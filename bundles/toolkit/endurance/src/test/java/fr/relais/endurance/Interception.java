// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** Stands before an interface and sees each call and each result. */
final class Interception {

    /** Sees a call before it is made, and may change its arguments. */
    interface Before {
        void call(String name, Object[] arguments);
    }

    /** Sees a result, and returns the one that the caller gets. */
    interface After {
        Object called(String name, Object result);
    }

    private Interception() {}

    static <T> T of(Class<T> type, T behind, Before before, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : Arrays.copyOf(given, given.length);
                    before.call(method.getName(), arguments);
                    try {
                        return after.called(method.getName(), method.invoke(behind, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** A database that tells before each statement and each commit, on the thread that makes it. */
    static DataSource ofDatabase(DataSource database, Runnable call) {
        return of(DataSource.class, database, (name, arguments) -> {}, (name, result) -> {
            return result instanceof Connection connection ? ofConnection(connection, call) : result;
        });
    }

    private static Connection ofConnection(Connection connection, Runnable call) {
        Before statement = (name, arguments) -> {
            if (name.startsWith("execute")) {
                call.run();
            }
        };
        Before commit = (name, arguments) -> {
            if (name.equals("commit")) {
                call.run();
            }
        };
        return of(Connection.class, connection, commit, (name, result) -> {
            if (name.equals("prepareStatement")) {
                return of(PreparedStatement.class, (PreparedStatement) result, statement, (any, found) -> found);
            }
            return name.equals("createStatement")
                    ? of(Statement.class, (Statement) result, statement, (any, found) -> found)
                    : result;
        });
    }
}
