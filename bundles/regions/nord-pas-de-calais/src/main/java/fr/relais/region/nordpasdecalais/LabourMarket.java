// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.nordpasdecalais;

import fr.relais.vocabulary.CommuneCode;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Offers per 100 demands, as the region's labour-market cards (MMT, AC annex 9-3) tell them for communes and départements. */
final class LabourMarket {

    private final Map<String, Integer> offers;

    private LabourMarket(Map<String, Integer> offers) {
        this.offers = offers;
    }

    /** @param lines such as {@code 59350=42} or {@code 62=31} */
    static LabourMarket of(String[] lines) {
        Map<String, Integer> offers = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.strip().split("\\s*=\\s*");
            if (parts.length != 2 || !parts[0].matches("\\d{2}|\\d{5}") || !parts[1].matches("\\d{1,5}")) {
                throw new IllegalArgumentException(
                        "not a figure of the labour market, such as 59350=42 or 62=31: " + line);
            }
            offers.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new LabourMarket(offers);
    }

    /** The commune's figure, or else its département's; empty where there is none. */
    OptionalInt offersAt(CommuneCode commune) {
        Integer there = offers.get(commune.value());
        Integer around = offers.get(commune.value().substring(0, 2));
        if (there != null) {
            return OptionalInt.of(there);
        }
        return around == null ? OptionalInt.empty() : OptionalInt.of(around);
    }
}
