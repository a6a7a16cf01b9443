// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.person;

import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be declared of a young person, in one list: tables, columns of files, REST, console, and what criteria see follow from it. It
 * has no entry for what may not be recorded (R-C7). Immutable; there is one of each.
 *
 * <p>To add one: an entry at the end of the list; a column in {@code person}, {@code person_former} and, where criteria see it, in
 * {@code decision}; and where criteria see it, its name and accessor in the plug-in API.
 *
 * @param <T> the type of its values
 */
public final class PersonAttribute<T> {

    private static final List<PersonAttribute<?>> LIST = new ArrayList<>();

    /** Whether the person is on the "parcours accompagnement". */
    public static final PersonAttribute<Boolean> POSITIONED_ACC = entry("positionedAcc", AttributeType.yesOrNo())
            .label("Parcours accompagnement", "On the parcours accompagnement")
            .ground("R-E3", "AC 5.3-1")
            .inEveryFile()
            .add();

    /** The adviser's check that nobody else supports the person already. */
    public static final PersonAttribute<OtherSupport> OTHER_SUPPORT = entry(
                    "otherSupport", AttributeType.oneOf(OtherSupport.class))
            .label("Accompagnement par un autre", "Supported by somebody else")
            .ground("R-E5", "AC 5.3-1, 5.4")
            .inFiles("third_party_support")
            .word("yes", OtherSupport.THIRD_PARTY)
            .word("no", OtherSupport.NONE)
            .word("mission-locale", OtherSupport.MISSION_LOCALE)
            .inEveryFile()
            .add();

    /** State of the professional project. */
    public static final PersonAttribute<ProjectState> PROJECT = entry(
                    "project", AttributeType.oneOf(ProjectState.class))
            .label("Projet professionnel", "Professional project")
            .asked("l’état de votre projet professionnel", "the state of your professional project")
            .ground("R-C1", "AC 5.1")
            .inEveryFile()
            .add();

    /** Obstacles that the person declared; an empty set where there are none. */
    public static final PersonAttribute<Set<Obstacle>> OBSTACLES = entry(
                    "obstacles", AttributeType.setOf(Obstacle.class))
            .label("Difficultés signalées", "Declared obstacles")
            .asked(
                    "les difficultés personnelles que vous souhaitez signaler",
                    "the personal difficulties that you wish to mention")
            .ground("R-C2", "AC 5.1")
            .inEveryFile()
            .add();

    /** Whether the person has bearings in the job search. */
    public static final PersonAttribute<Boolean> BEARINGS = entry("bearings", AttributeType.yesOrNo())
            .label("Repères dans la recherche d’emploi", "Bearings in the job search")
            .asked("vos repères dans la recherche d’emploi", "whether you have bearings in your job search")
            .ground("R-C3", "AC 5.1")
            .inEveryFile()
            .add();

    /** Whether the person has a network. */
    public static final PersonAttribute<Boolean> NETWORK = entry("network", AttributeType.yesOrNo())
            .label("Réseau", "Network")
            .asked("votre réseau pour chercher un emploi", "whether you have a network for your job search")
            .ground("R-C3", "AC 5.1")
            .inEveryFile()
            .add();

    /** Whether failures have discouraged the person. */
    public static final PersonAttribute<Boolean> DISCOURAGED = entry("discouraged", AttributeType.yesOrNo())
            .label("Découragement", "Discouraged")
            .asked("votre ressenti après vos recherches passées", "how your past searches left you")
            .ground("R-C3", "AC 5.1")
            .inEveryFile()
            .add();

    /** Level of training reached. */
    public static final PersonAttribute<TrainingLevel> TRAINING_LEVEL = entry(
                    "trainingLevel", AttributeType.oneOf(TrainingLevel.class))
            .label("Niveau de formation", "Level of training")
            .asked("votre niveau de formation", "your level of training")
            .ground("R-C4", "AC 5.1")
            .inEveryFile()
            .add();

    /** Level of training that the project asks for. */
    public static final PersonAttribute<TrainingLevel> PROJECT_LEVEL = entry(
                    "projectLevel", AttributeType.oneOf(TrainingLevel.class))
            .label("Niveau que demande le projet", "Level that the project asks for")
            .asked(
                    "le niveau de formation que demande votre projet",
                    "the level of training that your project asks for")
            .ground("R-C4", "AC 5.1")
            .inEveryFile()
            .add();

    /** The day on which the person left initial education. */
    public static final PersonAttribute<LocalDate> LEFT_SCHOOL_ON = entry("leftSchoolOn", AttributeType.day())
            .label("Sortie de formation initiale", "Left initial education")
            .asked("la date de votre sortie de formation initiale", "the day on which you left initial education")
            .ground("R-C5", "AC, annexe 5 art. 4.1")
            .inEveryFile()
            .add();

    private static final List<PersonAttribute<?>> ALL = List.copyOf(LIST);
    private static final List<PersonAttribute<?>> FOR_CRITERIA =
            ALL.stream().filter(each -> each.asked().isPresent()).toList();
    private static final Map<String, PersonAttribute<?>> BY_NAME =
            ALL.stream().collect(Collectors.toMap(PersonAttribute::name, each -> each));
    private static final Map<String, PersonAttribute<?>> BY_CRITERION_NAME = FOR_CRITERIA.stream()
            .collect(Collectors.toMap(each -> each.criterionName().orElseThrow(), each -> each));

    private final int index;
    private final Entry<T> entry;

    private PersonAttribute(int index, Entry<T> entry) {
        this.index = index;
        this.entry = entry;
    }

    /** All of them, in a fixed order. */
    public static List<PersonAttribute<?>> all() {
        return ALL;
    }

    /** Those that a criterion may see, in the same order. */
    public static List<PersonAttribute<?>> forCriteria() {
        return FOR_CRITERIA;
    }

    /** That of a name. */
    public static Optional<PersonAttribute<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** That of a name of the plug-in API, where criteria may see it. */
    public static Optional<PersonAttribute<?>> ofCriterion(String name) {
        return Optional.ofNullable(BY_CRITERION_NAME.get(name));
    }

    /** Its place in the list, from 0. */
    public int index() {
        return index;
    }

    /** As REST and the console write it: {@code leftSchoolOn}. */
    public String name() {
        return entry.name;
    }

    /** Its column in the tables: {@code left_school_on}. */
    public String column() {
        return snake(entry.name);
    }

    /** Which values it may have. */
    public AttributeType<T> type() {
        return entry.type;
    }

    /** For a table or a form. */
    public Text label() {
        return entry.label;
    }

    /** How criteria call it, where they may see it: {@code LEFT_SCHOOL_ON}. */
    public Optional<String> criterionName() {
        return entry.asked.map(any -> snake(entry.name).toUpperCase(Locale.ROOT));
    }

    /** How the person is told that it is missing; empty where no criterion may see it. */
    public Optional<Text> asked() {
        return entry.asked;
    }

    /** The rule that asks for it, and its source. */
    public String legalGround() {
        return entry.ground;
    }

    /** Its column in files of people. */
    public String fileColumn() {
        return entry.fileColumn.orElseGet(this::column);
    }

    /** Whether files of people must have that column: those of the first version do. */
    public boolean inEveryFile() {
        return entry.inEveryFile;
    }

    /** The words that files have for its values, where they aren't the values' own; in the order in which they are offered. */
    public Map<String, T> fileWords() {
        return Collections.unmodifiableMap(entry.fileWords);
    }

    @Override
    public String toString() {
        return entry.name;
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <T> Entry<T> entry(String name, AttributeType<T> type) {
        return new Entry<>(name, type);
    }

    /** One that is being described. */
    private static final class Entry<T> {

        private final String name;
        private final AttributeType<T> type;
        private final Map<String, T> fileWords = new LinkedHashMap<>();
        private Text label;
        private Optional<Text> asked = Optional.empty();
        private String ground;
        private Optional<String> fileColumn = Optional.empty();
        private boolean inEveryFile;

        Entry(String name, AttributeType<T> type) {
            this.name = name;
            this.type = type;
        }

        Entry<T> label(String fr, String en) {
            label = new Text(fr, en);
            return this;
        }

        /** A criterion may see it, and the person is told in these words that it is missing. */
        Entry<T> asked(String fr, String en) {
            asked = Optional.of(new Text(fr, en));
            return this;
        }

        Entry<T> ground(String rule, String source) {
            ground = rule + " (" + source + ")";
            return this;
        }

        Entry<T> inFiles(String column) {
            fileColumn = Optional.of(column);
            return this;
        }

        Entry<T> word(String word, T value) {
            fileWords.put(word, value);
            return this;
        }

        Entry<T> inEveryFile() {
            inEveryFile = true;
            return this;
        }

        PersonAttribute<T> add() {
            PersonAttribute<T> added = new PersonAttribute<>(LIST.size(), this);
            LIST.add(added);
            return added;
        }
    }
}
