// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.Today;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.vocabulary.MissionLocaleId;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "room-show",
        description = "Shows what is left of a mission locale's objective, and of its neighbours' (I-E6)")
@Service
public final class RoomShowCommand extends RelaisCommand {

    @Argument(name = "mission-locale", required = true, description = "its identifier, such as 69382S00")
    @Completion(MissionLocaleIdCompleter.class)
    private String missionLocale;

    @Option(name = "--on", description = "a day (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private Cotraitances cotraitances;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        new CapacityText(cotraitances.room(
                        caller,
                        List.of(new MissionLocaleId(missionLocale)),
                        ArgumentParser.optionalDay("--on", on).orElseGet(today::get)))
                .print(out);
    }
}
