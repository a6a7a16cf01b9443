// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Orientation;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "orientation-decide",
        description = "Decides on a person's orientation and keeps the decision")
@Service
public final class OrientationDecideCommand extends RelaisCommand {

    @Argument(name = "person", required = true, description = "number, or Pôle emploi identifier such as 1234567A")
    private String person;

    @Option(name = "--on", description = "the day of the decision (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private YoungPeople people;

    @Reference
    private Orientation orientation;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        Decision decision = orientation.decide(
                caller,
                PersonArgument.read(person, caller, people),
                ArgumentParser.optionalDay("--on", on).orElseGet(today::get));
        new DecisionText(decision, locale()).print(out);
        decision.id()
                .ifPresent(id -> out.println("Next: relais:decision-document " + id + ", relais:cotraitance-affect "
                        + person + " MISSION-LOCALE SITE"));
    }
}
