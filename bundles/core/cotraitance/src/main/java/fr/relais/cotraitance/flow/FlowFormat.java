// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import java.util.Locale;
import java.util.stream.Stream;

/** How a file of flows is written. */
public enum FlowFormat {
    /** Comma-separated, with a header line (RFC 4180). */
    CSV,

    /** A JSON object per line. */
    NDJSON;

    /** As a file of that name is written: {@code .ndjson}, {@code .jsonl} and {@code .json} are NDJSON, all else is CSV. */
    public static FlowFormat ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(".ndjson", ".jsonl", ".json").anyMatch(name::endsWith) ? NDJSON : CSV;
    }
}
