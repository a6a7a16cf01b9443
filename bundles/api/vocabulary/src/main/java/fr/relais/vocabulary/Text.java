// SPDX-License-Identifier: Apache-2.0
package fr.relais.vocabulary;

import java.util.Locale;

/** A sentence for people, in French and in English, rendered once: what wrote it may be gone when it is read. */
public record Text(String fr, String en) {

    /** @throws IllegalArgumentException if either language is missing */
    public Text {
        if (fr == null || fr.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: fr=" + fr + ", en=" + en);
        }
    }

    /** English for an English reader, French for everybody else. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : fr;
    }
}
