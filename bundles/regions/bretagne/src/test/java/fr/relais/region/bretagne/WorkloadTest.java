// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.bretagne;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.testkit.Contexts;
import fr.relais.testkit.OrientationCriterionContract;
import fr.relais.testkit.Profiles;
import java.lang.annotation.Annotation;
import java.util.List;
import org.junit.Test;

public class WorkloadTest extends OrientationCriterionContract {

    @Override
    protected OrientationCriterion criterion() {
        return new Workload(new Configured("29=80", " 29019 = 95 ", "22=90"));
    }

    @Override
    protected List<String> communes() {
        return List.of("29019", "29232", "35238");
    }

    @Test
    public void aCommunesFigureComesBeforeItsDepartements() {
        assertEquals("MET workload.heavy[95, 90]", at("29019").toString());
        assertEquals("NOT_MET workload.light[80, 90]", at("29232").toString());
        assertEquals("MET workload.heavy[90, 90]", at("22278").toString());
    }

    @Test
    public void noFigureIsUnknown() {
        assertEquals("UNKNOWN workload.without-figure[]", at("35238").toString());
        assertEquals(
                "UNKNOWN workload.without-figure[]",
                new Workload(new Configured())
                        .evaluate(Profiles.nothingKnown().living("29019"), Contexts.orientation("2010-02-01", "53"))
                        .toString());
    }

    @Test
    public void aMalformedFigureIsSaid() {
        for (String line : new String[] {"Brest=95", "29019", "29019=", "290=4", "29=-1"}) {
            IllegalArgumentException said =
                    assertThrows(IllegalArgumentException.class, () -> new Workload(new Configured(line)));
            assertEquals(
                    "not a figure of job seekers per adviser, such as 29019=95 or 22=70: " + line, said.getMessage());
        }
    }

    private Finding at(String commune) {
        return criterion().evaluate(Profiles.nothingKnown().living(commune), Contexts.orientation("2010-02-01", "53"));
    }

    @SuppressWarnings("ClassExplicitlyAnnotation")
    private record Configured(String... portfolios) implements Workload.Config {

        @Override
        public int much() {
            return 90;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return Workload.Config.class;
        }
    }
}
