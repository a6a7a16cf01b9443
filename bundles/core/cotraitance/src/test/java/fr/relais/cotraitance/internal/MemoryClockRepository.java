// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.ClockReport;
import fr.relais.cotraitance.spi.ClockRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lease and runs in memory. */
final class MemoryClockRepository implements ClockRepository {

    final List<ClockReport> runs = new ArrayList<>();
    String holder;

    @Override
    public boolean lease(String run, Instant now, Instant until) {
        if (holder != null && !holder.equals(run)) {
            return false;
        }
        holder = run;
        return true;
    }

    @Override
    public void release(String run) {
        if (run.equals(holder)) {
            holder = null;
        }
    }

    @Override
    public void keep(ClockReport report) {
        runs.add(report);
    }

    @Override
    public Page<ClockReport> runs(PageRequest page) {
        return new Page<>(runs, Optional.empty());
    }

    @Override
    public Optional<LocalDate> caughtUpTo() {
        return runs.stream().map(ClockReport::until).max(LocalDate::compareTo);
    }
}
