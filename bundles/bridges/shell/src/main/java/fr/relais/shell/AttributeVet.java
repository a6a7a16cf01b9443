// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.vocabulary.AttributeName;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "attribute-vet",
        description = "Decides whether an attribute that a region declared may be told and read (R-C7)")
@Service
public final class AttributeVet extends RelaisCommand {

    @Argument(name = "name", required = true, description = "its name: 82.driving-licence")
    private String name;

    @Option(name = "--refuse", description = "it may not: what is known is hidden, and nothing more is told")
    private boolean refuse;

    @Option(name = "--ground", required = true, description = "what allows it, or forbids it")
    private String ground;

    @Option(name = "--on", description = "the day of the decision (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private RegionalAttributes attributes;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        attributes.vet(
                caller,
                new AttributeName(name),
                !refuse,
                ArgumentParser.optionalDay("--on", on).orElseGet(today::get),
                ground);
        out.println(refuse ? "Refused." : "Accepted. Next: relais:import person-attributes FILE, with its values");
    }
}
