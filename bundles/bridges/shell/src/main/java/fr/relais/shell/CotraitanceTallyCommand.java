// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.Today;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "cotraitance-tally",
        description = "Counts how many files stand where on a day, without a name")
@Service
public final class CotraitanceTallyCommand extends RelaisCommand {

    @Option(name = "--mission-locale", description = "of this mission locale only")
    @Completion(MissionLocaleIdCompleter.class)
    private String missionLocale;

    @Option(name = "--region", description = "of this region only")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Option(name = "--as-of", description = "a day (yyyy-mm-dd); today where none is given")
    private String asOf;

    @Reference
    private Cotraitances cotraitances;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        CotraitanceQuery query = new CotraitanceQuery(
                Optional.ofNullable(missionLocale).map(MissionLocaleId::new),
                Optional.ofNullable(region).map(RegionCode::new),
                Optional.empty(),
                Optional.empty(),
                ArgumentParser.optionalDay("--as-of", asOf).orElseGet(today::get));
        ShellTable table = new ShellTable().emptyTableText("No file.");
        table.column("Phase");
        table.column("State");
        table.column("Files").alignRight();
        table.column("Counted").alignRight();
        for (SituationCount tally : cotraitances.tally(caller, query)) {
            table.addRow()
                    .addContent(
                            tally.phase(), tally.state().map(Enum::name).orElse(""), tally.files(), tally.counted());
        }
        table.print(out);
    }
}
