// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import fr.relais.plugin.orientation.Destination;
import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.plugin.orientation.Destinations;
import fr.relais.plugin.orientation.Preference;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.pluginhost.internal.TestChoices.ChoiceAnswer;
import fr.relais.pluginhost.internal.TestChoices.ChoiceAnswer.Verdict;
import fr.relais.pluginhost.internal.TestChoices.Question;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** The second extension point: what is particular to it; the guard is the same for all ({@link PluginExecutorTest}). */
public class NarrowestFirstTest {

    private static final RegionCode BRETAGNE = new RegionCode("53");
    private static final MissionLocaleId RENNES = new MissionLocaleId("35238S00");
    private static final MissionLocaleId REDON = new MissionLocaleId("35236S00");
    private static final MissionLocaleId BREST = new MissionLocaleId("29019S00");

    private final Fakes osgi = new Fakes();
    private final PluginHost<DestinationChoice, Question, Preference, ChoiceAnswer> host =
            new PluginHost<>(osgi.context(), TestChoices.POINT, osgi.guard(Fakes.limits(60_000, 60_000)), Set.of());

    @Before
    public void everybodyIsAdmitted() {
        host.activateBy(Fakes.admitting(Set.of(BRETAGNE), Set.of()));
    }

    @Test
    public void saysWhatItPrefersAndWhyInBothLanguages() {
        bind("bretagne.workload", (destinations, context) -> {
            Destination best = destinations.offered().stream()
                    .max((one, other) -> Integer.compare(
                            one.roomLeft().orElse(0), other.roomLeft().orElse(0)))
                    .orElseThrow();
            return Preference.order(
                    List.of(best.missionLocale()),
                    "more-room",
                    best.name(),
                    best.roomLeft().orElse(0));
        });
        ChoiceAnswer answer = ask().get(0);
        assertEquals(Verdict.ORDERED, answer.verdict());
        assertEquals(List.of(RENNES), answer.order());
        assertEquals("Il reste 12 places à Rennes.", answer.explanation().fr());
        assertEquals("There are 12 places left at Rennes.", answer.explanation().en());
        assertEquals(new PluginVersionId("bretagne.workload", "org.bretagne", "1.0.0", "cafe"), answer.plugin());
    }

    @Test
    public void noOpinionIsAnAnswer() {
        bind("bretagne.workload", (destinations, context) -> Preference.noOpinion("plain"));
        assertEquals(Verdict.NO_OPINION, ask().get(0).verdict());
        assertTrue(host.anyIn(BRETAGNE));
        assertFalse(host.anyIn(new RegionCode("82")));
        assertEquals(List.of(), ask().get(0).order());
    }

    /** It must name only what was offered: not a neighbour, not one that it made up. */
    @Test
    public void anOrderOfWhatWasntOfferedIsNotEvaluated() {
        bind("bretagne.workload", (destinations, context) -> Preference.order(List.of(RENNES, BREST), "plain"));
        ChoiceAnswer answer = ask().get(0);
        assertEquals(Verdict.NOT_EVALUATED, answer.verdict());
        assertTrue(answer.explanation().fr(), answer.explanation().fr().startsWith("Ce choix de mission locale"));
        assertTrue(answer.explanation().en().contains("other than what was asked"));
    }

    /** I-T7: some missions locales, then a region by ranking, then the nation; nothing depends on who came first. */
    @Test
    public void theNarrowestScopeComesFirst() {
        DestinationChoice any = (destinations, context) -> Preference.noOpinion("plain");
        bind("a.region", any);
        bind("z.region", any, Map.of("service.ranking", 10));
        bind("m.some", any, Map.of("relais.missions.locales", "35236S00"));
        bind("b.elsewhere", any, Map.of("relais.missions.locales", "29019S00"));
        host.bind(osgi.plugin(
                "fr.relais.region.national",
                "1.0.0",
                any,
                Map.of("relais.plugin.id", "a.national", "relais.national", true)));
        assertEquals(List.of("m.some", "z.region", "a.region", "a.national"), ids(ask()));
    }

    @Test
    public void triedWithoutEffectInShadow() {
        host.activateBy(Fakes.admitting(Set.of(), Set.of(BRETAGNE)));
        bind("bretagne.workload", (destinations, context) -> Preference.noOpinion("plain"));
        assertEquals(List.of(), ask());
        assertEquals(
                List.of("bretagne.workload"),
                ids(host.askShadow(List.of(question())).get(0)));
        assertEquals(
                List.of(new ShadowVersion("org.bretagne", "1.0.0", "cafe", Set.of(BRETAGNE))), host.shadowVersions());
        assertTrue("its figures are asked for", host.anyIn(BRETAGNE));
        assertEquals(Set.of(BRETAGNE), host.list().get(0).shadowRegions());
        assertEquals("DestinationChoice", host.list().get(0).extensionPoint());
    }

    /** R-C6: a decision is replayed with the versions that made it, whether they still count or not. */
    @Test
    public void theVersionsThatAreWantedAreAskedWhetherTheyCountOrNot() {
        host.activateBy(Fakes.admitting(Set.of(), Set.of()));
        bind("a.wanted", (destinations, context) -> Preference.order(List.of(RENNES), "plain"));
        bind("b.unwanted", (destinations, context) -> Preference.noOpinion("plain"));
        PluginVersionId wanted = host.list().get(0).id();
        assertEquals(
                List.of("a.wanted"),
                ids(host.askVersions(List.of(question()), Set.of(wanted)).get(0)));
    }

    @Test
    public void whatIsInForceAndIsntThereIsNotEvaluated() {
        PluginVersionId stamp = new PluginVersionId("bretagne.gone", "org.bretagne", "1.0.0", "cafe");
        host.activateBy(Fakes.admitting(
                Set.of(BRETAGNE),
                Set.of(),
                new ExpectedPlugin(stamp, DestinationChoice.class.getName(), Set.of(BRETAGNE))));
        assertEquals(
                List.of(Verdict.NOT_EVALUATED),
                ask().stream().map(ChoiceAnswer::verdict).toList());
    }

    private void bind(String id, DestinationChoice choice) {
        bind(id, choice, Map.of());
    }

    private void bind(String id, DestinationChoice choice, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of("relais.plugin.id", id, "relais.regions", "53"));
        properties.putAll(more);
        host.bind(osgi.plugin("org.bretagne", "1.0.0", choice, properties));
    }

    private List<ChoiceAnswer> ask() {
        return host.ask(List.of(question())).get(0);
    }

    private static Question question() {
        return new Question(
                new Shared(
                        new CommuneCode("35001"),
                        List.of(
                                new At(REDON, "Redon", OptionalInt.empty(), OptionalInt.empty()),
                                new At(RENNES, "Rennes", OptionalInt.of(300), OptionalInt.of(12))),
                        List.of(new At(BREST, "Brest", OptionalInt.of(200), OptionalInt.of(50)))),
                LocalDate.of(2010, 3, 1),
                BRETAGNE);
    }

    private static List<String> ids(List<ChoiceAnswer> answers) {
        return answers.stream().map(answer -> answer.plugin().pluginId()).toList();
    }

    private record Shared(CommuneCode commune, List<Destination> offered, List<Destination> neighbours)
            implements Destinations {}

    private record At(MissionLocaleId missionLocale, String name, OptionalInt objective, OptionalInt roomLeft)
            implements Destination {}
}
