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
 * @param rejections one per line that didn't go in, by line; the first {@link #MOST_LISTED}, so that a file of rubbish can't fill
 *     the memory
 * @param notices what somebody should know of the whole
 * @param unlisted how many further lines didn't go in
 */
public record IntakeReport(
        int accepted, int unchanged, List<Rejection> rejections, List<Notice> notices, int unlisted) {

    /** How many rejections are told one by one. */
    public static final int MOST_LISTED = 10_000;

    /** Copies its lists, sorts the rejections and keeps the first. */
    public IntakeReport {
        unlisted += Math.max(0, rejections.size() - MOST_LISTED);
        rejections = rejections.stream()
                .sorted(Comparator.comparingInt(Rejection::line))
                .limit(MOST_LISTED)
                .toList();
        notices = List.copyOf(notices);
    }

    /** A report of so few rejections that all are listed. */
    public IntakeReport(int accepted, int unchanged, List<Rejection> rejections, List<Notice> notices) {
        this(accepted, unchanged, rejections, notices, 0);
    }

    /** How many lines didn't go in. */
    public int rejected() {
        return rejections.size() + unlisted;
    }

    /** Both reports as one. */
    public IntakeReport and(IntakeReport other) {
        List<Rejection> allRejections = new ArrayList<>(rejections);
        allRejections.addAll(other.rejections);
        List<Notice> allNotices = new ArrayList<>(notices);
        allNotices.addAll(other.notices);
        return new IntakeReport(
                accepted + other.accepted,
                unchanged + other.unchanged,
                allRejections,
                allNotices,
                unlisted + other.unlisted);
    }

    /** Nothing came in. */
    public static IntakeReport empty() {
        return new IntakeReport(0, 0, List.of(), List.of());
    }
}
