// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.Today;
import fr.relais.exchange.FactKind;
import fr.relais.exchange.FactNote;
import fr.relais.vocabulary.CotraitanceId;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(scope = "relais", name = "cotraitance-tell", description = "Records something that happened to a file")
@Service
public final class CotraitanceTell extends RelaisAction {

    @Argument(index = 0, name = "cotraitance", required = true, description = "its number")
    private String cotraitance;

    @Argument(index = 1, name = "kind", required = true, description = "what happened, such as accepted or interviewed")
    @Completion(
            value = StringsCompleter.class,
            values = {
                "accepted",
                "interviewed",
                "alert-raised",
                "alert-closed",
                "alert-decided",
                "registered",
                "ceased",
                "struck-off",
                "civis-entered",
                "civis-left",
                "moved",
                "former-sortie",
                "invited",
                "breach-reported",
                "excused",
                "excuse-ended",
                "declined",
                "adviser-left",
                "action-agreed",
                "prestation-asked"
            })
    private String kind;

    @Option(name = "--on", description = "the day (yyyy-mm-dd); today where none is given")
    private String on;

    @Option(name = "--detail", description = "what the kind leaves open, such as individual or the commune of a move")
    private String detail;

    @Option(name = "--alert-raised-on", description = "which alert, where several are open (yyyy-mm-dd)")
    private String alertRaisedOn;

    @Option(
            name = "--ground",
            description = "why an alert is closed or a person declined; which prestation is asked for")
    private String ground;

    @Option(name = "--until", description = "the last day of an excuse (yyyy-mm-dd)")
    private String until;

    @Option(name = "--key", description = "key of the message: telling the same key again changes nothing (R-X2)")
    private String key;

    @Reference
    private Cotraitances cotraitances;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        CotraitanceId id = new CotraitanceId(Words.number("cotraitance", cotraitance));
        FactNote note = new FactNote(
                Words.word("kind", FactKind.class, kind),
                Words.optionalDay("--on", on).orElseGet(today::get),
                Optional.ofNullable(detail).map(CotraitanceTell::asWritten),
                Words.optionalDay("--alert-raised-on", alertRaisedOn),
                Optional.ofNullable(ground),
                Words.optionalDay("--until", until));
        String messageKey = Optional.ofNullable(key).orElseGet(() -> note.keyOf(id.toString()));
        new CotraitanceText(cotraitances.tell(caller, id, note.toFact(), messageKey)).print(out);
        out.println("Next: relais:cotraitance-show " + id);
    }

    private static String asWritten(String detail) {
        return detail.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
