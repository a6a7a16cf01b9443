// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import static fr.relais.steering.internal.SteeredFrance.ADMINISTRATOR;
import static fr.relais.steering.internal.SteeredFrance.LYON;
import static fr.relais.steering.internal.SteeredFrance.lines;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.ForbiddenException;
import fr.relais.intake.IntakeReport;
import fr.relais.partnership.parameters.Parameter;
import fr.relais.partnership.parameters.ParameterValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

public class ParameterIntakeServiceTest {

    private final SteeredFrance france = new SteeredFrance();

    /** R-K3, W11: a decree is a line of a file; the former value stays in force for its time. */
    @Test
    public void aNewValueIsInForceFromItsDay() {
        load(limitAge("2010-01-01", 26, "accord-cadre"));
        load(limitAge("2013-01-01", 30, "décret"));
        assertEquals(26, france.agreements.parameters().intOn(Parameter.LIMIT_AGE, LocalDate.of(2012, 12, 31)));
        assertEquals(30, france.agreements.parameters().intOn(Parameter.LIMIT_AGE, LocalDate.of(2013, 1, 1)));
    }

    /** R-K3. */
    @Test
    public void whatWasInForceIsNotRewrittenAndASourceIsNeeded() {
        load(limitAge("2010-01-01", 26, "accord-cadre"));
        IntakeReport report = load(
                limitAge("2010-01-01", 26, "accord-cadre"),
                limitAge("2011-01-01", 27, " "),
                limitAge("2012-01-01", 28, "décret"));
        assertEquals(1, report.accepted());
        assertEquals(1, report.unchanged());
        assertEquals(
                List.of("La valeur de limit-age-years est sans source."),
                report.rejections().stream().map(each -> each.message().fr()).toList());
        assertEquals(
                List.of("limit-age-years vaut déjà 26 à partir du 1er janvier 2010 (accord-cadre) : une valeur en"
                        + " vigueur n'est pas réécrite."),
                load(limitAge("2010-01-01", 30, "décret")).rejections().stream()
                        .map(each -> each.message().fr())
                        .toList());
        assertEquals(2, france.parameters.all(LYON).size());
    }

    @Test
    public void onlyAdministratorsLoad() {
        assertThrows(ForbiddenException.class, () -> france.parameters.load(LYON, List.of()));
    }

    private IntakeReport load(ParameterValue... values) {
        return france.parameters.load(ADMINISTRATOR, lines(values));
    }

    private static ParameterValue limitAge(String from, int value, String source) {
        return new ParameterValue(Parameter.LIMIT_AGE, LocalDate.parse(from), value, source);
    }
}
