// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance;

import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.Registration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact as a caller or a file tells it, before it is known to which co-traitance it belongs.
 *
 * @param missionLocale the mission locale of the co-traitance or of the interview; empty for facts of the person
 */
public sealed interface IncomingFact {

    /** The day on which it takes effect. */
    LocalDate on();

    /** See {@link Fact.RegistrationChanged}. */
    record RegistrationChanged(LocalDate on, Registration to) implements IncomingFact {}

    /** See {@link Fact.CivisEntered}. */
    record CivisEntered(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.CivisLeft}. */
    record CivisLeft(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.Moved}. */
    record Moved(LocalDate on, CommuneCode to) implements IncomingFact {}

    /** See {@link Fact.Interviewed}. */
    record Interviewed(LocalDate on, InterviewKind kind) implements IncomingFact {}

    /** See {@link Fact.Accepted}. */
    record Accepted(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.AlertRaised}. */
    record AlertRaised(LocalDate on, AlertReason reason) implements IncomingFact {}

    /** See {@link Fact.AlertClosed}; without {@code raisedOn}, the only alert open that day. */
    record AlertClosed(LocalDate on, Optional<LocalDate> raisedOn, Partner by, String ground) implements IncomingFact {}

    /** See {@link Fact.AlertDecided}; without {@code raisedOn}, the only alert open that day. */
    record AlertDecided(LocalDate on, Optional<LocalDate> raisedOn, AlertDecision decision) implements IncomingFact {}

    /** See {@link Fact.FormerSortie}. */
    record FormerSortie(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.Invited}. */
    record Invited(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.BreachReported}. */
    record BreachReported(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.Excused}. */
    record Excused(LocalDate on, Excuse excuse, LocalDate until) implements IncomingFact {}

    /** See {@link Fact.ExcuseEnded}. */
    record ExcuseEnded(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.Declined}. */
    record Declined(LocalDate on, String ground) implements IncomingFact {}

    /** See {@link Fact.AdviserNamed}. */
    record AdviserNamed(LocalDate on, AdviserId adviser) implements IncomingFact {}

    /** See {@link Fact.AdviserLeft}. */
    record AdviserLeft(LocalDate on) implements IncomingFact {}

    /** See {@link Fact.ActionAgreed}. */
    record ActionAgreed(LocalDate on, PpaeAction action) implements IncomingFact {}

    /** See {@link Fact.PrestationAsked}. */
    record PrestationAsked(LocalDate on, PrestationKind kind, String name) implements IncomingFact {}
}
