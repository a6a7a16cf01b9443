// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.matching.CandidatePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.MatchCriterion;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** I-W2: two files resemble each other if the day of birth and one of the names agree, whichever field a name was written into. */
final class SimilarityRules {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SimilarityRules() {}

    /** What agrees and what doesn't; empty if nothing speaks for one person. */
    static Optional<CandidatePair> of(MatchCandidate one, MatchCandidate other) {
        Identity first = one.identity();
        Identity second = other.identity();
        if (!first.birthDate().equals(second.birthDate())) {
            return Optional.empty();
        }
        Set<MatchCriterion> agreeing = EnumSet.of(MatchCriterion.BIRTH_DATE);
        Set<MatchCriterion> differing = EnumSet.noneOf(MatchCriterion.class);
        sort(MatchCriterion.LAST_NAME, words(first.lastName()).equals(words(second.lastName())), agreeing, differing);
        sort(
                MatchCriterion.FIRST_NAME,
                share(words(first.firstName()), words(second.firstName())),
                agreeing,
                differing);
        if (words(first.lastName()).equals(words(second.firstName()))
                && words(first.firstName()).equals(words(second.lastName()))) {
            agreeing.addAll(Set.of(MatchCriterion.LAST_NAME, MatchCriterion.FIRST_NAME));
            differing.clear();
        }
        if (!agreeing.contains(MatchCriterion.LAST_NAME) && !agreeing.contains(MatchCriterion.FIRST_NAME)) {
            return Optional.empty();
        }
        if (first.sex().isPresent() && second.sex().isPresent()) {
            sort(MatchCriterion.SEX, first.sex().equals(second.sex()), agreeing, differing);
        }
        if (!first.address().isBlank() && !second.address().isBlank()) {
            sort(MatchCriterion.ADDRESS, words(first.address()).equals(words(second.address())), agreeing, differing);
        }
        sort(MatchCriterion.SITE, one.site().equals(other.site()), agreeing, differing);
        boolean ordered = one.id().compareTo(other.id()) < 0;
        return Optional.of(new CandidatePair(ordered ? one : other, ordered ? other : one, agreeing, differing));
    }

    private static void sort(
            MatchCriterion trait, boolean agrees, Set<MatchCriterion> agreeing, Set<MatchCriterion> differing) {
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
