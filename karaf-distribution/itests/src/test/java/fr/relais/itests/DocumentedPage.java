// SPDX-License-Identifier: Apache-2.0
package fr.relais.itests;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assert.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A page of the documentation, as far as machines can hold it to its word: commands with what is shown of their output, and excerpts of what
 * isn't a command. Every fenced block says in which language it is, and in none but these.
 */
record DocumentedPage(Path path, List<Step> steps, List<Excerpt> excerpts) {

    /** Commands that whoever reads runs. */
    private static final String COMMANDS = "sh";
    /** What the block of commands before it printed, a line each. */
    private static final String OUTPUT = "text";
    /** Commands that build and test the whole tree, which is what the build that runs this test has done. */
    static final String BUILD = "sh build";

    private static final String FENCE = "```";
    private static final Set<String> EXCERPTS = Set.of(BUILD, "json", "csv", "ini", "properties", "java", "mermaid");

    /** Commands, where they stand, and the lines that the page shows of their output. */
    record Step(String where, String commands, List<String> shown) {}

    /** A block that isn't run, and the line of the page on which it begins. */
    record Excerpt(String language, int line, String content) {}

    /** Reads a page. @throws AssertionError if a block isn't closed, or is in no language that is known */
    static DocumentedPage read(Path path) throws IOException {
        DocumentedPage page = new DocumentedPage(path, new ArrayList<>(), new ArrayList<>());
        List<String> lines = Files.readAllLines(path);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(FENCE)) {
                int opened = i;
                StringBuilder content = new StringBuilder();
                while (++i < lines.size() && !lines.get(i).equals(FENCE)) {
                    content.append(lines.get(i)).append('\n');
                }
                assertTrue(path + ":" + (opened + 1) + " isn't closed", i < lines.size());
                page.add(lines.get(opened).substring(FENCE.length()), opened + 1, content.toString());
            }
        }
        return page;
    }

    private void add(String language, int line, String content) {
        if (language.equals(COMMANDS)) {
            steps.add(new Step(path.getFileName() + ":" + line, content, List.of()));
        } else if (language.equals(OUTPUT)) {
            assertFalse(path + ":" + line + " is the output of no commands", steps.isEmpty());
            Step last = steps.remove(steps.size() - 1);
            steps.add(new Step(last.where(), last.commands(), content.lines().toList()));
        } else if (EXCERPTS.contains(language)) {
            excerpts.add(new Excerpt(language, line, content));
        } else {
            fail(path + ":" + line + ": nobody knows what to do with a block of '" + language + "'");
        }
    }
}
