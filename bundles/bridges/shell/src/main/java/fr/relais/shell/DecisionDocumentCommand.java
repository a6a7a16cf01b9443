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

@Command(
        scope = "relais",
        name = "decision-document",
        description =
                "Prints the document for the young person (R-C8), an HTML page: bin/relais exec ... > document.html")
@Service
public final class DecisionDocumentCommand extends RelaisCommand {

    @Argument(name = "decision", required = true, description = "its number")
    private String decision;

    @Reference
    private Orientation orientation;

    @Override
    void run(Caller caller, PrintStream out) {
        DecisionId id = new DecisionId(ArgumentParser.number("decision", decision));
        out.println(orientation.document(caller, id).html());
    }
}
