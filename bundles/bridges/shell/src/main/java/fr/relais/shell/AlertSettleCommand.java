// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.cotraitance.worklist.SettlementSessionReport;
import fr.relais.cotraitance.worklist.SettlementSessions;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.vocabulary.CotraitanceId;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "alert-settle",
        description = "Settles many alerts in one sitting, with one outcome for all (R-L10)")
@Service
public final class AlertSettleCommand extends RelaisCommand {

    @Argument(index = 0, name = "settlement", required = true, description = "how they are settled")
    @Completion(
            value = StringsCompleter.class,
            values = {
                "kept",
                "exit-other-partner",
                "exit-taken-back",
                "closed-by-pole-emploi",
                "closed-by-mission-locale"
            })
    private String settlement;

    @Argument(
            index = 1,
            name = "alerts",
            required = true,
            multiValued = true,
            description = "each as FILE/DAY, the day on which it was raised: 17/2010-02-01")
    private List<String> alerts;

    @Option(name = "--label", required = true, description = "by what people will know the sitting again")
    private String label;

    @Option(name = "--on", description = "the day of the sitting (yyyy-mm-dd); today where none is given")
    private String on;

    @Option(name = "--ground", description = "after which event the alerts are closed")
    private String ground = "";

    @Reference
    private SettlementSessions sittings;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) throws CommandException {
        SettlementSessionReport report = sittings.settle(
                caller,
                new SettlementSession(
                        ArgumentParser.optionalDay("--on", on).orElseGet(today::get),
                        label,
                        ArgumentParser.word("settlement", Settlement.class, settlement),
                        ground),
                alerts.stream().map(AlertSettleCommand::alert).toList());
        ShellTable table = new ShellTable();
        table.column("File").alignRight();
        table.column("Raised on");
        table.column("Outcome");
        table.column("Rule");
        table.column("Why");
        report.lines().forEach(line -> table.addRow()
                .addContent(
                        line.alert().cotraitance(),
                        line.alert().raisedOn(),
                        line.result(),
                        line.refusal().map(why -> why.rule().value()).orElse(""),
                        line.refusal().map(why -> why.message().in(locale())).orElse("")));
        table.print(out);
        long open = report.lines().stream()
                .filter(line -> line.result() != SettlementSessionReport.Result.SETTLED)
                .count();
        report.sitting().ifPresent(number -> out.println("Sitting " + number + " is kept."));
        out.println("Next: relais:alert-notices --since "
                + ArgumentParser.optionalDay("--on", on).orElseGet(today::get));
        if (open > 0) {
            throw failed(open + " of " + report.lines().size() + " weren't settled.");
        }
    }

    private static AlertKey alert(String typed) {
        String[] parts = typed.split("/", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("alerts: not FILE/DAY, such as 17/2010-02-01: " + typed);
        }
        return new AlertKey(
                new CotraitanceId(ArgumentParser.number("alerts", parts[0])), ArgumentParser.day("alerts", parts[1]));
    }
}
