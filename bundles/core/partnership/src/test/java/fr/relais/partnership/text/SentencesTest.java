// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.partnership.tables.ExampleTable;
import fr.relais.vocabulary.Text;
import java.time.LocalDate;
import java.util.MissingResourceException;
import org.junit.Test;

public class SentencesTest {

    private final Sentences sentences = Sentences.beside(SentencesTest.class);

    @Test
    public void writesDaysAndNumbersAsEachLanguageDoes() {
        Text text = sentences.say("volume", LocalDate.of(2010, 3, 1), 11_962);

        assertEquals("Le 1er mars 2010, 11 962 entrées", text.fr().replaceAll("\\h", " "));
        assertEquals("On 1 March 2010, 11,962 entries", text.en());
    }

    @Test
    public void onlyTheFirstOfAMonthIsAnOrdinal() {
        Text text = sentences.say("volume", LocalDate.of(2010, 3, 11), 1);

        assertEquals("Le 11 mars 2010, 1 entrées", text.fr());
    }

    @Test
    public void aSentenceThatALanguageLacksIsAnError() {
        assertThrows(MissingResourceException.class, () -> sentences.say("french-only"));
        assertThrows(MissingResourceException.class, () -> Sentences.beside(ExampleTable.class));
    }
}
