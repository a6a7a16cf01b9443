// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Cotraitances;
import fr.relais.cotraitance.FactRow;
import fr.relais.cotraitance.Today;
import fr.relais.partnership.lifecycle.FactColumn;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.partnership.lifecycle.ValueType;
import fr.relais.shell.complete.FactWords;
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

@Command(scope = "relais", name = "cotraitance-tell", description = "Records something that happened to a file")
@Service
public final class CotraitanceTellCommand extends RelaisCommand {

    @Argument(index = 0, name = "cotraitance", required = true, description = "its number")
    private String cotraitance;

    @Argument(index = 1, name = "kind", required = true, description = "what happened, such as accepted or interviewed")
    @Completion(FactWords.class)
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
        CotraitanceId id = new CotraitanceId(ArgumentParser.number("cotraitance", cotraitance));
        FactWord word = ArgumentParser.oneOf("kind", FactTypes.STANDING.words(), FactWord::word, kind);
        FactRow row = FactRow.of(
                word,
                ArgumentParser.optionalDay("--on", on).orElseGet(today::get),
                detail == null ? null : asWritten(word, detail),
                ArgumentParser.optionalDay("--alert-raised-on", alertRaisedOn).orElse(null),
                ground,
                ArgumentParser.optionalDay("--until", until).orElse(null));
        String messageKey = Optional.ofNullable(key).orElseGet(() -> row.keyOf(id.toString()));
        new CotraitanceText(cotraitances.tell(caller, id, row.read(), messageKey)).print(out);
        out.println("Next: relais:cotraitance-show " + id);
    }

    /** Words and codes are written in capitals, with _ for -; names as they are. */
    private static String asWritten(FactWord word, String detail) {
        boolean name = word.type()
                .in(FactColumn.DETAIL)
                .filter(field -> field.type() == ValueType.ADVISER || field.type() == ValueType.TEXT)
                .isPresent();
        return name ? detail : detail.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
