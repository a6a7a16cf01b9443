// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import static fr.relais.vocabulary.Partner.MISSION_LOCALE;
import static fr.relais.vocabulary.Partner.POLE_EMPLOI;

import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Set;

/** The kinds of facts: the one place that says of each what it is called, what it carries and who tells it. Numbers never change. */
public final class FactTypes {

    /** With which mission locale: that of the co-traitance or of the row that tells it. */
    public static final FactField<MissionLocaleId> MET_AT =
            FactField.in(FactColumn.MISSION_LOCALE, ValueType.MISSION_LOCALE).with(FactField.Presence.OF_FILE);

    /** Which alert is settled: untold, the only one open. */
    public static final FactField<LocalDate> RAISED_ON =
            FactField.day(FactColumn.ALERT_RAISED_ON).with(FactField.Presence.OR_FOUND);

    /** The last day. */
    public static final FactField<LocalDate> UNTIL = FactField.day(FactColumn.UNTIL);

    /** Why, or what by name. */
    public static final FactField<String> GROUND =
            FactField.in(FactColumn.GROUND, ValueType.TEXT).with(FactField.Presence.OR_EMPTY);

    private static final FactField<Registration> REGISTRATION = FactField.detail(Registration.class);
    private static final FactField<CommuneCode> COMMUNE = FactField.in(FactColumn.DETAIL, ValueType.COMMUNE);
    private static final FactField<InterviewKind> INTERVIEW = FactField.detail(InterviewKind.class);
    private static final FactField<AlertReason> REASON = FactField.detail(AlertReason.class);
    private static final FactField<Partner> CLOSED_BY = FactField.detail(Partner.class);
    private static final FactField<AlertDecision> DECISION = FactField.detail(AlertDecision.class);
    private static final FactField<Excuse> EXCUSE = FactField.detail(Excuse.class);
    private static final FactField<PpaeAction> ACTION = FactField.detail(PpaeAction.class);
    private static final FactField<PrestationKind> PRESTATION = FactField.detail(PrestationKind.class);
    private static final FactField<Exit.Reason> EXIT = FactField.detail(Exit.Reason.class);
    private static final FactField<AdviserId> ADVISER =
            FactField.in(FactColumn.DETAIL, ValueType.ADVISER).inFlows(FactColumn.ADVISER);
    private static final FactField<SafirCode> SITE = FactField.in(FactColumn.SITE, ValueType.SITE);
    private static final FactField<LocalDate> APPOINTMENT =
            FactField.day(FactColumn.APPOINTMENT_ON).with(FactField.Presence.OPTIONAL);

    /** See {@link Fact.Born}. */
    public static final FactType<Fact.Born> BORN =
            FactType.of(Fact.Born.class, 1, "BORN", "R-E2").made((on, values) -> new Fact.Born(on));

    /** See {@link Fact.RegistrationChanged}: told as {@code REGISTERED}, {@code CEASED} or {@code STRUCK_OFF}. */
    public static final FactType<Fact.RegistrationChanged> REGISTRATION_CHANGED = FactType.of(
                    Fact.RegistrationChanged.class, 2, "REGISTRATION_CHANGED", "R-L6")
            .word(REGISTRATION, Fact.RegistrationChanged::to)
            .toldBy(POLE_EMPLOI)
            .inFlow(Flow.F4_REGISTRATION, 1, "", REGISTRATION)
            .made((on, values) -> new Fact.RegistrationChanged(on, values.get(REGISTRATION)));

    /** See {@link Fact.CivisEntered}. */
    public static final FactType<Fact.CivisEntered> CIVIS_ENTERED = FactType.of(
                    Fact.CivisEntered.class, 3, "CIVIS_ENTERED", "R-O6")
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F8_CIVIS, 1, "ENTERED")
            .made((on, values) -> new Fact.CivisEntered(on));

    /** See {@link Fact.CivisLeft}. */
    public static final FactType<Fact.CivisLeft> CIVIS_LEFT = FactType.of(Fact.CivisLeft.class, 4, "CIVIS_LEFT", "R-O6")
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F8_CIVIS, 2, "LEFT")
            .made((on, values) -> new Fact.CivisLeft(on));

    /** See {@link Fact.Moved}. */
    public static final FactType<Fact.Moved> MOVED = FactType.of(Fact.Moved.class, 5, "MOVED", "R-L15")
            .field(COMMUNE, Fact.Moved::to)
            .toldBy(POLE_EMPLOI)
            .made((on, values) -> new Fact.Moved(on, values.get(COMMUNE)));

    /** See {@link Fact.Interviewed}. */
    public static final FactType<Fact.Interviewed> INTERVIEWED = FactType.of(
                    Fact.Interviewed.class, 6, "INTERVIEWED", "R-L3")
            .field(MET_AT, Fact.Interviewed::missionLocale)
            .field(INTERVIEW, Fact.Interviewed::kind)
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F3_INITIALISATION, 1, "", INTERVIEW)
            .inFlow(Flow.F10_PPAE_STEP, 1, "", INTERVIEW)
            .made((on, values) -> new Fact.Interviewed(on, values.get(MET_AT), values.get(INTERVIEW)));

    /** See {@link Fact.Affected}. */
    public static final FactType<Fact.Affected> AFFECTED = FactType.of(Fact.Affected.class, 7, "AFFECTED", "R-L1")
            .field(MET_AT, Fact.Affected::missionLocale)
            .field(SITE, Fact.Affected::by)
            .optional(APPOINTMENT, Fact.Affected::appointment)
            .inFlow(Flow.F1_AFFECTATION, 1, "")
            .made((on, cotraitance, values) ->
                    new Fact.Affected(on, cotraitance, values.get(MET_AT), values.get(SITE), values.find(APPOINTMENT)));

    /** See {@link Fact.Accepted}. */
    public static final FactType<Fact.Accepted> ACCEPTED = FactType.of(Fact.Accepted.class, 8, "ACCEPTED", "R-L2")
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F2_ACCEPTATION, 1, "")
            .made((on, cotraitance, values) -> new Fact.Accepted(on, cotraitance));

    /** See {@link Fact.AlertRaised}. */
    public static final FactType<Fact.AlertRaised> ALERT_RAISED = FactType.of(
                    Fact.AlertRaised.class, 9, "ALERT_RAISED", "R-L7")
            .field(REASON, Fact.AlertRaised::reason)
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F5_ALERT, 1, "", REASON)
            .made((on, cotraitance, values) -> new Fact.AlertRaised(on, cotraitance, values.get(REASON)));

    /** See {@link Fact.AlertClosed}: each partner closes in its own name (R-L10). */
    public static final FactType<Fact.AlertClosed> ALERT_CLOSED = FactType.of(
                    Fact.AlertClosed.class, 10, "ALERT_CLOSED", "R-L10")
            .field(RAISED_ON, Fact.AlertClosed::raisedOn)
            .field(CLOSED_BY, Fact.AlertClosed::by)
            .field(GROUND, Fact.AlertClosed::ground)
            .toldBy(values -> Set.of(values.get(CLOSED_BY)))
            .inFlow(Flow.F6_ALERT_SETTLED, 2, "CLOSED_BY_", CLOSED_BY)
            .made((on, cotraitance, values) -> new Fact.AlertClosed(
                    on, cotraitance, values.get(RAISED_ON), values.get(CLOSED_BY), values.get(GROUND)));

    /** See {@link Fact.AlertDecided}. */
    public static final FactType<Fact.AlertDecided> ALERT_DECIDED = FactType.of(
                    Fact.AlertDecided.class, 11, "ALERT_DECIDED", "R-L10")
            .field(RAISED_ON, Fact.AlertDecided::raisedOn)
            .field(DECISION, Fact.AlertDecided::decision)
            .toldBy(POLE_EMPLOI)
            .inFlow(Flow.F6_ALERT_SETTLED, 1, "", DECISION)
            .made((on, cotraitance, values) ->
                    new Fact.AlertDecided(on, cotraitance, values.get(RAISED_ON), values.get(DECISION)));

    /** See {@link Fact.FormerSortie}: told by those alone who carry both partners' facts (R-L17). */
    public static final FactType<Fact.FormerSortie> FORMER_SORTIE = FactType.of(
                    Fact.FormerSortie.class, 12, "FORMER_SORTIE", "R-L17")
            .toldBy()
            .made((on, cotraitance, values) -> new Fact.FormerSortie(on, cotraitance));

    /** See {@link Fact.ExitPronounced}. */
    public static final FactType<Fact.ExitPronounced> EXIT_PRONOUNCED = FactType.of(
                    Fact.ExitPronounced.class, 13, "EXIT_PRONOUNCED", "R-L16")
            .field(EXIT, Fact.ExitPronounced::reason)
            .inFlow(Flow.F7_EXIT, 1, "", EXIT)
            .made((on, cotraitance, values) -> new Fact.ExitPronounced(on, cotraitance, values.get(EXIT)));

    /** See {@link Fact.AffectationCancelled}. */
    public static final FactType<Fact.AffectationCancelled> AFFECTATION_CANCELLED = FactType.of(
                    Fact.AffectationCancelled.class, 14, "AFFECTATION_CANCELLED", "R-L4")
            .inFlow(Flow.F9_CANCELLATION, 1, "")
            .made((on, cotraitance, values) -> new Fact.AffectationCancelled(on, cotraitance));

    /** See {@link Fact.Invited}. */
    public static final FactType<Fact.Invited> INVITED = FactType.of(Fact.Invited.class, 15, "INVITED", "R-L2")
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 2, "INVITED")
            .made((on, cotraitance, values) -> new Fact.Invited(on, cotraitance));

    /** See {@link Fact.BreachReported}. */
    public static final FactType<Fact.BreachReported> BREACH_REPORTED = FactType.of(
                    Fact.BreachReported.class, 16, "BREACH_REPORTED", "R-L12")
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 4, "BREACH")
            .made((on, cotraitance, values) -> new Fact.BreachReported(on, cotraitance));

    /** See {@link Fact.AdviserNamed}. */
    public static final FactType<Fact.AdviserNamed> ADVISER_NAMED = FactType.of(
                    Fact.AdviserNamed.class, 17, "ADVISER_NAMED", "R-C9")
            .field(ADVISER, Fact.AdviserNamed::adviser)
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 7, "ADVISER_NAMED")
            .made((on, cotraitance, values) -> new Fact.AdviserNamed(on, cotraitance, values.get(ADVISER)));

    /** See {@link Fact.AdviserLeft}. */
    public static final FactType<Fact.AdviserLeft> ADVISER_LEFT = FactType.of(
                    Fact.AdviserLeft.class, 18, "ADVISER_LEFT", "R-C9")
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 8, "ADVISER_LEFT")
            .made((on, cotraitance, values) -> new Fact.AdviserLeft(on, cotraitance));

    /** See {@link Fact.Excused}. */
    public static final FactType<Fact.Excused> EXCUSED = FactType.of(Fact.Excused.class, 19, "EXCUSED", "R-L11")
            .field(MET_AT, Fact.Excused::missionLocale)
            .field(EXCUSE, Fact.Excused::excuse)
            .field(UNTIL, Fact.Excused::until)
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 5, "EXCUSED_", EXCUSE)
            .made((on, values) -> new Fact.Excused(on, values.get(MET_AT), values.get(EXCUSE), values.get(UNTIL)));

    /** See {@link Fact.ExcuseEnded}. */
    public static final FactType<Fact.ExcuseEnded> EXCUSE_ENDED = FactType.of(
                    Fact.ExcuseEnded.class, 20, "EXCUSE_ENDED", "R-L11")
            .field(MET_AT, Fact.ExcuseEnded::missionLocale)
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 6, "EXCUSE_ENDED")
            .made((on, values) -> new Fact.ExcuseEnded(on, values.get(MET_AT)));

    /** See {@link Fact.ActionAgreed}. */
    public static final FactType<Fact.ActionAgreed> ACTION_AGREED = FactType.of(
                    Fact.ActionAgreed.class, 21, "ACTION_AGREED", "R-C10")
            .field(ACTION, Fact.ActionAgreed::action)
            .toldBy(MISSION_LOCALE)
            .inFlow(Flow.F10_PPAE_STEP, 3, "ACTION_", ACTION)
            .made((on, cotraitance, values) -> new Fact.ActionAgreed(on, cotraitance, values.get(ACTION)));

    /** See {@link Fact.PrestationAsked}: either partner asks for one (R-C10). */
    public static final FactType<Fact.PrestationAsked> PRESTATION_ASKED = FactType.of(
                    Fact.PrestationAsked.class, 22, "PRESTATION_ASKED", "R-C10")
            .field(PRESTATION, Fact.PrestationAsked::kind)
            .field(GROUND, Fact.PrestationAsked::name)
            .toldBy(MISSION_LOCALE, POLE_EMPLOI)
            .made((on, cotraitance, values) ->
                    new Fact.PrestationAsked(on, cotraitance, values.get(PRESTATION), values.get(GROUND)));

    /** See {@link Fact.Declined}. */
    public static final FactType<Fact.Declined> DECLINED = FactType.of(Fact.Declined.class, 23, "DECLINED", "R-L2")
            .field(GROUND, Fact.Declined::ground)
            .toldBy(MISSION_LOCALE)
            .made((on, cotraitance, values) -> new Fact.Declined(on, cotraitance, values.get(GROUND)));

    /** All of them, in the order in which messages list their words. */
    public static final FactCatalogue STANDING = FactCatalogue.of(
            REGISTRATION_CHANGED,
            CIVIS_ENTERED,
            CIVIS_LEFT,
            MOVED,
            ACCEPTED,
            INTERVIEWED,
            ALERT_RAISED,
            ALERT_CLOSED,
            ALERT_DECIDED,
            FORMER_SORTIE,
            INVITED,
            BREACH_REPORTED,
            EXCUSED,
            EXCUSE_ENDED,
            DECLINED,
            ADVISER_NAMED,
            ADVISER_LEFT,
            ACTION_AGREED,
            PRESTATION_ASKED,
            BORN,
            AFFECTED,
            EXIT_PRONOUNCED,
            AFFECTATION_CANCELLED);

    private FactTypes() {}
}
