// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.orientation.Orientation;
import fr.relais.vocabulary.DecisionId;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(scope = "relais", name = "decision-show", description = "Shows a decision as it was kept")
@Service
public final class DecisionShowCommand extends RelaisCommand {

    @Argument(name = "decision", required = true, description = "its number")
    private String decision;

    @Reference
    private Orientation orientation;

    @Override
    void run(Caller caller, PrintStream out) {
        DecisionId id = new DecisionId(ArgumentParser.number("decision", decision));
        new DecisionText(orientation.show(caller, id), locale()).print(out);
        out.println("Next: relais:decision-document " + id);
    }
}
