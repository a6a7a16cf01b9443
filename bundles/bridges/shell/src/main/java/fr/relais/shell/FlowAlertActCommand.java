// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.volume.VolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import fr.relais.cotraitance.volume.VolumeAlerts;
import fr.relais.vocabulary.Level;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "flow-alert-act",
        description = "Records that a level has acknowledged a flow alert, or decided about it (R-O5)")
@Service
public final class FlowAlertActCommand extends RelaisCommand {

    @Argument(index = 0, name = "alert", required = true, description = "its number")
    private String alert;

    @Argument(index = 1, name = "level", required = true, description = "local, regional or national")
    @Completion(
            value = StringsCompleter.class,
            values = {"local", "regional", "national"})
    private String level;

    @Argument(index = 2, name = "act", required = true, description = "acknowledged or decided")
    @Completion(
            value = StringsCompleter.class,
            values = {"acknowledged", "decided"})
    private String act;

    @Option(name = "--on", required = true, description = "the day (yyyy-mm-dd)")
    private String on;

    @Option(name = "--finding", description = "what was found or decided")
    private String finding = "";

    @Reference
    private VolumeAlerts alerts;

    @Override
    void run(Caller caller, PrintStream out) {
        VolumeAlert after = alerts.act(
                caller,
                ArgumentParser.number("alert", alert),
                new VolumeAlertAct(
                        ArgumentParser.word("level", Level.class, level),
                        ArgumentParser.word("act", VolumeAlertAct.Kind.class, act),
                        ArgumentParser.day("--on", on),
                        finding,
                        caller.user()));
        out.println(after.awaiting()
                .map(next -> "It now awaits the level " + next + ".")
                .orElse("It awaits nobody."));
        out.println("Next: relais:flow-alert-list --awaiting "
                + after.raised().about().year());
    }
}
