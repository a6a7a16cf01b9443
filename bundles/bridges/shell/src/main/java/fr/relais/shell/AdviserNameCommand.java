// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.Today;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CotraitanceId;
import java.io.PrintStream;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(scope = "relais", name = "adviser-name", description = "Names the adviser of a file from a day on (R-C9)")
@Service
public final class AdviserNameCommand extends RelaisCommand {

    @Argument(index = 0, name = "cotraitance", required = true, description = "its number")
    private String cotraitance;

    @Argument(index = 1, name = "adviser", required = true, description = "the adviser's user name, such as c.durand")
    private String adviser;

    @Option(name = "--on", description = "the first day (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private Cotraitances cotraitances;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        CotraitanceId id = new CotraitanceId(ArgumentParser.number("cotraitance", cotraitance));
        LocalDate day = ArgumentParser.optionalDay("--on", on).orElseGet(today::get);
        ToldFact named = FactTypes.ADVISER_NAMED.told(day, new AdviserId(adviser));
        new CotraitanceText(cotraitances.tell(caller, id, named, "adviser:" + id + ":" + day + ":" + adviser))
                .print(out);
        out.println("Next: relais:worklist-show no-adviser");
    }
}
