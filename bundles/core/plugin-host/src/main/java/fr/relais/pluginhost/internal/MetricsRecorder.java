// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a plug-in did. Thread-safe. */
final class MetricsRecorder {

    private final LongAdder goes = new LongAdder();
    private final LongAdder people = new LongAdder();
    private final Map<UnansweredReason.Kind, LongAdder> failures = new EnumMap<>(UnansweredReason.Kind.class);
    private final LatencyHistogram times = new LatencyHistogram();

    MetricsRecorder() {
        for (UnansweredReason.Kind kind : UnansweredReason.Kind.values()) {
            failures.put(kind, new LongAdder());
        }
    }

    /** A go that the plug-in began took so long. */
    void took(long nanos) {
        goes.increment();
        times.add(nanos);
    }

    /** What came of one go. */
    void count(List<? extends Reply<?>> replies) {
        long answered = 0;
        for (Reply<?> reply : replies) {
            if (reply instanceof Reply.Unanswered<?> unanswered) {
                failures.get(unanswered.reason().kind()).increment();
            } else {
                answered++;
            }
        }
        people.add(answered);
    }

    long goes() {
        return goes.sum();
    }

    long people() {
        return people.sum();
    }

    Duration percentile(double percent) {
        return times.percentile(percent);
    }

    Map<String, Long> failures() {
        Map<String, Long> counted = new TreeMap<>();
        failures.forEach((kind, number) -> {
            if (number.sum() > 0) {
                counted.put(kind.name(), number.sum());
            }
        });
        return counted;
    }
}
