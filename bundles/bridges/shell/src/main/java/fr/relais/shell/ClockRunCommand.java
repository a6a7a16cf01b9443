// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.DailyClock;
import fr.relais.cotraitance.Today;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "clock-run",
        description = "Announces every automatic cancellation and exit due up to a day (R-L18); run twice, it changes"
                + " nothing")
@Service
public final class ClockRunCommand extends RelaisCommand {

    @Option(name = "--until", description = "that day included (yyyy-mm-dd); today where none is given")
    private String until;

    @Reference
    private DailyClock clock;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        LocalDate day = ArgumentParser.optionalDay("--until", until).orElseGet(today::get);
        ClockReport report;
        try (ProgressTicker patience = new ProgressTicker(out)) {
            report = clock.run(caller, day);
        }
        out.println("Until " + report.until() + ": " + report.cancellations() + " cancellations (R-L4)");
        report.exits()
                .forEach((reason, count) -> out.println(count + " exits, " + reason + " (" + reason.rule() + ")"));
        out.println(report.told() + " records for partners");
        out.println("Next: relais:cotraitance-tally --as-of " + report.until());
    }
}
