// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.matching.CandidatePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.MatchCriterion;
import fr.relais.cotraitance.matching.Matching;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "person-matches",
        description = "Lists files that may be one person's, with what agrees and what doesn't (W2)")
@Service
public final class PersonMatchesCommand extends PagedCommand {

    @Argument(
            name = "person",
            description = "number, or Pôle emploi identifier such as 1234567A; all files where none is given")
    private String person;

    @Reference
    private Matching matching;

    @Reference
    private YoungPeople people;

    @Override
    void run(Caller caller, PrintStream out) {
        Page<CandidatePair> page = person == null
                ? matching.candidates(caller, asked())
                : new Page<>(
                        matching.candidatesFor(caller, PersonArgument.read(person, caller, people)), Optional.empty());
        print(page.items(), out);
        goOn(page, out);
        out.println("Next: relais:person-merge KEPT OTHER GROUND, or relais:person-apart ONE OTHER GROUND");
    }

    private static void print(List<CandidatePair> found, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("None.");
        table.column("One");
        table.column("Other");
        table.column("Born");
        table.column("Agrees");
        table.column("Differs");
        found.forEach(each -> table.addRow()
                .addContent(
                        named(each.one()),
                        named(each.other()),
                        each.one().identity().birthDate(),
                        words(each.agreeing()),
                        words(each.differing())));
        table.print(out);
    }

    private static String named(MatchCandidate known) {
        return known.id() + " " + known.identity().poleEmploiId() + " "
                + known.identity().lastName() + " " + known.identity().firstName();
    }

    private static String words(Set<MatchCriterion> traits) {
        return traits.stream()
                .sorted()
                .map(trait -> trait.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
