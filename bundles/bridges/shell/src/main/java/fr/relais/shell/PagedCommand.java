// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Option;

/** A command that shows a page of something, and says how to go on. */
abstract class PagedCommand extends RelaisCommand {

    @Option(name = "--limit", description = "at most so many, 1 to 1000")
    private int limit = 50;

    @Option(name = "--after", description = "go on after what the page before named")
    private String after;

    /** The page that is asked for. */
    final PageRequest asked() {
        return new PageRequest(limit, Optional.ofNullable(after));
    }

    /** Says how to see the next page, if there is one. */
    static void goOn(Page<?> page, PrintStream out) {
        page.next().ifPresent(next -> out.println("Next page: --after " + next));
    }
}
