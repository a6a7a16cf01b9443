// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.MissingDependency;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.spi.InboxRepository;
import fr.relais.intake.ValueError;
import fr.relais.vocabulary.PoleEmploiId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Caches the records that a transaction has loaded, saved or looked for in vain. One thread. */
final class RecordCache {

    /** By what a sender's record is known. */
    record Key(String sender, String key) {
        static Key of(InboxRecord record) {
            return new Key(record.sender(), record.key());
        }
    }

    private final InboxRepository inbox;
    private final Map<Key, InboxRecord> records = new LinkedHashMap<>();
    private final Set<Key> changed = new HashSet<>();
    private final Set<Key> unheard = new HashSet<>();

    RecordCache(InboxRepository inbox) {
        this.inbox = inbox;
    }

    /** A record that is known; null if none is. */
    InboxRecord get(Key key) {
        return records.get(key);
    }

    /** A record, asked for if it wasn't; null if nobody told it. */
    InboxRecord getOrLoad(Key key) {
        if (!records.containsKey(key) && !unheard.contains(key)) {
            load(key.sender(), List.of(key.key()));
        }
        return records.get(key);
    }

    /** The keys of all that are known here, as of now. */
    List<Key> keys() {
        return List.copyOf(records.keySet());
    }

    void put(Key key, InboxRecord record) {
        records.put(key, record);
        changed.add(key);
    }

    /** Asks for those of a sender's records that weren't asked for. */
    void load(String sender, List<String> keys) {
        List<String> unasked = keys.stream()
                .distinct()
                .filter(key -> !records.containsKey(new Key(sender, key)) && unheard.add(new Key(sender, key)))
                .toList();
        inbox.known(sender, unasked).values().forEach(known -> records.put(Key.of(known), known));
    }

    /** Asks anew for what wasn't known: it may have come meanwhile. */
    void forgetUnknown() {
        unheard.clear();
    }

    /** Takes records in as they are kept; what is known here already is more recent. */
    List<Key> add(List<InboxRecord> kept) {
        List<Key> added = new ArrayList<>();
        for (InboxRecord record : kept) {
            records.putIfAbsent(Key.of(record), record);
            added.add(Key.of(record));
        }
        return added;
    }

    /** Whether it waits, and could be applied. */
    boolean waits(Key key) {
        InboxRecord record = records.get(key);
        return record.state() == RecordState.ORPHAN && record.record().isPresent();
    }

    /** Whether it was rejected for what it names, and would be judged otherwise if that were told as something else. */
    boolean rejectedForItsTarget(Key key) {
        InboxRecord record = records.get(key);
        return record.state() == RecordState.REJECTED
                && record.record().isPresent()
                && record.about().isPresent()
                && record.fault().flatMap(ValueError::rule).equals(Optional.of(CorrectionChain.RULE));
    }

    /** Of whom something waits because its sender didn't see that person's file. */
    Set<PoleEmploiId> peopleNotFound() {
        return records.values().stream()
                .filter(record -> record.waitsFor().equals(Optional.of(MissingDependency.PERSON)))
                .flatMap(record -> record.person().stream())
                .collect(Collectors.toSet());
    }

    /**
     * What corrects or withdraws these and wasn't applied: the orphans among them, the links of a chain at whose end one waits, and what
     * was rejected for what they were.
     */
    List<Key> recordsAbout(Collection<Key> keys) {
        Map<String, List<String>> bySender = new HashMap<>();
        keys.forEach(key ->
                bySender.computeIfAbsent(key.sender(), any -> new ArrayList<>()).add(key.key()));
        List<Key> found = new ArrayList<>();
        bySender.forEach((sender, told) -> found.addAll(add(inbox.unappliedAbout(sender, told))));
        records.forEach((key, record) -> {
            boolean named = record.about()
                    .filter(about -> keys.contains(new Key(record.sender(), about)))
                    .isPresent();
            if (named && rejectedForItsTarget(key)) {
                found.add(key);
            }
        });
        return found;
    }

    /** Keeps what changed. */
    void close() {
        inbox.save(changed.stream()
                .map(records::get)
                .sorted(Comparator.comparing(InboxRecord::file).thenComparing(InboxRecord::line))
                .toList());
    }
}
