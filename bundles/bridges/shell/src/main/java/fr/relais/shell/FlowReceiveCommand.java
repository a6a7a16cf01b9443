// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.exchange.Flows;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "flow-receive",
        description = "Takes a file of flows F1 to F10 in; what can't be applied is kept and the rest goes through")
@Service
public final class FlowReceiveCommand extends FileCommand {

    @Argument(
            name = "file",
            required = true,
            description = "UTF-8; CSV with its header line, or NDJSON: a JSON object per line")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--format", description = "csv or ndjson; where none is given, as the file's name ends")
    @Completion(
            value = StringsCompleter.class,
            values = {"csv", "ndjson"})
    private String format;

    @Reference
    private Flows flows;

    @Override
    void run(Caller caller, PrintStream out) throws IOException, CommandException {
        Path path = path(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw failed("there is no file " + path + " that the platform can read");
        }
        Flows.Receipt receipt = receive(caller, path, out);
        FlowFile taken = receipt.file();
        FlowCounts counts = taken.counts();
        if (receipt.known()) {
            out.println("The same file was taken before, as file " + taken.id() + ": nothing was done.");
        }
        out.println("File " + taken.id() + ": " + counts.applied() + " applied, " + counts.unchanged() + " unchanged, "
                + counts.orphans() + " waiting, " + counts.rejected() + " rejected.");
        FlowRecordText.print(receipt.notApplied(), out, locale());
        if (counts.rejected() > 0) {
            throw failed(counts.rejected() + (counts.rejected() == 1 ? " record" : " records")
                    + " didn't go in; the rest did. See relais:flow-records --state rejected --file " + taken.id());
        }
        out.println("Next: relais:flow-records --file " + taken.id());
    }

    private Flows.Receipt receive(Caller caller, Path path, PrintStream out) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(path));
                ProgressTicker patience = new ProgressTicker(out)) {
            String name = path.getFileName().toString();
            FlowFormat written = ArgumentParser.optionalWord("--format", FlowFormat.class, format)
                    .orElseGet(() -> FlowFormat.ofName(name));
            return flows.receive(caller, name, written, content);
        }
    }
}
