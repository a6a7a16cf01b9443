// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the platform must find once it has taken a cohort in: counted while inventing, not by the platform's own rules. */
public final class Expectation {

    private final List<Life> lives;

    /** What must be found of these people. */
    public Expectation(List<Life> lives) {
        this.lives = List.copyOf(lives);
    }

    /** Entries of a year that count on the objective, by mission locale (R-O6). */
    public Map<String, Integer> counted(int year) {
        return initialised(year, true);
    }

    /** Everybody initialised in a year, those in CIVIS included, by mission locale (I-O6). */
    public Map<String, Integer> totalInCotraitance(int year) {
        return initialised(year, false);
    }

    private Map<String, Integer> initialised(int year, boolean countedOnly) {
        Map<String, Integer> entries = new TreeMap<>();
        for (Life life : lives) {
            if (life.initialisedOn().filter(day -> day.getYear() == year).isPresent()
                    && (life.counted() || !countedOnly)) {
                entries.merge(life.competent(), 1, Integer::sum);
            }
        }
        return entries;
    }

    /** People sent into co-traitance (DE0), by quarter of a year; nobody is affected twice, so quarters add up. */
    public List<Integer> affected(int year) {
        List<Integer> quarters = new ArrayList<>(List.of(0, 0, 0, 0));
        for (Life life : lives) {
            LocalDate on = life.affectation().map(AffectationEntry::on).orElse(LocalDate.MIN);
            if (life.isAffected() && on.getYear() == year) {
                int quarter = (on.getMonthValue() - 1) / 3;
                quarters.set(quarter, quarters.get(quarter) + 1);
            }
        }
        return quarters;
    }

    /** Affectations that must be refused, by the precondition that fails. */
    public Map<String, Integer> refused() {
        Map<String, Integer> refused = new TreeMap<>();
        lives.stream()
                .flatMap(life -> life.affectation().stream())
                .flatMap(asked -> asked.refusedBy().stream())
                .forEach(rule -> refused.merge(rule, 1, Integer::sum));
        return refused;
    }

    /** Affectations that a striking off before the initialisation cancels (R-L4). */
    public int cancelled() {
        return (int)
                lives.stream().filter(life -> life.cancelledOn().isPresent()).count();
    }
}
