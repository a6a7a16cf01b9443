// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.access.Caller;
import fr.relais.cotraitance.Profile;
import fr.relais.cotraitance.Today;
import fr.relais.orientation.Orientation;
import fr.relais.orientation.Preview;
import fr.relais.shell.complete.CommuneCodes;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.TrainingLevel;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
public final class OrientationPreview extends RelaisAction {

    /** Not read by any rule; a profile has one. */
    private static final SafirCode ANY_SITE = new SafirCode("00000");

    @Option(name = "--commune", required = true, description = "INSEE code of the residence")
    @Completion(CommuneCodes.class)
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
                Words.optionalDay("--born", born),
                Words.optionalWord("--registration", Registration.class, registration),
                Words.optionalDay("--registered-since", registeredSince),
                profile());
        LocalDate day = Words.optionalDay("--on", on).orElseGet(today::get);
        new DecisionText(orientation.preview(caller, preview, day), locale()).print(out);
        out.println("Nothing was stored. Next: relais:orientation-decide PERSON");
    }

    private Profile profile() {
        return new Profile(
                ANY_SITE,
                Optional.ofNullable(positionedAcc),
                Words.optionalWord("--other-support", OtherSupport.class, otherSupport),
                Words.optionalWord("--project", ProjectState.class, project),
                Optional.ofNullable(obstacles).map(OrientationPreview::declared),
                Optional.ofNullable(bearings),
                Optional.ofNullable(network),
                Optional.ofNullable(discouraged),
                Words.optionalWord("--training-level", TrainingLevel.class, trainingLevel),
                Words.optionalWord("--project-level", TrainingLevel.class, projectLevel),
                Words.optionalDay("--left-school-on", leftSchoolOn));
    }

    private static Set<Obstacle> declared(List<String> words) {
        Set<Obstacle> declared = EnumSet.noneOf(Obstacle.class);
        words.stream()
                .filter(word -> !word.equals("none"))
                .forEach(word -> declared.add(Words.word("--obstacle", Obstacle.class, word)));
        return declared;
    }
}
