// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A commune that several missions locales share, to ask a choice of destination about. Each method gives another one that has one mission
 * locale more. Immutable, thread-safe.
 *
 * <pre>{@code
 * SharedCommune.of("29011").offering("29019S00", "Brest", 120, 14).offering("29151S00", "Morlaix").near("29232S00", "Quimper", 80, 3)
 * }</pre>
 */
public final class SharedCommune implements Destinations {

    private final CommuneCode commune;
    private final List<Destination> offered;
    private final List<Destination> neighbours;

    SharedCommune(CommuneCode commune, List<Destination> offered, List<Destination> neighbours) {
        this.commune = commune;
        this.offered = offered;
        this.neighbours = neighbours;
    }

    /** A commune with nobody yet. @param commune INSEE code */
    public static SharedCommune of(String commune) {
        return new SharedCommune(new CommuneCode(commune), List.of(), List.of());
    }

    /**
     * One competent mission locale more.
     *
     * @param missionLocale I-milo code
     * @param objective entries agreed for the year
     * @param roomLeft what is left of them; below zero past the objective
     */
    public SharedCommune offering(String missionLocale, String name, int objective, int roomLeft) {
        return offering(new Place(missionLocale, name, OptionalInt.of(objective), OptionalInt.of(roomLeft)));
    }

    /** One more, of which no objective was agreed. */
    public SharedCommune offering(String missionLocale, String name) {
        return offering(new Place(missionLocale, name, OptionalInt.empty(), OptionalInt.empty()));
    }

    /** One near, with a convention in force. Same parameters as {@link #offering(String, String, int, int)}. */
    public SharedCommune near(String missionLocale, String name, int objective, int roomLeft) {
        Place neighbour = new Place(missionLocale, name, OptionalInt.of(objective), OptionalInt.of(roomLeft));
        return new SharedCommune(commune, offered, more(neighbours, neighbour));
    }

    private SharedCommune offering(Place place) {
        return new SharedCommune(commune, more(offered, place), neighbours);
    }

    private static List<Destination> more(List<Destination> all, Destination one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    @Override
    public CommuneCode commune() {
        return commune;
    }

    @Override
    public List<Destination> offered() {
        return offered;
    }

    @Override
    public List<Destination> neighbours() {
        return neighbours;
    }

    @Override
    public String toString() {
        return commune + ", shared by " + offered + ", near " + neighbours;
    }

    private record Place(MissionLocaleId missionLocale, String name, OptionalInt objective, OptionalInt roomLeft)
            implements Destination {

        Place(String missionLocale, String name, OptionalInt objective, OptionalInt roomLeft) {
            this(new MissionLocaleId(missionLocale), name, objective, roomLeft);
        }

        @Override
        public String toString() {
            return name + " " + objective + " " + roomLeft;
        }
    }
}
