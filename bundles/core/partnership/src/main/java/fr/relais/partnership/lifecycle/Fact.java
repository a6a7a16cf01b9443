// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated thing that happened to a young person. Facts are only ever added; a mistaken one is superseded, never edited.
 * {@link #on()} is the day it takes effect (Europe/Paris); when and from whom we learnt it is the recording's business.
 */
public sealed interface Fact {

    /** The day on which it takes effect. */
    LocalDate on();

    /** A fact of the person, whatever the co-traitance. */
    sealed interface OfPerson extends Fact {}

    /** A fact of one co-traitance, whose number it carries. */
    sealed interface OfCotraitance extends Fact {
        /** The co-traitance it belongs to. */
        CotraitanceId cotraitance();
    }

    /** The day of birth; corrected by superseding, like any fact. */
    record Born(LocalDate on) implements OfPerson {}

    /** Flow F4: the registration as a job seeker changed. */
    record RegistrationChanged(LocalDate on, Registration to) implements OfPerson {}

    /** Flow F8: entry into CIVIS. */
    record CivisEntered(LocalDate on) implements OfPerson {}

    /** Flow F8: exit from CIVIS; that day the person is no longer in it. */
    record CivisLeft(LocalDate on) implements OfPerson {}

    /** The person lives in that commune from that day on; the first one is the residence at registration. */
    record Moved(LocalDate on, CommuneCode to) implements OfPerson {}

    /**
     * The young person met that mission locale. The first such fact on or after the affectation is the initialisation (R-L3), so
     * that none of them needs the number of a co-traitance.
     */
    record Interviewed(LocalDate on, MissionLocaleId missionLocale, InterviewKind kind) implements OfPerson {}

    /**
     * R-L11: from that day until and including another one that mission locale needn't meet the young person. It always says until when
     * (I-L29).
     */
    record Excused(LocalDate on, MissionLocaleId missionLocale, Excuse excuse, LocalDate until) implements OfPerson {}

    /** R-L11: what excused the young person is over sooner than was said; that day he or she can be met again. */
    record ExcuseEnded(LocalDate on, MissionLocaleId missionLocale) implements OfPerson {}

    /** R-L1: a Pôle emploi agent of that site entrusted the person to that mission locale. */
    record Affected(
            LocalDate on,
            CotraitanceId cotraitance,
            MissionLocaleId missionLocale,
            SafirCode by,
            Optional<LocalDate> appointment)
            implements OfCotraitance {}

    /** R-L2: the mission locale's person in charge of co-traitance accepted. */
    record Accepted(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {}

    /** R-L7, flow F5: the mission locale raised an alert. An alert is known by its day: at most one a day. */
    record AlertRaised(LocalDate on, CotraitanceId cotraitance, AlertReason reason) implements OfCotraitance {}

    /** R-L10: a partner closed the alert raised on that day, after a later event. */
    record AlertClosed(LocalDate on, CotraitanceId cotraitance, LocalDate raisedOn, Partner by, String ground)
            implements OfCotraitance {}

    /** R-L10, flow F6: Pôle emploi decided on the alert raised on that day. */
    record AlertDecided(LocalDate on, CotraitanceId cotraitance, LocalDate raisedOn, AlertDecision decision)
            implements OfCotraitance {}

    /** R-L17: a "sortie" entered by the mission locale in Parcours 3 before the switch: an alert unless Pôle emploi's exit says so. */
    record FormerSortie(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {}

    /** Flow F7: Pôle emploi pronounced the exit. */
    record ExitPronounced(LocalDate on, CotraitanceId cotraitance, Exit.Reason reason) implements OfCotraitance {}

    /** Flow F9: Pôle emploi cancelled the affectation; it holds only where the support wasn't initialised by then (I-L28). */
    record AffectationCancelled(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {}

    /** R-L2: the mission locale invited the young person. It changes no situation: only the first interview begins anything. */
    record Invited(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {}

    /** R-L12: the mission locale reported a breach of obligations to Pôle emploi. By itself it is no alert and changes no situation. */
    record BreachReported(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {}

    /** W1: the mission locale said that it won't take the young person. It ends nothing: only Pôle emploi does (I-L31). */
    record Declined(LocalDate on, CotraitanceId cotraitance, String ground) implements OfCotraitance {}

    /** R-C9: from that day on this adviser of the mission locale is the young person's "référent unique". */
    record AdviserNamed(LocalDate on, CotraitanceId cotraitance, AdviserId adviser) implements OfCotraitance {}

    /** R-C9: from that day on the young person has no adviser, until one is named. */
    record AdviserLeft(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {}

    /** Flow F10: an action of the PPAE; one toward an SIAE carries Pôle emploi's approval by itself (R-C10). */
    record ActionAgreed(LocalDate on, CotraitanceId cotraitance, PpaeAction action) implements OfCotraitance {}

    /** R-C10: a prestation of Pôle emploi was asked for; whether it is open follows from the day and its kind. */
    record PrestationAsked(LocalDate on, CotraitanceId cotraitance, PrestationKind kind, String name)
            implements OfCotraitance {}
}
