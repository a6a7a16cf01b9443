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
 * {@link #on()} is the day it takes effect (Europe/Paris); when and from whom we learnt it is the recording's business. Every class of
 * facts is described once, in {@link FactTypes}.
 */
public sealed interface Fact {

    /** The day on which it takes effect. */
    LocalDate on();

    /** Its kind: what it is called, what it carries, who tells it. Each class of facts has one and the same. */
    FactType<?> type();

    /** A fact of the person, whatever the co-traitance. */
    non-sealed interface OfPerson extends Fact {}

    /** A fact of one co-traitance, whose number it carries. */
    non-sealed interface OfCotraitance extends Fact {
        /** The co-traitance it belongs to. */
        CotraitanceId cotraitance();
    }

    /** The day of birth; corrected by superseding, like any fact. */
    record Born(LocalDate on) implements OfPerson {
        @Override
        public FactType<Born> type() {
            return FactTypes.BORN;
        }
    }

    /** Flow F4: the registration as a job seeker changed. */
    record RegistrationChanged(LocalDate on, Registration to) implements OfPerson {
        @Override
        public FactType<RegistrationChanged> type() {
            return FactTypes.REGISTRATION_CHANGED;
        }
    }

    /** Flow F8: entry into CIVIS. */
    record CivisEntered(LocalDate on) implements OfPerson {
        @Override
        public FactType<CivisEntered> type() {
            return FactTypes.CIVIS_ENTERED;
        }
    }

    /** Flow F8: exit from CIVIS; that day the person is no longer in it. */
    record CivisLeft(LocalDate on) implements OfPerson {
        @Override
        public FactType<CivisLeft> type() {
            return FactTypes.CIVIS_LEFT;
        }
    }

    /** The person lives in that commune from that day on; the first one is the residence at registration. */
    record Moved(LocalDate on, CommuneCode to) implements OfPerson {
        @Override
        public FactType<Moved> type() {
            return FactTypes.MOVED;
        }
    }

    /**
     * The young person met that mission locale. The first such fact on or after the affectation is the initialisation (R-L3), so
     * that none of them needs the number of a co-traitance.
     */
    record Interviewed(LocalDate on, MissionLocaleId missionLocale, InterviewKind kind) implements OfPerson {
        @Override
        public FactType<Interviewed> type() {
            return FactTypes.INTERVIEWED;
        }
    }

    /**
     * R-L11: from that day until and including another one that mission locale needn't meet the young person. It always says until when
     * (I-L29).
     */
    record Excused(LocalDate on, MissionLocaleId missionLocale, Excuse excuse, LocalDate until) implements OfPerson {
        @Override
        public FactType<Excused> type() {
            return FactTypes.EXCUSED;
        }
    }

    /** R-L11: what excused the young person is over sooner than was said; that day he or she can be met again. */
    record ExcuseEnded(LocalDate on, MissionLocaleId missionLocale) implements OfPerson {
        @Override
        public FactType<ExcuseEnded> type() {
            return FactTypes.EXCUSE_ENDED;
        }
    }

    /** R-L1: a Pôle emploi agent of that site entrusted the person to that mission locale. */
    record Affected(
            LocalDate on,
            CotraitanceId cotraitance,
            MissionLocaleId missionLocale,
            SafirCode by,
            Optional<LocalDate> appointment)
            implements OfCotraitance {
        @Override
        public FactType<Affected> type() {
            return FactTypes.AFFECTED;
        }
    }

    /** R-L2: the mission locale's person in charge of co-traitance accepted. */
    record Accepted(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {
        @Override
        public FactType<Accepted> type() {
            return FactTypes.ACCEPTED;
        }
    }

    /** R-L7, flow F5: the mission locale raised an alert. An alert is known by its day: at most one a day. */
    record AlertRaised(LocalDate on, CotraitanceId cotraitance, AlertReason reason) implements OfCotraitance {
        @Override
        public FactType<AlertRaised> type() {
            return FactTypes.ALERT_RAISED;
        }
    }

    /** R-L10: a partner closed the alert raised on that day, after a later event. */
    record AlertClosed(LocalDate on, CotraitanceId cotraitance, LocalDate raisedOn, Partner by, String ground)
            implements OfCotraitance {
        @Override
        public FactType<AlertClosed> type() {
            return FactTypes.ALERT_CLOSED;
        }
    }

    /** R-L10, flow F6: Pôle emploi decided on the alert raised on that day. */
    record AlertDecided(LocalDate on, CotraitanceId cotraitance, LocalDate raisedOn, AlertDecision decision)
            implements OfCotraitance {
        @Override
        public FactType<AlertDecided> type() {
            return FactTypes.ALERT_DECIDED;
        }
    }

    /** R-L17: a "sortie" entered by the mission locale in Parcours 3 before the switch: an alert unless Pôle emploi's exit says so. */
    record FormerSortie(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {
        @Override
        public FactType<FormerSortie> type() {
            return FactTypes.FORMER_SORTIE;
        }
    }

    /** Flow F7: Pôle emploi pronounced the exit. */
    record ExitPronounced(LocalDate on, CotraitanceId cotraitance, Exit.Reason reason) implements OfCotraitance {
        @Override
        public FactType<ExitPronounced> type() {
            return FactTypes.EXIT_PRONOUNCED;
        }
    }

    /** Flow F9: Pôle emploi cancelled the affectation; it holds only where the support wasn't initialised by then (I-L28). */
    record AffectationCancelled(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {
        @Override
        public FactType<AffectationCancelled> type() {
            return FactTypes.AFFECTATION_CANCELLED;
        }
    }

    /** R-L2: the mission locale invited the young person. It changes no situation: only the first interview begins anything. */
    record Invited(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {
        @Override
        public FactType<Invited> type() {
            return FactTypes.INVITED;
        }
    }

    /** R-L12: the mission locale reported a breach of obligations to Pôle emploi. By itself it is no alert and changes no situation. */
    record BreachReported(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {
        @Override
        public FactType<BreachReported> type() {
            return FactTypes.BREACH_REPORTED;
        }
    }

    /** W1: the mission locale said that it won't take the young person. It ends nothing: only Pôle emploi does (I-L31). */
    record Declined(LocalDate on, CotraitanceId cotraitance, String ground) implements OfCotraitance {
        @Override
        public FactType<Declined> type() {
            return FactTypes.DECLINED;
        }
    }

    /** R-C9: from that day on this adviser of the mission locale is the young person's "référent unique". */
    record AdviserNamed(LocalDate on, CotraitanceId cotraitance, AdviserId adviser) implements OfCotraitance {
        @Override
        public FactType<AdviserNamed> type() {
            return FactTypes.ADVISER_NAMED;
        }
    }

    /** R-C9: from that day on the young person has no adviser, until one is named. */
    record AdviserLeft(LocalDate on, CotraitanceId cotraitance) implements OfCotraitance {
        @Override
        public FactType<AdviserLeft> type() {
            return FactTypes.ADVISER_LEFT;
        }
    }

    /** Flow F10: an action of the PPAE; one toward an SIAE carries Pôle emploi's approval by itself (R-C10). */
    record ActionAgreed(LocalDate on, CotraitanceId cotraitance, PpaeAction action) implements OfCotraitance {
        @Override
        public FactType<ActionAgreed> type() {
            return FactTypes.ACTION_AGREED;
        }
    }

    /** R-C10: a prestation of Pôle emploi was asked for; whether it is open follows from the day and its kind. */
    record PrestationAsked(LocalDate on, CotraitanceId cotraitance, PrestationKind kind, String name)
            implements OfCotraitance {
        @Override
        public FactType<PrestationAsked> type() {
            return FactTypes.PRESTATION_ASKED;
        }
    }
}
