// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginlife.PluginLifecycle;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "plugin-history",
        description = "Lists what was done with a bundle of plug-ins, by whom, when and why")
@Service
public final class PluginHistoryCommand extends RelaisCommand {

    @Argument(name = "bundle", required = true, description = "symbolic name of the bundle")
    @Completion(PluginBundleCompleter.class)
    private String bundle;

    @Reference
    private PluginLifecycle life;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("Nothing: relais:plugin-list lists the bundles");
        table.column("At");
        table.column("Region");
        table.column("Version");
        table.column("What");
        table.column("By");
        table.column("Came by");
        table.column("Ground");
        life.history(caller, bundle).forEach(each -> table.addRow()
                .addContent(
                        each.at(),
                        each.region().value(),
                        each.version().version(),
                        words(each.act()),
                        each.by(),
                        words(each.origin()),
                        each.why()));
        table.print(out);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
