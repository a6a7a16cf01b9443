// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.eligibility;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** Every refusal has its sentence and its remedy in both languages. */
public class RefusalSentencesTest {

    @Test
    public void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(sentences("fr").stringPropertyNames(), sentences("en").stringPropertyNames());
    }

    @Test
    public void everySentenceHasARemedy() throws IOException {
        Set<String> keys = sentences("fr").stringPropertyNames();
        Set<String> withoutRemedy = keys.stream()
                .filter(key -> !key.endsWith(".remedy") && !keys.contains(key + ".remedy"))
                .collect(Collectors.toSet());

        assertEquals(Set.of(), withoutRemedy);
        assertTrue(keys.size() > 30);
    }

    /** In a message format a plain apostrophe quotes what follows, and the argument would be lost. */
    @Test
    public void noSentenceHasAPlainApostrophe() throws IOException {
        for (String language : new String[] {"fr", "en"}) {
            sentences(language)
                    .forEach((key, sentence) -> assertFalse(
                            key + " in " + language, sentence.toString().contains("'")));
        }
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = new InputStreamReader(
                Eligibility.class.getResourceAsStream("sentences_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        return sentences;
    }
}
