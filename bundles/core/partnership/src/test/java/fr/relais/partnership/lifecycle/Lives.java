// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.lifecycle;

import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lives that no sane file would tell: any fact on any day from 2010 to 2012. Days are few and mostly the same ones (month ends,
 * 29 February, a birthday), so that much happens on one day and six months or a year often end on a day on which something happens.
 */
public final class Lives extends Generator<Lives.Life> {

    /** All facts of one person. */
    public record Life(List<Fact> facts) {}

    static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2013, 12, 31);

    private static final List<MissionLocaleId> MISSIONS_LOCALES =
            List.of(Story.LYON, Story.LYON, new MissionLocaleId("42218S00"));
    private static final List<String> COMMUNES = List.of("69381", "69382", "69290", "69123", "42218");
    private static final List<String> BIRTHS =
            List.of("1984-02-29", "1984-08-31", "1985-02-28", "1985-08-31", "1986-03-01", "1988-02-29", "1992-06-15");

    /** For the library. */
    public Lives() {
        super(Life.class);
    }

    @Override
    public Life generate(SourceOfRandomness random, GenerationStatus status) {
        List<Fact> facts = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            facts.add(new Fact.Born(LocalDate.parse(random.choose(BIRTHS))));
        }
        facts.add(new Fact.Affected(
                day(random), number(random), random.choose(MISSIONS_LOCALES), site(), Optional.empty()));
        int others = random.nextInt(0, 14);
        for (int i = 0; i < others; i++) {
            facts.add(fact(random));
        }
        return new Life(List.copyOf(facts));
    }

    private static Fact fact(SourceOfRandomness random) {
        LocalDate on = day(random);
        CotraitanceId number = number(random);
        return switch (random.nextInt(16)) {
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
            case 13 -> new Fact.AlertClosed(on, number, day(random), Partner.POLE_EMPLOI, "settled");
            case 14 ->
                random.nextInt(3) == 0
                        ? new Fact.AlertDecided(on, number, day(random), random.choose(AlertDecision.values()))
                        : new Fact.FormerSortie(on, number);
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

    /** Around a month end most of the time. */
    private static LocalDate day(SourceOfRandomness random) {
        LocalDate monthEnd = FIRST_DAY.plusMonths(random.nextInt(1, 36)).minusDays(1);
        return random.nextInt(5) == 0
                ? FIRST_DAY.plusDays(random.nextInt(0, 1000))
                : monthEnd.plusDays(random.nextInt(-1, 1));
    }
}
