// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.ObjectiveProgress;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "progress-show", description = "Shows entries against objectives, by mission locale")
@Service
public final class ProgressShowCommand extends RelaisCommand {

    @Argument(name = "year", required = true, description = "a calendar year")
    private int year;

    @Option(name = "--region", description = "of this region only")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Reference
    private Cotraitances cotraitances;

    @Override
    void run(Caller caller, PrintStream out) {
        List<ObjectiveProgress> progress =
                cotraitances.progress(caller, year, Optional.ofNullable(region).map(RegionCode::new));
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("Mission locale");
        table.column("Objective").alignRight();
        table.column("Counted").alignRight();
        table.column("Awaiting").alignRight();
        table.column("Room left").alignRight();
        table.column("Total in co-traitance").alignRight();
        for (ObjectiveProgress one : progress) {
            table.addRow()
                    .addContent(
                            one.missionLocale().value(),
                            one.room().objective(),
                            one.room().counted(),
                            one.room().awaiting(),
                            one.room().left(),
                            one.room().totalInCotraitance());
        }
        table.print(out);
        out.println("Together: "
                + progress.stream().mapToInt(one -> one.room().counted()).sum() + " counted of "
                + progress.stream().mapToInt(one -> one.room().objective()).sum()
                + "; total in co-traitance "
                + progress.stream()
                        .mapToInt(one -> one.room().totalInCotraitance())
                        .sum());
    }
}
