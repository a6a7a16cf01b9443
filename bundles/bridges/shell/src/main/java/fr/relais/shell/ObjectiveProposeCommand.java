// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Today;
import fr.relais.shell.complete.RegionCodeCompleter;
import fr.relais.steering.Objectives;
import fr.relais.steering.SplitKey;
import fr.relais.steering.SplitProposal;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "objective-propose",
        description = "Proposes a split of a region's figure over its missions locales; nothing is kept (R-O2)")
@Service
public final class ObjectiveProposeCommand extends RelaisCommand {

    @Argument(index = 0, name = "year", required = true, description = "a calendar year")
    private int year;

    @Argument(index = 1, name = "region", required = true, description = "its code")
    @Completion(RegionCodeCompleter.class)
    private String region;

    @Argument(index = 2, name = "key", required = true, description = "equal, population or last_year")
    @Completion(
            value = StringsCompleter.class,
            values = {"equal", "population", "last_year"})
    private String key;

    @Reference
    private Objectives objectives;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        SplitProposal proposal = objectives.propose(
                caller, new RegionCode(region), year, ArgumentParser.word("key", SplitKey.class, key), today.get());
        ShellTable table = new ShellTable();
        table.column("Mission locale");
        table.column("Volume").alignRight();
        proposal.volumes().forEach((missionLocale, volume) -> table.addRow().addContent(missionLocale, volume));
        table.print(out);
        out.println("Together: " + proposal.volume());
        proposal.notices()
                .forEach(notice ->
                        out.println(notice.rule() + " " + notice.message().en()));
        out.println(
                "Next, once the committee has decided: relais:objective-amend --signed-on DAY --finding TEXT " + year
                        + " local "
                        + proposal.volumes().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .collect(Collectors.joining(" ")));
    }
}
