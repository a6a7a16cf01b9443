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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes records within one transaction, and the orphans that waited for what they bring. */
final class FlowTaking {

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

    /** Takes lines of a file that can be taken {@linkplain FlowReception#together together}. */
    FlowCounts take(Caller teller, long file, List<FlowLine> lines) {
        FlowReception reception = new FlowReception(teller, file, inbox, book, settling);
        FlowCounts counts = reception.receive(lines);
        List<Key> news = reception.fresh();
        settling.begin(teller, file, news);
        meetWhatNamesThem(news);
        settle(news);
        settleOfNewcomers(news);
        return counts.and(close(news));
    }

    /** Takes the orphans about people whose file or affectation has come, or who are seen by others than before, by whichever identifier. */
    void arrived(Collection<FileOnDesk> people) {
        if (people.isEmpty() || !inbox.anyOrphan()) {
            return;
        }
        List<Key> orphans = book.add(orphansAbout(people));
        settle(orphans);
        close(orphans);
    }

    private List<KeptRecord> orphansAbout(Collection<FileOnDesk> people) {
        return inbox.orphansAbout(
                people.stream().flatMap(file -> file.identifiers().stream()).collect(Collectors.toSet()));
    }

    /** Tries these again, whatever has changed. */
    FlowCounts again(List<KeptRecord> kept) {
        List<Key> keys = book.add(kept);
        settling.open(keys);
        meetWhatNamesThem(keys);
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
            book.put(
                    key,
                    FlowReception.kept(known, key, told.hash(), kept.file(), FlowLine.read(kept.line(), raw, told)));
        } else if (!known.hash().equals(told.hash())) {
            throw refused(Sayings.fault("record_id", "I-X2", "flow.other-content", key.key()));
        }
        List<Key> news = Stream.of(former, key)
                .filter(each -> settles || each.equals(former))
                .distinct()
                .toList();
        settling.open(news);
        meetWhatNamesThem(news);
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

    /**
     * R-X1: a record and what names it, about two people, may come at the same moment, and there is no file that both lock. So whoever
     * brings records shares a gate, and who brings one that names what nobody told closes it: that one waits for those that came before,
     * asks once more, and can be seen by those who come after.
     */
    private void meetWhatNamesThem(List<Key> news) {
        if (news.isEmpty()) {
            return;
        }
        List<KeptRecord> naming = news.stream()
                .map(book::get)
                .filter(record -> record.record().isPresent() && record.about().isPresent())
                .toList();
        naming.stream()
                .collect(Collectors.groupingBy(
                        KeptRecord::sender,
                        Collectors.mapping(record -> record.about().orElseThrow(), Collectors.toList())))
                .forEach(book::know);
        if (naming.stream().anyMatch(record -> CorrectionChain.of(record, book).end() == CorrectionChain.End.UNHEARD)) {
            inbox.holdUpRecords();
            book.askAgain();
        } else {
            inbox.bringRecords();
        }
    }

    /** Settles records and what waited for them. */
    private void settle(List<Key> keys) {
        settling.open(keys);
        // asked before there is anything to write: of somebody whose file is locked no orphan comes meanwhile
        boolean orphans = inbox.anyOrphan();
        keys.forEach(settling::settle);
        if (orphans || anyWaits(keys) || anyToldAnew(keys)) {
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

    /** What names such a record may have been rejected for what it was. */
    private boolean anyToldAnew(List<Key> keys) {
        return keys.stream().anyMatch(key -> book.get(key).id() > 0);
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
        Set<PoleEmploiId> strangers = book.strangers();
        List<FileOnDesk> unseen = settling.affected().stream()
                .filter(file -> file.identifiers().stream().anyMatch(strangers::contains))
                .toList();
        book.close();
        settling.close();
        // who was affected is seen by the mission locale from here on, and what it told of that person no longer waits
        new FlowTaking(work, basis).arrived(unseen);
        return counts;
    }

    /**
     * Applies what waited for these records, or for the affectations among them, and what waited for that in turn; what was rejected for
     * what it names is judged anew.
     */
    private void releaseOrphans(List<Key> came) {
        Set<FileOnDesk> peopleAsked = new HashSet<>();
        Set<Key> asked = new HashSet<>();
        Set<Key> anew = new HashSet<>();
        List<Key> news = came;
        boolean progress = true;
        while (progress) {
            List<Key> found =
                    book.about(news.stream().filter(asked::add).collect(Collectors.toCollection(LinkedHashSet::new)));
            found.stream().filter(book::misnames).forEach(anew::add);
            found.addAll(book.add(orphansAbout(
                    settling.affected().stream().filter(peopleAsked::add).toList())));
            progress = !found.isEmpty();
            for (Key key : book.keys()) {
                if (anew.remove(key) || book.waits(key)) {
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
