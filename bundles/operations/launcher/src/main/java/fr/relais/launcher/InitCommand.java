// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "init",
        description =
                "Lays out a new instance without starting it, so that its configuration in etc/ can be changed first.")
final class InitCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Instance instance = Instance.of(System.getenv());
        if (instance.exists()) {
            throw new LauncherException("there is an instance in " + instance.directory() + " already");
        }
        new InstanceInstaller(Archive.current(), instance).layOut(Ports.of(instance, System.getenv()));
        System.out.println("Next: change what you like in " + instance.etc() + ", then bin/relais start");
        return 0;
    }
}
