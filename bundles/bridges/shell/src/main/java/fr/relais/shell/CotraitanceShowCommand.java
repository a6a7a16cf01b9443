// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.Today;
import fr.relais.vocabulary.CotraitanceId;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "cotraitance-show",
        description = "Shows a file: its facts, where it stands, what comes next")
@Service
public final class CotraitanceShowCommand extends RelaisCommand {

    @Argument(name = "cotraitance", required = true, description = "its number")
    private String cotraitance;

    @Option(name = "--as-of", description = "a day (yyyy-mm-dd); today where none is given")
    private String asOf;

    @Reference
    private Cotraitances cotraitances;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        CotraitanceId id = new CotraitanceId(ArgumentParser.number("cotraitance", cotraitance));
        LocalDate day = ArgumentParser.optionalDay("--as-of", asOf).orElseGet(today::get);
        new CotraitanceText(cotraitances.show(caller, id, day)).print(out);
        out.println("Next: relais:cotraitance-tell " + id + " KIND");
    }
}
