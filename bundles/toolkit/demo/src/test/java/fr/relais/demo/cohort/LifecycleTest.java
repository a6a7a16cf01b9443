// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.demo.territory.France;
import fr.relais.demo.territory.Network;
import fr.relais.fixtures.TestParameters;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.partnership.lifecycle.Exit;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.partnership.lifecycle.State;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.partnership.territory.Zones;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** What the demonstration expects is what the rules of the domain make of its facts. */
public class LifecycleTest {

    private static final CotraitanceId FILE = new CotraitanceId(1);
    private static final France FRANCE = France.load();
    private static final Network NETWORK = Network.derivedFrom(FRANCE);
    private static final RuleContext FRAME = new RuleContext(
            TestParameters.from(LocalDate.of(2009, 1, 1)),
            new Zones(NETWORK.missionsLocales("82").stream()
                    .flatMap(one -> one.zone().stream()
                            .map(place -> new ZoneEntry(
                                    new CommuneCode(place.code()),
                                    new MissionLocaleId(one.id()),
                                    false,
                                    Validity.ALWAYS)))
                    .toList()));

    private static final List<Life> AFFECTED = Cohort.of(FRANCE, NETWORK, "82", Cohort.SEED).lives().stream()
            .filter(Life::isAffected)
            .toList();

    @Test
    public void initialisationCountAndCancellationAreThoseOfTheRules() {
        for (Life life : AFFECTED) {
            Situation end = situation(life, Cohort.LAST_DAY);
            assertEquals(life.toString(), life.initialisedOn(), end.steps().initialisation());
            assertEquals(life.toString(), life.counted(), end.counting() == Counting.COUNTED);
            assertEquals(life.toString(), life.cancelledOn(), end.cancellation().map(Situation.Cancellation::on));
        }
    }

    @Test
    public void nothingIsToldOfSupportOnceItIsOver() {
        for (Life life : AFFECTED) {
            situation(life, Cohort.LAST_DAY).exit().map(Exit::on).ifPresent(over -> life.events().stream()
                    .filter(event -> !event.kind().isOfThePerson())
                    .filter(event -> event.kind() != FactEntry.Kind.ALERT_DECIDED)
                    .forEach(event -> assertTrue(
                            event + " but over on " + over, event.on().isBefore(over))));
        }
    }

    @Test
    public void everyPhaseStateAndReasonForLeavingOccurs() {
        List<Situation> ends =
                AFFECTED.stream().map(life -> situation(life, Cohort.LAST_DAY)).toList();
        assertEquals(
                EnumSet.allOf(Phase.class),
                Set.copyOf(ends.stream().map(Situation::phase).toList()));
        assertEquals(
                EnumSet.allOf(State.class),
                ends.stream().flatMap(end -> end.state().stream()).collect(Collectors.toSet()));
        assertEquals(
                EnumSet.allOf(Exit.Reason.class),
                ends.stream()
                        .flatMap(end -> end.exit().stream())
                        .map(Exit::reason)
                        .collect(Collectors.toSet()));
    }

    private static Situation situation(Life life, LocalDate on) {
        return Lifecycle.timeline(facts(life), FRAME).tracks().get(FILE).at(on).orElseThrow();
    }

    private static List<Fact> facts(Life life) {
        AffectationEntry asked = life.affectation().orElseThrow();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact.Born(life.person().birthDate()),
                new Fact.RegistrationChanged(life.person().registeredOn(), Registration.REGISTERED),
                new Fact.Moved(
                        life.person().registeredOn(),
                        new CommuneCode(life.person().commune().code())),
                new Fact.Affected(
                        asked.on(),
                        FILE,
                        new MissionLocaleId(asked.missionLocale()),
                        new SafirCode(asked.site()),
                        asked.appointmentOn())));
        life.events().forEach(event -> facts.add(fact(event)));
        return facts;
    }

    private static Fact fact(FactEntry event) {
        LocalDate on = event.on();
        String detail = event.detail();
        return switch (event.kind()) {
            case REGISTERED, CEASED, STRUCK_OFF ->
                new Fact.RegistrationChanged(
                        on, Registration.valueOf(event.kind().name()));
            case CIVIS_ENTERED -> new Fact.CivisEntered(on);
            case CIVIS_LEFT -> new Fact.CivisLeft(on);
            case MOVED -> new Fact.Moved(on, new CommuneCode(detail));
            case ACCEPTED -> new Fact.Accepted(on, FILE);
            case INTERVIEWED ->
                new Fact.Interviewed(on, new MissionLocaleId(event.missionLocale()), InterviewKind.valueOf(detail));
            case ALERT_RAISED -> new Fact.AlertRaised(on, FILE, AlertReason.valueOf(detail));
            case ALERT_CLOSED -> new Fact.AlertClosed(on, FILE, raisedOn(event), Partner.valueOf(detail), "");
            case ALERT_DECIDED -> new Fact.AlertDecided(on, FILE, raisedOn(event), AlertDecision.valueOf(detail));
        };
    }

    private static LocalDate raisedOn(FactEntry event) {
        return event.alertRaisedOn().orElseThrow();
    }
}
