// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.national;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.Test;

/** Every finding has its sentence in both languages, and no apostrophe that a message format would swallow. */
public class NationalSentencesTest {

    private static final Set<String> KEYS = Set.of(
            "project.ill-defined",
            "project.at-odds-with-market",
            "project.defined",
            "situation.obstacles",
            "situation.no-obstacle",
            "search.lacks",
            "search.has-all",
            "Lack.BEARINGS",
            "Lack.NETWORK",
            "Lack.COURAGE",
            "qualification.too-low",
            "qualification.enough");

    @Test
    public void bothLanguagesSayTheSameThings() throws IOException {
        assertEquals(KEYS, sentences("fr").stringPropertyNames());
        assertEquals(KEYS, sentences("en").stringPropertyNames());
    }

    @Test
    public void frenchSpeaksToThePersonAndIsntSwallowed() throws IOException {
        for (Object sentence : sentences("fr").values()) {
            assertTrue(sentence.toString(), sentence.toString().matches("(?i).*(\\bvous\\b|\\bvotre\\b|\\bvos\\b).*"));
            assertTrue(sentence.toString(), sentence.toString().indexOf('\'') < 0);
        }
    }

    private static Properties sentences(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                NationalSentencesTest.class.getResourceAsStream("/OSGI-INF/l10n/findings_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
