// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.readiness.Missing;
import fr.relais.readiness.Readiness;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/** Says whether the platform is ready. Fails if it isn't, so that a script can ask. */
@Command(
        scope = "relais",
        name = "status",
        description = "Says whether the platform is ready, and what is missing if not")
@Service
public final class StatusCommand implements Action {

    @Reference
    private Readiness readiness;

    @Reference
    private Session session;

    @Override
    public Object execute() throws CommandException {
        List<Missing> missing = readiness.missing();
        readiness.concerns().forEach(session.getConsole()::println);
        if (missing.isEmpty()) {
            session.getConsole().println("Ready.");
            return null;
        }
        missing.stream().flatMap(Missing::lines).forEach(session.getConsole()::println);
        String summary =
                "Not ready: " + missing.size() + (missing.size() == 1 ? " thing is" : " things are") + " missing.";
        throw new CommandException(summary, summary);
    }
}
