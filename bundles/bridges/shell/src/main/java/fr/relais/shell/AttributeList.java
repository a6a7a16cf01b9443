// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.partnership.person.Vetting;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "attribute-list",
        description =
                "Lists the attributes of people that regions declared for their own criteria (R-C5), and whether they are vetted")
@Service
public final class AttributeList extends RelaisCommand {

    @Reference
    private RegionalAttributes attributes;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None: relais:attribute-declare declares one");
        table.column("Name");
        table.column("Label");
        table.column("Values");
        table.column("Declared by");
        table.column("Vetted");
        table.column("By");
        table.column("Legal ground");
        attributes.list(caller).forEach(one -> table.addRow()
                .addContent(
                        one.name(),
                        one.label().in(locale()),
                        one.type(),
                        one.declaredBy(),
                        one.vetting()
                                .map(vetting -> (vetting.accepted() ? "accepted on " : "refused on ") + vetting.on())
                                .orElse("not yet"),
                        one.vetting().map(Vetting::by).orElse(""),
                        one.vetting().map(Vetting::legalGround).orElse("")));
        table.print(out);
    }
}
