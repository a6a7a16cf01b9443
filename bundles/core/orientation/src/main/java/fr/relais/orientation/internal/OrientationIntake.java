// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.Rejection;
import fr.relais.intake.ValueError;
import fr.relais.orientation.OrientationLine;
import fr.relais.orientation.spi.DecisionStore;
import fr.relais.partnership.refusal.Refusal;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.text.Sentences;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides for the people of a file, a chunk at a time: whatever is wrong with a line, the others go in. One thread. */
final class OrientationIntake {

    private static final Sentences SENTENCES = Sentences.beside(OrientationIntake.class);
    private static final int CHUNK = 1000;

    private final Caller caller;
    private final YoungPeople people;
    private final DecisionStore decisions;
    private final DecisionInputFactory cases;
    private final DecisionMaker decisionMaker;
    private final ShadowRunner shadowRunner;

    OrientationIntake(
            Caller caller,
            YoungPeople people,
            DecisionStore decisions,
            DecisionInputFactory cases,
            DecisionMaker decisionMaker,
            ShadowRunner shadowRunner) {
        this.caller = caller;
        this.people = people;
        this.decisions = decisions;
        this.cases = cases;
        this.decisionMaker = decisionMaker;
        this.shadowRunner = shadowRunner;
    }

    IntakeReport load(List<ParsedLine<OrientationLine>> lines) {
        IntakeReport report = IntakeReport.empty();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            report = report.and(loadChunk(lines.subList(from, Math.min(from + CHUNK, lines.size()))));
        }
        return report;
    }

    private IntakeReport loadChunk(List<ParsedLine<OrientationLine>> lines) {
        Map<PoleEmploiId, YoungPersonId> known = people.findAll(
                caller, lines.stream().map(line -> line.value().person()).collect(Collectors.toSet()));
        Map<Asked, ParsedLine<OrientationLine>> asked = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        int unchanged = 0;
        Map<YoungPersonId, Set<LocalDate>> decided = decidedOf(known);
        for (ParsedLine<OrientationLine> line : lines) {
            YoungPersonId person = known.get(line.value().person());
            if (person == null) {
                rejections.add(unknown(line));
            } else if (decided.computeIfAbsent(person, any -> new HashSet<>())
                    .add(line.value().on())) {
                asked.put(new Asked(person, line.value().on()), line);
            } else {
                unchanged++;
            }
        }
        int accepted = keep(asked, rejections);
        return new IntakeReport(accepted, unchanged, rejections, List.of());
    }

    /** Who is to be decided on which day. */
    private record Asked(YoungPersonId person, LocalDate on) {}

    private Map<YoungPersonId, Set<LocalDate>> decidedOf(Map<PoleEmploiId, YoungPersonId> known) {
        Map<YoungPersonId, Set<LocalDate>> decided = new HashMap<>();
        decisions.decided(known.values()).forEach((person, days) -> decided.put(person, new HashSet<>(days)));
        return decided;
    }

    /** Decides those asked for, rejecting whose case can't be put together. @return how many were decided */
    private int keep(Map<Asked, ParsedLine<OrientationLine>> asked, List<Rejection> rejections) {
        Map<YoungPersonId, YoungPerson> files = files(asked.keySet());
        List<DecisionInput> judged = new ArrayList<>();
        asked.forEach((who, line) -> {
            YoungPerson file = files.get(who.person());
            if (file == null) {
                rejections.add(unknown(line));
                return;
            }
            try {
                judged.add(cases.of(file, who.on()));
            } catch (RefusedException e) {
                rejections.add(refused(line, e.refusals().get(0)));
            }
        });
        if (!judged.isEmpty()) {
            shadowRunner.enqueue(
                    decisions.keep(decisionMaker.of(judged, caller.user()), audit(judged.size(), asked.values())));
        }
        return judged.size();
    }

    private Map<YoungPersonId, YoungPerson> files(Set<Asked> asked) {
        Set<YoungPersonId> wanted = asked.stream().map(Asked::person).collect(Collectors.toSet());
        return wanted.isEmpty()
                ? Map.of()
                : people.showAll(caller, wanted).stream()
                        .collect(Collectors.toMap(YoungPerson::id, Function.identity()));
    }

    private AuditEntry audit(int decided, Iterable<ParsedLine<OrientationLine>> lines) {
        int first = lines.iterator().next().number();
        return new AuditEntry(caller, "orientation.load", decided + " decisions, file from line " + first);
    }

    private static Rejection unknown(ParsedLine<OrientationLine> line) {
        return new ValueError(
                        Optional.of("pole_emploi_id"),
                        Optional.empty(),
                        SENTENCES.say("person.unknown", line.value().person()),
                        SENTENCES.say("person.unknown.remedy"))
                .at(line.number());
    }

    private static Rejection refused(ParsedLine<OrientationLine> line, Refusal refusal) {
        return new Rejection(
                line.number(), Optional.empty(), Optional.of(refusal.rule()), refusal.message(), refusal.remedy());
    }
}
