// SPDX-License-Identifier: Apache-2.0
package fr.relais.readiness.internal;

import fr.relais.readiness.HealthCheckResult;
import fr.relais.readiness.HealthReport;
import fr.relais.readiness.Readiness;
import fr.relais.readiness.UnmetDependency;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/** Says whether the platform is ready, and how each thing is that is watched over. Fails if it isn't, so that a script can ask. */
@Command(
        scope = "relais",
        name = "status",
        description = "Says check by check how the platform is, whether it is ready, and what is missing if not")
@Service
public final class ReadinessStatusCommand implements Action {

    @Reference
    private Readiness readiness;

    @Reference
    private Session session;

    @Override
    public Object execute() throws CommandException {
        HealthReport report = new HealthReport(readiness.missing(), readiness.checks());
        PrintStream out = session.getConsole();
        report.checks().stream().map(HealthCheckResult::line).forEach(out::println);
        List<UnmetDependency> missing = report.missing();
        if (missing.isEmpty()) {
            out.println(
                    report.degraded() == 0
                            ? "Ready."
                            : "Ready. Degraded: " + report.degraded() + " of "
                                    + report.checks().size() + " checks.");
            return null;
        }
        missing.stream().flatMap(UnmetDependency::lines).forEach(out::println);
        String summary =
                "Not ready: " + missing.size() + (missing.size() == 1 ? " thing is" : " things are") + " missing.";
        throw new CommandException(summary, summary);
    }
}
