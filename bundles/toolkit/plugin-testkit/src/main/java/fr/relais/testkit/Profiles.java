// SPDX-License-Identifier: Apache-2.0
package fr.relais.testkit;

import fr.relais.plugin.orientation.Attribute;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

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
            values.put(attribute, values(attribute.type(), today));
        }
        return values;
    }

    /** What an attribute of that type may say on a day: every word, both ends of a number's bounds and what is between, days about that day. */
    static List<Object> values(AttributeType<?> type, LocalDate today) {
        return switch (type.kind()) {
            case DAY -> days(today);
            case NUMBER ->
                List.of(type.least(), (int) (((long) type.least() + type.most()) / 2), type.most()).stream()
                        .distinct()
                        .map(number -> (Object) number)
                        .toList();
            case SET_OF -> sets(type);
            case YES_OR_NO, ONE_OF, WORD ->
                type.words().stream().map(word -> (Object) type.read(word)).toList();
        };
    }

    /** None, each one alone, two together, all. */
    private static List<Object> sets(AttributeType<?> type) {
        List<String> words = type.words();
        Stream<String> some = Stream.of(
                        Stream.of(AttributeType.NONE),
                        words.stream(),
                        words.size() > 2 ? Stream.of(String.join(";", words.subList(1, 3))) : Stream.<String>empty(),
                        Stream.of(String.join(";", words)))
                .flatMap(each -> each);
        return some.map(text -> (Object) type.read(text)).toList();
    }

    private static List<Object> days(LocalDate today) {
        return Arrays.stream(DAYS_AGO)
                .mapToObj(ago -> (Object) today.minusDays(ago))
                .toList();
    }
}
