// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.matching.Matching;
import fr.relais.cotraitance.matching.Merge;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(scope = "relais", name = "person-merge", description = "Makes two files of one person one file (W2)")
@Service
public final class PersonMergeCommand extends RelaisCommand {

    @Argument(index = 0, name = "kept", required = true, description = "the file that goes on: number or identifier")
    private String kept;

    @Argument(index = 1, name = "other", required = true, description = "the file that becomes part of it, likewise")
    private String other;

    @Argument(index = 2, name = "ground", required = true, description = "what shows that it is one person")
    private String ground;

    @Option(name = "--on", description = "the day of the decision (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private Matching matching;

    @Reference
    private YoungPeople people;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        Merge merge = matching.merge(
                caller,
                PersonArgument.read(kept, caller, people),
                PersonArgument.read(other, caller, people),
                ArgumentParser.optionalDay("--on", on).orElseGet(today::get),
                ground);
        out.println("File " + merge.other() + " is part of file " + merge.kept() + " since "
                + merge.act().on() + ": merge " + merge.id() + ".");
        out.println(
                "Next: relais:person-show " + merge.kept() + ", or relais:person-unmerge " + merge.id() + " GROUND");
    }
}
