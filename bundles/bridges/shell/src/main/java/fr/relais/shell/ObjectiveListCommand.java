// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.partnership.objectives.Objective;
import fr.relais.steering.Objectives;
import fr.relais.vocabulary.Level;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "objective-list", description = "Lists the objectives in force for a year")
@Service
public final class ObjectiveListCommand extends RelaisCommand {

    @Argument(name = "year", required = true, description = "a calendar year")
    private int year;

    @Option(name = "--level", description = "of this level only")
    @Completion(
            value = StringsCompleter.class,
            values = {"national", "regional", "local"})
    private String level;

    @Option(name = "--code", description = "of this mission locale, region or FR only")
    private String code;

    @Reference
    private Objectives objectives;

    @Override
    void run(Caller caller, PrintStream out) {
        print(
                objectives.inForce(
                        caller,
                        year,
                        ArgumentParser.optionalWord("--level", Level.class, level),
                        Optional.ofNullable(code)),
                out);
    }

    static void print(List<Objective> objectives, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None: relais:import objectives FILE");
        table.column("Level");
        table.column("Code");
        table.column("Year");
        table.column("Volume").alignRight();
        table.column("Agreed on");
        table.column("Source");
        objectives.forEach(one -> table.addRow()
                .addContent(one.level(), one.code(), one.year(), one.volume(), one.agreedOn(), one.source()));
        table.print(out);
    }
}
