// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.OutboxMessage.Action;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.partnership.lifecycle.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes to the outbox the difference between what follows now and what partners were last told; names the late fact that made it. */
final class OutboxDiff {

    private final PersonFile file;
    private final int added;
    private final ProcessingContext basis;
    private final Map<Integer, SortedMap<Statement.Key, Statement>> before = new HashMap<>();

    /** @param added how many of the file's facts, the last ones, this transaction recorded */
    OutboxDiff(PersonFile file, int added, ProcessingContext basis) {
        this.file = file;
        this.added = added;
        this.basis = basis;
    }

    /** Takes back first, in the opposite order of the flows; how many records that makes. */
    int tell(SortedMap<Statement.Key, Statement> now) {
        SortedMap<Statement.Key, Statement> told = new TreeMap<>(file.lastTold());
        if (told.equals(now)) {
            return 0;
        }
        List<Statement> gone = told.values().stream()
                .filter(statement -> !now.containsKey(statement.key()))
                .sorted((one, other) -> other.key().compareTo(one.key()))
                .toList();
        gone.forEach(
                statement -> file.tell(new OutboxMessage(Action.CANCEL, statement, because(statement.key(), now))));
        int records = gone.size();
        for (Statement statement : now.values()) {
            Statement former = told.get(statement.key());
            if (former == null) {
                file.tell(new OutboxMessage(Action.TELL, statement, Optional.empty()));
                records++;
            } else if (!former.equals(statement)) {
                file.tell(new OutboxMessage(Action.CORRECT, statement, because(statement.key(), now)));
                records++;
            }
        }
        return records;
    }

    /** The fact with which that statement became what it now is; empty if none of this transaction's did it. */
    private Optional<Long> because(Statement.Key key, SortedMap<Statement.Key, Statement> now) {
        List<RecordedFact> facts = file.person().facts();
        for (int known = facts.size(); known > facts.size() - added; known--) {
            if (!Objects.equals(knowing(known - 1).get(key), now.get(key))) {
                return Optional.of(facts.get(known - 1).id());
            }
        }
        return Optional.empty();
    }

    /** What followed when only so many facts were recorded. */
    private SortedMap<Statement.Key, Statement> knowing(int known) {
        return before.computeIfAbsent(known, size -> {
            YoungPerson person = file.person();
            YoungPerson then = new YoungPerson(
                    person.id(),
                    person.identity(),
                    person.profile(),
                    person.facts().subList(0, size));
            List<Fact> facts = then.factsInForce();
            return Statements.of(
                    basis.timeline(facts, then),
                    facts,
                    file.announced(),
                    basis.frame().mergers());
        });
    }
}
