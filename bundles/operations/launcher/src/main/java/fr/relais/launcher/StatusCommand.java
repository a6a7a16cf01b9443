// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description =
                "Says whether the instance runs and is ready, and what is missing if not; exit status 0 if ready.")
final class StatusCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Instance instance = Instance.of(System.getenv());
        System.out.println("Instance   " + instance.directory());
        PlatformProcess platform = new PlatformProcess(instance);
        Optional<ProcessHandle> running = platform.running();
        if (running.isEmpty()) {
            System.out.println("Process    " + (platform.remembered() ? "none, though it wasn't stopped" : "none"));
            System.out.println("Next: bin/relais start");
            return 1;
        }
        Ports ports = Ports.load(instance);
        System.out.println("Process    " + running.get().pid());
        System.out.println("REST       http://127.0.0.1:" + ports.http() + "/api");
        System.out.println("Console    ssh on 127.0.0.1:" + ports.ssh());
        System.out.println("Log        " + instance.log());
        try (RemoteConsole console = RemoteConsole.open(instance)) {
            return console.execute(StartupMonitor.STATUS_COMMAND, System.out, System.err) == 0 ? 0 : 1;
        } catch (IOException e) {
            System.out.println("Not ready: the console doesn't answer (" + e.getMessage() + ").");
            return 1;
        }
    }
}
