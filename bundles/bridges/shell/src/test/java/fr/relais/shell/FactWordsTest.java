// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.shell.complete.FactWords;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.junit.Test;

/** What the console offers follows from the kinds of facts. */
public class FactWordsTest {

    @Test
    public void everyWordThatIsToldIsOffered() {
        assertEquals(
                FactTypes.STANDING.words().size(), offered(new FactWords(), "").size());
        assertEquals(List.of("alert-closed ", "alert-decided ", "alert-raised "), offered(new FactWords(), "alert"));
        assertTrue(offered(new FactWords(), "affected").isEmpty());
    }

    @Test
    public void aMadeUpKindIsOfferedAndRead() {
        assertEquals(List.of("visited "), offered(new FactWords(Visited.FACTS), "vis"));
        assertEquals(
                Visited.TYPE,
                ArgumentParser.oneOf("kind", Visited.FACTS.words(), FactWord::word, "visited")
                        .type());
    }

    private static List<String> offered(FactWords completer, String typed) {
        CommandLine line = (CommandLine) Proxy.newProxyInstance(
                CommandLine.class.getClassLoader(),
                new Class<?>[] {CommandLine.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getCursorArgument" -> typed;
                    case "getBufferPosition", "getArgumentPosition" -> typed.length();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        List<String> candidates = new ArrayList<>();
        completer.complete(null, line, candidates);
        return candidates.stream().sorted().toList();
    }
}
