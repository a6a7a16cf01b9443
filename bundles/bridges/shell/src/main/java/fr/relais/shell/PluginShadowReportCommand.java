// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.ShadowReports;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "plugin-shadow-report",
        description = "Tells what a version in shadow would change, which way, with the first cases")
@Service
public final class PluginShadowReportCommand extends PluginBundleCommand {

    @Argument(index = 2, name = "version", required = true, description = "version of the bundle")
    private String version;

    @Reference
    private ShadowReports reports;

    @Override
    void run(Caller caller, PrintStream out) {
        ShadowReport report = reports.report(caller, region(), bundle(), version);
        out.println("Region " + report.region().value() + ", " + report.bundle() + " " + report.version()
                + ", in shadow since " + report.since());
        if (report.begunAt().isEmpty()) {
            out.println("The last kept decisions are being compared: ask again in a moment. If it stays so, none of its"
                    + " plug-ins runs: relais:plugin-list tells why");
        }
        print("Kept decisions", report.kept(), out);
        print("Decisions made since", report.traffic(), out);
        if (report.dropped() > 0) {
            out.println("Not compared, for too many came or the comparison failed: " + report.dropped());
        }
        if (!report.cases().isEmpty()) {
            cases(report.cases(), out);
        }
        if (report.cases().stream().anyMatch(each -> each.redirection().isPresent())) {
            redirections(report.cases(), out);
        }
        if (report.hidden() > 0) {
            out.println("Cases of people whom you may not see: " + report.hidden());
        }
    }

    private static void print(String which, ShadowReport.Tally tally, PrintStream out) {
        out.println(which + ": " + tally.compared() + " compared, " + tally.unchanged() + " unchanged, "
                + tally.notEvaluated() + " not evaluated");
        tally.outcomes().entrySet().stream()
                .filter(each -> each.getKey().changes())
                .sorted(Comparator.<Map.Entry<ShadowReport.Change, Long>, String>comparing(
                        each -> each.getKey().toString()))
                .forEach(each -> out.println(
                        "  " + each.getKey().former() + " → " + each.getKey().later() + ": " + each.getValue()));
        print(tally.destinations(), out);
    }

    private static void print(ShadowReport.Destinations destinations, PrintStream out) {
        if (destinations.compared() + destinations.notEvaluated() == 0) {
            return;
        }
        out.println("  destinations: " + destinations.compared() + " compared, " + destinations.unchanged()
                + " unchanged, " + destinations.notEvaluated() + " not evaluated");
        destinations.moves().entrySet().stream()
                .filter(each -> each.getKey().changes())
                .sorted(Comparator.<Map.Entry<ShadowReport.Move, Long>, String>comparing(
                        each -> each.getKey().toString()))
                .forEach(each -> out.println("    " + each.getKey().former().value() + " → "
                        + each.getKey().later().value() + ": " + each.getValue()));
    }

    private void redirections(List<ShadowReport.Case> cases, PrintStream out) {
        ShellTable table = new ShellTable();
        table.column("Decision");
        table.column("To");
        table.column("Would be");
        table.column("In force");
        table.column("In shadow");
        cases.forEach(each -> each.redirection().ifPresent(redirection -> table.addRow()
                .addContent(
                        each.decision(),
                        redirection.move().former().value(),
                        redirection.move().later().value(),
                        reasons(redirection.before()),
                        reasons(redirection.after()))));
        table.print(out);
    }

    private String reasons(List<ChoiceAnswer> answers) {
        return answers.stream()
                .map(answer -> answer.verdict() + ": " + answer.explanation().in(locale()))
                .collect(Collectors.joining(" / "));
    }

    private void cases(List<ShadowReport.Case> cases, PrintStream out) {
        ShellTable table = new ShellTable();
        table.column("Decision");
        table.column("Outcome");
        table.column("Would be");
        table.column("In force");
        table.column("In shadow");
        cases.forEach(each -> table.addRow()
                .addContent(
                        each.decision(),
                        each.change().former(),
                        each.change().later(),
                        words(each.before()),
                        words(each.after())));
        table.print(out);
    }

    private String words(List<CriterionAnswer> answers) {
        return answers.stream()
                .map(answer -> answer.verdict() + ": " + answer.explanation().in(locale()))
                .collect(Collectors.joining(" / "));
    }
}
