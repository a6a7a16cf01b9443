// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.steering.ParameterIntake;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "parameter-list",
        description = "Lists the dated parameters with the texts that set them")
@Service
public final class ParameterListCommand extends RelaisCommand {

    @Reference
    private ParameterIntake parameters;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable();
        table.column("Parameter");
        table.column("From");
        table.column("Value").alignRight();
        table.column("Source");
        parameters.all(caller).forEach(one -> table.addRow()
                .addContent(one.parameter(), one.from(), one.value(), one.source()));
        table.print(out);
    }
}
