// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowLine;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.KeptRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.RecordBook.Key;
import fr.relais.cotraitance.spi.InboxRows;
import fr.relais.cotraitance.spi.Work;
import fr.relais.intake.Fault;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.YoungPersonId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes records within one transaction, and the orphans that waited for what they bring. */
final class FlowTaking {

    /** A line, under which key its record is known (I-X2), and the hash of its content. */
    private record Told(FlowLine line, Key key, String hash) {

        /** What is too long to be kept is known by its place. */
        static Told of(String sender, long file, FlowLine line) {
            String hash = line.record()
                    .map(FlowRecord::hash)
                    .orElseGet(() -> FlowRecord.hash(line.raw().isEmpty() ? file + ":" + line.number() : line.raw()));
            String key = line.record().flatMap(FlowRecord::recordId).orElse(hash);
            return new Told(line, new Key(sender, key), hash);
        }
    }

    private final Work work;
    private final Basis basis;
    private final InboxRows inbox;
    private final RecordBook book;
    private final FlowSettling settling;

    FlowTaking(Work work, Basis basis) {
        this.work = work;
        this.basis = basis;
        this.inbox = work.inbox();
        this.book = new RecordBook(inbox);
        this.settling = new FlowSettling(work, basis, book);
    }

    /** Takes the lines of a file. */
    FlowCounts take(Caller teller, long file, List<FlowLine> lines) {
        List<Told> told =
                lines.stream().map(line -> Told.of(teller.user(), file, line)).toList();
        book.know(teller.user(), told.stream().map(each -> each.key().key()).toList());
        FlowCounts counts = FlowCounts.NONE;
        Set<Key> fresh = new LinkedHashSet<>();
        for (Told each : told) {
            Optional<RecordState> ended = receive(file, each, fresh);
            if (ended.isPresent()) {
                counts = counts.and(ended.get());
            }
        }
        List<Key> news = List.copyOf(fresh);
        settling.begin(teller, file, news);
        settle(news);
        settleOfNewcomers(news);
        return counts.and(close(news));
    }

    /** Takes the orphans of people whose file or affectation has come. */
    void arrived(Collection<PoleEmploiId> people) {
        if (people.isEmpty() || !inbox.anyOrphan()) {
            return;
        }
        List<Key> orphans = book.add(inbox.orphansAbout(people));
        settle(orphans);
        close(orphans);
    }

    /** Tries these again, whatever has changed. */
    FlowCounts again(List<KeptRecord> kept) {
        List<Key> keys = book.add(kept);
        settle(keys);
        return close(keys);
    }

    /**
     * I-X12: what holds in the place of a kept record from now on.
     *
     * @throws RefusedException if it would be rejected; then the transaction must not be committed
     */
    KeptRecord correct(Caller by, KeptRecord kept, FlowRecord instead, String raw) {
        book.add(List.of(kept));
        Key former = Key.of(kept);
        FlowRecord told = underItsName(kept, instead);
        Key key = new Key(kept.sender(), told.key());
        book.know(kept.sender(), List.of(key.key()));
        KeptRecord known = book.get(key);
        if (!key.equals(former)) {
            book.put(former, kept.became(RecordState.REPLACED, Optional.empty(), Optional.empty()));
        }
        boolean settles = known == null || key.equals(former) || known.state() == RecordState.REJECTED;
        if (settles) {
            book.put(key, kept(known, key, told.hash(), kept.file(), FlowLine.read(kept.line(), raw, told)));
        } else if (!known.hash().equals(told.hash())) {
            throw refused(Sayings.fault("record_id", "I-X2", "flow.other-content", key.key()));
        }
        List<Key> news = settles ? List.of(key) : List.of();
        settle(news);
        settleOfNewcomers(news);
        close(news);
        KeptRecord holds = inbox.known(kept.sender(), List.of(key.key())).get(key.key());
        holds.fault().filter(any -> holds.state() == RecordState.REJECTED).ifPresent(fault -> {
            throw refused(fault);
        });
        inbox.rectified(holds.id(), kept, by);
        return holds;
    }

    /** A record that its sender gave an identifier keeps it. */
    private static FlowRecord underItsName(KeptRecord kept, FlowRecord instead) {
        Optional<String> name = kept.record().flatMap(FlowRecord::recordId).filter(kept.key()::equals);
        if (name.isEmpty() || instead.recordId().equals(name)) {
            return instead;
        }
        if (instead.recordId().isPresent()) {
            throw refused(Sayings.fault("record_id", "I-X12", "flow.other-name", name.get()));
        }
        return instead.named(name.get());
    }

    private static RefusedException refused(Fault fault) {
        return new RefusedException(
                new Refusal(fault.rule().orElseGet(() -> new RuleId("R-X1")), fault.message(), fault.remedy()));
    }

    /** Settles records and what waited for them. */
    private void settle(List<Key> keys) {
        settling.open(keys);
        // asked before there is anything to write: of somebody whose file is locked no orphan comes meanwhile
        boolean orphans = inbox.anyOrphan();
        keys.forEach(settling::settle);
        if (orphans || anyWaits(keys)) {
            releaseOrphans(keys);
        }
    }

    /**
     * R-X1: what would begin to wait for somebody unknown doesn't if that person's file was made meanwhile. What waits already was seen by
     * who made it, and costs nothing; nor do records of people who are known.
     */
    private void settleOfNewcomers(List<Key> keys) {
        if (anyWaits(keys) && settling.strangersCame()) {
            releaseOrphans(keys);
        }
    }

    private boolean anyWaits(List<Key> keys) {
        return keys.stream().anyMatch(book::waits);
    }

    /** Keeps it all; how these ended. */
    private FlowCounts close(List<Key> keys) {
        FlowCounts counts = FlowCounts.NONE;
        for (Key key : keys) {
            counts = counts.and(book.get(key).state());
        }
        List<PoleEmploiId> unseen =
                settling.affected().stream().filter(book.strangers()::contains).toList();
        book.close();
        settling.close();
        // who was affected is seen by the mission locale from here on, and what it told of that person no longer waits
        new FlowTaking(work, basis).arrived(unseen);
        return counts;
    }

    /** A line becomes a record to be settled, or is known already and ends at once. */
    private Optional<RecordState> receive(long file, Told told, Set<Key> fresh) {
        Key key = told.key();
        String hash = told.hash();
        FlowLine line = told.line();
        KeptRecord known = book.get(key);
        if (known != null && !known.hash().equals(hash) && inbox.saidBefore(known.id(), hash)) {
            return Optional.of(RecordState.UNCHANGED);
        }
        if (known != null && known.state() != RecordState.REJECTED) {
            if (known.hash().equals(hash)) {
                return Optional.of(RecordState.UNCHANGED);
            }
            // I-X2: under one identifier a sender tells one thing
            Key other = new Key(key.sender(), FlowRecord.hash(key.key() + hash));
            book.know(key.sender(), List.of(other.key()));
            book.put(
                    other,
                    kept(book.get(other), other, hash, file, line)
                            .became(
                                    RecordState.REJECTED,
                                    Optional.empty(),
                                    Optional.of(Sayings.fault("record_id", "I-X2", "flow.other-content", key.key()))));
            return Optional.of(RecordState.REJECTED);
        }
        if (known != null && known.hash().equals(hash) && fresh.contains(key)) {
            return Optional.of(RecordState.UNCHANGED);
        }
        KeptRecord record = kept(known, key, hash, file, line);
        if (line.fault().isPresent()) {
            book.put(key, record.became(RecordState.REJECTED, Optional.empty(), line.fault()));
            return Optional.of(RecordState.REJECTED);
        }
        book.put(key, record);
        fresh.add(key);
        return Optional.empty();
    }

    private static KeptRecord kept(KeptRecord known, Key key, String hash, long file, FlowLine line) {
        Optional<FlowRecord> record = line.record();
        return new KeptRecord(
                known == null ? 0 : known.id(),
                key.sender(),
                key.key(),
                hash,
                RecordState.ORPHAN,
                Optional.empty(),
                record.map(FlowRecord::flow),
                record.map(FlowRecord::person),
                record.flatMap(FlowRecord::missionLocale),
                record.flatMap(FlowRecord::about),
                record.flatMap(FlowRecord::withdraws).isPresent(),
                record,
                line.raw(),
                Optional.empty(),
                file,
                line.number());
    }

    /** Applies what waited for these records, or for the affectations among them, and what waited for that in turn. */
    private void releaseOrphans(List<Key> came) {
        Set<PoleEmploiId> peopleAsked = new HashSet<>();
        Set<Key> asked = new HashSet<>();
        List<Key> news = came;
        boolean progress = true;
        while (progress) {
            List<Key> found = book.about(news.stream().filter(asked::add).toList());
            List<PoleEmploiId> people =
                    settling.affected().stream().filter(peopleAsked::add).toList();
            found.addAll(book.add(inbox.orphansAbout(people)));
            progress = !found.isEmpty();
            for (Key key : book.keys()) {
                if (book.waits(key)) {
                    settling.settle(key);
                    progress |= !book.waits(key);
                }
            }
            news = found;
        }
    }

    /** The files that were written to. */
    List<YoungPersonId> written() {
        return settling.written();
    }
}
