// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.Today;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.territory.Territory;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(scope = "relais", name = "mission-locale-list", description = "Lists the missions locales that exist on a day")
@Service
public final class MissionLocaleListCommand extends RelaisCommand {

    @Option(name = "--region", description = "of this region only")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Option(name = "--on", description = "a day (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private Territory territory;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None: relais:territory-import FOLDER");
        table.column("Mission locale");
        table.column("Name");
        table.column("Seat");
        table.column("Region");
        Optional<RegionCode> wanted = Optional.ofNullable(region).map(RegionCode::new);
        LocalDate day = ArgumentParser.optionalDay("--on", on).orElseGet(today::get);
        Optional<String> after = Optional.empty();
        do {
            Page<MissionLocale> page =
                    territory.missionsLocales(caller, wanted, day, new PageRequest(PageRequest.MOST, after));
            page.items().forEach(one -> table.addRow()
                    .addContent(
                            one.id().value(),
                            one.name(),
                            one.seat().value(),
                            one.region().value()));
            after = page.next();
        } while (after.isPresent());
        table.print(out);
    }
}
