// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.matching.Known;
import fr.relais.cotraitance.matching.Resemblance;
import fr.relais.cotraitance.matching.Trait;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** I-W2: two files resemble each other if the day of birth and one of the names agree, whichever field a name was written into. */
final class Likeness {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Likeness() {}

    /** What agrees and what doesn't; empty if nothing speaks for one person. */
    static Optional<Resemblance> of(Known one, Known other) {
        Identity first = one.identity();
        Identity second = other.identity();
        if (!first.birthDate().equals(second.birthDate())) {
            return Optional.empty();
        }
        Set<Trait> agreeing = EnumSet.of(Trait.BIRTH_DATE);
        Set<Trait> differing = EnumSet.noneOf(Trait.class);
        sort(Trait.LAST_NAME, words(first.lastName()).equals(words(second.lastName())), agreeing, differing);
        sort(Trait.FIRST_NAME, share(words(first.firstName()), words(second.firstName())), agreeing, differing);
        if (words(first.lastName()).equals(words(second.firstName()))
                && words(first.firstName()).equals(words(second.lastName()))) {
            agreeing.addAll(Set.of(Trait.LAST_NAME, Trait.FIRST_NAME));
            differing.clear();
        }
        if (!agreeing.contains(Trait.LAST_NAME) && !agreeing.contains(Trait.FIRST_NAME)) {
            return Optional.empty();
        }
        if (first.sex().isPresent() && second.sex().isPresent()) {
            sort(Trait.SEX, first.sex().equals(second.sex()), agreeing, differing);
        }
        if (!first.address().isBlank() && !second.address().isBlank()) {
            sort(Trait.ADDRESS, words(first.address()).equals(words(second.address())), agreeing, differing);
        }
        sort(Trait.SITE, one.site().equals(other.site()), agreeing, differing);
        boolean ordered = one.id().compareTo(other.id()) < 0;
        return Optional.of(new Resemblance(ordered ? one : other, ordered ? other : one, agreeing, differing));
    }

    private static void sort(Trait trait, boolean agrees, Set<Trait> agreeing, Set<Trait> differing) {
        (agrees ? agreeing : differing).add(trait);
    }

    private static boolean share(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return !common.isEmpty();
    }

    /** The words of a text without accents and case, whatever parts them. */
    private static Set<String> words(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new HashSet<>(Arrays.asList(NO_LETTERS.split(bare)));
        words.remove("");
        return words;
    }
}
