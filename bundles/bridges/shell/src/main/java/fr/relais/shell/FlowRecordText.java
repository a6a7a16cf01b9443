// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.PoleEmploiId;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.support.table.ShellTable;

/** Records of flows as the console shows them. */
final class FlowRecordText {

    private FlowRecordText() {}

    /** Nothing where there are none. */
    static void print(List<InboxRecord> records, PrintStream out, Locale language) {
        if (records.isEmpty()) {
            return;
        }
        ShellTable table = new ShellTable();
        table.column("Record").alignRight();
        table.column("File").alignRight();
        table.column("Line").alignRight();
        table.column("State");
        table.column("Flow");
        table.column("Person");
        table.column("Rule");
        table.column("Why, and what to do");
        records.forEach(record -> table.addRow()
                .addContent(
                        record.id(),
                        record.file(),
                        record.line(),
                        record.state(),
                        record.flow().map(Flow::name).orElse(""),
                        record.person().map(PoleEmploiId::value).orElse(""),
                        record.fault()
                                .flatMap(fault -> fault.rule())
                                .map(Object::toString)
                                .orElse(""),
                        record.fault()
                                .map(fault -> fault.message().in(language) + " "
                                        + fault.remedy().in(language))
                                .orElse("")));
        table.print(out);
    }
}
