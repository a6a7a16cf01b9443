// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.pluginlife.DeploymentState;
import fr.relais.pluginlife.Origin;
import fr.relais.pluginlife.PluginVersion;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.table.ShellTable;

/** Where bundles of plug-ins stand, as the console shows it. */
final class PluginStateText {

    private PluginStateText() {}

    static void table(Collection<DeploymentState> standings, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("No bundle was brought: relais:plugin-stage JAR");
        table.column("Region");
        table.column("Bundle");
        table.column("In force");
        table.column("By");
        table.column("In shadow");
        table.column("Before");
        table.column("Staged");
        standings.forEach(each -> table.addRow()
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
    static void line(DeploymentState standing, PrintStream out) {
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
