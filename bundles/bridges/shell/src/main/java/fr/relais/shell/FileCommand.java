// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;

/** What the commands that read files have in common. */
abstract class FileCommand extends RelaisCommand {

    /** A path as the operator sees it: from where {@code bin/relais} was called. */
    final Path path(String typed) {
        Object here = session().get("RELAIS_CWD");
        return here == null
                ? Path.of(typed).toAbsolutePath().normalize()
                : Path.of(here.toString()).resolve(typed).normalize();
    }

    /** Prints the table and what was wrong; fails where a line didn't go in, so that a script notices. */
    final void conclude(List<ImportRunText> runs, PrintStream out, String next) throws CommandException {
        ShellTable table = new ShellTable();
        table.column("File");
        table.column("Kind");
        table.column("Accepted").alignRight();
        table.column("Unchanged").alignRight();
        table.column("Rejected").alignRight();
        table.column("Seconds").alignRight();
        for (ImportRunText run : runs) {
            table.addRow()
                    .addContent(
                            run.file().getFileName(),
                            run.kind().path(),
                            run.report().accepted(),
                            run.report().unchanged(),
                            run.report().rejected(),
                            String.format("%.1f", run.time().toMillis() / 1000.0));
        }
        table.print(out);
        runs.forEach(run -> run.explain(out, locale()));
        int rejected = runs.stream().mapToInt(run -> run.report().rejected()).sum();
        if (rejected > 0) {
            throw failed(rejected + (rejected == 1 ? " line" : " lines")
                    + " didn't go in; the rest did. Correct them and import the file again: only what differs"
                    + " changes.");
        }
        out.println(next);
    }
}
