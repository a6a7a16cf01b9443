// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.cotraitance.worklist.Worklists;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "worklist-list",
        description = "Lists the working lists: how much stands open on a day, since when, and by which rule")
@Service
public final class WorklistListCommand extends RelaisCommand {

    @Option(name = "--mission-locale", description = "of this mission locale only")
    @Completion(MissionLocaleIdCompleter.class)
    private String missionLocale;

    @Option(name = "--region", description = "of this region only")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Option(name = "--as-of", description = "a day (yyyy-mm-dd); today where none is given")
    private String asOf;

    @Reference
    private Worklists worklists;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        List<WorklistTally> tallies = worklists.tally(
                caller,
                Optional.ofNullable(missionLocale).map(MissionLocaleId::new),
                Optional.ofNullable(region).map(RegionCode::new),
                ArgumentParser.optionalDay("--as-of", asOf).orElseGet(today::get));
        ShellTable table = new ShellTable().emptyTableText("Nothing is to be seen to.");
        table.column("List");
        table.column("Rule");
        table.column("Owner");
        table.column("Open").alignRight();
        table.column("Oldest");
        tallies.forEach(tally -> table.addRow()
                .addContent(
                        word(tally.kind().name()),
                        tally.kind().rule(),
                        word(tally.kind().owner().name()),
                        tally.open(),
                        tally.oldest()));
        table.print(out);
        tallies.stream()
                .findFirst()
                .ifPresent(tally -> out.println(
                        "Next: relais:worklist-show " + word(tally.kind().name())));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
