// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.merger.MissionLocaleMergers;
import fr.relais.cotraitance.merger.RecordedMerger;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "mission-locale-unmerge",
        description = "Takes a merger of missions locales back: everything is as if it had never been")
@Service
public final class MissionLocaleUnmergeCommand extends RelaisCommand {

    @Argument(index = 0, name = "merger", required = true, description = "its number")
    private String merger;

    @Argument(index = 1, name = "ground", required = true, description = "why it is taken back")
    private String ground;

    @Option(name = "--on", description = "the day of that decision (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private MissionLocaleMergers mergers;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        RecordedMerger undone = mergers.undo(
                caller,
                ArgumentParser.number("merger", merger),
                ArgumentParser.optionalDay("--on", on).orElseGet(today::get),
                ground);
        out.println(undone.merger().former() + " stands for itself again; what was told meanwhile stays told.");
        out.println("Next: relais:mission-locale-mergers");
    }
}
