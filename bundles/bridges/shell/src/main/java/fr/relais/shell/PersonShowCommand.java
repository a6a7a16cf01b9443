// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.partnership.person.PersonAttribute;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "person-show", description = "Shows everything held on one young person (R-D2)")
@Service
public final class PersonShowCommand extends RelaisCommand {

    @Argument(name = "person", required = true, description = "number, or Pôle emploi identifier such as 1234567A")
    private String person;

    @Reference
    private YoungPeople people;

    @Override
    void run(Caller caller, PrintStream out) {
        YoungPerson file = people.show(caller, PersonArgument.read(person, caller, people));
        Identity identity = file.identity();
        out.println("Person " + file.id() + ", " + identity.poleEmploiId() + ": " + identity.firstName() + " "
                + identity.lastName() + ", born " + identity.birthDate() + ", " + identity.address());
        ShellTable declared = new ShellTable();
        declared.column("Declared");
        declared.column("What");
        declared.addRow().addContent("Site", file.profile().site());
        PersonAttribute.all().forEach(attribute -> declared.addRow()
                .addContent(attribute.label().in(locale()), ArgumentParser.known(attribute, file.profile())));
        file.regional()
                .forEach(value -> declared.addRow().addContent(value.label().in(locale()), value.told()));
        declared.print(out);
        ShellTable facts = new ShellTable();
        facts.column("Fact").alignRight();
        facts.column("On");
        facts.column("What");
        facts.column("Told by");
        file.facts().forEach(fact -> facts.addRow()
                .addContent(
                        fact.id(),
                        fact.fact().on(),
                        fact.fact().type().title() + (fact.withdrawn() ? ", withdrawn" : ""),
                        fact.origin()));
        facts.print(out);
        out.println("Next: relais:orientation-decide " + file.id());
    }
}
