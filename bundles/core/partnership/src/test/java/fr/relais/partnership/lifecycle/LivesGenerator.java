// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lives that no sane file would tell: any fact on any day from 2010 to 2012. A life has few days, around month ends, and some of them
 * six months or a year after another, so that much happens on one day and often on that on which something else falls due.
 */
public final class LivesGenerator extends Generator<LivesGenerator.Life> {

    /** All facts of one person. */
    public record Life(List<Fact> facts) {}

    static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2013, 12, 31);

    private static final List<MissionLocaleId> MISSIONS_LOCALES =
            List.of(FactParser.LYON, FactParser.LYON, new MissionLocaleId("42218S00"));
    private static final List<String> COMMUNES = List.of("69381", "69382", "69290", "69123", "42218");
    private static final List<String> BIRTHS =
            List.of("1984-02-29", "1984-08-31", "1985-02-28", "1985-08-31", "1986-03-01", "1988-02-29", "1992-06-15");

    /** For the library. */
    public LivesGenerator() {
        super(Life.class);
    }

    @Override
    public Life generate(SourceOfRandomness random, GenerationStatus status) {
        List<LocalDate> days = days(random);
        List<Fact> facts = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            facts.add(new Fact.Born(LocalDate.parse(random.choose(BIRTHS))));
        }
        facts.add(new Fact.Affected(
                random.choose(days), number(random), random.choose(MISSIONS_LOCALES), site(), Optional.empty()));
        int others = random.nextInt(0, 14);
        for (int i = 0; i < others; i++) {
            facts.add(fact(random, days));
        }
        return new Life(List.copyOf(facts));
    }

    private static Fact fact(SourceOfRandomness random, List<LocalDate> days) {
        LocalDate on = random.choose(days);
        CotraitanceId number = number(random);
        return switch (random.nextInt(26)) {
            case 0 -> new Fact.RegistrationChanged(on, Registration.REGISTERED);
            case 1, 2 -> new Fact.RegistrationChanged(on, Registration.CEASED);
            case 3 -> new Fact.RegistrationChanged(on, Registration.STRUCK_OFF);
            case 4 -> new Fact.CivisEntered(on);
            case 5 -> new Fact.CivisLeft(on);
            case 6 -> new Fact.Moved(on, new CommuneCode(random.choose(COMMUNES)));
            case 7, 8 -> new Fact.Interviewed(on, random.choose(MISSIONS_LOCALES), InterviewKind.WORKSHOP);
            case 9 -> new Fact.Affected(on, number, random.choose(MISSIONS_LOCALES), site(), Optional.empty());
            case 10, 11 -> new Fact.Accepted(on, number);
            case 12 -> new Fact.AlertRaised(on, number, AlertReason.EVENT);
            case 13 -> new Fact.AlertClosed(on, number, random.choose(days), Partner.POLE_EMPLOI, "settled");
            case 14 ->
                random.nextInt(3) == 0
                        ? new Fact.AlertDecided(on, number, random.choose(days), random.choose(AlertDecision.values()))
                        : new Fact.FormerSortie(on, number);
            case 15 -> new Fact.AffectationCancelled(on, number);
            case 16 -> new Fact.Invited(on, number);
            case 17 -> new Fact.BreachReported(on, number);
            case 18 ->
                new Fact.Excused(
                        on, random.choose(MISSIONS_LOCALES), random.choose(Excuse.values()), random.choose(days));
            case 19 -> new Fact.ExcuseEnded(on, random.choose(MISSIONS_LOCALES));
            case 20, 21 ->
                new Fact.AdviserNamed(on, number, new AdviserId(random.choose(List.of("a.berger", "c.durand"))));
            case 22 -> new Fact.AdviserLeft(on, number);
            case 23 -> new Fact.PrestationAsked(on, number, random.choose(PrestationKind.values()), "Trajectoire");
            case 24 -> new Fact.Declined(on, number, "elsewhere already");
            default ->
                random.nextInt(3) == 0
                        ? new Fact.ExitPronounced(on, number, random.choose(Exit.Reason.values()))
                        : new Fact.RegistrationChanged(on, Registration.REGISTERED);
        };
    }

    private static CotraitanceId number(SourceOfRandomness random) {
        return new CotraitanceId(random.nextInt(4) == 0 ? 2 : 1);
    }

    private static SafirCode site() {
        return new SafirCode("69001");
    }

    private static List<LocalDate> days(SourceOfRandomness random) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate monthEnd = FIRST_DAY.plusMonths(random.nextInt(1, 24)).minusDays(1);
            days.add(monthEnd.plusDays(random.nextInt(-2, 2)));
        }
        days.add(days.get(0).plusMonths(6));
        days.add(days.get(1).plusYears(1));
        days.add(days.get(2).plusDays(1));
        return days;
    }
}
