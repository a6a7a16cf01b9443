// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Today;
import fr.relais.orientation.Orientation;
import fr.relais.orientation.Preview;
import fr.relais.partnership.person.PersonAttribute;
import fr.relais.shell.complete.CommuneCodeCompleter;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

@Command(
        scope = "relais",
        name = "orientation-preview",
        description = "Shows what would be decided for a profile, with nothing stored; what isn't given is unknown")
@Service
public final class OrientationPreviewCommand extends RelaisCommand {

    /** Not read by any rule; a profile has one. */
    private static final SafirCode ANY_SITE = new SafirCode("00000");

    @Option(name = "--commune", required = true, description = "INSEE code of the residence")
    @Completion(CommuneCodeCompleter.class)
    private String commune;

    @Option(name = "--born", description = "birth date (yyyy-mm-dd)")
    private String born;

    @Option(name = "--registration", description = "registered, ceased or struck-off")
    @Completion(
            value = StringsCompleter.class,
            values = {"registered", "ceased", "struck-off"})
    private String registration;

    @Option(name = "--registered-since", description = "a day (yyyy-mm-dd)")
    private String registeredSince;

    @Option(name = "--acc", description = "on the parcours accompagnement: true or false")
    private Boolean positionedAcc;

    @Option(name = "--other-support", description = "none, mission-locale or third-party")
    @Completion(
            value = StringsCompleter.class,
            values = {"none", "mission-locale", "third-party"})
    private String otherSupport;

    @Option(name = "--project", description = "defined, ill-defined or at-odds-with-market")
    @Completion(
            value = StringsCompleter.class,
            values = {"defined", "ill-defined", "at-odds-with-market"})
    private String project;

    @Option(
            name = "--obstacle",
            multiValued = true,
            description = "one that was declared; give it once per obstacle, or none for a person who has none")
    @Completion(
            value = StringsCompleter.class,
            values = {"none", "childcare", "housing", "mobility", "resources", "health-support-need", "administrative"})
    private List<String> obstacles;

    @Option(name = "--bearings", description = "has social and professional bearings: true or false")
    private Boolean bearings;

    @Option(name = "--network", description = "has a network: true or false")
    private Boolean network;

    @Option(name = "--discouraged", description = "true or false")
    private Boolean discouraged;

    @Option(name = "--training-level", description = "vi, v-bis, v-without-diploma, v, iv, iii, ii or i")
    private String trainingLevel;

    @Option(name = "--project-level", description = "the level that the project asks for, likewise")
    private String projectLevel;

    @Option(name = "--left-school-on", description = "a day (yyyy-mm-dd)")
    private String leftSchoolOn;

    @Option(name = "--declared", multiValued = true, description = "another attribute of a person: name=value")
    private List<String> declared;

    @Option(name = "--on", description = "the day of the decision (yyyy-mm-dd); today where none is given")
    private String on;

    @Reference
    private Orientation orientation;

    @Reference
    private Today today;

    @Override
    void run(Caller caller, PrintStream out) {
        Preview preview = new Preview(
                new CommuneCode(commune),
                ArgumentParser.optionalDay("--born", born),
                ArgumentParser.optionalWord("--registration", Registration.class, registration),
                ArgumentParser.optionalDay("--registered-since", registeredSince),
                profile());
        LocalDate day = ArgumentParser.optionalDay("--on", on).orElseGet(today::get);
        new DecisionText(orientation.preview(caller, preview, day), locale()).print(out);
        out.println("Nothing was stored. Next: relais:orientation-decide PERSON");
    }

    private DeclaredProfile profile() {
        Map<String, String> typed = new HashMap<>();
        put(typed, PersonAttribute.POSITIONED_ACC, positionedAcc);
        put(typed, PersonAttribute.OTHER_SUPPORT, otherSupport);
        put(typed, PersonAttribute.PROJECT, project);
        put(typed, PersonAttribute.OBSTACLES, obstacles == null ? null : told(obstacles));
        put(typed, PersonAttribute.BEARINGS, bearings);
        put(typed, PersonAttribute.NETWORK, network);
        put(typed, PersonAttribute.DISCOURAGED, discouraged);
        put(typed, PersonAttribute.TRAINING_LEVEL, trainingLevel);
        put(typed, PersonAttribute.PROJECT_LEVEL, projectLevel);
        put(typed, PersonAttribute.LEFT_SCHOOL_ON, leftSchoolOn);
        if (declared != null) {
            declared.forEach(each -> {
                String[] pair = each.split("=", 2);
                if (pair.length < 2 || PersonAttribute.named(pair[0]).isEmpty()) {
                    throw new IllegalArgumentException("--declared: not an attribute and its value, such as "
                            + "network=yes: " + each + "; there are " + PersonAttribute.all());
                }
                typed.put(pair[0], pair[1]);
            });
        }
        return DeclaredProfile.read(ANY_SITE, attribute -> Optional.ofNullable(typed.get(attribute.name()))
                .map(text -> ArgumentParser.value(attribute.name(), attribute.type(), text)));
    }

    /** The word for none says nothing beside another. */
    private static String told(List<String> obstacles) {
        String told = obstacles.stream()
                .filter(word -> !word.equals(AttributeType.NONE))
                .collect(Collectors.joining(";"));
        return told.isEmpty() ? AttributeType.NONE : told;
    }

    private static void put(Map<String, String> typed, PersonAttribute<?> attribute, Object text) {
        if (text != null) {
            typed.put(attribute.name(), text.toString());
        }
    }
}
