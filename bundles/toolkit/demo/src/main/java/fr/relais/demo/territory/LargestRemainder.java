// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Splits a whole number by weights so that the parts add up to it exactly. */
public final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Gives each weight its share rounded down, then one more to those with the largest remainders; where remainders are
     * equal, to the earlier one.
     *
     * @return the parts, in the order of the weights; their sum is {@code total}
     */
    public static List<Integer> split(int total, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        List<Integer> parts = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            parts.add((int) ((long) total * weights.get(i) / sum));
            order.add(i);
        }
        order.sort(Comparator.comparingLong(i -> -((long) total * weights.get(i) % sum)));
        int left = total - parts.stream().mapToInt(Integer::intValue).sum();
        for (int i : order.subList(0, left)) {
            parts.set(i, parts.get(i) + 1);
        }
        return List.copyOf(parts);
    }
}
