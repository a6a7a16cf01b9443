// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER_OF_BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.AIX;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static fr.relais.cotraitance.internal.InMemoryServices.affectation;
import static fr.relais.cotraitance.internal.InMemoryServices.rules;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.partnership.territory.Merger;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.Test;

/** W9: Lyon becomes part of Bron on 1 June 2010. */
public class MissionLocaleMergersServiceTest {

    private static final LocalDate DAY = LocalDate.of(2010, 6, 1);
    private static final Merger MERGER = new Merger(LYON, BRON, DAY);
    private static final Caller REGION = Caller.of("region", List.of("agent", "region:82"));

    private final InMemoryServices platform = new InMemoryServices();

    @Test
    public void theSuccessorFollowsWhoIsInCotraitanceFromThatDayOn() {
        CotraitanceId running = platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        assertThrows(UnknownException.class, () -> platform.cotraitances.show(ADVISER_OF_BRON, running, DAY));
        RecordedMerger merger = platform.mergers.merge(REGION, MERGER, "arrêté préfectoral");
        assertTrue(merger.caughtUp());
        assertEquals(
                BRON, platform.cotraitances.show(ADVISER_OF_BRON, running, DAY).missionLocale());
        assertEquals(
                "the former's history stays",
                LYON,
                platform.cotraitances.show(ADVISER, running, DAY.minusDays(1)).missionLocale());
        interview(ADVISER_OF_BRON, running, "2010-06-03");
        assertEquals(
                Optional.of(LocalDate.of(2010, 6, 3)),
                platform.cotraitances
                        .show(ADVISER_OF_BRON, running, LocalDate.of(2010, 6, 3))
                        .situation()
                        .steps()
                        .initialisation());
        assertEquals(
                List.of("I-T4"),
                rules(assertThrows(
                        RefusedException.class,
                        () -> platform.cotraitances.affect(
                                AGENT, affectation(platform.orientedPerson("1000002A"), LYON, "2010-06-02")))));
        platform.cotraitances.affect(AGENT, affectation(platform.orientedPerson("1000003A"), BRON, "2010-06-02"));
    }

    /** I-O13: who was initialised before the day counts at the former, later at the successor; who ended before stays. */
    @Test
    public void whatCountsWhere() {
        CotraitanceId before = platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        CotraitanceId after = platform.affected(platform.orientedPerson("1000002A"), "2010-04-01");
        platform.affected(platform.orientedPerson("1000003A"), "2010-04-01");
        interview(ADVISER, before, "2010-05-31");
        platform.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral");
        interview(ADVISER_OF_BRON, after, "2010-06-01");
        assertEquals(1, room(LYON, "2010-12-31")[0]);
        assertEquals(0, room(LYON, "2010-12-31")[1]);
        assertEquals(1, room(BRON, "2010-12-31")[0]);
        assertEquals("who waits, waits at the successor", 1, room(BRON, "2010-12-31")[1]);
        assertEquals("and on the eve waited at the former", 1, room(LYON, "2010-05-31")[1]);
    }

    /** I-L23: a change of zones alone exits nobody; who moves within the successor's zone stays. */
    @Test
    public void nobodyExitsForIt() {
        CotraitanceId file = platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        platform.tell(AGENT, file, FactTypes.MOVED.told(LocalDate.of(2010, 7, 1), new CommuneCode("69029")));
        assertEquals(
                Phase.EXITED,
                platform.cotraitances
                        .show(AGENT, file, LocalDate.of(2010, 7, 1))
                        .situation()
                        .phase());
        platform.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral");
        assertEquals(
                Phase.ENTRY,
                platform.cotraitances
                        .show(AGENT, file, LocalDate.of(2010, 7, 1))
                        .situation()
                        .phase());
    }

    /** Partners are told, once, who follows; what they were told before stays. */
    @Test
    public void partnersAreTold() {
        CotraitanceId file = platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        interview(ADVISER, file, "2010-04-06");
        platform.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral");
        Map<Flow, Optional<MissionLocaleId>> told = new TreeMap<>();
        file(1).lastTold().values().forEach(each -> told.put(each.key().flow(), each.missionLocale()));
        assertEquals(Optional.of(BRON), told.get(Flow.F1_AFFECTATION));
        assertEquals(Optional.of(LYON), told.get(Flow.F3_INITIALISATION));
    }

    @Test
    public void takenBackItNeverWas() {
        InMemoryServices never = new InMemoryServices();
        for (InMemoryServices each : List.of(platform, never)) {
            CotraitanceId one = each.affected(each.orientedPerson("1000001A"), "2010-04-01");
            each.affected(each.orientedPerson("1000002A"), "2010-05-01");
            if (each == platform) {
                each.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral");
            }
            each.tell(ADMINISTRATOR, one, FactTypes.ACCEPTED.told(LocalDate.of(2010, 6, 5)));
            interview(each, one, LYON, "2010-06-07");
        }
        RecordedMerger undone = platform.mergers.undo(ADMINISTRATOR, 1, LocalDate.of(2010, 9, 1), "arrêté annulé");
        assertEquals("arrêté annulé", undone.undone().orElseThrow().ground());
        assertTrue(undone.caughtUp());
        assertEquals(dump(never), dump(platform));
        assertEquals(
                List.of("I-T3"),
                rules(assertThrows(
                        RefusedException.class, () -> platform.mergers.undo(ADMINISTRATOR, 1, DAY, "encore"))));
    }

    /** R-X1: the merger may come before, between or after the facts. */
    @Test
    public void anyOrderOfFactsAndOfTheMergerEndsTheSame() {
        Map<Long, SortedMap<CotraitanceId, CotraitanceTimeline>> expected = null;
        for (long seed = 0; seed < 40; seed++) {
            InMemoryServices each = new InMemoryServices();
            CotraitanceId one = each.affected(each.orientedPerson("1000001A"), "2010-04-01");
            CotraitanceId two = each.affected(each.orientedPerson("1000002A"), "2010-05-20");
            List<Runnable> acts = new ArrayList<>(List.of(
                    () -> each.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral"),
                    () -> each.tell(ADMINISTRATOR, one, FactTypes.ACCEPTED.told(LocalDate.of(2010, 6, 5))),
                    () -> interview(each, one, LYON, "2010-06-07"),
                    () -> interview(each, two, BRON, "2010-06-02"),
                    () -> each.tell(
                            ADMINISTRATOR,
                            two,
                            FactTypes.MOVED.told(LocalDate.of(2010, 8, 1), new CommuneCode("69029")))));
            Collections.shuffle(acts, new Random(seed));
            acts.forEach(Runnable::run);
            expected = expected == null ? dump(each) : expected;
            assertEquals("seed " + seed, expected, dump(each));
        }
    }

    /** I-T5: systems learn of a merger at different times, and name either mission locale for the same affectation. */
    @Test
    public void whateverTheOrderAnAffectationToldUnderBothNamesIsOne() {
        List<String> expected = null;
        for (long seed = 0; seed < 60; seed++) {
            InMemoryServices each = new InMemoryServices();
            each.person(InMemoryServices.person("1000001A"));
            List<Runnable> acts = new ArrayList<>(List.of(
                    () -> each.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral"),
                    () -> flow(each, Flow.F1_AFFECTATION, "a", LYON, "2010-04-01", "2010-04-01", ""),
                    () -> flow(each, Flow.F1_AFFECTATION, "b", BRON, "2010-04-01", "2010-04-01", ""),
                    () -> flow(each, Flow.F1_AFFECTATION, "c", LYON, "2010-06-10", "2010-06-10", ""),
                    () -> flow(each, Flow.F1_AFFECTATION, "d", BRON, "2010-06-10", "2010-06-10", ""),
                    () -> flow(each, Flow.F2_ACCEPTATION, "e", BRON, "2010-04-01", "2010-04-08", ""),
                    () -> flow(each, Flow.F2_ACCEPTATION, "f", LYON, "2010-06-10", "2010-06-12", ""),
                    () -> flow(each, Flow.F5_ALERT, "g", LYON, "2010-04-01", "2010-05-08", "EVENT"),
                    () -> flow(each, Flow.F6_ALERT_SETTLED, "h", BRON, "2010-04-01", "2010-05-09", "KEPT"),
                    () -> flow(each, Flow.F3_INITIALISATION, "i", LYON, "2010-04-01", "2010-06-14", "WORKSHOP")));
            Collections.shuffle(acts, new Random(seed));
            acts.forEach(Runnable::run);
            List<String> tracks = withoutNumbers(dump(each));
            assertEquals("seed " + seed + " " + tracks, 2, tracks.size());
            expected = expected == null ? tracks : expected;
            assertEquals("seed " + seed, expected, tracks);
        }
        assertTrue(expected.get(0), expected.get(0).contains("missionLocale=" + LYON));
    }

    /** I-T5: of an affectation told under both names one telling is taken back; what was told under either is about what stands. */
    @Test
    public void whateverTheOrderWhatWasToldUnderTheNameThatWasTakenBackStaysTold() {
        for (MissionLocaleId takenBack : List.of(LYON, BRON)) {
            List<String> expected = null;
            for (long seed = 0; seed < 60; seed++) {
                InMemoryServices each = new InMemoryServices();
                each.person(InMemoryServices.person("1000001A"));
                List<Runnable> acts = new ArrayList<>(List.of(
                        () -> each.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral"),
                        () -> flow(each, Flow.F1_AFFECTATION, "a" + LYON, LYON, "2010-04-01", "2010-04-01", ""),
                        () -> flow(each, Flow.F1_AFFECTATION, "a" + BRON, BRON, "2010-04-01", "2010-04-01", ""),
                        () -> withdrawn(each, Flow.F1_AFFECTATION, "w", "a" + takenBack),
                        () -> flow(each, Flow.F2_ACCEPTATION, "b", LYON, "2010-04-01", "2010-04-08", ""),
                        () -> flow(each, Flow.F5_ALERT, "c", BRON, "2010-04-01", "2010-05-08", "EVENT"),
                        () -> flow(each, Flow.F3_INITIALISATION, "d", LYON, "2010-04-01", "2010-06-14", "WORKSHOP")));
                Collections.shuffle(acts, new Random(seed));
                acts.forEach(Runnable::run);
                List<String> tracks = withoutNumbers(dump(each));
                assertEquals("seed " + seed + " " + tracks, 1, tracks.size());
                assertTrue("seed " + seed + " " + tracks, tracks.get(0).contains("2010-04-08"));
                expected = expected == null ? tracks : expected;
                assertEquals("seed " + seed, expected, tracks);
            }
        }
    }

    /** What a flow told under the successor's name is that one's own again, if it began anything there; else it stays where it was said. */
    @Test
    public void takenBackAfterFlowsThatNamedTheSuccessor() {
        InMemoryServices never = new InMemoryServices();
        for (InMemoryServices each : List.of(platform, never)) {
            each.person(InMemoryServices.person("1000001A"));
            flow(each, Flow.F1_AFFECTATION, "a", LYON, "2010-04-01", "2010-04-01", "");
            if (each == platform) {
                each.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral");
            }
            flow(each, Flow.F1_AFFECTATION, "b", BRON, "2010-04-01", "2010-04-01", "");
            flow(each, Flow.F2_ACCEPTATION, "c", BRON, "2010-04-01", "2010-04-08", "");
            flow(each, Flow.F1_AFFECTATION, "d", BRON, "2010-06-10", "2010-06-10", "");
            flow(each, Flow.F3_INITIALISATION, "e", BRON, "2010-06-10", "2010-06-14", "WORKSHOP");
        }
        assertEquals(2, file(1).tracks().size());
        platform.mergers.undo(ADMINISTRATOR, 1, LocalDate.of(2010, 9, 1), "arrêté annulé");
        assertEquals(3, file(1).tracks().size());
        assertEquals(dump(never), dump(platform));
    }

    @Test
    public void takenBackWhatWasToldOfACotraitanceStaysTold() {
        platform.person(InMemoryServices.person("1000001A"));
        flow(platform, Flow.F1_AFFECTATION, "a", LYON, "2010-04-01", "2010-04-01", "");
        flow(platform, Flow.F2_ACCEPTATION, "b", BRON, "2010-04-01", "2010-04-08", "");
        CotraitanceId only = file(1).tracks().firstKey();
        assertEquals("waits", Optional.empty(), accepted(only));
        platform.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral");
        assertEquals(Optional.of(LocalDate.of(2010, 4, 8)), accepted(only));
        platform.mergers.undo(ADMINISTRATOR, 1, LocalDate.of(2010, 9, 1), "arrêté annulé");
        assertEquals(Optional.of(LocalDate.of(2010, 4, 8)), accepted(only));
        dump(platform);
    }

    /** It counts from its recording; what was interrupted the daily clock goes on with. */
    @Test
    public void whatWasInterruptedIsGoneOnWith() {
        CotraitanceId file = platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        platform.files.mergers().chunksLeft = 0;
        assertThrows(
                IllegalStateException.class, () -> platform.mergers.merge(ADMINISTRATOR, MERGER, "arrêté préfectoral"));
        assertFalse(platform.mergers.list(ADMINISTRATOR).get(0).caughtUp());
        platform.files.mergers().chunksLeft = Integer.MAX_VALUE;
        platform.clock.run(ADMINISTRATOR, DAY);
        assertTrue(platform.mergers.list(ADMINISTRATOR).get(0).caughtUp());
        assertEquals(BRON, file(1).tracks().get(file).follower(DAY));
        assertEquals(
                "the same again changes nothing",
                1,
                platform.mergers
                        .merge(ADMINISTRATOR, MERGER, "arrêté préfectoral")
                        .id());
    }

    @Test
    public void whatIsRefused() {
        assertThrows(ForbiddenException.class, () -> platform.mergers.merge(ADVISER, MERGER, "motif"));
        assertThrows(UnknownException.class, () -> platform.mergers.merge(REGION, new Merger(AIX, BRON, DAY), "motif"));
        refused("I-T3", new Merger(AIX, BRON, DAY), "motif");
        refused("I-T3", new Merger(LYON, LYON, DAY), "motif");
        refused("I-T3", MERGER, " ");
        refused("I-T3", new Merger(LYON, BRON, LocalDate.of(2012, 6, 1)), "motif");
        refused("R-O7", new Merger(LYON, BRON, LocalDate.of(2009, 6, 1)), "motif");
        platform.mergers.merge(ADMINISTRATOR, MERGER, "motif");
        refused("I-T3", new Merger(LYON, BRON, DAY.plusDays(1)), "motif");
        refused("I-T3", new Merger(BRON, LYON, DAY.plusDays(1)), "motif");
        assertEquals(List.of(), platform.mergers.list(Caller.of("paca", List.of("agent", "region:93"))));
        assertThrows(UnknownException.class, () -> platform.mergers.undo(ADMINISTRATOR, 7, DAY, "motif"));
    }

    private Optional<LocalDate> accepted(CotraitanceId file) {
        return file(1).tracks()
                .get(file)
                .at(LocalDate.of(2010, 7, 1))
                .orElseThrow()
                .steps()
                .acceptation();
    }

    private static List<String> withoutNumbers(Map<Long, SortedMap<CotraitanceId, CotraitanceTimeline>> dump) {
        return dump.values().stream()
                .flatMap(tracks -> tracks.values().stream())
                .map(track -> track.toString().replaceFirst("id=[^,]*,", ""))
                .sorted()
                .toList();
    }

    private static void flow(
            InMemoryServices platform,
            Flow flow,
            String id,
            MissionLocaleId named,
            String affectedOn,
            String on,
            String detail) {
        FlowRecord told = new FlowRecord(
                flow,
                Optional.of(id),
                new PoleEmploiId("1000001A"),
                Optional.of(named),
                Optional.of(LocalDate.parse(affectedOn)),
                Optional.of(LocalDate.parse(on)),
                Optional.of(detail).filter(text -> !text.isEmpty()),
                Optional.of(LocalDate.of(2010, 5, 8)),
                Optional.empty(),
                Optional.of(InMemoryServices.LYON_SITE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        take(platform, told);
    }

    private static void withdrawn(InMemoryServices platform, Flow flow, String id, String what) {
        take(
                platform,
                new FlowRecord(
                        flow,
                        Optional.of(id),
                        new PoleEmploiId("1000001A"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(what),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static void take(InMemoryServices platform, FlowRecord told) {
        platform.files.inTransaction(work -> {
            FlowFile file = work.inbox().begin(InMemoryServices.GIDE, "file", told.key(), FlowFormat.CSV);
            return new RecordProcessor(work, platform.basis())
                    .process(InMemoryServices.GIDE, file.id(), List.of(FlowImportRow.read(1, told.content(), told)));
        });
    }

    private void refused(String rule, Merger merger, String ground) {
        assertEquals(
                List.of(rule),
                rules(assertThrows(
                        RefusedException.class, () -> platform.mergers.merge(ADMINISTRATOR, merger, ground))));
    }

    private void interview(Caller caller, CotraitanceId file, String on) {
        platform.tell(caller, file, FactTypes.INTERVIEWED.told(LocalDate.parse(on), InterviewKind.INDIVIDUAL));
    }

    /** As a partner system does, which may name either mission locale. */
    private static void interview(InMemoryServices platform, CotraitanceId file, MissionLocaleId named, String on) {
        MemoryPersonFile memory = file(platform, file.value());
        PersonAggregate aggregate = new PersonAggregate(memory, platform.basis());
        aggregate.record(
                new Fact.Interviewed(LocalDate.parse(on), named, InterviewKind.INDIVIDUAL),
                "p3",
                file + named.value() + on);
        aggregate.writeIfChanged();
    }

    /** Counted and awaiting. */
    private int[] room(MissionLocaleId missionLocale, String on) {
        var room = platform.cotraitances
                .room(ADMINISTRATOR, List.of(missionLocale), LocalDate.parse(on))
                .missionsLocales()
                .get(0)
                .room();
        return new int[] {room.counted(), room.awaiting()};
    }

    private MemoryPersonFile file(long number) {
        return file(platform, number);
    }

    private static MemoryPersonFile file(InMemoryServices platform, long number) {
        return platform.files.files.get(new YoungPersonId(number));
    }

    private static Map<Long, SortedMap<CotraitanceId, CotraitanceTimeline>> dump(InMemoryServices platform) {
        Map<Long, SortedMap<CotraitanceId, CotraitanceTimeline>> dump = new TreeMap<>();
        platform.files.files.forEach((id, file) -> dump.put(id.value(), new TreeMap<>(file.tracks())));
        platform.files.files.forEach((id, file) -> {
            SortedMap<Statement.Key, Statement> due = Statements.of(
                    new PersonAggregate(file, platform.basis()).timeline(),
                    file.person().factsInForce(),
                    file.announced(),
                    platform.basis().frame().mergers());
            assertEquals("what partners hold follows from the facts", due, new TreeMap<>(file.lastTold()));
        });
        return dump;
    }
}
