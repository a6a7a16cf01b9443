// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.Orientation;
import fr.relais.orientation.Replay;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Command(
        scope = "relais",
        name = "decision-replay",
        description = "Makes a kept decision again with the versions that made it (R-C6); keeps nothing")
@Service
public final class DecisionReplayCommand extends RelaisCommand {

    @Argument(name = "decision", required = true, description = "its number")
    private String decision;

    @Reference
    private Orientation orientation;

    @Override
    void run(Caller caller, PrintStream out) {
        Replay replay = orientation.replay(caller, new DecisionId(ArgumentParser.number("decision", decision)));
        out.println(replay.result() + ": " + replay.decision().outcome() + " on "
                + replay.decision().on()
                + replay.outcome().map(outcome -> ", now " + outcome).orElse(""));
        ShellTable answers = new ShellTable();
        answers.column("Criterion");
        answers.column("Version");
        answers.column("Kept");
        answers.column("Why");
        answers.column("Now");
        answers.column("Why now");
        replay.answers().forEach(again -> answers.addRow()
                .addContent(
                        again.kept().plugin().pluginId(),
                        again.kept().plugin().version(),
                        again.kept().verdict(),
                        why(again.kept()),
                        again.same()
                                ? "same"
                                : again.now()
                                        .map(answer -> answer.verdict().toString())
                                        .orElse("missing"),
                        again.same() ? "" : again.now().map(this::why).orElse("")));
        answers.print(out);
        replay.choices()
                .forEach(again -> out.println("Order by "
                        + again.kept().plugin().pluginId() + " "
                        + again.kept().plugin().version() + ": " + why(again.kept())
                        + (again.same()
                                ? " – same"
                                : again.now().map(now -> " – now " + why(now)).orElse(" – missing"))));
        replay.missing()
                .forEach(version -> out.println("Missing: " + version.pluginId() + " of " + version.bundle() + " "
                        + version.version()
                        + (version.digest().isEmpty()
                                ? ", the platform has another version now"
                                : ", no such jar on the shelf: " + version.digest())));
    }

    private String why(ChoiceAnswer answer) {
        return answer.verdict() + " "
                + answer.order().stream().map(MissionLocaleId::value).collect(Collectors.joining(" "))
                + ", " + answer.explanation().in(locale());
    }

    private String why(CriterionAnswer answer) {
        return answer.explanation().in(locale());
    }
}
