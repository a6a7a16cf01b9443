// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.intake.ParsedLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cuts the lines of a file into pieces that each go into one transaction. */
final class Batches {

    /** Lines per transaction: enough to spare round trips, few enough to hold locks for well under a second. */
    static final int LINES = 1000;

    private Batches() {}

    /** In the order of the file. */
    static <T> List<List<T>> of(List<T> lines) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES) {
            chunks.add(lines.subList(from, Math.min(from + LINES, lines.size())));
        }
        return chunks;
    }

    /** All lines of one owner in one chunk, so that the owner's file is opened once; only an owner of more lines makes a longer chunk. */
    static <T, K> List<List<ParsedLine<T>>> together(List<ParsedLine<T>> lines, Function<T, K> owner) {
        Map<K, List<ParsedLine<T>>> byOwner = new LinkedHashMap<>();
        lines.forEach(line -> byOwner.computeIfAbsent(owner.apply(line.value()), any -> new ArrayList<>())
                .add(line));
        return gathered(byOwner.values());
    }

    private static <T> List<List<T>> gathered(Collection<List<T>> groups) {
        List<List<T>> chunks = new ArrayList<>();
        List<T> chunk = new ArrayList<>();
        for (List<T> group : groups) {
            if (!chunk.isEmpty() && chunk.size() + group.size() > LINES) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
            }
            chunk.addAll(group);
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }
}
