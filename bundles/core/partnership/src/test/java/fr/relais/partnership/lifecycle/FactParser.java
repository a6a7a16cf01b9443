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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Facts told in words, separated by commas: {@code born 1990-05-14, affected 2010-01-11, ceased 2010-08-31}.
 *
 * <p>{@code #2} names another co-traitance than number 1, {@code at 42218S00} another mission locale than 69382S00, {@code of} the day
 * on which the alert was raised, {@code appointment} the one that came with the affectation, {@code until} the last day of an excuse,
 * {@code by} who becomes the adviser.
 */
final class FactParser {

    static final CotraitanceId FIRST = new CotraitanceId(1);
    static final MissionLocaleId LYON = new MissionLocaleId("69382S00");

    private static final Pattern FORM = Pattern.compile("(?<what>[A-Za-z_]+( [A-Za-z_]+)*?)( (?<commune>\\d{5}))?"
            + " (?<on>\\d{4}-\\d\\d-\\d\\d)( of (?<of>\\d{4}-\\d\\d-\\d\\d))?"
            + "( by (?<by>[\\w.]+))?( appointment (?<appointment>\\d{4}-\\d\\d-\\d\\d))?"
            + "( until (?<until>\\d{4}-\\d\\d-\\d\\d))?( at (?<at>\\w+))?( #(?<number>\\d+))?");

    private final Matcher matcher;

    private FactParser(String words) {
        this.matcher = FORM.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a fact: " + words);
        }
    }

    /** The facts told; none for an empty text. @throws IllegalArgumentException if a fact isn't understood */
    static List<Fact> facts(String words) {
        return words.isBlank()
                ? List.of()
                : Stream.of(words.split(",", -1))
                        .map(fact -> new FactParser(fact.strip()).fact())
                        .toList();
    }

    private Fact fact() {
        String what = matcher.group("what");
        LocalDate on = day("on").orElseThrow();
        if (what.startsWith("pronounced ")) {
            return new Fact.ExitPronounced(on, number(), Exit.Reason.valueOf(what.substring("pronounced ".length())));
        }
        return switch (what) {
            case "born" -> new Fact.Born(on);
            case "registered" -> new Fact.RegistrationChanged(on, Registration.REGISTERED);
            case "ceased" -> new Fact.RegistrationChanged(on, Registration.CEASED);
            case "struck off" -> new Fact.RegistrationChanged(on, Registration.STRUCK_OFF);
            case "entered CIVIS" -> new Fact.CivisEntered(on);
            case "left CIVIS" -> new Fact.CivisLeft(on);
            case "moved to" -> new Fact.Moved(on, new CommuneCode(matcher.group("commune")));
            case "interviewed" -> new Fact.Interviewed(on, missionLocale(), InterviewKind.INDIVIDUAL);
            case "group interview" -> new Fact.Interviewed(on, missionLocale(), InterviewKind.COLLECTIVE);
            case "workshop" -> new Fact.Interviewed(on, missionLocale(), InterviewKind.WORKSHOP);
            case "affected" ->
                new Fact.Affected(on, number(), missionLocale(), new SafirCode("69001"), day("appointment"));
            case "accepted" -> new Fact.Accepted(on, number());
            case "alert" -> new Fact.AlertRaised(on, number(), AlertReason.DIFFICULTY);
            case "breach alert" -> new Fact.AlertRaised(on, number(), AlertReason.BREACH);
            case "closed" -> new Fact.AlertClosed(on, number(), raisedOn(), Partner.MISSION_LOCALE, "came back");
            case "kept" -> new Fact.AlertDecided(on, number(), raisedOn(), AlertDecision.KEPT);
            case "other partner" -> new Fact.AlertDecided(on, number(), raisedOn(), AlertDecision.EXIT_OTHER_PARTNER);
            case "taken back" -> new Fact.AlertDecided(on, number(), raisedOn(), AlertDecision.EXIT_TAKEN_BACK);
            case "affectation cancelled" -> new Fact.AffectationCancelled(on, number());
            case "invited" -> new Fact.Invited(on, number());
            case "breach reported" -> new Fact.BreachReported(on, number());
            case "training" -> excused(on, Excuse.TRAINING);
            case "temporary job" -> excused(on, Excuse.TEMPORARY_JOB);
            case "unavailable" -> excused(on, Excuse.UNAVAILABLE);
            case "excuse ended" -> new Fact.ExcuseEnded(on, missionLocale());
            case "declined" -> new Fact.Declined(on, number(), "elsewhere already");
            case "adviser" -> new Fact.AdviserNamed(on, number(), new AdviserId(matcher.group("by")));
            case "adviser left" -> new Fact.AdviserLeft(on, number());
            case "action" -> new Fact.ActionAgreed(on, number(), PpaeAction.PROJECT);
            case "support prestation" -> new Fact.PrestationAsked(on, number(), PrestationKind.SUPPORT, "Trajectoire");
            case "other prestation" -> new Fact.PrestationAsked(on, number(), PrestationKind.OTHER, "Bilan");
            case "sortie" -> new Fact.FormerSortie(on, number());
            default -> throw new IllegalArgumentException("not a fact: " + what);
        };
    }

    private CotraitanceId number() {
        return matcher.group("number") == null ? FIRST : new CotraitanceId(Long.parseLong(matcher.group("number")));
    }

    private MissionLocaleId missionLocale() {
        return matcher.group("at") == null ? LYON : new MissionLocaleId(matcher.group("at"));
    }

    private Fact.Excused excused(LocalDate on, Excuse excuse) {
        return new Fact.Excused(
                on,
                missionLocale(),
                excuse,
                day("until").orElseThrow(() -> new IllegalArgumentException("excused until when?")));
    }

    private LocalDate raisedOn() {
        return day("of").orElseThrow(() -> new IllegalArgumentException("of which day is the alert?"));
    }

    private Optional<LocalDate> day(String group) {
        return Optional.ofNullable(matcher.group(group)).map(LocalDate::parse);
    }
}
