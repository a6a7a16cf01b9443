// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.worklist.AlertNotice;
import fr.relais.cotraitance.worklist.AlertSittings;
import fr.relais.shell.complete.MissionLocaleIds;
import fr.relais.shell.complete.RegionCodes;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "alert-notices",
        description = "Shows how alerts ended since a day, and in which sitting; for both sides (R-L10)")
@Service
public final class AlertNotices extends RelaisAction {

    @Option(name = "--since", required = true, description = "settled that day at the earliest (yyyy-mm-dd)")
    private String since;

    @Option(name = "--mission-locale", description = "of this mission locale only")
    @Completion(MissionLocaleIds.class)
    private String missionLocale;

    @Option(name = "--region", description = "of this region only")
    @Completion(RegionCodes.class)
    private String region;

    @Option(name = "--as-of", description = "a day (yyyy-mm-dd); today where none is given")
    private String asOf;

    @Option(name = "--limit", description = "at most so many, 1 to 1000")
    private int limit = 50;

    @Option(name = "--after", description = "go on after what the page before named")
    private String after;

    @Reference
    private AlertSittings sittings;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        Page<AlertNotice> page = sittings.notices(
                caller,
                Optional.ofNullable(missionLocale).map(MissionLocaleId::new),
                Optional.ofNullable(region).map(RegionCode::new),
                Words.day("--since", since),
                Words.optionalDay("--as-of", asOf).orElseGet(today::get),
                new PageRequest(limit, Optional.ofNullable(after)));
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("File").alignRight();
        table.column("Mission locale");
        table.column("Site");
        table.column("Raised on");
        table.column("Ended on");
        table.column("How");
        table.column("Sitting");
        page.items().forEach(notice -> table.addRow()
                .addContent(
                        notice.alert().cotraitance(),
                        notice.alert().missionLocale(),
                        notice.alert().site(),
                        notice.alert().matter().from(),
                        notice.alert().matter().to().orElseThrow().plusDays(1),
                        notice.alert().matter().settlement().map(Enum::name).orElse("with the file"),
                        notice.sitting()
                                .map(kept -> kept.id() + " " + kept.sitting().label())
                                .orElse("")));
        table.print(out);
        page.next().ifPresent(next -> out.println("Next page: --after " + next));
    }
}
