// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.intake.IntakeReport;
import fr.relais.intake.Rejection;
import fr.relais.intake.ValueError;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the lines of a chunk. */
final class IntakeCounter {

    private final List<Rejection> rejections = new ArrayList<>();
    private int accepted;
    private int unchanged;

    void line(boolean changed) {
        if (changed) {
            accepted++;
        } else {
            unchanged++;
        }
    }

    void rejected(int line, ValueError fault) {
        rejections.add(fault.at(line));
    }

    IntakeReport report() {
        return new IntakeReport(accepted, unchanged, rejections, List.of());
    }
}
