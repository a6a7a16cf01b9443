// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PpaeAction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The steps of the PPAE as flow F10 names them in its detail: what each becomes, and which fact each tells. */
enum PpaeStep {
    INDIVIDUAL(Kind.INTERVIEW),
    COLLECTIVE(Kind.INTERVIEW),
    WORKSHOP(Kind.INTERVIEW),
    INVITED(Kind.INVITATION),
    ACTION_EMPLOYMENT(Kind.ACTION),
    ACTION_TRAINING(Kind.ACTION),
    ACTION_PROJECT(Kind.ACTION),
    ACTION_HOUSING(Kind.ACTION),
    ACTION_HEALTH(Kind.ACTION),
    ACTION_CITIZENSHIP(Kind.ACTION),
    ACTION_LEISURE(Kind.ACTION),
    ACTION_SIAE(Kind.ACTION),
    BREACH(Kind.BREACH),
    EXCUSED_TRAINING(Kind.EXCUSE),
    EXCUSED_INTERNSHIP(Kind.EXCUSE),
    EXCUSED_TEMPORARY_JOB(Kind.EXCUSE),
    EXCUSED_PRESTATION(Kind.EXCUSE),
    EXCUSED_UNAVAILABLE(Kind.EXCUSE),
    EXCUSE_ENDED(Kind.EXCUSE_END),
    ADVISER_NAMED(Kind.ADVISER),
    ADVISER_LEFT(Kind.ADVISER_LEFT);

    private static final String ACTION = "ACTION_";
    private static final String EXCUSED = "EXCUSED_";

    private enum Kind {
        INTERVIEW,
        INVITATION,
        ACTION,
        BREACH,
        EXCUSE,
        EXCUSE_END,
        ADVISER,
        ADVISER_LEFT
    }

    private final Kind kind;

    PpaeStep(Kind kind) {
        this.kind = kind;
    }

    /** The one of that word; empty if none is. */
    static Optional<PpaeStep> named(String word) {
        return Arrays.stream(values()).filter(step -> step.name().equals(word)).findFirst();
    }

    /** The one that tells a fact; empty for facts that aren't told so. Advisers follow from all facts together, and aren't among them. */
    static Optional<PpaeStep> of(Fact fact) {
        if (fact instanceof Fact.Interviewed met) {
            return Optional.of(valueOf(met.kind().name()));
        }
        if (fact instanceof Fact.Invited) {
            return Optional.of(INVITED);
        }
        if (fact instanceof Fact.ActionAgreed agreed) {
            return Optional.of(valueOf(ACTION + agreed.action().name()));
        }
        if (fact instanceof Fact.BreachReported) {
            return Optional.of(BREACH);
        }
        if (fact instanceof Fact.Excused excused) {
            return Optional.of(valueOf(EXCUSED + excused.excuse().name()));
        }
        return fact instanceof Fact.ExcuseEnded ? Optional.of(EXCUSE_ENDED) : Optional.empty();
    }

    /** Whether it is about one co-traitance; else about the person and the mission locale. */
    boolean ofCotraitance() {
        return kind != Kind.INTERVIEW && kind != Kind.EXCUSE && kind != Kind.EXCUSE_END;
    }

    /** Whether it says until when. */
    boolean hasEnd() {
        return kind == Kind.EXCUSE;
    }

    /** Whether it says who the adviser is. */
    boolean namesAdviser() {
        return kind == Kind.ADVISER;
    }

    /** The fact that a record tells; the co-traitance only for a step of one. */
    Fact fact(FlowRecord told, Optional<CotraitanceId> cotraitance) {
        LocalDate on = told.on().orElseThrow();
        MissionLocaleId missionLocale = told.missionLocale().orElseThrow();
        return switch (kind) {
            case INTERVIEW -> new Fact.Interviewed(on, missionLocale, InterviewKind.valueOf(name()));
            case INVITATION -> new Fact.Invited(on, cotraitance.orElseThrow());
            case ACTION ->
                new Fact.ActionAgreed(
                        on, cotraitance.orElseThrow(), PpaeAction.valueOf(name().substring(ACTION.length())));
            case BREACH -> new Fact.BreachReported(on, cotraitance.orElseThrow());
            case EXCUSE ->
                new Fact.Excused(
                        on,
                        missionLocale,
                        Excuse.valueOf(name().substring(EXCUSED.length())),
                        told.until().orElseThrow());
            case EXCUSE_END -> new Fact.ExcuseEnded(on, missionLocale);
            case ADVISER ->
                new Fact.AdviserNamed(
                        on, cotraitance.orElseThrow(), told.adviser().orElseThrow());
            case ADVISER_LEFT -> new Fact.AdviserLeft(on, cotraitance.orElseThrow());
        };
    }
}
