// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.partnership.lifecycle.Fact;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Columns;
import fr.relais.store.sql.Parameters;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.SafirCode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact as its columns: a kind, its day, and what that kind carries. Kinds keep their numbers for ever.
 *
 * @param detail a registration, a kind of interview, the reason of an alert or of an exit, a decision, an excuse, an action
 * @param byPartner who closed an alert
 * @param otherDay an appointment, the day on which an alert was raised, or the last day of an excuse
 * @param ground why an alert was closed or a young person declined, who became the adviser, which prestation was asked for
 */
record FactColumns(
        int kind,
        LocalDate on,
        Optional<Long> cotraitance,
        Optional<String> missionLocale,
        Optional<String> site,
        Optional<String> commune,
        Optional<Integer> detail,
        Optional<Integer> byPartner,
        Optional<LocalDate> otherDay,
        Optional<String> ground) {

    static final String NAMES =
            "kind, on_day, cotraitance, mission_locale, site, commune, detail, by_partner, other_day, ground";

    private static final int BORN = 1;
    private static final int REGISTRATION_CHANGED = 2;
    private static final int CIVIS_ENTERED = 3;
    private static final int CIVIS_LEFT = 4;
    private static final int MOVED = 5;
    private static final int INTERVIEWED = 6;
    static final int AFFECTED = 7;
    private static final int ACCEPTED = 8;
    private static final int ALERT_RAISED = 9;
    private static final int ALERT_CLOSED = 10;
    private static final int ALERT_DECIDED = 11;
    private static final int FORMER_SORTIE = 12;
    private static final int EXIT_PRONOUNCED = 13;
    private static final int AFFECTATION_CANCELLED = 14;
    private static final int INVITED = 15;
    private static final int BREACH_REPORTED = 16;
    private static final int ADVISER_NAMED = 17;
    private static final int ADVISER_LEFT = 18;
    private static final int EXCUSED = 19;
    private static final int EXCUSE_ENDED = 20;
    private static final int ACTION_AGREED = 21;
    private static final int PRESTATION_ASKED = 22;
    private static final int DECLINED = 23;

    static FactColumns of(Fact fact) {
        if (fact instanceof Fact.OfPerson ofPerson) {
            return of(ofPerson);
        }
        return of((Fact.OfCotraitance) fact);
    }

    private static FactColumns of(Fact.OfPerson fact) {
        if (fact instanceof Fact.Born) {
            return bare(BORN, fact);
        }
        if (fact instanceof Fact.RegistrationChanged changed) {
            return bare(REGISTRATION_CHANGED, fact).detail(Codes.REGISTRATION.of(changed.to()));
        }
        if (fact instanceof Fact.CivisEntered) {
            return bare(CIVIS_ENTERED, fact);
        }
        if (fact instanceof Fact.CivisLeft) {
            return bare(CIVIS_LEFT, fact);
        }
        if (fact instanceof Fact.Moved moved) {
            return bare(MOVED, fact).places(null, null, moved.to());
        }
        if (fact instanceof Fact.Interviewed met) {
            return bare(INTERVIEWED, fact)
                    .places(met.missionLocale(), null, null)
                    .detail(Codes.INTERVIEW.of(met.kind()));
        }
        if (fact instanceof Fact.Excused excused) {
            return bare(EXCUSED, fact)
                    .places(excused.missionLocale(), null, null)
                    .detail(Codes.EXCUSE.of(excused.excuse()))
                    .otherDay(Optional.of(excused.until()));
        }
        if (fact instanceof Fact.ExcuseEnded ended) {
            return bare(EXCUSE_ENDED, fact).places(ended.missionLocale(), null, null);
        }
        throw new IllegalStateException("no columns for " + fact.getClass());
    }

    private static FactColumns of(Fact.OfCotraitance fact) {
        if (fact instanceof Fact.Affected affected) {
            return bare(AFFECTED, fact)
                    .places(affected.missionLocale(), affected.by(), null)
                    .otherDay(affected.appointment());
        }
        if (fact instanceof Fact.Accepted) {
            return bare(ACCEPTED, fact);
        }
        if (fact instanceof Fact.AlertRaised raised) {
            return bare(ALERT_RAISED, fact).detail(Codes.ALERT.of(raised.reason()));
        }
        if (fact instanceof Fact.AlertClosed closed) {
            return bare(ALERT_CLOSED, fact)
                    .otherDay(Optional.of(closed.raisedOn()))
                    .closure(Codes.PARTNER.of(closed.by()), closed.ground());
        }
        if (fact instanceof Fact.AlertDecided decided) {
            return bare(ALERT_DECIDED, fact)
                    .otherDay(Optional.of(decided.raisedOn()))
                    .detail(Codes.ALERT_DECISION.of(decided.decision()));
        }
        if (fact instanceof Fact.FormerSortie) {
            return bare(FORMER_SORTIE, fact);
        }
        if (fact instanceof Fact.ExitPronounced exit) {
            return bare(EXIT_PRONOUNCED, fact).detail(Codes.EXIT.of(exit.reason()));
        }
        if (fact instanceof Fact.AffectationCancelled) {
            return bare(AFFECTATION_CANCELLED, fact);
        }
        if (fact instanceof Fact.Invited) {
            return bare(INVITED, fact);
        }
        if (fact instanceof Fact.BreachReported) {
            return bare(BREACH_REPORTED, fact);
        }
        return ofSupport(fact);
    }

    /** What the mission locale does in the support, and Pôle emploi beside it. */
    private static FactColumns ofSupport(Fact.OfCotraitance fact) {
        if (fact instanceof Fact.Declined declined) {
            return bare(DECLINED, fact).text(declined.ground());
        }
        if (fact instanceof Fact.AdviserNamed named) {
            return bare(ADVISER_NAMED, fact).text(named.adviser().value());
        }
        if (fact instanceof Fact.AdviserLeft) {
            return bare(ADVISER_LEFT, fact);
        }
        if (fact instanceof Fact.ActionAgreed agreed) {
            return bare(ACTION_AGREED, fact).detail(Codes.PPAE_ACTION.of(agreed.action()));
        }
        if (fact instanceof Fact.PrestationAsked asked) {
            return bare(PRESTATION_ASKED, fact)
                    .detail(Codes.PRESTATION.of(asked.kind()))
                    .text(asked.name());
        }
        throw new IllegalStateException("no columns for " + fact.getClass());
    }

    /** The fact again. @throws IllegalStateException if a newer version wrote it */
    Fact toFact() {
        return switch (kind) {
            case BORN -> new Fact.Born(on);
            case REGISTRATION_CHANGED ->
                new Fact.RegistrationChanged(on, Codes.REGISTRATION.value(detail.orElseThrow()));
            case CIVIS_ENTERED -> new Fact.CivisEntered(on);
            case CIVIS_LEFT -> new Fact.CivisLeft(on);
            case MOVED -> new Fact.Moved(on, new CommuneCode(commune.orElseThrow()));
            case INTERVIEWED ->
                new Fact.Interviewed(
                        on,
                        new MissionLocaleId(missionLocale.orElseThrow()),
                        Codes.INTERVIEW.value(detail.orElseThrow()));
            case AFFECTED ->
                new Fact.Affected(
                        on,
                        file(),
                        new MissionLocaleId(missionLocale.orElseThrow()),
                        new SafirCode(site.orElseThrow()),
                        otherDay);
            case ACCEPTED -> new Fact.Accepted(on, file());
            case ALERT_RAISED -> new Fact.AlertRaised(on, file(), Codes.ALERT.value(detail.orElseThrow()));
            case ALERT_CLOSED ->
                new Fact.AlertClosed(
                        on,
                        file(),
                        otherDay.orElseThrow(),
                        Codes.PARTNER.value(byPartner.orElseThrow()),
                        ground.orElseThrow());
            case ALERT_DECIDED ->
                new Fact.AlertDecided(
                        on, file(), otherDay.orElseThrow(), Codes.ALERT_DECISION.value(detail.orElseThrow()));
            case FORMER_SORTIE -> new Fact.FormerSortie(on, file());
            case EXIT_PRONOUNCED -> new Fact.ExitPronounced(on, file(), Codes.EXIT.value(detail.orElseThrow()));
            case AFFECTATION_CANCELLED -> new Fact.AffectationCancelled(on, file());
            case INVITED -> new Fact.Invited(on, file());
            case BREACH_REPORTED -> new Fact.BreachReported(on, file());
            case ADVISER_NAMED -> new Fact.AdviserNamed(on, file(), new AdviserId(ground.orElseThrow()));
            case ADVISER_LEFT -> new Fact.AdviserLeft(on, file());
            case EXCUSED ->
                new Fact.Excused(
                        on,
                        new MissionLocaleId(missionLocale.orElseThrow()),
                        Codes.EXCUSE.value(detail.orElseThrow()),
                        otherDay.orElseThrow());
            case EXCUSE_ENDED -> new Fact.ExcuseEnded(on, new MissionLocaleId(missionLocale.orElseThrow()));
            case ACTION_AGREED -> new Fact.ActionAgreed(on, file(), Codes.PPAE_ACTION.value(detail.orElseThrow()));
            case PRESTATION_ASKED ->
                new Fact.PrestationAsked(
                        on, file(), Codes.PRESTATION.value(detail.orElseThrow()), ground.orElseThrow());
            case DECLINED -> new Fact.Declined(on, file(), ground.orElseThrow());
            default -> throw new IllegalStateException("a fact of kind " + kind + " was written by a newer version");
        };
    }

    static FactColumns read(Columns row) throws SQLException {
        return new FactColumns(
                row.small(),
                row.day(),
                row.optionalNumber(),
                row.optionalText(),
                row.optionalText(),
                row.optionalText(),
                row.optionalSmall(),
                row.optionalSmall(),
                row.optionalDay(),
                row.optionalText());
    }

    void write(Parameters places) throws SQLException {
        places.small(kind)
                .day(on)
                .number(cotraitance)
                .text(missionLocale)
                .text(site)
                .text(commune)
                .small(detail)
                .small(byPartner)
                .day(otherDay)
                .text(ground);
    }

    private CotraitanceId file() {
        return new CotraitanceId(cotraitance.orElseThrow());
    }

    private static FactColumns bare(int kind, Fact fact) {
        Optional<Long> cotraitance = fact instanceof Fact.OfCotraitance of
                ? Optional.of(of.cotraitance().value())
                : Optional.empty();
        return new FactColumns(
                kind,
                fact.on(),
                cotraitance,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private FactColumns detail(int code) {
        return new FactColumns(
                kind, on, cotraitance, missionLocale, site, commune, Optional.of(code), byPartner, otherDay, ground);
    }

    private FactColumns otherDay(Optional<LocalDate> day) {
        return new FactColumns(kind, on, cotraitance, missionLocale, site, commune, detail, byPartner, day, ground);
    }

    private FactColumns text(String words) {
        return new FactColumns(
                kind, on, cotraitance, missionLocale, site, commune, detail, byPartner, otherDay, Optional.of(words));
    }

    private FactColumns closure(int partner, String why) {
        return new FactColumns(
                kind,
                on,
                cotraitance,
                missionLocale,
                site,
                commune,
                detail,
                Optional.of(partner),
                otherDay,
                Optional.of(why));
    }

    private FactColumns places(MissionLocaleId at, SafirCode by, CommuneCode in) {
        return new FactColumns(
                kind,
                on,
                cotraitance,
                Optional.ofNullable(at).map(MissionLocaleId::value),
                Optional.ofNullable(by).map(SafirCode::value),
                Optional.ofNullable(in).map(CommuneCode::value),
                detail,
                byPartner,
                otherDay,
                ground);
    }
}
