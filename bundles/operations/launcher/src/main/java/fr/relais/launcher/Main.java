// SPDX-License-Identifier: Apache-2.0
package fr.relais.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. Exit status 0: done; 1: not done, and why is on standard error; 2: not understood. */
@Command(
        name = "relais",
        mixinStandardHelpOptions = true,
        version = "Relais",
        description = "Runs an instance of Relais.",
        footer = {
            "",
            "RELAIS_DATA        the instance: its configuration, its database, its log (default ~/.relais)",
            "RELAIS_HTTP_PORT   where it listens for REST (default 8181, on 127.0.0.1)",
            "RELAIS_SSH_PORT    where it listens for its console (default 8101, on 127.0.0.1)",
            "RELAIS_JAVA_OPTS   further options for the platform's Java, such as -Xmx4g"
        },
        subcommands = {
            InitCommand.class,
            StartCommand.class,
            StopCommand.class,
            StatusCommand.class,
            ExecCommand.class,
            ConsoleCommand.class,
            DemoCommand.class
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    private static int explain(Exception failure, CommandLine commandLine, CommandLine.ParseResult parsed)
            throws Exception {
        if (failure instanceof LauncherException) {
            commandLine.getErr().println("relais: " + failure.getMessage());
            return 1;
        }
        throw failure;
    }
}
