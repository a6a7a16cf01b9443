// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Communes to begin with: two, three or four missions locales, with every kind of room, and with none known. */
public final class SharedCommunes {

    private static final List<OptionalInt> ROOM = List.of(
            OptionalInt.empty(),
            OptionalInt.of(-20),
            OptionalInt.of(-1),
            OptionalInt.of(0),
            OptionalInt.of(1),
            OptionalInt.of(7),
            OptionalInt.of(100));
    private static final List<String> CODES = List.of("29019S00", "29151S00", "29232S00", "56121S00");
    private static final int OBJECTIVE = 120;

    private SharedCommunes() {}

    /** Two missions locales that share a commune, with room in both; a third near. */
    public static SharedCommune ordinary() {
        return SharedCommune.of("29011")
                .offering("29019S00", "Mission locale A", OBJECTIVE, 14)
                .offering("29151S00", "Mission locale B", OBJECTIVE, 30)
                .near("29232S00", "Mission locale C", OBJECTIVE, 3);
    }

    /** Some hundreds: each room left beside each other, known or not, of two to four missions locales. */
    public static List<SharedCommune> manyKinds() {
        List<SharedCommune> all = new ArrayList<>();
        for (int shares = 2; shares <= 4; shares++) {
            long combinations = Math.round(Math.pow(ROOM.size(), shares));
            // all of two and three, one in seven of four
            for (long i = 0; i < combinations; i += shares == 4 ? 7 : 1) {
                all.add(shared(shares, i));
            }
        }
        return all;
    }

    /** The same missions locales of which nothing is known. */
    static SharedCommune unknown(SharedCommune place) {
        return shared(place.offered().size(), 0);
    }

    /** The same missions locales, that is, the same codes. */
    static boolean alike(SharedCommune one, SharedCommune other) {
        return codes(one).equals(codes(other));
    }

    private static List<String> codes(SharedCommune place) {
        return place.offered().stream()
                .map(each -> each.missionLocale().value())
                .collect(Collectors.toList());
    }

    private static SharedCommune shared(int shares, long combination) {
        SharedCommune place = SharedCommune.of("29011").near("56260S00", "Mission locale near", OBJECTIVE, 9);
        long rest = combination;
        for (int i : IntStream.range(0, shares).toArray()) {
            OptionalInt room = ROOM.get((int) (rest % ROOM.size()));
            rest /= ROOM.size();
            String name = "Mission locale " + (char) ('A' + i);
            place = room.isPresent()
                    ? place.offering(CODES.get(i), name, OBJECTIVE, room.getAsInt())
                    : place.offering(CODES.get(i), name);
        }
        return place;
    }
}
