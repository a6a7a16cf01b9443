// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.matching.Matching;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "person-apart",
        description = "Says that two files that resemble each other are two people's (W2)")
@Service
public final class PersonApartCommand extends RelaisCommand {

    @Argument(index = 0, name = "one", required = true, description = "number or Pôle emploi identifier")
    private String one;

    @Argument(index = 1, name = "other", required = true, description = "likewise")
    private String other;

    @Argument(index = 2, name = "ground", required = true, description = "what shows that it is two people")
    private String ground;

    @Reference
    private Matching matching;

    @Reference
    private YoungPeople people;

    @Override
    void run(Caller caller, PrintStream out) {
        matching.tellApart(
                caller, PersonArgument.read(one, caller, people), PersonArgument.read(other, caller, people), ground);
        out.println("Noted; they are not proposed again.");
        out.println("Next: relais:person-matches");
    }
}
