// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.person.RegionalValue;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything held on one young person (R-D2): identity, declarations and facts, superseded ones included.
 *
 * @param regional what is known by attributes that regions declared and that whoever asked may see (I-C13); by name
 */
public record YoungPerson(
        YoungPersonId id,
        Identity identity,
        DeclaredProfile profile,
        List<RecordedFact> facts,
        List<RegionalValue> regional) {

    /** Copies its lists. */
    public YoungPerson {
        facts = List.copyOf(facts);
        regional = List.copyOf(regional);
    }

    /** A person of whom nothing is known, or asked, by regions' attributes. */
    public YoungPerson(YoungPersonId id, Identity identity, DeclaredProfile profile, List<RecordedFact> facts) {
        this(id, identity, profile, facts, List.of());
    }

    /** The same person as the file knew them at an instant: without the facts that were recorded later. */
    public YoungPerson asKnownAt(Instant instant) {
        return new YoungPerson(
                id,
                identity,
                profile,
                facts.stream()
                        .filter(recorded -> !recorded.recordedAt().isAfter(instant))
                        .toList(),
                regional);
    }

    /** What counts today: the facts that nothing superseded and that take nothing away (W3). */
    public List<Fact> factsInForce() {
        Set<Long> superseded = facts.stream()
                .flatMap(recorded -> recorded.supersedes().stream())
                .collect(Collectors.toSet());
        return facts.stream()
                .filter(recorded -> !recorded.withdrawn() && !superseded.contains(recorded.id()))
                .map(RecordedFact::fact)
                .toList();
    }

    /** Affectations that were told and don't count today any more: they were corrected, or taken back. */
    public List<Fact.Affected> affectationsTakenBack() {
        Set<Fact> inForce = Set.copyOf(factsInForce());
        return facts.stream()
                .map(RecordedFact::fact)
                .filter(Fact.Affected.class::isInstance)
                .map(Fact.Affected.class::cast)
                .filter(affected -> !inForce.contains(affected))
                .distinct()
                .toList();
    }
}
