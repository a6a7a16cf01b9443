// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.flow;

import fr.relais.partnership.lifecycle.Exit;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that partners must know about a person, in one flow (domain.md chapter 5). It follows from the facts; who is told follows
 * from its flow. Immutable.
 *
 * @param missionLocale that of the co-traitance; empty for what is the person's
 * @param affectedOn the day of the affectation, by which partners know the co-traitance; empty for what is the person's
 * @param on the day on which it takes effect
 * @param detail a word in capitals, as the flow has it: a registration, a reason, a decision…; empty where the flow needs none
 * @param site of F1, the site that affected
 * @param appointment of F1, the appointment at the mission locale
 * @param until of F10, the last day of an excuse
 * @param adviser of F10, who became the adviser
 */
public record Statement(
        Key key,
        Optional<MissionLocaleId> missionLocale,
        Optional<LocalDate> affectedOn,
        LocalDate on,
        Optional<String> detail,
        Optional<SafirCode> site,
        Optional<LocalDate> appointment,
        Optional<LocalDate> until,
        Optional<AdviserId> adviser) {

    /** Without what F10 alone says. */
    public Statement(
            Key key,
            Optional<MissionLocaleId> missionLocale,
            Optional<LocalDate> affectedOn,
            LocalDate on,
            Optional<String> detail,
            Optional<SafirCode> site,
            Optional<LocalDate> appointment) {
        this(key, missionLocale, affectedOn, on, detail, site, appointment, Optional.empty(), Optional.empty());
    }

    /** The rule that it follows from. */
    public RuleId rule() {
        return switch (key.flow()) {
            case F1_AFFECTATION -> new RuleId("R-L1");
            case F2_ACCEPTATION -> new RuleId("R-L2");
            case F3_INITIALISATION -> new RuleId("R-L3");
            case F4_REGISTRATION -> new RuleId("R-L6");
            case F5_ALERT -> new RuleId("R-L7");
            case F6_ALERT_SETTLED -> new RuleId("R-L10");
            case F7_EXIT -> Exit.Reason.valueOf(detail.orElseThrow()).rule();
            case F8_CIVIS -> new RuleId("R-O6");
            case F9_CANCELLATION -> new RuleId("R-L4");
            case F10_PPAE_STEP -> new RuleId(ruleOfStep(detail.orElse("")));
        };
    }

    private static String ruleOfStep(String step) {
        return switch (step) {
            case "INVITED" -> "R-L2";
            case "BREACH" -> "R-L12";
            case "ADVISER_NAMED", "ADVISER_LEFT" -> "R-C9";
            case "ACTION_SIAE" -> "R-C10";
            default -> "R-L11";
        };
    }

    /**
     * What it is about: two statements with the same key can't both hold, the later one corrects the earlier.
     *
     * @param cotraitance empty for what is the person's (F4, F8)
     * @param marked what tells it from others of that flow: the day on which an alert was raised, a registration changed…; empty
     *     where there is only one
     * @param step of F10, which step: several may be of one day
     */
    public record Key(Flow flow, Optional<CotraitanceId> cotraitance, Optional<LocalDate> marked, Optional<String> step)
            implements Comparable<Key> {

        /** Of any flow but F10. */
        public Key(Flow flow, Optional<CotraitanceId> cotraitance, Optional<LocalDate> marked) {
            this(flow, cotraitance, marked, Optional.empty());
        }

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::flow)
                .thenComparing(
                        key -> key.cotraitance().map(CotraitanceId::value).orElse(0L))
                .thenComparing(key -> key.marked().orElse(LocalDate.MIN))
                .thenComparing(key -> key.step().orElse(""));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
