// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import java.time.LocalDate;
import java.util.Optional;

/** From when and until when (last day included) something holds; no date means open (I-T2: communes and missions locales merge). */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** For ever. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if it ends before it begins */
    public Validity {
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("ends on " + to.get() + ", before it begins on " + from.get());
        }
    }

    /** Whether it holds on that day. */
    public boolean includes(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && to.map(t -> !day.isAfter(t)).orElse(true);
    }

    /** Whether there is a day on which both hold. */
    public boolean overlaps(Validity other) {
        return startsByEndOf(other) && other.startsByEndOf(this);
    }

    private boolean startsByEndOf(Validity other) {
        return from.isEmpty() || other.to.isEmpty() || !from.get().isAfter(other.to.get());
    }
}
