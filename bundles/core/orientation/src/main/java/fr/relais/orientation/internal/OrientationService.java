// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.Role;
import fr.relais.cotraitance.PlacesLeft;
import fr.relais.cotraitance.Today;
import fr.relais.cotraitance.YoungPeople;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.Orientation;
import fr.relais.orientation.OrientationDocument;
import fr.relais.orientation.OrientationLine;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.Preview;
import fr.relais.orientation.Replay;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.DecisionStore;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.text.Sentences;
import fr.relais.pluginhost.PluginCalls;
import fr.relais.steering.Agreements;
import fr.relais.territory.TerritoryMap;
import fr.relais.territory.TerritoryProvider;
import fr.relais.territory.VisiblePlaces;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks who asks, puts the case together, has it judged, and keeps what was decided. */
@Component(property = "service.exported.interfaces=fr.relais.orientation.Orientation")
public final class OrientationService implements Orientation {

    private static final Sentences SENTENCES = Sentences.beside(OrientationService.class);

    private final YoungPeople people;
    private final DecisionStore decisions;
    private final TerritoryProvider territoryProvider;
    private final Agreements agreements;
    private final DecisionReplayer replays;
    private final ShadowRunner shadowRunner;
    private final Today today;
    private final DecisionMaker decisionMaker;

    @Activate
    public OrientationService(
            @Reference YoungPeople people,
            @Reference DecisionStore decisions,
            @Reference TerritoryProvider territoryProvider,
            @Reference Agreements agreements,
            @Reference PlacesLeft places,
            @Reference(target = CriterionPoint.CALLS) PluginCalls<CriterionQuestion, CriterionAnswer> criteria,
            @Reference(target = DestinationPoint.CALLS) PluginCalls<DestinationQuestion, ChoiceAnswer> choices,
            @Reference DecisionReplayer replays,
            @Reference ShadowRunner shadowRunner,
            @Reference Today today) {
        this.people = people;
        this.decisions = decisions;
        this.territoryProvider = territoryProvider;
        this.agreements = agreements;
        this.replays = replays;
        this.shadowRunner = shadowRunner;
        this.today = today;
        this.decisionMaker = new DecisionMaker(criteria, choices, places, agreements);
    }

    @Override
    public Decision preview(Caller caller, Preview profile, LocalDate on) {
        caller.require(Role.ADMINISTRATOR, Role.REGIONAL_IT, Role.AGENT, Role.ADVISER);
        TerritoryMap map = territoryProvider.current();
        DecisionInput tried = new DecisionInputFactory(map, agreements.parameters()).of(profile, on);
        if (!caller.is(Role.AGENT, Role.ADVISER)
                && !VisiblePlaces.of(caller, map).region(tried.region())) {
            throw new UnknownException(SENTENCES.say("commune.unknown", profile.commune()));
        }
        return decisionMaker.withRoom(
                decisionMaker.of(List.of(tried), caller.user()).get(0).decision());
    }

    @Override
    public Decision decide(Caller caller, YoungPersonId person, LocalDate on) {
        caller.require(Role.ADMINISTRATOR, Role.AGENT);
        DecisionInput one = new DecisionInputFactory(territoryProvider.current(), agreements.parameters())
                .of(people.show(caller, person), on);
        AuditEntry audit = new AuditEntry(caller, "orientation.decide", "person " + person);
        List<DecisionSnapshot> kept = decisions.keep(decisionMaker.of(List.of(one), caller.user()), audit);
        shadowRunner.enqueue(kept);
        return decisionMaker.withRoom(kept.get(0).decision());
    }

    @Override
    public Decision show(Caller caller, DecisionId decision) {
        return find(caller, decision, "orientation.show");
    }

    private Decision find(Caller caller, DecisionId decision, String operation) {
        caller.require(Role.ADMINISTRATOR, Role.AGENT, Role.ADVISER);
        return decisions
                .find(caller, decision, new AuditEntry(caller, operation, "decision " + decision))
                .orElseThrow(() -> unknown(decision));
    }

    private static UnknownException unknown(DecisionId decision) {
        return new UnknownException(SENTENCES.say("decision.unknown", decision.toString()));
    }

    @Override
    public Replay replay(Caller caller, DecisionId decision) {
        caller.require(Role.ADMINISTRATOR, Role.AGENT, Role.ADVISER);
        DecisionSnapshot judged = decisions
                .findSnapshot(caller, decision, new AuditEntry(caller, "orientation.replay", "decision " + decision))
                .orElseThrow(() -> unknown(decision));
        return replays.of(
                judged.decision(),
                judged.question()
                        .orElseThrow(() -> new RefusedException(
                                OrientationMessages.refusal("I-G23", "replay.without-profile", decision.toString()))),
                judged.offer());
    }

    @Override
    public OrientationDocument document(Caller caller, DecisionId decision) {
        Decision decided = find(caller, decision, "orientation.document");
        if (decided.outcome() != Outcome.ORIENTED) {
            throw new RefusedException(
                    OrientationMessages.refusal("R-C8", "document.not-oriented", decision.toString()));
        }
        YoungPerson person = people.show(caller, decided.person().orElseThrow());
        LocalDate on = today.get();
        return new OrientationDocument(decision, on, DocumentPage.of(decided, person, territoryProvider.current(), on));
    }

    @Override
    public IntakeReport load(Caller caller, List<ParsedLine<OrientationLine>> lines) {
        caller.require(Role.ADMINISTRATOR, Role.AGENT, Role.PARTNER);
        DecisionInputFactory cases = new DecisionInputFactory(territoryProvider.current(), agreements.parameters());
        return new OrientationIntake(caller, people, decisions, cases, decisionMaker, shadowRunner).load(lines);
    }
}
