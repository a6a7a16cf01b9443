// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.spi.OutboxRepository;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.Flow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The outbox in memory; the day on which something is told is the test's. */
final class MemoryOutboxRepository implements OutboxRepository {

    final List<OutboxRecord> records = new ArrayList<>();
    LocalDate today = LocalDate.of(2012, 1, 1);

    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final Map<List<Object>, SortedMap<String, OutboxFile.Sum>> sums = new HashMap<>();
    private final Map<List<Object>, OutboxFile.Acknowledgement> acknowledgements = new HashMap<>();

    LocalDate openDay() {
        return sealedUntil()
                .map(last -> last.plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
    }

    @Override
    public List<OutboxRecord> recordsOf(CotraitanceId cotraitance) {
        return records.stream()
                .filter(each -> each.statement().key().cotraitance().equals(Optional.of(cotraitance)))
                .toList();
    }

    @Override
    public Optional<LocalDate> sealedUntil() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.lastKey());
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return records.stream().map(OutboxRecord::toldOn).findFirst();
    }

    @Override
    public void seal(LocalDate until) {
        Optional<LocalDate> first = sealedUntil().map(last -> last.plusDays(1)).or(this::firstDay);
        for (LocalDate day = first.orElse(LocalDate.MAX); !day.isAfter(until); day = day.plusDays(1)) {
            Map<Flow, Integer> counts = new EnumMap<>(Flow.class);
            LocalDate closed = day;
            records.stream()
                    .filter(each -> each.toldOn().equals(closed))
                    .forEach(each -> counts.merge(each.statement().key().flow(), 1, Integer::sum));
            days.put(day, new Day(day, counts));
        }
    }

    @Override
    public List<Day> days(Optional<LocalDate> after, Optional<ExchangePartner> unacknowledgedBy, int most) {
        return days.tailMap(after.orElse(LocalDate.MIN), false).values().stream()
                .filter(day -> unacknowledgedBy
                        .map(partner -> !acknowledgements.containsKey(List.of(partner, day.day())))
                        .orElse(true))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Day> day(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    @Override
    public List<OutboxRecord> records(LocalDate day, Collection<Flow> flows, long after, int most) {
        return records.stream()
                .filter(each -> each.toldOn().equals(day))
                .filter(each -> flows.contains(each.statement().key().flow()))
                .filter(each -> each.id() > after)
                .limit(most)
                .toList();
    }

    @Override
    public SortedMap<String, OutboxFile.Sum> sums(ExchangePartner partner, LocalDate day) {
        return sums.computeIfAbsent(List.of(partner, day), any -> new TreeMap<>());
    }

    @Override
    public void recordFile(ExchangePartner partner, LocalDate day, String form, OutboxFile.Sum sum) {
        sums(partner, day).put(form, sum);
    }

    @Override
    public Optional<OutboxFile.Acknowledgement> acknowledgement(ExchangePartner partner, LocalDate day) {
        return Optional.ofNullable(acknowledgements.get(List.of(partner, day)));
    }

    @Override
    public void recordAcknowledgement(
            ExchangePartner partner, LocalDate day, OutboxFile.Acknowledgement acknowledgement) {
        acknowledgements.put(List.of(partner, day), acknowledgement);
    }
}
