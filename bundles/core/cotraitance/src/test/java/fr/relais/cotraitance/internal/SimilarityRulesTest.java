// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static org.junit.Assert.assertEquals;

import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.matching.CandidatePair;
import fr.relais.cotraitance.matching.MatchCandidate;
import fr.relais.cotraitance.matching.MatchCriterion;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.Sex;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** I-W2: what speaks for one person, and what against it. Zoé Lévy-Martin against each row. */
@RunWith(Parameterized.class)
public class SimilarityRulesTest {

    private static final MatchCandidate ZOE =
            known(1, "Lévy-Martin", "Zoé Anne", "1990-02-28", Optional.of(Sex.FEMALE), "1 rue d’Été");

    @Parameters(name = "{0}")
    public static List<Object[]> rows() {
        Optional<Sex> female = Optional.of(Sex.FEMALE);
        return List.of(
                row(
                        "the same",
                        known(2, "Lévy-Martin", "Zoé Anne", "1990-02-28", female, "1 rue d’Été"),
                        "LN FN BD SX AD ST",
                        ""),
                row(
                        "no accents, capitals, no hyphen",
                        known(2, "LEVY MARTIN", "ZOE", "1990-02-28", female, "1, rue d'ete"),
                        "LN FN BD SX AD ST",
                        ""),
                row("married", known(2, "Durand", "Zoé", "1990-02-28", female, "1 rue d’Été"), "FN BD SX AD ST", "LN"),
                row(
                        "names in each other's field",
                        known(2, "Zoé Anne", "Lévy-Martin", "1990-02-28", female, "1 rue d’Été"),
                        "LN FN BD SX AD ST",
                        ""),
                row(
                        "another first name",
                        known(2, "Lévy-Martin", "Léa", "1990-02-28", female, "1 rue d’Été"),
                        "LN BD SX AD ST",
                        "FN"),
                row(
                        "what isn't known is nothing",
                        known(2, "Lévy-Martin", "Zoé", "1990-02-28", Optional.empty(), ""),
                        "LN FN BD ST",
                        ""),
                row(
                        "another sex and address",
                        known(2, "Lévy-Martin", "Zoé", "1990-02-28", Optional.of(Sex.MALE), "2 rue d’Été"),
                        "LN FN BD ST",
                        "SX AD"),
                row("no name in common", known(2, "Durand", "Léa", "1990-02-28", female, "1 rue d’Été"), null, null),
                row(
                        "another birth",
                        known(2, "Lévy-Martin", "Zoé Anne", "1990-03-28", female, "1 rue d’Été"),
                        null,
                        null));
    }

    @Parameter
    public String situation;

    @Parameter(1)
    public MatchCandidate other;

    @Parameter(2)
    public String agreeing;

    @Parameter(3)
    public String differing;

    @Test
    public void resemblesAsTheRowSays() {
        Optional<CandidatePair> expected = Optional.ofNullable(agreeing)
                .map(some -> new CandidatePair(ZOE, other, traits(some), traits(differing)));

        assertEquals(expected, SimilarityRules.of(ZOE, other));
        assertEquals("whoever comes first", expected, SimilarityRules.of(other, ZOE));
    }

    private static Object[] row(String situation, MatchCandidate other, String agreeing, String differing) {
        return new Object[] {situation, other, agreeing, differing};
    }

    private static MatchCandidate known(
            long id, String last, String first, String birth, Optional<Sex> sex, String address) {
        return new MatchCandidate(
                new YoungPersonId(id),
                new Identity(new PoleEmploiId("000000" + id + "A"), last, first, LocalDate.parse(birth), sex, address),
                new SafirCode("69010"));
    }

    private static Set<MatchCriterion> traits(String letters) {
        Set<MatchCriterion> traits = EnumSet.noneOf(MatchCriterion.class);
        for (String each : letters.split(" ")) {
            switch (each) {
                case "LN" -> traits.add(MatchCriterion.LAST_NAME);
                case "FN" -> traits.add(MatchCriterion.FIRST_NAME);
                case "BD" -> traits.add(MatchCriterion.BIRTH_DATE);
                case "SX" -> traits.add(MatchCriterion.SEX);
                case "AD" -> traits.add(MatchCriterion.ADDRESS);
                case "ST" -> traits.add(MatchCriterion.SITE);
                default -> {
                    // no trait at all
                }
            }
        }
        return traits;
    }
}
