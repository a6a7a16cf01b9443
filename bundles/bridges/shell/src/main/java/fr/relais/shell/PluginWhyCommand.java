// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginlife.PluginDiagnosis;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "plugin-why",
        description = "Says why a plug-in isn't answering on this node, and what to do")
@Service
public final class PluginWhyCommand extends RelaisCommand {

    @Argument(
            name = "name",
            required = true,
            description =
                    "identifier of the plug-in, or symbolic name of its bundle, such as one that the gate refused")
    @Completion(PluginNameCompleter.class)
    private String name;

    @Reference
    private PluginDiagnosis diagnosis;

    @Override
    void run(Caller caller, PrintStream out) {
        PluginText.causes(diagnosis.of(caller, name), locale(), out);
    }
}
