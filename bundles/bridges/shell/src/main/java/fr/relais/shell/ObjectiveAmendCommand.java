// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.steering.Avenant;
import fr.relais.steering.Objectives;
import fr.relais.vocabulary.Level;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "objective-amend",
        description = "Moves or sets objectives by avenant, all of one level together, so that sums can hold")
@Service
public final class ObjectiveAmendCommand extends RelaisCommand {

    @Argument(index = 0, name = "year", required = true, description = "the calendar year of the objectives")
    private int year;

    @Argument(index = 1, name = "level", required = true, description = "national, regional or local")
    @Completion(
            value = StringsCompleter.class,
            values = {"national", "regional", "local"})
    private String level;

    @Argument(
            index = 2,
            name = "volumes",
            required = true,
            multiValued = true,
            description = "the new volumes, such as 69382S00=410 69387S00=390")
    private List<String> volumes;

    @Option(name = "--signed-on", required = true, description = "the day it takes effect (yyyy-mm-dd)")
    private String signedOn;

    @Option(name = "--finding", required = true, description = "the finding of the competent committee")
    private String finding;

    @Reference
    private Objectives objectives;

    @Override
    void run(Caller caller, PrintStream out) {
        Avenant avenant = new Avenant(
                year,
                ArgumentParser.word("level", Level.class, level),
                ArgumentParser.day("--signed-on", signedOn),
                finding,
                byCode());
        ObjectiveListCommand.print(objectives.amend(caller, avenant), out);
        out.println("Next: relais:objective-list " + year + ", relais:progress-show " + year);
    }

    private Map<String, Integer> byCode() {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        for (String volume : volumes) {
            String[] parts = volume.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("volumes: CODE=VOLUME was expected: " + volume);
            }
            byCode.put(parts[0], Math.toIntExact(ArgumentParser.number("volumes", parts[1])));
        }
        return byCode;
    }
}
