// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import fr.relais.demo.territory.France;
import fr.relais.demo.territory.Network;
import java.util.stream.Stream;

/** Two years of job seekers of every region: the cohorts of the 26, one after the other, so that one alone is in memory. */
public final class Nation {

    private Nation() {}

    /**
     * Invents so many people, spread over the regions as the national objective is; the same seed invents the same people.
     *
     * @return their lives, region by region; to be read once
     */
    public static Stream<Life> lives(France france, Network network, int people, long seed) {
        PersonGenerator invented = new PersonGenerator(network);
        SeededRandom dice = new SeededRandom(seed);
        long national = france.regions().stream()
                .mapToLong(region -> region.objective2010())
                .sum();
        // a cohort has more people than its objective has places: some are cut off at the end
        return france.regions().stream()
                .flatMap(region -> {
                    int objective = (int) (((long) region.objective2010() * people + national - 1) / national);
                    return Cohort.of(network, region.code(), objective, invented, dice.split()).lives().stream();
                })
                .limit(people);
    }
}
