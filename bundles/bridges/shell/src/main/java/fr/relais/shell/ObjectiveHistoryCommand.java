// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.partnership.objectives.Objective;
import fr.relais.steering.Objectives;
import fr.relais.vocabulary.Level;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "objective-history",
        description = "Lists every volume that a place had for a year, former ones included (I-O3)")
@Service
public final class ObjectiveHistoryCommand extends RelaisCommand {

    @Argument(index = 0, name = "year", required = true, description = "a calendar year")
    private int year;

    @Argument(index = 1, name = "level", required = true, description = "national, regional or local")
    @Completion(
            value = StringsCompleter.class,
            values = {"national", "regional", "local"})
    private String level;

    @Argument(index = 2, name = "code", required = true, description = "a mission locale, a region or FR")
    private String code;

    @Reference
    private Objectives objectives;

    @Override
    void run(Caller caller, PrintStream out) {
        ObjectiveListCommand.print(
                objectives.history(
                        caller, new Objective.Place(ArgumentParser.word("level", Level.class, level), code, year)),
                out);
    }
}
