// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.territory.Territory;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "regions", description = "Lists the regions as before 2016")
@Service
public final class RegionsCommand extends RelaisCommand {

    @Reference
    private Territory territory;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("No region yet: relais:territory-import FOLDER");
        table.column("Region");
        table.column("Name");
        territory.regions(caller).forEach(region -> table.addRow()
                .addContent(region.code().value(), region.name()));
        table.print(out);
    }
}
