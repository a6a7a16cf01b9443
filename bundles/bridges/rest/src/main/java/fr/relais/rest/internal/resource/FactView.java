// SPDX-License-Identifier: Apache-2.0
package fr.relais.rest.internal.resource;

import fr.relais.cotraitance.RecordedFact;
import fr.relais.exchange.FactKind;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact and how it came to be known. Its kind and detail are written as they are told ({@link FactKind}); BORN, AFFECTED and
 * EXIT_PRONOUNCED are known but not told this way.
 */
public record FactView(
        long id,
        String kind,
        LocalDate on,
        Optional<CotraitanceId> cotraitance,
        Optional<MissionLocaleId> missionLocale,
        Optional<SafirCode> site,
        Optional<String> detail,
        Optional<LocalDate> appointmentOn,
        Optional<LocalDate> alertRaisedOn,
        Optional<String> ground,
        Optional<LocalDate> until,
        Instant recordedAt,
        String origin,
        String messageKey,
        Optional<Long> supersedes,
        boolean withdrawn) {

    static FactView of(RecordedFact recorded) {
        return withWords(recorded, words(recorded.fact()));
    }

    /** What is particular to a fact; null where it says nothing of the kind. */
    private record Words(
            String kind,
            MissionLocaleId missionLocale,
            SafirCode site,
            String detail,
            LocalDate appointmentOn,
            LocalDate alertRaisedOn,
            String ground,
            LocalDate until) {

        /** Without an excuse's last day. */
        Words(
                String kind,
                MissionLocaleId missionLocale,
                SafirCode site,
                String detail,
                LocalDate appointmentOn,
                LocalDate alertRaisedOn,
                String ground) {
            this(kind, missionLocale, site, detail, appointmentOn, alertRaisedOn, ground, null);
        }

        static Words of(FactKind kind) {
            return of(kind, null);
        }

        static Words of(FactKind kind, Object detail) {
            return new Words(kind.name(), null, null, detail == null ? null : detail.toString(), null, null, null);
        }

        static Words ofSettled(FactKind kind, Object detail, LocalDate raisedOn, String ground) {
            return new Words(kind.name(), null, null, detail.toString(), null, raisedOn, ground);
        }
    }

    private static Words words(Fact fact) {
        if (fact instanceof Fact.Born) {
            return new Words("BORN", null, null, null, null, null, null);
        }
        if (fact instanceof Fact.RegistrationChanged changed) {
            return Words.of(FactKind.valueOf(changed.to().name()));
        }
        if (fact instanceof Fact.CivisEntered) {
            return Words.of(FactKind.CIVIS_ENTERED);
        }
        if (fact instanceof Fact.CivisLeft) {
            return Words.of(FactKind.CIVIS_LEFT);
        }
        if (fact instanceof Fact.Moved moved) {
            return Words.of(FactKind.MOVED, moved.to());
        }
        if (fact instanceof Fact.Interviewed met) {
            return new Words(
                    FactKind.INTERVIEWED.name(),
                    met.missionLocale(),
                    null,
                    met.kind().name(),
                    null,
                    null,
                    null);
        }
        if (fact instanceof Fact.Affected affected) {
            return new Words(
                    "AFFECTED",
                    affected.missionLocale(),
                    affected.by(),
                    null,
                    affected.appointment().orElse(null),
                    null,
                    null);
        }
        if (fact instanceof Fact.Accepted) {
            return Words.of(FactKind.ACCEPTED);
        }
        if (fact instanceof Fact.AlertRaised raised) {
            return Words.of(FactKind.ALERT_RAISED, raised.reason());
        }
        if (fact instanceof Fact.AlertClosed closed) {
            return Words.ofSettled(FactKind.ALERT_CLOSED, closed.by(), closed.raisedOn(), closed.ground());
        }
        if (fact instanceof Fact.AlertDecided decided) {
            return Words.ofSettled(FactKind.ALERT_DECIDED, decided.decision(), decided.raisedOn(), null);
        }
        if (fact instanceof Fact.FormerSortie) {
            return Words.of(FactKind.FORMER_SORTIE);
        }
        if (fact instanceof Fact.Invited) {
            return Words.of(FactKind.INVITED);
        }
        if (fact instanceof Fact.BreachReported) {
            return Words.of(FactKind.BREACH_REPORTED);
        }
        return wordsOfSupport(fact);
    }

    private static Words wordsOfSupport(Fact fact) {
        if (fact instanceof Fact.Excused excused) {
            return new Words(
                    FactKind.EXCUSED.name(),
                    excused.missionLocale(),
                    null,
                    excused.excuse().name(),
                    null,
                    null,
                    null,
                    excused.until());
        }
        if (fact instanceof Fact.ExcuseEnded ended) {
            return new Words(FactKind.EXCUSE_ENDED.name(), ended.missionLocale(), null, null, null, null, null);
        }
        if (fact instanceof Fact.Declined declined) {
            return new Words(FactKind.DECLINED.name(), null, null, null, null, null, declined.ground());
        }
        if (fact instanceof Fact.AdviserNamed named) {
            return Words.of(FactKind.ADVISER_NAMED, named.adviser());
        }
        if (fact instanceof Fact.AdviserLeft) {
            return Words.of(FactKind.ADVISER_LEFT);
        }
        if (fact instanceof Fact.ActionAgreed agreed) {
            return Words.of(FactKind.ACTION_AGREED, agreed.action());
        }
        if (fact instanceof Fact.PrestationAsked asked) {
            return new Words(
                    FactKind.PRESTATION_ASKED.name(), null, null, asked.kind().name(), null, null, asked.name());
        }
        if (fact instanceof Fact.AffectationCancelled) {
            return new Words("AFFECTATION_CANCELLED", null, null, null, null, null, null);
        }
        Fact.ExitPronounced pronounced = (Fact.ExitPronounced) fact;
        return new Words("EXIT_PRONOUNCED", null, null, pronounced.reason().name(), null, null, null);
    }

    private static FactView withWords(RecordedFact recorded, Words words) {
        return new FactView(
                recorded.id(),
                words.kind(),
                recorded.fact().on(),
                recorded.fact() instanceof Fact.OfCotraitance of ? Optional.of(of.cotraitance()) : Optional.empty(),
                Optional.ofNullable(words.missionLocale()),
                Optional.ofNullable(words.site()),
                Optional.ofNullable(words.detail()),
                Optional.ofNullable(words.appointmentOn()),
                Optional.ofNullable(words.alertRaisedOn()),
                Optional.ofNullable(words.ground()),
                Optional.ofNullable(words.until()),
                recorded.recordedAt(),
                recorded.origin(),
                recorded.messageKey(),
                recorded.supersedes(),
                recorded.withdrawn());
    }
}
