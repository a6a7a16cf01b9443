// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Young people to begin with, and a thousand at once. */
public final class Profiles {

    /** Days before and after the day of the question that dates of a profile are taken from: about the thresholds that people choose. */
    private static final int[] DAYS_AGO = {
        -180, -1, 0, 1, 29, 30, 31, 59, 89, 90, 91, 120, 150, 179, 181, 184, 213, 240, 270, 273, 300, 330, 364, 365,
        366, 450, 540, 548, 730, 731, 1096, 1461, 2200
    };

    private Profiles() {}

    /** Somebody of whom everything is known and nothing stands out. */
    public static Profile profile() {
        return nothingKnown()
                .project(ProjectState.DEFINED)
                .noObstacle()
                .bearings(true)
                .network(true)
                .discouraged(false)
                .trainingLevel(TrainingLevel.IV)
                .projectLevel(TrainingLevel.IV)
                .leftSchoolOn("2005-07-01")
                .registeredSince("2010-01-04");
    }

    /** Somebody of whom nothing is known but where he or she lives, Lyon. */
    public static Profile nothingKnown() {
        return Profile.nothingKnown("69381");
    }

    /**
     * A thousand people who live in these communes: of each, any attribute may be unknown, and every value occurs. The same thousand for
     * the same arguments, always.
     *
     * @param today the day of the question, near which their dates lie
     * @param communes INSEE codes, at least one
     */
    public static List<Profile> thousand(LocalDate today, List<String> communes) {
        Map<Attribute, List<Object>> values = values(today);
        Random dice = new Random(82);
        List<Profile> people = new ArrayList<>();
        while (people.size() < 1000) {
            Profile person = Profile.nothingKnown(communes.get(people.size() % communes.size()));
            for (Map.Entry<Attribute, List<Object>> attribute : values.entrySet()) {
                // one in eight is unknown: most have two or three gaps, some have none
                if (dice.nextInt(8) > 0) {
                    List<Object> all = attribute.getValue();
                    person = person.with(attribute.getKey(), all.get(dice.nextInt(all.size())));
                }
            }
            people.add(person);
        }
        return people;
    }

    /** What an attribute may say on a day. */
    static List<Object> values(Attribute attribute, LocalDate today) {
        return values(today).get(attribute);
    }

    private static Map<Attribute, List<Object>> values(LocalDate today) {
        Map<Attribute, List<Object>> values = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            values.put(
                    attribute,
                    switch (attribute) {
                        case PROJECT -> List.of((Object[]) ProjectState.values());
                        case OBSTACLES -> obstacles();
                        case BEARINGS, NETWORK, DISCOURAGED -> List.of(true, false);
                        case TRAINING_LEVEL, PROJECT_LEVEL -> List.of((Object[]) TrainingLevel.values());
                        case LEFT_SCHOOL_ON, REGISTERED_SINCE -> days(today);
                    });
        }
        return values;
    }

    private static List<Object> obstacles() {
        List<Object> sets = new ArrayList<>();
        sets.add(Set.of());
        for (Obstacle one : Obstacle.values()) {
            sets.add(Set.of(one));
        }
        sets.add(Set.copyOf(EnumSet.of(Obstacle.HOUSING, Obstacle.MOBILITY)));
        sets.add(Set.copyOf(EnumSet.allOf(Obstacle.class)));
        return sets;
    }

    private static List<Object> days(LocalDate today) {
        return Arrays.stream(DAYS_AGO)
                .mapToObj(ago -> (Object) today.minusDays(ago))
                .toList();
    }
}
