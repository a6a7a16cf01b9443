// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell.complete;

import fr.relais.partnership.lifecycle.FactCatalogue;
import fr.relais.partnership.lifecycle.FactTypes;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** The kinds of facts that are told. */
@Service
public final class FactWords implements Completer {

    private final FactCatalogue facts;

    /** The standing kinds. */
    public FactWords() {
        this(FactTypes.STANDING);
    }

    /** These kinds. */
    public FactWords(FactCatalogue facts) {
        this.facts = facts;
    }

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(facts.words().stream()
                        .map(word -> word.word().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList())
                .complete(session, commandLine, candidates);
    }
}
