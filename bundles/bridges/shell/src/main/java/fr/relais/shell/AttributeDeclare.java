// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.attribute.AttributeDeclaration;
import fr.relais.cotraitance.attribute.RegionalAttributes;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.Text;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "attribute-declare",
        description =
                "Declares an attribute of people for a region's own criteria (R-C5); a national administrator vets it then")
@Service
public final class AttributeDeclare extends RelaisCommand {

    @Argument(name = "name", required = true, description = "region's code, dot, words: 82.driving-licence")
    private String name;

    @Option(name = "--kind", required = true, description = "yes-or-no, day, number or word")
    @Completion(
            value = StringsCompleter.class,
            values = {"yes-or-no", "day", "number", "word"})
    private String kind;

    @Option(name = "--least", description = "the least number")
    private Integer least;

    @Option(name = "--most", description = "the greatest number")
    private Integer most;

    @Option(name = "--word", multiValued = true, description = "one of the words, in capitals; give it once per word")
    private List<String> words;

    @Option(name = "--fr", required = true, description = "the label in French")
    private String fr;

    @Option(name = "--en", required = true, description = "the label in English")
    private String en;

    @Option(name = "--purpose", required = true, description = "what it is needed for")
    private String purpose;

    @Reference
    private RegionalAttributes attributes;

    @Override
    void run(Caller caller, PrintStream out) {
        attributes.declare(
                caller, new AttributeDeclaration(new AttributeName(name), type(), new Text(fr, en), purpose));
        out.println("Declared. Next, by a national administrator: relais:attribute-vet --ground TEXT " + name);
    }

    private AttributeType<?> type() {
        return switch (ArgumentParser.word("--kind", AttributeType.Kind.class, kind)) {
            case YES_OR_NO -> AttributeType.yesOrNo();
            case DAY -> AttributeType.day();
            case NUMBER -> {
                if (least == null || most == null) {
                    throw new IllegalArgumentException("--kind number: give --least and --most");
                }
                yield AttributeType.number(least, most);
            }
            case WORD -> AttributeType.word(words == null ? new String[0] : words.toArray(String[]::new));
            case ONE_OF, SET_OF ->
                throw new IllegalArgumentException("--kind: not one of yes-or-no, day, number, word: " + kind);
        };
    }
}
