// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.Support;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.Correction;
import fr.relais.cotraitance.flow.OutboxMessage;
import fr.relais.cotraitance.flow.OutboxRecord;
import fr.relais.cotraitance.flow.PreconditionFlag;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Interviews;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.partnership.lifecycle.Timeline;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows a co-traitance of a person, as the facts tell it. */
final class CotraitanceFileAssembler {

    private final ProcessingContext basis;

    CotraitanceFileAssembler(ProcessingContext basis) {
        this.basis = basis;
    }

    /** As it stands on a day; empty if it hasn't been affected by then, as far as the facts tell. */
    Optional<CotraitanceFile> of(
            YoungPerson person,
            CotraitanceId cotraitance,
            LocalDate asOf,
            List<OutboxRecord> told,
            List<PreconditionFlag> flags) {
        Timeline timeline = basis.timeline(person.factsInForce(), person);
        CotraitanceTimeline track = timeline.track(cotraitance);
        return Optional.ofNullable(track)
                .flatMap(found -> found.at(asOf))
                .map(situation -> file(person, timeline, track, asOf, situation, corrections(told), flags));
    }

    private CotraitanceFile file(
            YoungPerson person,
            Timeline timeline,
            CotraitanceTimeline track,
            LocalDate asOf,
            Situation situation,
            List<Correction> corrections,
            List<PreconditionFlag> flags) {
        return new CotraitanceFile(
                track.id(),
                person.id(),
                track.follower(asOf),
                asOf,
                situation,
                track.nextDeadline(asOf),
                basis.agreements()
                        .provisional(track.missionLocale(), situation.steps().affectation(), asOf),
                support(person, timeline, track, asOf),
                concerning(person.facts(), timeline, track),
                corrections,
                flags,
                Optional.empty());
    }

    private Support support(YoungPerson person, Timeline timeline, CotraitanceTimeline track, LocalDate asOf) {
        List<Fact> facts = person.factsInForce();
        return new Support(
                track.adviserOn(asOf),
                track.advisers(),
                Interviews.dueBy(track, facts, asOf, basis.frame()),
                track.convocationsStoppedOn(asOf),
                track.mattersOn(asOf),
                own(Fact.PrestationAsked.class, facts, timeline, track, asOf)
                        .map(asked ->
                                new Support.Prestation(asked.on(), asked.kind(), asked.name(), refusedBy(asked, track)))
                        .toList(),
                own(Fact.ActionAgreed.class, facts, timeline, track, asOf)
                        .filter(agreed -> agreed.action() == PpaeAction.SIAE)
                        .map(Fact::on)
                        .toList());
    }

    /** R-C10: support-type prestations aren't open while the convocations are stopped; all others are. */
    private static Optional<RuleId> refusedBy(Fact.PrestationAsked asked, CotraitanceTimeline track) {
        return asked.kind() == PrestationKind.SUPPORT && track.convocationsStoppedOn(asked.on())
                ? Optional.of(WorkItem.Kind.PRESTATION_REFUSED.rule())
                : Optional.empty();
    }

    /** Its facts of one kind up to a day, by day. */
    private static <F extends Fact.OfCotraitance> Stream<F> own(
            Class<F> kind, List<Fact> facts, Timeline timeline, CotraitanceTimeline track, LocalDate asOf) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> timeline.own(fact, track))
                .filter(fact -> !fact.on().isAfter(asOf))
                .distinct()
                .sorted(Comparator.comparing(Fact::on));
    }

    /** What was told and later told otherwise. */
    private static List<Correction> corrections(List<OutboxRecord> told) {
        Map<Statement.Key, Statement> last = new HashMap<>();
        List<Correction> corrections = new ArrayList<>();
        for (OutboxRecord each : told) {
            Statement.Key key = each.statement().key();
            if (each.action() == OutboxMessage.Action.TELL) {
                last.put(key, each.statement());
            } else if (each.action() == OutboxMessage.Action.CORRECT) {
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
    private List<RecordedFact> concerning(List<RecordedFact> facts, Timeline timeline, CotraitanceTimeline track) {
        return facts.stream()
                .filter(recorded -> concerns(recorded.fact(), timeline, track))
                .sorted(Comparator.comparing(
                                (RecordedFact recorded) -> recorded.fact().on())
                        .thenComparing(RecordedFact::id))
                .toList();
    }

    private boolean concerns(Fact fact, Timeline timeline, CotraitanceTimeline track) {
        if (fact instanceof Fact.OfCotraitance own) {
            return timeline.own(own, track);
        }
        return fact.type()
                .values(fact)
                .find(FactTypes.MET_AT)
                .map(named -> basis.frame().mergers().oneInTheEnd(named, track.missionLocale()))
                .orElse(true);
    }
}
