// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.matching.Matching;
import fr.relais.cotraitance.matching.Merge;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(scope = "relais", name = "person-unmerge", description = "Takes the merge of two files back (W2)")
@Service
public final class PersonUnmergeCommand extends RelaisCommand {

    @Argument(index = 0, name = "merge", required = true, description = "number of the merge")
    private long merge;

    @Argument(index = 1, name = "ground", required = true, description = "what shows that it is two people")
    private String ground;

    @Option(name = "--on", description = "the day of the decision (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private Matching matching;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        Merge undone = matching.undo(
                caller, merge, ArgumentParser.optionalDay("--on", on).orElseGet(today::get), ground);
        out.println("Files " + undone.kept() + " and " + undone.other() + " are two again.");
        out.println("Next: relais:person-apart " + undone.kept() + " " + undone.other()
                + " GROUND, so that they are not proposed again");
    }
}
