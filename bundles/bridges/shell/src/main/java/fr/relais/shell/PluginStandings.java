// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.life.Origin;
import fr.relais.life.PluginLife;
import fr.relais.life.PluginVersion;
import fr.relais.life.Standing;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "plugin-standings",
        description = "Lists which bundles are in force, in shadow and staged, by region")
@Service
public final class PluginStandings extends RelaisAction {

    @Reference
    private PluginLife life;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None: relais:plugin-stage JAR");
        table.column("Region");
        table.column("Bundle");
        table.column("In force");
        table.column("By");
        table.column("In shadow");
        table.column("Before");
        table.column("Staged");
        life.standings(caller).forEach(each -> table.addRow()
                .addContent(
                        each.region().value(),
                        each.bundle(),
                        version(each.active()),
                        each.origin().map(Origin::name).orElse(""),
                        version(each.shadow()),
                        version(each.before()),
                        each.staged().stream().map(PluginVersion::version).collect(Collectors.joining(", "))));
        table.print(out);
    }

    /** What an act led to. */
    static void print(Standing standing, PrintStream out) {
        out.println("Region " + standing.region().value() + ", " + standing.bundle() + ": in force "
                + orNone(standing.active()) + ", in shadow " + orNone(standing.shadow())
                + standing.before()
                        .map(before -> "; relais:plugin-rollback would bring " + before.version() + " back")
                        .orElse(""));
    }

    private static String version(Optional<PluginVersion> version) {
        return version.map(PluginVersion::version).orElse("");
    }

    private static String orNone(Optional<PluginVersion> version) {
        return version.map(PluginVersion::version).orElse("none");
    }
}
