// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.merger.MissionLocaleMergers;
import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.partnership.territory.Merger;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.vocabulary.MissionLocaleId;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "mission-locale-merge",
        description =
                "Records that a mission locale becomes part of another one, which follows its people from that day on")
@Service
public final class MissionLocaleMergeCommand extends RelaisCommand {

    @Argument(index = 0, name = "former", required = true, description = "the one that becomes part of the other")
    @Completion(MissionLocaleIdCompleter.class)
    private String former;

    @Argument(index = 1, name = "successor", required = true, description = "the one that goes on")
    @Completion(MissionLocaleIdCompleter.class)
    private String successor;

    @Argument(index = 2, name = "ground", required = true, description = "the act that decides it")
    private String ground;

    @Option(name = "--on", description = "the first day (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private MissionLocaleMergers mergers;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        out.println("Deriving the files concerned anew; if this is interrupted, the daily clock goes on with it.");
        RecordedMerger merger = mergers.merge(
                caller,
                new Merger(
                        new MissionLocaleId(former),
                        new MissionLocaleId(successor),
                        ArgumentParser.optionalDay("--on", on).orElseGet(today::get)),
                ground);
        out.println(merger.merger().former() + " is part of " + merger.merger().successor() + " since "
                + merger.merger().on() + ": merger " + merger.id() + ".");
        out.println("Next: relais:objective-amend to move its volume, or relais:mission-locale-unmerge " + merger.id()
                + " GROUND");
    }
}
