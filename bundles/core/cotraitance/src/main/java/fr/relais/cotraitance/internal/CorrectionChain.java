// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.MissingDependency;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.RecordCache.Key;
import fr.relais.intake.ValueError;
import fr.relais.vocabulary.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * I-X6: the record that a correction or withdrawal is about, the one that this is about in turn, down to one that was applied or is about
 * none. It is known before any of them is settled: what names a record that it can't be about is wrong whatever becomes of that one.
 *
 * @param links the nearest first; all of one sender, flow and person, and none a withdrawal
 * @param end how it ends after them
 * @param at the record with which it ends so; empty if it is whole
 */
record CorrectionChain(List<Key> links, End end, Optional<Key> at) {

    static final RuleId RULE = new RuleId("I-X6");

    /** How a chain ends. */
    enum End {
        /** With a record that was applied, or is about none. */
        WHOLE,
        /** With a record that nobody told yet. */
        UNHEARD,
        /** With one that is a withdrawal, of another flow or about another person. */
        UNLIKE,
        /** With one that it came by already. */
        CIRCLE
    }

    /** Asks the book for what isn't known. */
    static CorrectionChain of(InboxRecord record, RecordCache recordCache) {
        List<Key> links = new ArrayList<>();
        Set<Key> met = new HashSet<>(Set.of(Key.of(record)));
        Optional<String> about = record.about();
        while (about.isPresent()) {
            Key key = new Key(record.sender(), about.get());
            if (!met.add(key)) {
                return new CorrectionChain(links, End.CIRCLE, Optional.of(key));
            }
            InboxRecord target = recordCache.getOrLoad(key);
            if (target == null) {
                return new CorrectionChain(links, End.UNHEARD, Optional.of(key));
            }
            if (!alike(record, target)) {
                return new CorrectionChain(links, End.UNLIKE, Optional.of(key));
            }
            links.add(key);
            about = applied(target) ? Optional.empty() : target.about();
        }
        return new CorrectionChain(links, End.WHOLE, Optional.empty());
    }

    /** That of one of its links, if it is whole. */
    CorrectionChain below(int link) {
        return new CorrectionChain(links.subList(link + 1, links.size()), End.WHOLE, Optional.empty());
    }

    /** What is wrong with a record that leads there. */
    Optional<ValueError> fault() {
        return switch (end) {
            case WHOLE, UNHEARD -> Optional.empty();
            case UNLIKE -> fault("flow.not-like");
            case CIRCLE -> fault("flow.circle");
        };
    }

    private Optional<ValueError> fault(String key) {
        return Optional.of(CotraitanceMessages.fault(
                "corrects", RULE.value(), key, at.orElseThrow().key()));
    }

    /** The record that has to come first: one that nobody told, or that waits itself for more than its affectation. */
    Optional<Key> awaited(RecordCache recordCache) {
        return end == End.UNHEARD
                ? at
                : instead(recordCache).stream()
                        .filter(link -> link.state() == RecordState.ORPHAN
                                && !link.waitsFor().equals(Optional.of(MissingDependency.AFFECTATION)))
                        .map(Key::of)
                        .findFirst();
    }

    /** In whose place a record comes: the links as they are now, down to the first one that was applied. */
    List<InboxRecord> instead(RecordCache recordCache) {
        List<InboxRecord> instead = new ArrayList<>();
        for (Key link : links) {
            instead.add(recordCache.get(link));
            if (applied(recordCache.get(link))) {
                break;
            }
        }
        return instead;
    }

    private static boolean alike(InboxRecord record, InboxRecord target) {
        return !target.withdrawal()
                && target.person().equals(record.person())
                && target.flow().equals(record.flow());
    }

    static boolean applied(InboxRecord target) {
        return target.state() == RecordState.APPLIED || target.state() == RecordState.UNCHANGED;
    }
}
