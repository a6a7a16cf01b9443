// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.exchange.ImportKind;
import fr.relais.exchange.Imports;
import fr.relais.time.Ticker;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

@Command(
        scope = "relais",
        name = "territory-import",
        description = "Takes in the reference files that a folder holds, in the order in which they need each other")
@Service
public final class TerritoryImportCommand extends FileCommand {

    /** What each file needs comes before it. */
    private static final List<ImportKind> ORDER = List.of(
            ImportKind.REGIONS,
            ImportKind.DEPARTEMENTS,
            ImportKind.COMMUNES,
            ImportKind.POLE_EMPLOI_SITES,
            ImportKind.MISSIONS_LOCALES,
            ImportKind.MISSION_LOCALE_ZONES,
            ImportKind.ROME,
            ImportKind.COMMUNE_ZONE_EMPLOI,
            ImportKind.PARAMETERS,
            ImportKind.OBJECTIVES,
            ImportKind.CONVENTIONS);

    @Argument(
            name = "folder",
            required = true,
            description = "holds regions.csv, communes.csv and so on; regions-2010.csv and 01-regions.csv will do")
    @Completion(FileCompleter.class)
    private String folder;

    @Reference
    private Imports imports;

    @Reference
    private Ticker ticker;

    @Override
    void run(Caller caller, PrintStream out) throws IOException, CommandException {
        Path directory = path(folder);
        if (!Files.isDirectory(directory)) {
            throw failed("there is no folder " + directory);
        }
        List<ImportRunText> runs = new ArrayList<>();
        for (ImportKind kind : ORDER) {
            Optional<Path> file = file(directory, kind);
            if (file.isPresent()) {
                runs.add(ImportRunText.of(imports, caller, kind, file.get(), ticker, out));
            }
        }
        if (runs.isEmpty()) {
            throw failed("no reference file in " + directory + "; the first would be regions.csv");
        }
        conclude(runs, out, "Next: relais:regions, relais:mission-locale-of 69381, relais:import people FILE");
    }

    private static Optional<Path> file(Path directory, ImportKind kind) throws IOException {
        Pattern name = Pattern.compile("(\\d+-)?" + kind.path() + "(-\\d{4})?\\.csv");
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .findFirst();
        }
    }
}
