// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.Outbox;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.exchange.OutboxFormat;
import fr.relais.shell.complete.ExchangePartnerCompleter;
import fr.relais.vocabulary.ExchangePartner;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Command(
        scope = "relais",
        name = "outbox-file",
        description = "Writes the file of what a partner is told on a day; the same bytes each time")
@Service
public final class OutboxWriteCommand extends FileCommand {

    @Argument(name = "partner", required = true, description = "gide, dude or parcours-3")
    @Completion(ExchangePartnerCompleter.class)
    private String partner;

    @Argument(index = 1, name = "day", required = true, description = "the day of the file (yyyy-mm-dd)")
    private String day;

    @Argument(index = 2, name = "file", required = true, description = "where to write it; it must not exist")
    private String file;

    @Option(name = "--form", description = "csv or ndjson")
    private String form = "csv";

    @Reference
    private Outbox outbox;

    @Override
    void run(Caller caller, PrintStream out) throws IOException {
        OutboxFormat chosen = ArgumentParser.word("--form", OutboxFormat.class, form);
        ExchangePartner to = ArgumentParser.word("partner", ExchangePartner.class, partner);
        LocalDate of = ArgumentParser.day("day", day);
        Path path = path(file);
        if (Files.exists(path)) {
            throw new IllegalArgumentException("file: exists already: " + path);
        }
        OutboxFile made;
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (OutputStream content = new BufferedOutputStream(Files.newOutputStream(part))) {
                made = outbox.file(caller, to, of, chosen, content);
            }
            Files.move(part, path);
        } finally {
            Files.deleteIfExists(part);
        }
        String sha256 = made.sums().get(chosen.code()).sha256();
        out.println(made.size() + " records: " + path);
        out.println("SHA-256 " + sha256);
        out.println("Next: relais:outbox-acknowledge " + partner + " " + of + " " + sha256);
    }
}
