// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "exec",
        description =
                "Runs a command of the console; needs no terminal. Exit status 0 if it did what it should, else 1.")
final class ExecCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "such as \"relais:regions\"")
    private List<String> words;

    @Override
    public Integer call() {
        Instance instance = Instance.of(System.getenv());
        if (new PlatformProcess(instance).running().isEmpty()) {
            throw new LauncherException(instance.directory() + " isn't running; start it with bin/relais start");
        }
        try (RemoteConsole console = RemoteConsole.open(instance)) {
            OutputStream out = System.console() == null ? new AnsiStripper(System.out) : System.out;
            return console.execute(String.join(" ", words), out, System.err) == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new LauncherException("the console doesn't answer: " + e.getMessage(), e);
        } finally {
            System.out.flush();
        }
    }
}
