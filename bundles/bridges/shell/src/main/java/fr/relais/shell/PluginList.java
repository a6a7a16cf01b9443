// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.host.Plugins;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "plugin-list",
        description = "Lists the plug-ins that are there, and why one isn't asked")
@Service
public final class PluginList extends RelaisAction {

    @Reference
    private Plugins plugins;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None: relais:plugin-stage JAR");
        table.column("Plug-in");
        table.column("Bundle");
        table.column("Version");
        table.column("Extension point");
        table.column("Scope");
        table.column("Not asked because");
        plugins.list(caller).forEach(one -> table.addRow()
                .addContent(
                        one.stamp().pluginId(),
                        one.stamp().bundle(),
                        one.stamp().version(),
                        one.extensionPoint(),
                        one.national()
                                ? "national"
                                : one.regions().stream()
                                        .map(RegionCode::value)
                                        .sorted()
                                        .collect(Collectors.joining(", ")),
                        one.notAskedBecause().map(reason -> reason.in(locale())).orElse("")));
        table.print(out);
    }
}
