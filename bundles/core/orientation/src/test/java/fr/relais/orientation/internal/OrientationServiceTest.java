// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import static fr.relais.orientation.internal.TestWorld.AGENT;
import static fr.relais.orientation.internal.TestWorld.DAY;
import static fr.relais.orientation.internal.TestWorld.LYON;
import static fr.relais.orientation.internal.TestWorld.ML_LYON;
import static fr.relais.orientation.internal.TestWorld.ML_VILLEURBANNE;
import static fr.relais.orientation.internal.TestWorld.NOWHERE;
import static fr.relais.orientation.internal.TestWorld.RENNES;
import static fr.relais.orientation.internal.TestWorld.ROOT;
import static fr.relais.orientation.internal.TestWorld.SHARED;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.orientation.ChoiceAnswer;
import fr.relais.orientation.Decision;
import fr.relais.orientation.OrientationLine;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.Preview;
import fr.relais.orientation.Replay;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.DestinationsSnapshot;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.DecisionId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.ProjectState;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.Test;

public class OrientationServiceTest {

    private static final Optional<ProjectState> ILL_DEFINED = Optional.of(ProjectState.ILL_DEFINED);
    private static final Caller ADVISER = Caller.of("adviser", Set.of("adviser", "ml:69382S00"));
    private static final Caller ADVISER_OF_THE_SITE = Caller.of("adviser", Set.of("adviser", "site:69010"));
    private static final Caller PARTNER = Caller.of("gide", Set.of("partner", "national"));

    private final TestWorld world = new TestWorld();

    @Test
    public void aDecisionIsKeptWithItsAnswersItsDayAndItsAuthor() {
        YoungPersonId person = world.person(1, LYON, ILL_DEFINED);
        Decision decision = world.orientation.decide(AGENT, person, DAY);
        assertEquals(Outcome.ORIENTED, decision.outcome());
        assertEquals(Optional.of(person), decision.person());
        assertEquals(DAY, decision.on());
        assertEquals("agent", decision.author());
        assertEquals("1.0.0", decision.answers().get(0).plugin().version());
        assertEquals(List.of(), decision.impediments());
        assertEquals(List.of(new Decision.Destination(ML_LYON, "ML de Lyon", 50)), decision.destinations());
        NearbyCapacity room = decision.room().orElseThrow();
        assertEquals(new Capacity(100, 40, 10, 3), room.missionsLocales().get(0).room());
        assertEquals(1, room.neighbours().size());
        Decision shown = world.orientation.show(AGENT, decision.id().orElseThrow());
        assertEquals("the room was that of the day", Optional.empty(), shown.room());
        assertEquals(decision, shown.with(room));
        assertEquals(
                List.of("orientation.decide", "orientation.show"),
                world.audit.stream().map(entry -> entry.operation()).toList());
    }

    @Test
    public void impedimentsStandBesideTheOutcome() {
        YoungPersonId person =
                world.person(1, LYON, ILL_DEFINED, new Fact.RegistrationChanged(DAY, Registration.STRUCK_OFF));
        Decision decision = world.orientation.decide(ROOT, person, DAY);
        assertEquals(Outcome.ORIENTED, decision.outcome());
        assertEquals(List.of("R-E1"), rules(decision));
    }

    @Test
    public void whoIsInCotraitanceAlreadyCantBeAffected() {
        YoungPersonId person = world.person(
                1,
                LYON,
                ILL_DEFINED,
                new Fact.Affected(
                        LocalDate.of(2010, 1, 4), new CotraitanceId(1), ML_LYON, TestWorld.SITE, Optional.empty()));
        assertEquals(List.of("R-E5"), rules(world.orientation.decide(ROOT, person, DAY)));
        assertEquals(
                "not yet on the eve",
                List.of(),
                rules(world.orientation.decide(ROOT, person, LocalDate.of(2010, 1, 3))));
    }

    @Test
    public void whereACommuneIsSharedRoomInOneOfThemIsEnough() {
        YoungPersonId person = world.person(1, SHARED, ILL_DEFINED);
        Decision decision = world.orientation.decide(ROOT, person, DAY);
        assertEquals(
                List.of(
                        new Decision.Destination(ML_VILLEURBANNE, "ML de Villeurbanne", 0),
                        new Decision.Destination(ML_LYON, "ML de Lyon", 50)),
                decision.destinations());
        assertEquals(List.of(), decision.impediments());
        world.rooms.put(ML_LYON, new Capacity(10, 10, 1, 0));
        assertEquals(List.of("R-E6"), rules(world.orientation.decide(ROOT, person, DAY)));
    }

    /** I-T6: without anybody who chooses, they stand by identifier and nobody is asked. */
    @Test
    public void aChoiceIsAskedWhereACommuneIsSharedAndItsOrderIsKeptWithItsReason() {
        ChoiceAnswer none = choice("a.none", ChoiceAnswer.Verdict.NO_OPINION);
        ChoiceAnswer prefers = choice("b.prefers", ChoiceAnswer.Verdict.ORDERED, ML_LYON);
        ChoiceAnswer later = choice("c.later", ChoiceAnswer.Verdict.ORDERED, ML_VILLEURBANNE);
        ChoiceAnswer failed = choice("d.fails", ChoiceAnswer.Verdict.NOT_EVALUATED);
        world.choices.answers = List.of(none, prefers, later, failed);
        Decision decision = world.orientation.decide(ROOT, world.person(1, SHARED, ILL_DEFINED), DAY);
        assertEquals(List.of(ML_LYON, ML_VILLEURBANNE), missionsLocales(decision));
        assertEquals(List.of(none, prefers, later, failed), decision.choices());
        assertEquals(Optional.of(prefers), decision.preference());
        Decision shown = world.orientation.show(ROOT, decision.id().orElseThrow());
        assertEquals(decision.choices(), shown.choices());
        assertEquals(List.of(ML_LYON, ML_VILLEURBANNE), missionsLocales(shown));
        assertTrue(world.orientation
                .document(ROOT, decision.id().orElseThrow())
                .html()
                .contains("Pôle emploi vous propose d’abord : ML de Lyon. Plus de places."));

        assertEquals(
                List.of(),
                world.orientation
                        .decide(ROOT, world.person(2, LYON, ILL_DEFINED), DAY)
                        .choices());
        assertEquals("where one alone is competent nobody is asked", 1, world.choices.shown.size());
    }

    @Test
    public void aChoiceSeesTheFiguresAndTheNeighboursAndNobody() {
        world.choices.answers = List.of(choice("a.none", ChoiceAnswer.Verdict.NO_OPINION));
        world.rooms.put(ML_VILLEURBANNE, new Capacity(0, 0, 0, 0));
        Decision decision = world.orientation.decide(ROOT, world.person(1, SHARED, ILL_DEFINED), DAY);
        assertEquals(
                List.of(new DestinationsSnapshot(
                        SHARED,
                        List.of(
                                new DestinationsSnapshot.DestinationSnapshot(
                                        ML_VILLEURBANNE,
                                        "ML de Villeurbanne",
                                        OptionalInt.empty(),
                                        OptionalInt.empty()),
                                new DestinationsSnapshot.DestinationSnapshot(
                                        ML_LYON, "ML de Lyon", OptionalInt.of(100), OptionalInt.of(50))),
                        List.of(new DestinationsSnapshot.DestinationSnapshot(
                                TestWorld.ML_RENNES, "ML Rennes", OptionalInt.of(30), OptionalInt.of(30))))),
                world.choices.shown);

        world.rooms.put(ML_LYON, new Capacity(1, 1, 0, 0));
        Replay replay = world.orientation.replay(ROOT, decision.id().orElseThrow());
        assertEquals(Replay.Result.SAME, replay.result());
        assertEquals(1, replay.choices().size());
        assertEquals(
                "I-G28: the figures of then, whatever they are now",
                world.choices.shown.get(0),
                world.choices.shown.get(1));
    }

    @Test
    public void oneThatFailedLeavesTheOrderByIdentifier() {
        world.choices.answers = List.of(choice("a.fails", ChoiceAnswer.Verdict.NOT_EVALUATED));
        Decision decision = world.orientation.decide(ROOT, world.person(1, SHARED, ILL_DEFINED), DAY);
        assertEquals(List.of(ML_VILLEURBANNE, ML_LYON), missionsLocales(decision));
        assertEquals(Optional.empty(), decision.preference());
        assertEquals(1, decision.choices().size());
    }

    private static ChoiceAnswer choice(String id, ChoiceAnswer.Verdict verdict, MissionLocaleId... order) {
        return new ChoiceAnswer(
                new PluginVersionId(id, "org.region", "1.0.0", "cafe"),
                verdict,
                List.of(order),
                new Text("Plus de places.", "More room."));
    }

    private static List<MissionLocaleId> missionsLocales(Decision decision) {
        return decision.destinations().stream()
                .map(Decision.Destination::missionLocale)
                .toList();
    }

    @Test
    public void whereNobodyIsCompetentOnlyThatIsSaid() {
        Decision decision = world.orientation.decide(ROOT, world.person(1, NOWHERE, ILL_DEFINED), DAY);
        assertEquals(List.of("R-E4"), rules(decision));
        assertEquals(List.of(), decision.destinations());
    }

    @Test
    public void aDayWithoutParametersIsAnImpedimentAndNoGuess() {
        YoungPersonId person = world.person(1, LYON, ILL_DEFINED, new Fact.Moved(LocalDate.of(2009, 1, 1), LYON));
        assertEquals(List.of("R-K3"), rules(world.orientation.decide(ROOT, person, LocalDate.of(2009, 6, 1))));
    }

    @Test
    public void withoutAResidenceOnThatDayNothingIsDecided() {
        YoungPersonId person = world.person(1, LYON, ILL_DEFINED);
        RefusedException refused = assertThrows(
                RefusedException.class, () -> world.orientation.decide(ROOT, person, LocalDate.of(2009, 12, 31)));
        assertEquals("R-E4", refused.refusals().get(0).rule().value());
        assertTrue(world.kept.isEmpty());
    }

    @Test
    public void outOfScopeLooksUnknown() {
        YoungPersonId person = world.person(1, LYON, ILL_DEFINED);
        Caller elsewhere = Caller.of("other", Set.of("agent", "site:35001"));
        assertThrows(UnknownException.class, () -> world.orientation.decide(elsewhere, person, DAY));
        DecisionId decision = world.orientation.decide(AGENT, person, DAY).id().orElseThrow();
        assertThrows(UnknownException.class, () -> world.orientation.show(elsewhere, decision));
        assertThrows(UnknownException.class, () -> world.orientation.document(elsewhere, decision));
        assertThrows(UnknownException.class, () -> world.orientation.replay(elsewhere, decision));
        assertThrows(UnknownException.class, () -> world.orientation.show(AGENT, new DecisionId(99)));
    }

    @Test
    public void rolesDoWhatTheyMay() {
        YoungPersonId person = world.person(1, LYON, ILL_DEFINED);
        DecisionId decision = world.orientation.decide(AGENT, person, DAY).id().orElseThrow();
        Caller regionalIt = Caller.of("dsi", Set.of("regional-it", "region:82"));
        for (Caller caller : List.of(regionalIt, ADVISER, PARTNER)) {
            assertThrows(ForbiddenException.class, () -> world.orientation.decide(caller, person, DAY));
        }
        for (Caller caller : List.of(regionalIt, PARTNER)) {
            assertThrows(ForbiddenException.class, () -> world.orientation.show(caller, decision));
            assertThrows(ForbiddenException.class, () -> world.orientation.document(caller, decision));
            assertThrows(ForbiddenException.class, () -> world.orientation.replay(caller, decision));
        }
        for (Caller caller : List.of(regionalIt, ADVISER)) {
            assertThrows(ForbiddenException.class, () -> world.orientation.load(caller, List.of()));
        }
        assertThrows(ForbiddenException.class, () -> world.orientation.preview(PARTNER, preview(LYON), DAY));
    }

    /** R-C6. */
    @Test
    public void aDecisionIsReplayedByTheVersionsThatMadeIt() {
        YoungPersonId person = world.person(1, LYON, ILL_DEFINED);
        Decision decision = world.orientation.decide(AGENT, person, DAY);
        DecisionId id = decision.id().orElseThrow();
        world.person(1, LYON, Optional.of(ProjectState.DEFINED));
        Replay replay = world.orientation.replay(ADVISER_OF_THE_SITE, id);
        assertEquals("what was judged, not what is so now", Replay.Result.SAME, replay.result());
        assertEquals(Optional.of(Outcome.ORIENTED), replay.outcome());
        assertEquals(
                "orientation.replay", world.audit.get(world.audit.size() - 1).operation());
        assertEquals("nothing is kept of it", 1, world.kept.size());

        world.nationalVersion = "1.0.1";
        Replay later = world.orientation.replay(AGENT, id);
        assertEquals(Replay.Result.INCOMPLETE, later.result());
        assertEquals(List.of(decision.answers().get(0).plugin()), later.missing());
        assertEquals(Optional.empty(), later.outcome());
    }

    @Test
    public void aDecisionThatWasKeptWithoutItsProfileIsNotReplayed() {
        YoungPersonId person = world.person(1, LYON, ILL_DEFINED);
        Decision decision = world.orientation.decide(AGENT, person, DAY);
        DecisionId id = decision.id().orElseThrow();
        world.kept.put(id, new DecisionSnapshot(decision, Optional.empty()));
        RefusedException refused = assertThrows(RefusedException.class, () -> world.orientation.replay(AGENT, id));
        assertEquals("I-G23", refused.refusals().get(0).rule().value());
    }

    /** One by one and by file; previews aren't kept and aren't compared. */
    @Test
    public void whatIsDecidedIsHandedOverToWhatIsInShadowAndDoesntChangeByIt() {
        RegionCode rhoneAlpes = new RegionCode("82");
        world.trials.add(new ShadowVersion("org.rhone-alpes", "2.0.0", "two", Set.of(rhoneAlpes)));
        world.keptTrials.putInShadow(rhoneAlpes, "two");
        world.beside.runOnce();
        world.orientation.preview(ADVISER, preview(LYON), DAY);
        YoungPersonId person = world.person(1, LYON, Optional.of(ProjectState.DEFINED));
        world.person(2, LYON, Optional.of(ProjectState.DEFINED));
        world.person(3, RENNES, Optional.of(ProjectState.DEFINED));
        assertEquals(
                Outcome.NOT_ORIENTED,
                world.orientation.decide(AGENT, person, DAY).outcome());
        world.orientation.load(PARTNER, List.of(line(2, 2, DAY), line(3, 3, DAY)));
        world.beside.runOnce();
        assertEquals(
                Map.of(new ShadowReport.Change(Outcome.NOT_ORIENTED, Outcome.ORIENTED), 2L),
                world.keptTrials.traffic());
        assertTrue(world.kept.values().stream()
                .allMatch(judged -> judged.decision().outcome() == Outcome.NOT_ORIENTED
                        && judged.decision().answers().size() == 1));
    }

    @Test
    public void aReportIsForAdministratorsAndTheRegionsOwnTeam() {
        ShadowReportsService desk = new ShadowReportsService(world.keptTrials);
        RegionCode rhoneAlpes = new RegionCode("82");
        for (Caller caller : List.of(AGENT, ADVISER, PARTNER)) {
            assertThrows(ForbiddenException.class, () -> desk.report(caller, rhoneAlpes, "b", "1"));
        }
        Caller bretagne = Caller.of("dsi53", Set.of("regional-it", "region:53"));
        assertThrows(UnknownException.class, () -> desk.report(bretagne, rhoneAlpes, "b", "1"));
        assertTrue("not even looked for", world.keptTrials.audit.isEmpty());
        assertThrows(UnknownException.class, () -> desk.report(ROOT, rhoneAlpes, "b", "1"));
        assertEquals("plugin.shadow-report", world.keptTrials.audit.get(0).operation());
    }

    @Test
    public void aPreviewKeepsNothing() {
        Decision decision = world.orientation.preview(ADVISER, preview(LYON), DAY);
        assertEquals(Outcome.ORIENTED, decision.outcome());
        assertEquals(Optional.empty(), decision.id());
        assertEquals(Optional.empty(), decision.person());
        assertEquals(List.of(), decision.impediments());
        assertEquals(1, decision.room().orElseThrow().missionsLocales().size());
        assertTrue(world.kept.isEmpty());
        assertTrue(world.audit.isEmpty());
    }

    @Test
    public void aRegionTriesOutItsOwnPlaces() {
        Caller bretagne = Caller.of("dsi53", Set.of("regional-it", "region:53"));
        assertEquals(
                1,
                world.orientation
                        .preview(bretagne, preview(RENNES), DAY)
                        .destinations()
                        .size());
        assertThrows(UnknownException.class, () -> world.orientation.preview(bretagne, preview(LYON), DAY));
        assertThrows(
                UnknownException.class, () -> world.orientation.preview(ROOT, preview(new CommuneCode("01001")), DAY));
    }

    @Test
    public void aFileIsDecidedInChunksAndTwiceChangesNothing() {
        List<ParsedLine<OrientationLine>> lines = new ArrayList<>();
        for (int i = 1; i <= 2500; i++) {
            world.person(i, LYON, ILL_DEFINED);
            lines.add(line(i + 1, i, DAY.plusDays(i % 20)));
        }
        IntakeReport first = world.orientation.load(PARTNER, lines);
        assertEquals(new IntakeReport(2500, 0, List.of(), List.of()), first);
        assertEquals(3, world.questionsAsked);
        assertEquals(3, world.looksAtRooms);
        assertEquals(3, world.audit.size());
        IntakeReport second = world.orientation.load(PARTNER, lines);
        assertEquals(new IntakeReport(0, 2500, List.of(), List.of()), second);
        assertEquals(2500, world.kept.size());
    }

    @Test
    public void aWrongLineNeverStopsTheFile() {
        world.person(1, LYON, ILL_DEFINED);
        world.person(2, LYON, ILL_DEFINED);
        IntakeReport report = world.orientation.load(
                PARTNER,
                List.of(
                        line(2, 1, DAY),
                        line(3, 77, DAY),
                        line(4, 2, LocalDate.of(2009, 1, 1)),
                        line(5, 1, DAY),
                        line(6, 2, DAY)));
        assertEquals(2, report.accepted());
        assertEquals(1, report.unchanged());
        assertEquals(
                List.of(3, 4),
                report.rejections().stream().map(each -> each.line()).toList());
        assertEquals(Optional.of("pole_emploi_id"), report.rejections().get(0).field());
        assertEquals("R-E4", report.rejections().get(1).rule().orElseThrow().value());
    }

    @Test
    public void anAgentsFileReachesTheOwnSitesPeopleOnly() {
        world.person(1, LYON, ILL_DEFINED);
        Caller elsewhere = Caller.of("other", Set.of("agent", "site:35001"));
        IntakeReport report = world.orientation.load(elsewhere, List.of(line(2, 1, DAY)));
        assertEquals(1, report.rejected());
        assertTrue(world.kept.isEmpty());
    }

    @Test
    public void onlyAnOrientationHasADocument() {
        YoungPersonId person = world.person(1, LYON, Optional.of(ProjectState.DEFINED));
        Decision decision = world.orientation.decide(AGENT, person, DAY);
        assertEquals(Outcome.NOT_ORIENTED, decision.outcome());
        RefusedException refused = assertThrows(
                RefusedException.class,
                () -> world.orientation.document(AGENT, decision.id().orElseThrow()));
        assertEquals("R-C8", refused.refusals().get(0).rule().value());
    }

    private static ParsedLine<OrientationLine> line(int number, int person, LocalDate on) {
        return new ParsedLine<>(number, new OrientationLine(TestWorld.identifier(person), on));
    }

    private static Preview preview(CommuneCode commune) {
        return new Preview(
                commune,
                Optional.of(LocalDate.of(1990, 5, 17)),
                Optional.of(Registration.REGISTERED),
                Optional.of(LocalDate.of(2010, 1, 1)),
                TestWorld.profile(ILL_DEFINED));
    }

    private static List<String> rules(Decision decision) {
        return decision.impediments().stream()
                .map(refusal -> refusal.rule().value())
                .toList();
    }
}
