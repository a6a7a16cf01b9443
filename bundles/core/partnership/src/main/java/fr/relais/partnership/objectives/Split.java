// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.objectives;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * R-O2: a proposal that splits a volume in proportion to a key. Each part gets the whole number below its share; the entries still left
 * go one by one to the largest remainders, of equal ones to the first code: the parts always add up to the volume.
 */
public final class Split {

    private record Share(String code, BigInteger remainder) {}

    private Split() {}

    /**
     * The volume of each code.
     *
     * @param volume how many entries, 0 or more
     * @param key the weight of each code, 0 or more
     * @throws IllegalArgumentException if nothing has a weight, or something is below zero: a split by that key means nothing
     */
    public static SortedMap<String, Integer> of(int volume, Map<String, Long> key) {
        BigInteger total = key.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (volume < 0 || total.signum() <= 0 || key.values().stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("no split of " + volume + " by the weights " + new TreeMap<>(key));
        }
        SortedMap<String, Integer> parts = new TreeMap<>();
        List<Share> shares = new ArrayList<>();
        int left = volume;
        for (Map.Entry<String, Long> weight : new TreeMap<>(key).entrySet()) {
            BigInteger[] share = BigInteger.valueOf(weight.getValue())
                    .multiply(BigInteger.valueOf(volume))
                    .divideAndRemainder(total);
            parts.put(weight.getKey(), share[0].intValueExact());
            shares.add(new Share(weight.getKey(), share[1]));
            left -= share[0].intValueExact();
        }
        shares.stream()
                .sorted(Comparator.comparing(Share::remainder).reversed().thenComparing(Share::code))
                .limit(left)
                .forEach(share -> parts.merge(share.code(), 1, Integer::sum));
        return parts;
    }
}
