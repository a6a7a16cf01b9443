// SPDX-License-Identifier: Apache-2.0
package fr.relais.pluginhost.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.fixtures.Await;
import fr.relais.plugin.orientation.Attribute;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.plugin.orientation.Finding;
import fr.relais.plugin.orientation.OrientationCriterion;
import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginVersionId;
import fr.relais.pluginhost.ShadowVersion;
import fr.relais.pluginhost.admission.ExpectedPlugin;
import fr.relais.pluginhost.internal.TestCriteria.CriterionAnswer;
import fr.relais.pluginhost.internal.TestCriteria.CriterionAnswer.Verdict;
import fr.relais.pluginhost.internal.TestCriteria.Question;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.RegionCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

public class PluginHostTest {

    private static final LocalDate DAY = LocalDate.of(2010, 1, 11);
    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final RegionCode BRETAGNE = new RegionCode("53");
    private static final String REGIONAL = "fr.relais.region.rhonealpes";
    private static final OrientationCriterion MET = (candidate, context) -> Finding.met("plain");

    private final Fakes osgi = new Fakes();
    private final PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> host = osgi.host(60_000, 60_000);

    @Before
    public void everybodyIsAdmitted() {
        host.activateBy(Fakes.admitting(Set.of(RHONE_ALPES, BRETAGNE), Set.of()));
    }

    /** Closed by default. */
    @Test
    public void whileNobodySaysWhichCountNoRegionalPluginIsAsked() {
        PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> alone = osgi.host(60_000, 60_000);
        alone.bind(criterion("a.first", MET));
        assertEquals(List.of(List.of()), alone.ask(List.of(question(RHONE_ALPES))));
        assertTrue(listed(alone, Caller.of("root", Set.of("administrator")))
                .get(0)
                .notAskedBecause()
                .isPresent());
    }

    @Test
    public void askedWhereItIsInForceAlone() {
        host.bind(criterion("a.first", MET, "82", "53"));
        host.activateBy(Fakes.admitting(Set.of(BRETAGNE), Set.of()));
        assertEquals(List.of(), ids(ask(RHONE_ALPES)));
        assertEquals(List.of("a.first"), ids(ask(BRETAGNE)));
        assertEquals("cafe", ask(BRETAGNE).get(0).plugin().digest());
    }

    @Test
    public void triedWithoutEffectWhereItIsInShadow() {
        host.bind(criterion("a.first", MET, "82", "53"));
        host.activateBy(Fakes.admitting(Set.of(BRETAGNE), Set.of(RHONE_ALPES)));
        assertEquals(List.of(), ids(ask(RHONE_ALPES)));
        assertEquals(
                List.of("a.first"),
                ids(host.askShadow(List.of(question(RHONE_ALPES))).get(0)));
        assertEquals(List.of(List.of()), host.askShadow(List.of(question(BRETAGNE))));
    }

    @Test
    public void aTrialIsAVersionAndWhereItIsTried() {
        host.bind(criterion("a.first", MET, "82", "53"));
        host.bind(criterion("b.second", MET, "82"));
        assertEquals(List.of(), host.shadowVersions());
        host.activateBy(Fakes.admitting(Set.of(), Set.of(RHONE_ALPES, BRETAGNE)));
        assertEquals(
                List.of(new ShadowVersion(REGIONAL, "1.0.0", "cafe", Set.of(RHONE_ALPES, BRETAGNE))),
                host.shadowVersions());
        assertTrue(host.shadowVersions()
                .get(0)
                .answered(host.askShadow(List.of(question(BRETAGNE)))
                        .get(0)
                        .get(0)
                        .plugin()));
    }

    /** I-C13: what a region declared for its own criteria isn't shown to the nation's, and is named by the plug-in when it is missing. */
    @Test
    public void onlyTheRegionsCriteriaSeeWhatItDeclared() {
        AttributeKey<Boolean> licence = AttributeKey.yesOrNo("82.driving-licence");
        OrientationCriterion reads = (candidate, context) ->
                candidate.value(licence).map(there -> Finding.met("there")).orElse(Finding.unknown(licence));
        host.bind(osgi.criterion(
                "fr.relais.region.national",
                "1.0.0",
                reads,
                Map.of("relais.plugin.id", "national.project", "relais.national", true)));
        host.bind(criterion("a.first", reads, "82"));
        Question told = new Question(
                new Fakes.Declaring(new Fakes.Somebody(new CommuneCode("69381")), licence, true),
                LocalDate.of(2010, 2, 1),
                RHONE_ALPES,
                Set.of());
        List<CriterionAnswer> answers = host.ask(List.of(told)).get(0);
        assertEquals(
                List.of(CriterionAnswer.Verdict.UNKNOWN, CriterionAnswer.Verdict.MET),
                answers.stream().map(CriterionAnswer::verdict).toList());
        assertEquals(Set.of("82.driving-licence"), answers.get(0).missing());
        PluginVersionId regional = answers.get(1).plugin();
        assertEquals(
                "a replay shows it likewise",
                CriterionAnswer.Verdict.MET,
                host.askVersions(List.of(told), Set.of(regional)).get(0).get(0).verdict());
    }

    /** R-C6: a decision is replayed with the versions that made it, whether they still count or not. */
    @Test
    public void versionsAreAskedByNameWhetherTheyCountOrNot() {
        host.bind(criterion("a.first", MET, "82"));
        host.bind(criterion("b.second", MET, "82"));
        host.bind(osgi.criterion(
                "fr.relais.region.national",
                "1.0.0",
                MET,
                Map.of("relais.plugin.id", "national.project", "relais.national", true)));
        host.activateBy(Fakes.admitting(Set.of(), Set.of()));
        PluginVersionId first = new PluginVersionId("a.first", REGIONAL, "1.0.0", "cafe");
        PluginVersionId national = new PluginVersionId("national.project", "fr.relais.region.national", "1.0.0");
        Set<PluginVersionId> wanted = Set.of(
                first,
                national,
                new PluginVersionId("b.second", REGIONAL, "1.0.0", "another jar"),
                new PluginVersionId("b.second", REGIONAL, "2.0.0", "cafe"));
        assertEquals(
                List.of(national, first),
                host.askVersions(List.of(question(RHONE_ALPES)), wanted).get(0).stream()
                        .map(CriterionAnswer::plugin)
                        .toList());
        assertEquals("asked by name alone", List.of("national.project"), ids(ask(RHONE_ALPES)));
    }

    /** Never silently skipped: what is in force and isn't there is not evaluated (design 1.4). */
    @Test
    public void whatIsInForceAndIsntThereIsNotEvaluated() {
        PluginVersionId stamp = new PluginVersionId("rhone-alpes.gone", REGIONAL, "1.0.0", "cafe");
        host.activateBy(Fakes.admitting(
                Set.of(RHONE_ALPES),
                Set.of(),
                new ExpectedPlugin(stamp, OrientationCriterion.class.getName(), Set.of(RHONE_ALPES)),
                new ExpectedPlugin(stamp, "another.ExtensionPoint", Set.of(RHONE_ALPES))));
        assertEquals(List.of(), ask(BRETAGNE));
        List<CriterionAnswer> answers = ask(RHONE_ALPES);
        assertEquals(
                List.of(stamp), answers.stream().map(CriterionAnswer::plugin).toList());
        assertEquals(Verdict.NOT_EVALUATED, answers.get(0).verdict());
    }

    @Test
    public void withoutAnyPluginNothingIsAnswered() {
        assertEquals(List.of(List.of()), host.ask(List.of(question(RHONE_ALPES))));
    }

    @Test
    public void asksThoseInScopeNationalOnesFirstThenByIdentifier() {
        regional("b.second", MET);
        regional("a.first", MET);
        host.bind(osgi.criterion(
                "fr.relais.region.national",
                "1.0.0",
                MET,
                Map.of("relais.plugin.id", "national.project", "relais.national", true)));
        assertEquals(List.of("national.project", "a.first", "b.second"), ids(ask(RHONE_ALPES)));
        assertEquals(List.of("national.project"), ids(ask(BRETAGNE)));
    }

    @Test
    public void anotherRegionsCriterionIsNeverAsked() {
        AtomicInteger asked = new AtomicInteger();
        regional("rhone-alpes.counts", (candidate, context) -> {
            asked.incrementAndGet();
            return Finding.met("plain");
        });
        List<List<CriterionAnswer>> answers =
                host.ask(List.of(question(BRETAGNE), question(RHONE_ALPES), question(BRETAGNE)));
        assertEquals(List.of(0, 1, 0), answers.stream().map(List::size).toList());
        assertEquals(1, asked.get());
    }

    @Test
    public void narrowedToAMissionLocaleItIsAskedWhereThatOneIsCompetent() {
        host.bind(osgi.criterion(
                REGIONAL,
                "1.0.0",
                MET,
                Map.of(
                        "relais.plugin.id",
                        "lyon.only",
                        "relais.regions",
                        new String[] {"82"},
                        "relais.missions.locales",
                        List.of("69382S00"))));
        MissionLocaleId lyon = new MissionLocaleId("69382S00");
        MissionLocaleId elsewhere = new MissionLocaleId("69266S00");
        assertEquals(1, ask(RHONE_ALPES, lyon).size());
        assertEquals(
                "where a commune is shared",
                1,
                ask(RHONE_ALPES, elsewhere, lyon).size());
        assertEquals(0, ask(RHONE_ALPES, elsewhere).size());
        assertEquals(0, ask(RHONE_ALPES).size());
    }

    @Test
    public void whatItThrowsIsNotEvaluatedAndOthersStillAnswer() {
        regional("a.throws", (candidate, context) -> {
            throw new IllegalStateException("Camille Durand, née le 3 mars");
        });
        regional("b.links", (candidate, context) -> {
            throw new NoClassDefFoundError("fr/absent/Type");
        });
        regional("c.overflows", (candidate, context) -> {
            throw new StackOverflowError();
        });
        regional("d.nothing", (candidate, context) -> null);
        regional("e.answers", MET);
        List<CriterionAnswer> answers = ask(RHONE_ALPES);
        assertEquals(
                List.of(
                        Verdict.NOT_EVALUATED,
                        Verdict.NOT_EVALUATED,
                        Verdict.NOT_EVALUATED,
                        Verdict.NOT_EVALUATED,
                        Verdict.MET),
                verdicts(answers));
        assertEquals(
                "Ce critère n’a pas pu être évalué : son module a rencontré une erreur (java.lang.IllegalStateException).",
                answers.get(0).explanation().fr());
        assertTrue(answers.get(1).explanation().en().contains("NoClassDefFoundError"));
        assertTrue(answers.get(2).explanation().en().contains("StackOverflowError"));
    }

    @Test
    public void anErrorAboutOnePersonLeavesTheOthersTheirAnswer() {
        AtomicInteger asked = new AtomicInteger();
        regional("a.second-fails", (candidate, context) -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalArgumentException();
            }
            return Finding.met("plain");
        });
        List<Question> three = Collections.nCopies(3, question(RHONE_ALPES));
        assertEquals(
                List.of(Verdict.MET, Verdict.NOT_EVALUATED, Verdict.MET),
                host.ask(three).stream().map(all -> all.get(0).verdict()).toList());
    }

    @Test
    public void aVirtualMachineErrorEndsTheChunk() {
        AtomicInteger asked = new AtomicInteger();
        regional("a.fills-the-memory", (candidate, context) -> {
            asked.incrementAndGet();
            throw new OutOfMemoryError();
        });
        host.ask(Collections.nCopies(10, question(RHONE_ALPES)))
                .forEach(all -> assertEquals(List.of(Verdict.NOT_EVALUATED), verdicts(all)));
        assertEquals(1, asked.get());
    }

    @Test
    public void pastItsBudgetTheRestIsNotEvaluatedAndItRests() {
        PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> strict = osgi.host(1_000, 600_000);
        strict.activateBy(Fakes.admitting(Set.of(RHONE_ALPES, BRETAGNE), Set.of()));
        AtomicInteger asked = new AtomicInteger();
        strict.bind(criterion("a.sleeps", (candidate, context) -> {
            if (asked.incrementAndGet() > 2) {
                osgi.ticker.runOut();
                awaitQuietly(new CountDownLatch(1));
            }
            return Finding.met("plain");
        }));
        List<Question> four = Collections.nCopies(4, question(RHONE_ALPES));
        List<List<CriterionAnswer>> answers = strict.ask(four);
        assertEquals(
                List.of(Verdict.MET, Verdict.MET, Verdict.NOT_EVALUATED, Verdict.NOT_EVALUATED),
                answers.stream().map(all -> all.get(0).verdict()).toList());

        osgi.ticker.standStill();
        strict.bind(criterion("b.answers", MET));
        List<CriterionAnswer> again = strict.ask(four).get(0);
        assertEquals(List.of(Verdict.NOT_EVALUATED, Verdict.MET), verdicts(again));
        assertTrue(
                again.get(0).explanation().en(), again.get(0).explanation().en().contains("paused"));
        assertEquals("nobody waits for it a second time", 3, asked.get());
    }

    @Test
    public void itIsAskedAgainOnceItIsBackAndRested() throws InterruptedException {
        PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> impatient = osgi.host(1_000, 1);
        impatient.activateBy(Fakes.admitting(Set.of(RHONE_ALPES, BRETAGNE), Set.of()));
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        impatient.bind(osgi.criterion(
                REGIONAL,
                "1.0.0",
                (candidate, context) -> {
                    if (asked.incrementAndGet() == 1) {
                        osgi.ticker.runOut();
                        awaitQuietly(new CountDownLatch(1));
                        interrupted.countDown();
                    }
                    return Finding.met("plain");
                },
                Map.of("relais.plugin.id", "a.slow-once", "relais.regions", "82")));
        List<Question> one = List.of(question(RHONE_ALPES));
        assertEquals(Verdict.NOT_EVALUATED, impatient.ask(one).get(0).get(0).verdict());
        Await.open(interrupted);
        osgi.ticker.standStill();
        osgi.ticker.advance(Duration.ofMillis(1));
        assertEquals(Verdict.MET, impatient.ask(one).get(0).get(0).verdict());
    }

    @Test
    public void oneThatLeavesWhileBeingAskedIsNotEvaluated() throws InterruptedException {
        PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> patient = osgi.host(60_000, 1);
        patient.activateBy(Fakes.admitting(Set.of(RHONE_ALPES, BRETAGNE), Set.of()));
        CountDownLatch begun = new CountDownLatch(1);
        ServiceReference<OrientationCriterion> leaving = osgi.criterion(
                REGIONAL,
                "1.0.0",
                (candidate, context) -> {
                    begun.countDown();
                    awaitQuietly(new CountDownLatch(1));
                    throw new IllegalStateException("deactivated");
                },
                Map.of("relais.plugin.id", "a.leaves", "relais.regions", "82"));
        patient.bind(leaving);
        AtomicReference<List<List<CriterionAnswer>>> answers = new AtomicReference<>();
        Thread asking = new Thread(() -> answers.set(patient.ask(Collections.nCopies(3, question(RHONE_ALPES)))));
        asking.start();
        Await.open(begun);
        patient.unbind(leaving);
        Await.end(asking);
        answers.get().forEach(all -> assertEquals(List.of(Verdict.NOT_EVALUATED), verdicts(all)));
        assertTrue(answers.get().get(2).get(0).explanation().en().contains("withdrawn"));
        assertEquals(List.of(List.of()), patient.ask(List.of(question(RHONE_ALPES))));
    }

    @Test
    public void comingAndGoingNeverFailsWhoAsks() throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        List<Thread> asking = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                while (stop.getCount() > 0) {
                    host.ask(Collections.nCopies(20, question(RHONE_ALPES)));
                }
            });
            thread.setUncaughtExceptionHandler((where, what) -> thrown.add(what));
            thread.start();
            asking.add(thread);
        }
        for (int i = 0; i < 300; i++) {
            ServiceReference<OrientationCriterion> reference = regional("a.restless", MET);
            host.unbind(reference);
        }
        stop.countDown();
        for (Thread thread : asking) {
            Await.end(thread);
        }
        assertEquals(List.of(), thrown);
    }

    @Test
    public void whoAsksMayBeInterrupted() {
        regional("a.sleeps", (candidate, context) -> {
            awaitQuietly(new CountDownLatch(1));
            return Finding.met("plain");
        });
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> ask(RHONE_ALPES));
        assertTrue("and still knows it", Thread.interrupted());
    }

    @Test
    public void aNationalCriterionThatIsMissingIsSaid() {
        PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> strict =
                osgi.host(1_000, 1, "national.project");
        strict.activateBy(Fakes.admitting(Set.of(RHONE_ALPES, BRETAGNE), Set.of()));
        CriterionAnswer absent = strict.ask(List.of(question(BRETAGNE))).get(0).get(0);
        assertEquals("national.project", absent.plugin().pluginId());
        assertEquals(Verdict.NOT_EVALUATED, absent.verdict());
        assertTrue(absent.explanation().fr().contains("n’est pas installé"));
    }

    @Test
    public void oneThatCantBeMadeIsListedAndSaid() {
        host.bind(osgi.notMade(REGIONAL, "1.0.0", Map.of("relais.plugin.id", "a.broken", "relais.regions", "82")));
        assertEquals(List.of(Verdict.NOT_EVALUATED), verdicts(ask(RHONE_ALPES)));
        assertTrue(ask(RHONE_ALPES).get(0).explanation().en().contains("could not start"));
    }

    @Test
    public void withoutIdentifierOrScopeItIsListedWithTheReasonAndNotAsked() {
        host.bind(osgi.criterion(REGIONAL, "1.0.0", MET, Map.of("relais.regions", "82", "component.name", "Nameless")));
        host.bind(
                osgi.criterion(REGIONAL, "1.0.0", MET, Map.of("relais.plugin.id", "No Good", "relais.regions", "82")));
        host.bind(osgi.criterion(REGIONAL, "1.0.0", MET, Map.of("relais.plugin.id", "a.nowhere")));
        host.bind(osgi.criterion(
                REGIONAL, "1.0.0", MET, Map.of("relais.plugin.id", "a.rhone", "relais.regions", "Rhône-Alpes")));
        host.bind(osgi.criterion(
                REGIONAL, "1.0.0", MET, Map.of("relais.plugin.id", "a.everywhere", "relais.national", true)));
        assertEquals(List.of(), ask(RHONE_ALPES));
        List<PluginInfo> listed = listed(host, Caller.of("root", Set.of("administrator")));
        assertEquals(
                List.of("Nameless", "No Good", "a.everywhere", "a.nowhere", "a.rhone"),
                listed.stream().map(plugin -> plugin.id().pluginId()).toList());
        assertTrue(listed.stream().allMatch(plugin -> plugin.notAskedBecause().isPresent()));
        assertTrue(listed.get(4).notAskedBecause().get().en().contains("Rhône-Alpes"));
    }

    @Test
    public void ofTwoVersionsOneIsAskedAndTheOtherTakesOverWhenItLeaves() {
        ServiceReference<OrientationCriterion> before = regional("a.twice", MET);
        ServiceReference<OrientationCriterion> after = osgi.criterion(
                REGIONAL,
                "1.1.0",
                (candidate, context) -> Finding.notMet("plain"),
                Map.of("relais.plugin.id", "a.twice", "relais.regions", "82"));
        host.bind(after);
        assertEquals(List.of(Verdict.MET), verdicts(ask(RHONE_ALPES)));
        assertTrue(listed(host, Caller.of("root", Set.of("administrator"))).stream()
                .anyMatch(plugin -> plugin.notAskedBecause().isPresent()));
        host.unbind(before);
        assertEquals("1.1.0", ask(RHONE_ALPES).get(0).plugin().version());
        assertEquals(List.of(Verdict.NOT_MET), verdicts(ask(RHONE_ALPES)));
    }

    @Test
    public void aRegionSeesTheNationalOnesAndItsOwn() {
        regional("a.rhone", MET);
        host.bind(osgi.criterion(
                REGIONAL, "1.0.0", MET, Map.of("relais.plugin.id", "b.bretagne", "relais.regions", "53")));
        Caller bretagne = Caller.of("dsi53", Set.of("regional-it", "region:53"));
        assertEquals(
                List.of("b.bretagne"),
                listed(host, bretagne).stream()
                        .map(plugin -> plugin.id().pluginId())
                        .toList());
        assertThrows(ForbiddenException.class, () -> listed(host, Caller.of("agent", Set.of("agent", "site:69001"))));
    }

    @Test
    public void explainsInBothLanguagesWithWordsForDatesListsAndEnums() {
        regional(
                "a.speaks",
                (candidate, context) -> Finding.met(
                        "with-arguments",
                        LocalDate.of(2010, 3, 1),
                        1234,
                        Lack.BEARINGS,
                        Set.of(Obstacle.MOBILITY, Obstacle.HOUSING, Obstacle.CHILDCARE),
                        Lack.NAMELESS));
        CriterionAnswer answer = ask(RHONE_ALPES).get(0);
        assertEquals(
                "Depuis le 1er mars 2010, 1\u202f234 mois, les repères : la garde d’enfant, où dormir et les déplacements ; NAMELESS.",
                answer.explanation().fr());
        assertEquals(
                "Since 1 March 2010, 1,234 months, your bearings: childcare, a place to sleep and getting about; NAMELESS.",
                answer.explanation().en());
    }

    @Test
    public void unknownForWantOfAFigureIsExplainedByThePlugin() {
        regional("a.figure", (candidate, context) -> Finding.unknown("plain"));
        CriterionAnswer answer = ask(RHONE_ALPES).get(0);
        assertEquals(Verdict.UNKNOWN, answer.verdict());
        assertEquals("Une phrase.", answer.explanation().fr());
        assertEquals(Set.of(), answer.missing());
    }

    @Test
    public void unknownNamesTheMissingDataInWords() {
        regional("a.asks", (candidate, context) -> Finding.unknown(Attribute.NETWORK, Attribute.BEARINGS));
        CriterionAnswer answer = ask(RHONE_ALPES).get(0);
        assertEquals(Verdict.UNKNOWN, answer.verdict());
        assertEquals(Set.of("BEARINGS", "NETWORK"), answer.missing());
        assertEquals(
                "On ne peut pas encore répondre : il manque vos repères dans la recherche d’emploi et votre réseau pour chercher un emploi.",
                answer.explanation().fr());
    }

    @Test
    public void withoutASentenceItCountsAllTheSame() {
        regional("a.mute", (candidate, context) -> Finding.met("no-such-key"));
        regional("b.mumbles", (candidate, context) -> Finding.met("bad-pattern"));
        List<CriterionAnswer> answers = ask(RHONE_ALPES);
        assertEquals(List.of(Verdict.MET, Verdict.MET), verdicts(answers));
        assertEquals(
                "Le module n’a pas fourni de phrase pour expliquer sa réponse (« no-such-key »).",
                answers.get(0).explanation().fr());
        assertTrue(answers.get(1).explanation().en().contains("bad-pattern"));
    }

    /** What would kill the speed of a batch: a sentence is said once for all who get it in a chunk, never once per person. */
    @Test
    public void aSentenceIsSaidOncePerFindingAndChunk() {
        for (int i = 0; i < 3; i++) {
            regional("a.number-" + i, MET);
        }
        Set<CriterionAnswer> said = Collections.newSetFromMap(new IdentityHashMap<>());
        host.ask(Collections.nCopies(5_000, question(RHONE_ALPES))).forEach(said::addAll);
        assertEquals(3 * 5, said.size());
    }

    private enum Lack {
        BEARINGS,
        NAMELESS
    }

    private ServiceReference<OrientationCriterion> regional(String id, OrientationCriterion criterion) {
        ServiceReference<OrientationCriterion> reference = criterion(id, criterion);
        host.bind(reference);
        return reference;
    }

    private ServiceReference<OrientationCriterion> criterion(String id, OrientationCriterion criterion) {
        return criterion(id, criterion, "82");
    }

    private ServiceReference<OrientationCriterion> criterion(
            String id, OrientationCriterion criterion, String... regions) {
        return osgi.criterion(REGIONAL, "1.0.0", criterion, Map.of("relais.plugin.id", id, "relais.regions", regions));
    }

    private List<CriterionAnswer> ask(RegionCode region, MissionLocaleId... competent) {
        return host.ask(List.of(question(region, competent))).get(0);
    }

    private static Question question(RegionCode region, MissionLocaleId... competent) {
        return new Question(new Fakes.Somebody(new CommuneCode("69381")), DAY, region, Set.of(competent));
    }

    private static List<Verdict> verdicts(List<CriterionAnswer> answers) {
        return answers.stream().map(CriterionAnswer::verdict).toList();
    }

    private static List<String> ids(List<CriterionAnswer> answers) {
        return answers.stream().map(answer -> answer.plugin().pluginId()).toList();
    }

    private static List<PluginInfo> listed(
            PluginHost<OrientationCriterion, Question, Finding, CriterionAnswer> host, Caller caller) {
        return PluginsService.visible(host.list(), caller);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
