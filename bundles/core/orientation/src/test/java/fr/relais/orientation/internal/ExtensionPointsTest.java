// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.CriterionAnswer;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.DestinationQuestion;
import fr.relais.orientation.spi.DestinationsSnapshot;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.plugin.Explanation;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.plugin.orientation.Preference;
import fr.relais.pluginhost.ExtensionPoint;
import fr.relais.pluginhost.MessageRenderer;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;

/** What is particular to the two extension points of orientation. */
public class ExtensionPointsTest {

    private static final PluginVersionId PLUGIN = new PluginVersionId("a.first", "org.bretagne", "1.0.0");
    private static final MissionLocaleId RENNES = new MissionLocaleId("35238S00");
    private static final MissionLocaleId BREST = new MissionLocaleId("29019S00");

    private static final MessageRenderer KEYS = new MessageRenderer() {
        @Override
        public Text render(Explanation explanation) {
            return new Text(explanation.key(), explanation.key());
        }

        @Override
        public Text missing(Collection<?> data) {
            return new Text("manque " + data, "missing " + data);
        }
    };

    private final CriterionPoint criteria = new CriterionPoint();
    private final DestinationPoint choices = new DestinationPoint();

    @Test
    public void aFindingIsAnAnswerInWords() {
        CriterionAnswer met = criteria.answered(PLUGIN, Finding.met("plain"), KEYS);
        assertEquals(
                new CriterionAnswer(PLUGIN, CriterionAnswer.Verdict.MET, new Text("plain", "plain"), Set.of()), met);
        assertEquals(
                CriterionAnswer.Verdict.NOT_MET,
                criteria.answered(PLUGIN, Finding.notMet("plain"), KEYS).verdict());
    }

    @Test
    public void whatIsMissingIsNamed() {
        CriterionAnswer unknown = criteria.answered(PLUGIN, Finding.unknown(Attribute.LEFT_SCHOOL_ON), KEYS);
        assertEquals(CriterionAnswer.Verdict.UNKNOWN, unknown.verdict());
        assertEquals(Set.of("LEFT_SCHOOL_ON"), unknown.missing());
        assertEquals("manque [LEFT_SCHOOL_ON]", unknown.explanation().fr());
    }

    /** I-C13: what a region declared for its own criteria isn't shown to the nation's, and is named where it is missing. */
    @Test
    public void onlyTheRegionsCriteriaSeeWhatItDeclared() {
        AttributeKey<Boolean> licence = AttributeKey.yesOrNo("82.driving-licence");
        ProfileSnapshot told = ProfileSnapshot.read(new CommuneCode("69381"), attribute -> Optional.empty())
                .with(Map.of("82.driving-licence", true));
        CriterionQuestion question =
                new CriterionQuestion(told, LocalDate.of(2010, 1, 11), new RegionCode("82"), Set.of());
        PluginVersionId national = new PluginVersionId("national.project", "fr.relais.region.national", "1.0.0");
        assertEquals(
                Optional.of(true), criteria.shown(PLUGIN, question).candidate().value(licence));
        assertEquals(
                Optional.empty(), criteria.shown(national, question).candidate().value(licence));
        assertEquals(
                Set.of("82.driving-licence"),
                criteria.answered(PLUGIN, Finding.unknown(licence), KEYS).missing());
    }

    /** R-C5: nobody can remove R-C1 to R-C4. */
    @Test
    public void theNationalCriteriaMustBeThere() {
        assertEquals(
                Set.of(
                        "national.project",
                        "national.personal-situation",
                        "national.bearings-and-network",
                        "national.qualification"),
                criteria.national());
        assertEquals(Set.of(), choices.national());
    }

    @Test
    public void onlyWhatWasOfferedIsAPreference() {
        DestinationQuestion question = new DestinationQuestion(
                new DestinationsSnapshot(
                        new CommuneCode("35238"),
                        List.of(new DestinationsSnapshot.DestinationSnapshot(
                                RENNES, "Rennes", OptionalInt.of(100), OptionalInt.of(12))),
                        List.of(new DestinationsSnapshot.DestinationSnapshot(
                                BREST, "Brest", OptionalInt.of(100), OptionalInt.of(50)))),
                LocalDate.of(2010, 1, 11),
                new RegionCode("53"));
        assertTrue(choices.fits(question, Preference.order(List.of(RENNES), "plain")));
        assertFalse("a neighbour isn't offered", choices.fits(question, Preference.order(List.of(BREST), "plain")));
        assertEquals(Set.of(RENNES), question.missionsLocales());
    }

    @Test
    public void noOrderIsNoOpinion() {
        assertEquals(
                ChoiceAnswer.Verdict.NO_OPINION,
                choices.answered(PLUGIN, Preference.noOpinion("plain"), KEYS).verdict());
        ChoiceAnswer ordered = choices.answered(PLUGIN, Preference.order(List.of(RENNES), "plain"), KEYS);
        assertEquals(ChoiceAnswer.Verdict.ORDERED, ordered.verdict());
        assertEquals(List.of(RENNES), ordered.order());
    }

    @Test
    public void whoDidntAnswerIsNotEvaluated() {
        Text why = new Text("parce que", "because");
        assertEquals(
                CriterionAnswer.Verdict.NOT_EVALUATED,
                criteria.unanswered(PLUGIN, why).verdict());
        assertEquals(
                ChoiceAnswer.Verdict.NOT_EVALUATED,
                choices.unanswered(PLUGIN, why).verdict());
        assertEquals("Ce critère", criteria.subject().fr());
        assertEquals("This choice of mission locale", choices.subject().en());
    }

    /** The filters are constants, for annotations want them so. */
    @Test
    public void theirCallsAreFoundByTheContractsName() {
        assertEquals(
                "(" + ExtensionPoint.CONTRACT + "=" + OrientationCriterion.class.getName() + ")", CriterionPoint.CALLS);
        assertEquals(
                "(" + ExtensionPoint.CONTRACT + "=" + DestinationChoice.class.getName() + ")", DestinationPoint.CALLS);
    }
}
