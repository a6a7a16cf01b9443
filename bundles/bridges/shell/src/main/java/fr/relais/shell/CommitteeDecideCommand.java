// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.CommitteeDecisions;
import fr.relais.partnership.objectives.CommitteeDecision;
import fr.relais.shell.complete.MissionLocaleIdCompleter;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "committee-decide",
        description = "Records that a committee lets a mission locale go past its overrun threshold (I-E6)")
@Service
public final class CommitteeDecideCommand extends RelaisCommand {

    @Argument(index = 0, name = "missionLocale", required = true, description = "its code")
    @Completion(MissionLocaleIdCompleter.class)
    private String missionLocale;

    @Option(name = "--committee", required = true, description = "regional or national")
    @Completion(
            value = StringsCompleter.class,
            values = {"regional", "national"})
    private String committee;

    @Option(name = "--on", required = true, description = "the day of the decision (yyyy-mm-dd)")
    private String on;

    @Option(name = "--finding", required = true, description = "what the committee found")
    private String finding;

    @Option(name = "--places", description = "how many places beyond the threshold")
    private String places;

    @Option(name = "--until", description = "the last day on which it holds (yyyy-mm-dd)")
    private String until;

    @Reference
    private CommitteeDecisions decisions;

    @Override
    void run(Caller caller, PrintStream out) {
        LocalDate decidedOn = ArgumentParser.day("--on", on);
        decisions.decide(
                caller,
                new CommitteeDecision(
                        ArgumentParser.word("--committee", Level.class, committee),
                        new MissionLocaleId(missionLocale),
                        decidedOn.getYear(),
                        decidedOn,
                        finding,
                        places == null
                                ? OptionalInt.empty()
                                : OptionalInt.of(Math.toIntExact(ArgumentParser.number("--places", places))),
                        ArgumentParser.optionalDay("--until", until)));
        out.println("Recorded. Next: relais:committee-list " + decidedOn.getYear()
                + ", relais:objective-amend to update the year's volumes");
    }
}
