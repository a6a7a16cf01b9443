// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Flow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a partner was told on one day: the control totals of its file. Nothing is added to a day once its file exists.
 *
 * @param records how many of each flow; flows without any left out
 * @param sums of the bytes, by the form in which the file was made; the same form is the same bytes for ever
 * @param acknowledgement empty until the partner said that it has the file
 */
public record OutboxFile(
        ExchangePartner partner,
        LocalDate day,
        Map<Flow, Integer> records,
        SortedMap<String, Sum> sums,
        Optional<Acknowledgement> acknowledgement) {

    /** Copies its maps. */
    public OutboxFile {
        Map<Flow, Integer> sorted = new EnumMap<>(Flow.class);
        sorted.putAll(records);
        records = Collections.unmodifiableMap(sorted);
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }

    /** How many records it has. */
    public int size() {
        return records.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** @param sha256 hash of the file's bytes, lower-case hexadecimal @param bytes how many they are */
    public record Sum(String sha256, long bytes) {}

    /** @param sha256 of the file that the partner has @param by the user who said so */
    public record Acknowledgement(String sha256, String by, Instant at) {}
}
