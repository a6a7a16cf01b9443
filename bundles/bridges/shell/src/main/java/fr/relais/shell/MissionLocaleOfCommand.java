// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.shell.complete.CommuneCodeCompleter;
import fr.relais.territory.Competence;
import fr.relais.territory.Territory;
import fr.relais.vocabulary.CommuneCode;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

@Command(
        scope = "relais",
        name = "mission-locale-of",
        description = "Says which mission locale is competent for a commune")
@Service
public final class MissionLocaleOfCommand extends RelaisCommand {

    @Completion(CommuneCodeCompleter.class)
    @Argument(
            name = "commune",
            required = true,
            description = "its INSEE code; in Paris, Lyon and Marseille the arrondissement's")
    private String commune;

    @Option(name = "--on", description = "a day (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private Territory territory;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) throws CommandException {
        Competence competence = territory.competence(
                caller,
                new CommuneCode(commune),
                ArgumentParser.optionalDay("--on", on).orElseGet(today::get));
        if (competence instanceof Competence.Of of) {
            print(of.missionsLocales(), out);
        } else if (competence instanceof Competence.ArrondissementNeeded needed) {
            throw failed("Zones are drawn by arrondissement there; ask with one of "
                    + String.join(
                            ", ",
                            needed.arrondissements().stream()
                                    .map(Commune::code)
                                    .map(CommuneCode::value)
                                    .toList()));
        } else {
            throw failed(commune + " is in no mission locale's zone");
        }
    }

    private static void print(List<MissionLocale> competent, PrintStream out) {
        competent.forEach(one -> out.println(one.id().value() + "  " + one.name()));
        if (competent.size() > 1) {
            out.println("The commune is shared: the adviser chooses (I-T2).");
        }
    }
}
