// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.pluginlife.PluginLifecycle;
import fr.relais.vocabulary.RegionCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

@Command(
        scope = "relais",
        name = "plugin-stage",
        description = "Takes a jar with plug-ins in, through the gate; nothing is evaluated yet (R-C5)")
@Service
public final class PluginStageCommand extends FileCommand {

    @Argument(name = "jar", required = true, description = "the bundle")
    @Completion(FileCompleter.class)
    private String jar;

    @Option(name = "--activate", description = "puts it in force as well, in every region that it declares; says why")
    private String activate;

    @Reference
    private PluginLifecycle life;

    @Override
    void run(Caller caller, PrintStream out) throws IOException, CommandException {
        Path path = path(jar);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw failed("there is no file " + path + " that the platform can read");
        }
        PluginLifecycle.Staged staged;
        try (InputStream content = Files.newInputStream(path)) {
            staged = activate == null ? life.stage(caller, content) : life.deploy(caller, content, Set.of(), activate);
        }
        out.println("Staged " + staged.version() + " for "
                + staged.regions().stream().map(RegionCode::value).collect(Collectors.joining(", ")) + ": "
                + String.join(", ", staged.plugins()));
        if (activate == null) {
            out.println("Next: relais:plugin-shadow REGION " + staged.version()
                    + " GROUND, or relais:plugin-activate likewise");
            return;
        }
        life.states(caller).stream()
                .filter(standing -> standing.bundle().equals(staged.version().bundle())
                        && staged.regions().contains(standing.region()))
                .forEach(standing -> PluginStateText.line(standing, out));
    }
}
