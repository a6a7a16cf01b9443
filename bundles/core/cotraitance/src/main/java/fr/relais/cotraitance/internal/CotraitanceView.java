// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.Correction;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.flow.Telling;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.partnership.lifecycle.Track;
import fr.relais.vocabulary.CotraitanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a co-traitance of a person, as the facts tell it. */
final class CotraitanceView {

    private final Basis basis;

    CotraitanceView(Basis basis) {
        this.basis = basis;
    }

    /** As it stands on a day; empty if it hasn't been affected by then, as far as the facts tell. */
    Optional<CotraitanceFile> of(
            YoungPerson person, CotraitanceId cotraitance, LocalDate asOf, List<OutboxRecord> told) {
        Track track = Lifecycle.timeline(person.factsInForce(), basis.frame())
                .tracks()
                .get(cotraitance);
        return Optional.ofNullable(track)
                .flatMap(found -> found.at(asOf))
                .map(situation -> file(person, track, asOf, situation, corrections(told)));
    }

    private CotraitanceFile file(
            YoungPerson person, Track track, LocalDate asOf, Situation situation, List<Correction> corrections) {
        return new CotraitanceFile(
                track.id(),
                person.id(),
                track.missionLocale(),
                asOf,
                situation,
                track.nextDeadline(asOf),
                basis.agreements()
                        .provisional(track.missionLocale(), situation.steps().affectation(), asOf),
                concerning(person.facts(), track),
                corrections,
                Optional.empty());
    }

    /** What was told and later told otherwise. */
    private static List<Correction> corrections(List<OutboxRecord> told) {
        Map<Statement.Key, Statement> last = new HashMap<>();
        List<Correction> corrections = new ArrayList<>();
        for (OutboxRecord each : told) {
            Statement.Key key = each.statement().key();
            if (each.action() == Telling.Action.TELL) {
                last.put(key, each.statement());
            } else if (each.action() == Telling.Action.CORRECT) {
                corrections.add(correction(last.put(key, each.statement()), Optional.of(each.statement()), each));
            } else {
                corrections.add(correction(last.remove(key), Optional.empty(), each));
            }
        }
        return corrections;
    }

    private static Correction correction(Statement was, Optional<Statement> is, OutboxRecord told) {
        return new Correction(was, is, told.toldOn(), told.toldAt(), told.because());
    }

    /** The person's facts and its own; what the person does with another mission locale is none of its business (R-D1). */
    private static List<RecordedFact> concerning(List<RecordedFact> facts, Track track) {
        return facts.stream()
                .filter(recorded -> concerns(recorded.fact(), track))
                .sorted(Comparator.comparing(
                                (RecordedFact recorded) -> recorded.fact().on())
                        .thenComparing(RecordedFact::id))
                .toList();
    }

    private static boolean concerns(Fact fact, Track track) {
        if (fact instanceof Fact.OfCotraitance own) {
            return own.cotraitance().equals(track.id());
        }
        return !(fact instanceof Fact.Interviewed interview)
                || interview.missionLocale().equals(track.missionLocale());
    }
}
