// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Affectation;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.shell.complete.SiteCodeCompleter;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "cotraitance-affect",
        description = "Entrusts an oriented person to a mission locale (R-L1)")
@Service
public final class CotraitanceAffectCommand extends RelaisCommand {

    @Argument(
            index = 0,
            name = "person",
            required = true,
            description = "number, or Pôle emploi identifier such as 1234567A")
    private String person;

    @Argument(index = 1, name = "mission-locale", required = true, description = "its identifier, such as 69382S00")
    @Completion(MissionLocaleIdCompleter.class)
    private String missionLocale;

    @Argument(index = 2, name = "site", required = true, description = "SAFIR code of the Pôle emploi site")
    @Completion(SiteCodeCompleter.class)
    private String site;

    @Option(name = "--on", description = "the day of the affectation (yyyy-mm-dd); today where none is given")
    private String on;

    @Option(name = "--appointment", description = "the day of an appointment at the mission locale (yyyy-mm-dd)")
    private String appointment;

    @Reference
    private YoungPeople people;

    @Reference
    private Cotraitances cotraitances;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        CotraitanceFile file = cotraitances.affect(
                caller,
                new Affectation(
                        PersonArgument.read(person, caller, people),
                        new MissionLocaleId(missionLocale),
                        new SafirCode(site),
                        ArgumentParser.optionalDay("--on", on).orElseGet(today::get),
                        ArgumentParser.optionalDay("--appointment", appointment)));
        new CotraitanceText(file).print(out);
        file.room().ifPresent(room -> new CapacityText(room).print(out));
        out.println("Next: relais:cotraitance-tell " + file.id() + " accepted");
    }
}
