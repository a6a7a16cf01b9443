// SPDX-License-Identifier: Apache-2.0
package fr.relais.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What became of the lines of a file.
 *
 * @param accepted lines that changed something
 * @param unchanged lines that said what was known already (R-X2)
 * @param rejections one per line that didn't go in, by line
 * @param notices what somebody should know of the whole
 */
public record IntakeReport(int accepted, int unchanged, List<Rejection> rejections, List<Notice> notices) {

    /** Copies its lists and sorts the rejections. */
    public IntakeReport {
        rejections = rejections.stream()
                .sorted(Comparator.comparingInt(Rejection::line))
                .toList();
        notices = List.copyOf(notices);
    }

    /** How many lines didn't go in. */
    public int rejected() {
        return rejections.size();
    }

    /** Both reports as one. */
    public IntakeReport and(IntakeReport other) {
        List<Rejection> allRejections = new ArrayList<>(rejections);
        allRejections.addAll(other.rejections);
        List<Notice> allNotices = new ArrayList<>(notices);
        allNotices.addAll(other.notices);
        return new IntakeReport(accepted + other.accepted, unchanged + other.unchanged, allRejections, allNotices);
    }

    /** Nothing came in. */
    public static IntakeReport empty() {
        return new IntakeReport(0, 0, List.of(), List.of());
    }
}
