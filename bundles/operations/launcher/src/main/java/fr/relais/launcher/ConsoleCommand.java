// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "console",
        description = "Opens the console of the instance in this terminal; leave it with logout or Ctrl-D.")
final class ConsoleCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        if (System.console() == null) {
            throw new LauncherException("no terminal here; use bin/relais exec \"COMMAND\"");
        }
        Instance instance = Instance.of(System.getenv());
        try (RemoteConsole console = RemoteConsole.open(instance);
                RawTerminal ignored = RawTerminal.open()) {
            return console.interact(new FileInputStream(FileDescriptor.in), System.out);
        } catch (IOException e) {
            throw new LauncherException(
                    "the console doesn't answer: " + e.getMessage() + "; is the instance running?", e);
        }
    }
}
