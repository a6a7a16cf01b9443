// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.steering.Conventions;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "convention-list",
        description = "Lists the conventions of a region and of its missions locales")
@Service
public final class ConventionListCommand extends RelaisCommand {

    @Argument(name = "region", required = true, description = "its code")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Reference
    private Conventions conventions;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None: relais:import conventions FILE");
        table.column("Convention");
        table.column("Level");
        table.column("Code");
        table.column("Signed on");
        table.column("From");
        table.column("To");
        conventions.of(caller, new RegionCode(region)).forEach(one -> table.addRow()
                .addContent(
                        one.id().value(),
                        one.level(),
                        one.code(),
                        one.signedOn().map(LocalDate::toString).orElse("not yet"),
                        one.effectiveOn(),
                        one.endsOn()));
        table.print(out);
    }
}
