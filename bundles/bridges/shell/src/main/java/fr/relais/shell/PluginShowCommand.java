// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginlife.PluginDiagnosis;
import fr.relais.pluginlife.PluginReport;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "plugin-show",
        description =
                "Shows a plug-in: where it runs and stands, what it has done, and why it isn't answering if it isn't")
@Service
public final class PluginShowCommand extends RelaisCommand {

    @Argument(name = "name", required = true, description = "identifier of the plug-in, or symbolic name of its bundle")
    @Completion(PluginNameCompleter.class)
    private String name;

    @Reference
    private PluginDiagnosis diagnosis;

    @Override
    void run(Caller caller, PrintStream out) {
        PluginReport report = diagnosis.of(caller, name);
        PluginText.table(report.installed(), locale(), out);
        PluginText.work(report.installed(), out);
        out.println();
        PluginStateText.table(report.states(), out);
        out.println();
        PluginText.causes(report, locale(), out);
    }
}
