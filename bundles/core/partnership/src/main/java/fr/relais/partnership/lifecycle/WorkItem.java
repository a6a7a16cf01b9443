// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.RuleId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something about a co-traitance that somebody must see to or know of, and on which days it stands open: what working lists are made of.
 * Derived from the facts like the situation, never stored as truth.
 *
 * @param from the first day
 * @param to the last day; empty while nothing ends it. The eve of {@code from} where it was settled on its own day
 * @param reason of an alert; empty for a former "sortie" (R-L17) and for all other kinds
 * @param settlement how an alert was settled, if that is what ended it
 */
public record WorkItem(
        Kind kind,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<AlertReason> reason,
        Optional<Settlement> settlement) {

    /** What it is about, by which rule, and who sees to it. */
    public enum Kind {
        /** Affected and not accepted (W1): never taken. */
        AWAITING_ACCEPTATION("R-L2", Partner.MISSION_LOCALE),
        /** Accepted and not initialised (W1): never started. */
        AWAITING_INITIALISATION("R-L3", Partner.MISSION_LOCALE),
        /** The mission locale won't take the young person, and Pôle emploi hasn't ended the file (W1, I-L31). */
        DECLINED("R-L2", Partner.POLE_EMPLOI),
        /** Accepted, neither invited nor seen, and without an appointment. */
        NO_INVITATION("R-L2", Partner.MISSION_LOCALE),
        /** Accepted and without a current adviser. */
        NO_ADVISER("R-C9", Partner.MISSION_LOCALE),
        /** More than a month without an interview and without an excuse. */
        INTERVIEW_OVERDUE("R-L11", Partner.MISSION_LOCALE),
        /** An alert that nobody has settled. */
        ALERT_OPEN("R-L10", Partner.POLE_EMPLOI),
        /** A breach that was reported, and about which Pôle emploi hasn't done anything yet (I-L32). */
        BREACH_REPORTED("R-L12", Partner.POLE_EMPLOI),
        /** Pôle emploi doesn't convene by itself; it does again from the morrow of the last day. */
        CONVOCATIONS_STOPPED("R-C10", Partner.POLE_EMPLOI),
        /** A support-type prestation of Pôle emploi was asked for and isn't open. */
        PRESTATION_REFUSED("R-C10", Partner.POLE_EMPLOI);

        private final RuleId rule;
        private final Partner owner;

        Kind(String rule, Partner owner) {
            this.rule = new RuleId(rule);
            this.owner = owner;
        }

        /** The rule that asks for it. */
        public RuleId rule() {
            return rule;
        }

        /** Who sees to it. */
        public Partner owner() {
            return owner;
        }
    }

    /** Whether it stands open on a day. */
    public boolean openOn(LocalDate day) {
        return !from.isAfter(day) && to.map(last -> !last.isBefore(day)).orElse(true);
    }

    /** Its age on a day: how many days ago it began. */
    public int age(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, day));
    }
}
