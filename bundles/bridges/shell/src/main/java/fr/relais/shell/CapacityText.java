// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.CommitteeDecision;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.table.ShellTable;

/** Where there is room, as the console shows it (W8): the missions locales first, then their neighbours; both figures of I-O6. */
record CapacityText(NearbyCapacity room) {

    void print(PrintStream out) {
        out.println("Room on " + room.on() + ":");
        ShellTable table = new ShellTable().emptyTableText("No mission locale.");
        table.column("Mission locale");
        table.column("Name");
        table.column("");
        table.column("Objective").alignRight();
        table.column("Counted").alignRight();
        table.column("Total in co-traitance").alignRight();
        table.column("Awaiting").alignRight();
        table.column("Room left").alignRight();
        table.column("Threshold %").alignRight();
        table.column("Committees decided");
        table.column("The next one is");
        room.missionsLocales().forEach(one -> row(table, one, ""));
        room.neighbours().forEach(one -> row(table, one, "neighbour"));
        table.print(out);
    }

    private static void row(ShellTable table, CapacityStatus one, String nearness) {
        table.addRow()
                .addContent(
                        one.missionLocale(),
                        one.name(),
                        nearness,
                        one.room().objective(),
                        one.room().counted(),
                        one.room().totalInCotraitance(),
                        one.room().awaiting(),
                        one.room().left(),
                        one.allowance().threshold().isPresent()
                                ? one.allowance().threshold().getAsInt()
                                : "not set",
                        one.allowance().decisions().stream()
                                .map(CapacityText::words)
                                .collect(Collectors.joining("; ")),
                        one.next());
    }

    private static String words(CommitteeDecision decision) {
        return decision.committee() + " " + decision.decidedOn()
                + (decision.places().isPresent()
                        ? ", places " + decision.places().getAsInt()
                        : "")
                + decision.until()
                        .map(LocalDate::toString)
                        .map(", until "::concat)
                        .orElse("");
    }
}
