// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.orientation.Decision;
import java.io.PrintStream;
import java.util.Locale;
import org.apache.karaf.shell.support.table.ShellTable;

/** A decision as the console shows it: the outcome, every answer with who gave it, what stands in the way, and where to. */
record DecisionText(Decision decision, Locale locale) {

    void print(PrintStream out) {
        out.println(decision.outcome() + " on " + decision.on() + ", by " + decision.author());
        ShellTable answers = new ShellTable();
        answers.column("Criterion");
        answers.column("Version");
        answers.column("Answer");
        answers.column("Why");
        decision.answers().forEach(answer -> answers.addRow()
                .addContent(
                        answer.plugin().pluginId(),
                        answer.plugin().version(),
                        answer.verdict(),
                        answer.explanation().in(locale)));
        answers.print(out);
        decision.impediments()
                .forEach(impediment -> out.println("In the way: " + impediment.rule() + " "
                        + impediment.message().in(locale) + "\n    What to do: "
                        + impediment.remedy().in(locale)));
        decision.destinations()
                .forEach(destination ->
                        out.println("To " + destination.missionLocale().value() + " " + destination.name()
                                + ", room left " + destination.roomLeft()));
        decision.choices()
                .forEach(choice -> out.println("Order by " + choice.plugin().pluginId() + " "
                        + choice.plugin().version() + ": " + choice.verdict() + ", "
                        + choice.explanation().in(locale)));
        decision.room().ifPresent(room -> new CapacityText(room).print(out));
    }
}
