// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.vocabulary.AdviserId;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.karaf.shell.support.table.ShellTable;

/** A co-traitance as the console shows it: where it stands, what comes next, and the facts that say so. */
record CotraitanceText(CotraitanceFile file) {

    void print(PrintStream out) {
        Situation situation = file.situation();
        out.println("Co-traitance " + file.id() + " of person " + file.person() + " at "
                + file.missionLocale().value() + (file.provisional() ? ", provisional" : ""));
        out.println("On " + file.asOf() + ": " + situation.phase()
                + situation.state().map(state -> ", " + state).orElse("")
                + situation
                        .exit()
                        .map(exit -> " on " + exit.on() + ", " + exit.reason())
                        .orElse("")
                + situation.cancellation().map(end -> " on " + end.on()).orElse(""));
        out.println("Affected " + situation.steps().affectation() + ", accepted "
                + day(situation.steps().acceptation()) + ", initialised "
                + day(situation.steps().initialisation()) + "; " + situation.counting());
        file.deadline()
                .ifPresent(deadline -> out.println("If nothing else happens: ends on " + deadline.on() + ", "
                        + deadline.reason() + " (" + deadline.reason().rule() + ")"));
        support(out);
        ShellTable facts = new ShellTable();
        facts.column("Fact").alignRight();
        facts.column("On");
        facts.column("What");
        facts.column("Told by");
        file.facts().forEach(fact -> facts.addRow()
                .addContent(
                        fact.id(),
                        fact.fact().on(),
                        fact.fact().type().title() + (fact.withdrawn() ? ", withdrawn" : ""),
                        fact.origin()));
        facts.print(out);
        file.flags()
                .forEach(each -> out.println("Applied although it goes against " + each.rule() + " (I-X3), told by "
                        + each.sender() + ": " + each.message().en()));
        file.corrections()
                .forEach(each -> out.println("Corrected on " + each.toldOn() + ": "
                        + each.was().key().flow() + " of " + each.was().on() + " ("
                        + each.was().rule() + ") "
                        + each.is().map(now -> "is now of " + now.on()).orElse("is taken back")
                        + each.because()
                                .map(late -> ", because of "
                                        + late.fact().type().title() + " of "
                                        + late.fact().on() + ", told by " + late.origin() + " at " + late.recordedAt())
                                .orElse(", because parameters or zones changed")));
    }

    private void support(PrintStream out) {
        out.println("Adviser: " + file.support().adviser().map(AdviserId::value).orElse("nobody")
                + "; next interview by "
                + file.support().interviewDueBy().map(LocalDate::toString).orElse("no day")
                + "; convocations by Pôle emploi "
                + (file.support().convocationsStopped() ? "stopped (R-C10)" : "go on"));
        file.support()
                .matters()
                .forEach(matter -> out.println("To be seen to: " + matter.kind() + " since " + matter.from() + " ("
                        + matter.kind().rule() + ")"));
        file.support()
                .prestations()
                .forEach(asked -> out.println("Prestation of " + asked.on() + ", " + asked.kind() + ": "
                        + asked.refusedBy().map(rule -> "refused by " + rule).orElse("open")));
        file.support()
                .approvedForSiae()
                .forEach(on -> out.println("Approved for an SIAE since " + on + ", by its prescription (R-C10)"));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("not yet");
    }
}
