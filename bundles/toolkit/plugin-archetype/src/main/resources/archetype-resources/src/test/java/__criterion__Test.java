package ${package};

import static org.junit.Assert.assertEquals;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.Finding;
import fr.relais.testkit.Contexts;
import fr.relais.testkit.Profile;
import fr.relais.testkit.Profiles;
import java.time.LocalDate;
import org.junit.Test;

/** What this criterion is about: say it of people that a colleague would recognise. */
public class ${criterion}Test {

    private static final LocalDate IN_AUGUST = LocalDate.of(2009, 8, 1);

    @Test
    public void sixMonthsAreLong() {
        assertEquals(
                Finding.met("registered.for-long", IN_AUGUST, 6),
                on("2010-02-01", Profiles.nothingKnown().registeredSince("2009-08-01")));
    }

    @Test
    public void aDayLessIsnt() {
        assertEquals(
                Finding.notMet("registered.recently", IN_AUGUST, 6),
                on("2010-01-31", Profiles.nothingKnown().registeredSince("2009-08-01")));
    }

    @Test
    public void withoutTheDateItIsUnknown() {
        assertEquals(Finding.unknown(Attribute.REGISTERED_SINCE), on("2010-02-01", Profiles.nothingKnown()));
    }

    private static Finding on(String day, Profile person) {
        return new ${criterion}(new Months(6)).evaluate(person, Contexts.orientation(day, "${region}"));
    }
}
