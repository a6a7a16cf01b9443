// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.person;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, in the words that name an attribute, a mention of what no criterion may read (R-C7): sex, age, origin, health, family situation,
 * religion, opinions. It catches what is written plainly; what it lets through, whoever vets the attribute judges (I-C12).
 */
public final class ForbiddenMention {

    /** French and English beginnings of words, without accents. */
    private static final List<String> BEGINNINGS = List.of(
            "sex",
            "genre",
            "gender",
            "transgenr",
            "origin",
            "ethni",
            "rac(e|ia)",
            "nationalit",
            "etranger",
            "foreign",
            "immigr",
            "migrant",
            "asylum",
            "asile",
            "sante",
            "health",
            "medic",
            "malad",
            "illness",
            "disease",
            "handicap",
            "disab",
            "grossesse",
            "pregnan",
            "addict",
            "psych",
            "famil",
            "matrimon",
            "marital",
            "conjug",
            "celibat",
            "mari(e|ee|es|age)?\\b",
            "marri",
            "divorc",
            "concubin",
            "spouse",
            "parent",
            "child",
            "enfant",
            "relig",
            "confession",
            "croyan",
            "belie[fv]",
            "faith",
            "musulm",
            "muslim",
            "chretien",
            "christian",
            "juif",
            "jewish",
            "opinion",
            "politi",
            "syndic",
            "union\\b",
            "philosoph",
            "age\\b",
            "ages\\b",
            "naissance",
            "birth");

    private static final Pattern FORBIDDEN = Pattern.compile("\\b(" + String.join("|", BEGINNINGS) + ")\\w*");

    private ForbiddenMention() {}

    /** The first such word in a text. */
    public static Optional<String> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[-_.]", " ")
                .toLowerCase(Locale.ROOT);
        Matcher matcher = FORBIDDEN.matcher(plain);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
