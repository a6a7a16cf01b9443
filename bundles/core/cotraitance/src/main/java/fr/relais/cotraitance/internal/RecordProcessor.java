// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.RecordCache.Key;
import fr.relais.cotraitance.spi.InboxRepository;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.intake.ValueError;
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

/** Processes records within one transaction, and the orphans that waited for what they bring. One thread. */
final class RecordProcessor {

    private final UnitOfWork work;
    private final ProcessingContext basis;
    private final InboxRepository inbox;
    private final RecordCache recordCache;
    private final RecordApplier settling;

    RecordProcessor(UnitOfWork work, ProcessingContext basis) {
        this.work = work;
        this.basis = basis;
        this.inbox = work.inbox();
        this.recordCache = new RecordCache(inbox);
        this.settling = new RecordApplier(work, basis, recordCache);
    }

    /** Takes lines of a file that can be taken {@linkplain RecordDeduplicator#splitWhereOrderMatters together}. */
    FlowCounts process(Caller teller, long file, List<FlowImportRow> lines) {
        RecordDeduplicator reception = new RecordDeduplicator(teller, file, inbox, recordCache, settling);
        FlowCounts counts = reception.receive(lines);
        List<Key> news = reception.fresh();
        settling.begin(teller, file, news);
        loadRecordsThatName(news);
        settleAndReleaseOrphans(news);
        settleForNewPeople(news);
        return counts.and(close(news));
    }

    /** Takes the orphans about people whose file or affectation has come, or who are seen by others than before, by whichever identifier. */
    void processOrphansOf(Collection<PersonAggregate> people) {
        if (people.isEmpty() || !inbox.anyOrphan()) {
            return;
        }
        List<Key> orphans = recordCache.add(orphansAbout(people));
        settleAndReleaseOrphans(orphans);
        close(orphans);
    }

    private List<InboxRecord> orphansAbout(Collection<PersonAggregate> people) {
        return inbox.orphansAbout(
                people.stream().flatMap(file -> file.identifiers().stream()).collect(Collectors.toSet()));
    }

    /** Tries these again, whatever has changed. */
    FlowCounts processAgain(List<InboxRecord> kept) {
        List<Key> keys = recordCache.add(kept);
        settling.open(keys);
        loadRecordsThatName(keys);
        settleAndReleaseOrphans(keys);
        return close(keys);
    }

    /**
     * I-X12: what holds in the place of a kept record from now on.
     *
     * @throws RefusedException if it would be rejected; then the transaction must not be committed
     */
    InboxRecord correct(Caller by, InboxRecord kept, FlowRecord instead, String raw) {
        recordCache.add(List.of(kept));
        Key former = Key.of(kept);
        FlowRecord told = withKeyOf(kept, instead);
        Key key = new Key(kept.sender(), told.key());
        recordCache.load(kept.sender(), List.of(key.key()));
        InboxRecord known = recordCache.get(key);
        if (!key.equals(former)) {
            recordCache.put(former, kept.became(RecordState.REPLACED, Optional.empty(), Optional.empty()));
        }
        boolean settles = known == null || key.equals(former) || known.state() == RecordState.REJECTED;
        if (settles) {
            recordCache.put(
                    key,
                    RecordDeduplicator.kept(
                            known, key, told.hash(), kept.file(), FlowImportRow.read(kept.line(), raw, told)));
        } else if (!known.hash().equals(told.hash())) {
            throw refused(CotraitanceMessages.fault("record_id", "I-X2", "flow.other-content", key.key()));
        }
        List<Key> news = Stream.of(former, key)
                .filter(each -> settles || each.equals(former))
                .distinct()
                .toList();
        settling.open(news);
        loadRecordsThatName(news);
        settleAndReleaseOrphans(news);
        settleForNewPeople(news);
        close(news);
        InboxRecord holds = inbox.known(kept.sender(), List.of(key.key())).get(key.key());
        holds.fault().filter(any -> holds.state() == RecordState.REJECTED).ifPresent(fault -> {
            throw refused(fault);
        });
        inbox.recordCorrection(holds.id(), kept, by);
        return holds;
    }

    /** A record that its sender gave an identifier keeps it. */
    private static FlowRecord withKeyOf(InboxRecord kept, FlowRecord instead) {
        Optional<String> name = kept.record().flatMap(FlowRecord::recordId).filter(kept.key()::equals);
        if (name.isEmpty() || instead.recordId().equals(name)) {
            return instead;
        }
        if (instead.recordId().isPresent()) {
            throw refused(CotraitanceMessages.fault("record_id", "I-X12", "flow.other-name", name.get()));
        }
        return instead.named(name.get());
    }

    private static RefusedException refused(ValueError fault) {
        return new RefusedException(
                new Refusal(fault.rule().orElseGet(() -> new RuleId("R-X1")), fault.message(), fault.remedy()));
    }

    /**
     * R-X1: a record and what names it, about two people, may come at the same moment, and there is no file that both lock. So whoever
     * brings records shares a gate, and who brings one that names what nobody told closes it: that one waits for those that came before,
     * asks once more, and can be seen by those who come after.
     */
    private void loadRecordsThatName(List<Key> news) {
        if (news.isEmpty()) {
            return;
        }
        List<InboxRecord> naming = news.stream()
                .map(recordCache::get)
                .filter(record -> record.record().isPresent() && record.about().isPresent())
                .toList();
        naming.stream()
                .collect(Collectors.groupingBy(
                        InboxRecord::sender,
                        Collectors.mapping(record -> record.about().orElseThrow(), Collectors.toList())))
                .forEach(recordCache::load);
        if (naming.stream()
                .anyMatch(record -> CorrectionChain.of(record, recordCache).end() == CorrectionChain.End.UNHEARD)) {
            inbox.blockNewRecords();
            recordCache.forgetUnknown();
        } else {
            inbox.shareNewRecords();
        }
    }

    /** Settles records and what waited for them. */
    private void settleAndReleaseOrphans(List<Key> keys) {
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
    private void settleForNewPeople(List<Key> keys) {
        if (anyWaits(keys) && settling.newPeopleAppeared()) {
            releaseOrphans(keys);
        }
    }

    /** What names such a record may have been rejected for what it was. */
    private boolean anyToldAnew(List<Key> keys) {
        return keys.stream().anyMatch(key -> recordCache.get(key).id() > 0);
    }

    private boolean anyWaits(List<Key> keys) {
        return keys.stream().anyMatch(recordCache::waits);
    }

    /** Keeps it all; how these ended. */
    private FlowCounts close(List<Key> keys) {
        FlowCounts counts = FlowCounts.NONE;
        for (Key key : keys) {
            counts = counts.and(recordCache.get(key).state());
        }
        Set<PoleEmploiId> strangers = recordCache.peopleNotFound();
        List<PersonAggregate> unseen = settling.affected().stream()
                .filter(file -> file.identifiers().stream().anyMatch(strangers::contains))
                .toList();
        recordCache.close();
        settling.close();
        // who was affected is seen by the mission locale from here on, and what it told of that person no longer waits
        new RecordProcessor(work, basis).processOrphansOf(unseen);
        return counts;
    }

    /**
     * Applies what waited for these records, or for the affectations among them, and what waited for that in turn; what was rejected for
     * what it names is judged anew.
     */
    private void releaseOrphans(List<Key> came) {
        Set<PersonAggregate> peopleAsked = new HashSet<>();
        Set<Key> asked = new HashSet<>();
        Set<Key> anew = new HashSet<>();
        List<Key> news = came;
        boolean progress = true;
        while (progress) {
            List<Key> found = recordCache.recordsAbout(
                    news.stream().filter(asked::add).collect(Collectors.toCollection(LinkedHashSet::new)));
            found.stream().filter(recordCache::rejectedForItsTarget).forEach(anew::add);
            found.addAll(recordCache.add(orphansAbout(
                    settling.affected().stream().filter(peopleAsked::add).toList())));
            progress = !found.isEmpty();
            for (Key key : recordCache.keys()) {
                if (anew.remove(key) || recordCache.waits(key)) {
                    settling.settle(key);
                    progress |= !recordCache.waits(key);
                }
            }
            news = found;
        }
    }

    /** The files that were written to. */
    List<YoungPersonId> peopleWritten() {
        return settling.peopleWritten();
    }
}
