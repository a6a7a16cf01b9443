// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;
import org.apache.karaf.shell.support.parsing.DefaultParser;

/**
 * Lets options stand anywhere: the console takes them before arguments only, so what was typed is put into that order before it is run. What
 * stands between quotes is never an option.
 */
@Service
public final class OptionOrderParser extends DefaultParser {

    /** The options without a value, of all commands; after each other one stands its value. */
    static final Set<String> FLAGS = Set.of(
            "--acc",
            "--awaiting",
            "--bearings",
            "--discouraged",
            "--network",
            "--refuse",
            "--too-long",
            "--unacknowledged",
            "--help");

    private static final String OPTION = "--";

    /** Where nothing is typed yet, completion finds an empty word. */
    @Override
    public CommandLine parse(Session session, String command, int cursor) {
        String typed = command + " ".repeat(Math.max(0, cursor - command.length()));
        CommandLine line = super.parse(session, typed, cursor);
        if (line.getCursorArgument() != null) {
            return line;
        }
        int words = line.getArguments().length;
        String[] arguments = Arrays.copyOf(line.getArguments(), words + 1);
        arguments[words] = "";
        return new CommandLineImpl(arguments, words, 0, cursor, line.getBuffer());
    }

    @Override
    public String preprocess(Session session, CommandLine line) {
        List<String> options = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        List<String> words = Arrays.stream(line.getArguments())
                .filter(word -> !word.isEmpty())
                .toList();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith(OPTION)) {
                arguments.add(word);
                continue;
            }
            options.add(word);
            if (!word.contains("=") && !FLAGS.contains(word) && i + 1 < words.size()) {
                options.add(words.get(++i));
            }
        }
        List<String> ordered = new ArrayList<>(words.subList(0, Math.min(1, words.size())));
        ordered.addAll(options);
        ordered.addAll(arguments);
        return String.join(" ", ordered);
    }
}
