// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.merger;

import fr.relais.partnership.territory.Merger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A merger of missions locales as it was recorded (W9). It counts from the moment on which it is recorded; one that was taken back never
 * was, and stays to be seen.
 *
 * @param recorded who recorded it, and why; its day is that of the merger
 * @param undone who took it back, and why
 * @param caughtUp whether all that is kept of the files concerned follows from it already; the daily clock goes on with what was
 *     interrupted
 */
public record RecordedMerger(long id, Merger merger, Act recorded, Optional<Act> undone, boolean caughtUp) {

    /** What somebody did. */
    public record Act(LocalDate on, String ground, String by, Instant at) {}
}
