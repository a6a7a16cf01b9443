// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.shell.complete.ImportKindCompleter;
import fr.relais.time.Ticker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

@Command(
        scope = "relais",
        name = "import",
        description = "Takes a file in; a wrong line is reported and the rest goes in")
@Service
public final class ImportFileCommand extends FileCommand {

    @Argument(index = 0, name = "kind", required = true, description = "what the file holds, such as people")
    @Completion(ImportKindCompleter.class)
    private String kind;

    @Argument(index = 1, name = "file", required = true, description = "a CSV file, UTF-8, with its header line")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Imports imports;

    @Reference
    private Ticker ticker;

    @Override
    void run(Caller caller, PrintStream out) throws IOException, CommandException {
        Path path = path(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw failed("there is no file " + path + " that the platform can read");
        }
        conclude(
                List.of(ImportRunText.of(imports, caller, kind(), path, ticker, out)),
                out,
                "Next: relais:progress-show, relais:cotraitance-tally");
    }

    private ImportKind kind() {
        return Arrays.stream(ImportKind.values())
                .filter(known -> known.path().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind: not one of "
                        + Arrays.stream(ImportKind.values())
                                .map(ImportKind::path)
                                .collect(Collectors.joining(", "))
                        + ": " + kind));
    }
}
