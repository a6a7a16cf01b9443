// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.FactWord;
import fr.relais.vocabulary.Level;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.Test;

public class ArgumentParserTest {

    @Test
    public void readsWhatIsTyped() {
        assertEquals(LocalDate.of(2012, 2, 29), ArgumentParser.day("--on", "2012-02-29"));
        assertEquals(Optional.empty(), ArgumentParser.optionalDay("--on", null));
        assertEquals(FactTypes.ALERT_RAISED, kind("alert-raised").type());
        assertEquals(FactTypes.ALERT_RAISED, kind("ALERT_RAISED").type());
        assertEquals(42, ArgumentParser.number("file", "42"));
    }

    @Test
    public void saysWhichArgumentIsWrongAndWhatItMayBe() {
        assertSaid("--on: not a day", () -> ArgumentParser.day("--on", "2010-02-30"));
        assertSaid(
                "level: not one of local, regional, national: departement",
                () -> ArgumentParser.word("level", Level.class, "departement"));
        assertSaid("file: not a number: x", () -> ArgumentParser.number("file", "x"));
    }

    private static FactWord kind(String typed) {
        return ArgumentParser.oneOf("kind", FactTypes.STANDING.words(), FactWord::word, typed);
    }

    private static void assertSaid(String beginning, Runnable reading) {
        String said = assertThrows(IllegalArgumentException.class, reading::run).getMessage();
        assertTrue(said, said.startsWith(beginning));
    }
}
