// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.internal.InboxService;
import fr.relais.cotraitance.internal.MissionLocaleMergersService;
import fr.relais.cotraitance.internal.YoungPeopleService;
import fr.relais.cotraitance.merger.RecordedMerger;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.spi.UnitOfWork;
import fr.relais.cotraitance.spi.UnitOfWork.Taken;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.partnership.territory.Merger;
import fr.relais.partnership.territory.MissionLocale;
import fr.relais.partnership.territory.PoleEmploiSite;
import fr.relais.partnership.territory.Validity;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.DepartementCode;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** W9: a merger moves what is derived, on both engines, and taken back it never was; {@code -Drelais.merged=} makes it larger. */
public class MissionLocaleMergerRepositoryTest extends PersonFileTestCase {

    private static final int PEOPLE = Integer.getInteger("relais.merged", 300);
    private static final MissionLocaleId BRON = new MissionLocaleId("69029S00");
    /** More than go in a row at a time. */
    private static final int NEWS = 130;

    private static final Caller GIDE = Caller.of("gide", List.of("partner", "national", "partner:parcours-3"));
    private static final LocalDate DAY = LocalDate.of(2010, 6, 1);

    private SqlTerritoryRepository territory;
    private MissionLocaleMergersService mergers;
    private CotraitanceId first;

    /** A third of them are initialised before the day, a third after it, the others wait. */
    @Before
    public void aMissionLocaleWithPeople() {
        territory = new SqlTerritoryRepository(transactions);
        DepartementCode rhone = new DepartementCode("69");
        territory.saveCommunes(List.of(TestPlaces.commune(TestPeople.LYON_1, "Lyon 1er", rhone)));
        territory.saveMissionsLocales(List.of(
                new MissionLocale(BRON, "Bron", TestPeople.LYON_1, rhone, TestPeople.RHONE_ALPES, Validity.ALWAYS)));
        territory.saveZones(List.of(new ZoneEntry(TestPeople.LYON_1, TestPeople.LYON, false, Validity.ALWAYS)));
        mergers = new MissionLocaleMergersService(
                files, territory::load, AgreementsStub.on(0), () -> LocalDate.of(2010, 9, 1));
        for (int from = 1; from <= PEOPLE; from += 500) {
            int start = from;
            inTransaction(work -> {
                for (int number = start; number < Math.min(start + 500, PEOPLE + 1); number++) {
                    entrust(work, number);
                }
                return null;
            });
        }
    }

    private void entrust(UnitOfWork work, int number) {
        PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(number));
        CotraitanceId id = TestPeople.affect(work, file, TestPeople.LYON, "2010-04-01");
        first = number == 1 ? id : first;
        if (number % 3 != 0) {
            file.add(
                    new Fact.Interviewed(
                            TestPeople.day(number % 3 == 1 ? "2010-05-03" : "2010-06-07"),
                            TestPeople.LYON,
                            InterviewKind.INDIVIDUAL),
                    "p3",
                    "interview/" + id);
        }
        TestPeople.project(file);
    }

    @Test
    public void itMovesWhatIsDerivedAndBack() {
        List<String> facts = rows("select id, person, kind, on_day, mission_locale from fact order by id");
        List<String> before = rows("select id, mission_locale, counting, counting_year from cotraitance order by id");
        Map<MissionLocaleId, Taken> placesBefore = taken("2010-09-01");
        long start = System.nanoTime();
        RecordedMerger merger =
                mergers.merge(TestPeople.ADMINISTRATOR, new Merger(TestPeople.LYON, BRON, DAY), "arrêté préfectoral");
        long merged = System.nanoTime();

        assertTrue(merger.caughtUp());
        assertEquals(PEOPLE, count("select count(distinct cotraitance) from cotraitance_follower"));
        int third = PEOPLE / 3;
        assertEquals(new Taken(third, 0, 0), taken("2010-09-01").get(TestPeople.LYON));
        assertEquals(new Taken(third, third, 0), taken("2010-09-01").get(BRON));
        assertEquals(
                "on the eve", new Taken(third, third, 0), taken("2010-05-31").get(TestPeople.LYON));
        assertEquals(
                "no fact was touched",
                facts,
                rows("select id, person, kind, on_day, mission_locale from fact order by id"));
        seenBySuccessor(PEOPLE);

        long undoing = System.nanoTime();
        mergers.undo(TestPeople.ADMINISTRATOR, merger.id(), LocalDate.of(2010, 8, 1), "arrêté annulé");
        System.out.printf(
                "%s: %d files merged in %d ms, given back in %d ms%n",
                database, PEOPLE, (merged - start) / 1_000_000, (System.nanoTime() - undoing) / 1_000_000);
        assertEquals(before, rows("select id, mission_locale, counting, counting_year from cotraitance order by id"));
        assertEquals(placesBefore, taken("2010-09-01"));
        assertEquals(0, count("select count(*) from cotraitance_follower"));
        seenBySuccessor(0);
        RecordedMerger undone = mergers.list(TestPeople.ADMINISTRATOR).get(0);
        assertEquals("arrêté annulé", undone.undone().orElseThrow().ground());
        assertEquals("arrêté préfectoral", undone.recorded().ground());
    }

    /** People and flows that come in by the hundred after the merger are kept as one at a time, and as a rebuild would keep them. */
    @Test
    public void whoComesInAfterItIsFollowedByTheSuccessor() {
        territory.saveSites(List.of(new PoleEmploiSite(
                TestPeople.SITE_LYON,
                "Lyon",
                "69001",
                "Lyon",
                new DepartementCode("69"),
                TestPeople.RHONE_ALPES,
                Validity.ALWAYS)));
        mergers.merge(TestPeople.ADMINISTRATOR, new Merger(TestPeople.LYON, BRON, DAY), "arrêté préfectoral");
        long before = count("select count(*) from cotraitance_follower");
        YoungPeopleService people = new YoungPeopleService(files, territory::load, AgreementsStub.on(0));
        InboxService inbox = new InboxService(files, territory::load, AgreementsStub.on(0));
        List<ParsedLine<PersonImportRow>> told = new ArrayList<>();
        List<FlowImportRow> flows = new ArrayList<>();
        for (int number = PEOPLE + 1; number <= PEOPLE + NEWS; number++) {
            told.add(new ParsedLine<>(told.size() + 2, TestPeople.lyonnaise(number)));
            flows.add(line(flows, Flow.F1_AFFECTATION, number, TestPeople.LYON, "2010-05-03", ""));
            flows.add(line(flows, Flow.F3_INITIALISATION, number, BRON, "2010-06-07", "WORKSHOP"));
            flows.add(line(flows, Flow.F1_AFFECTATION, number, BRON, "2010-07-05", ""));
        }
        assertEquals(NEWS, people.load(TestPeople.ADMINISTRATOR, told).accepted());
        FlowFile file = inbox.begin(GIDE, "night", "a", FlowFormat.NDJSON);
        inbox.take(GIDE, file.id(), 0, flows);
        assertEquals(
                new FlowCounts(3 * NEWS, 0, 0, 0), inbox.finish(GIDE, file.id()).counts());

        assertEquals(
                "each of those affected before the day has two",
                before + 2 * NEWS,
                count("select count(*) from cotraitance_follower"));
        assertEquals(
                NEWS,
                count("select count(*) from cotraitance c join cotraitance_follower f on f.cotraitance = c.id"
                        + " where c.affected_on = '2010-05-03' and c.initialised_on = '2010-06-07'"
                        + " and f.from_day = '2010-06-01' and f.mission_locale = '" + BRON + "'"));
        assertEquals(PEOPLE / 3 + NEWS, taken("2010-09-01").get(BRON).counted());
    }

    private static FlowImportRow line(
            List<FlowImportRow> before,
            Flow flow,
            int person,
            MissionLocaleId missionLocale,
            String on,
            String detail) {
        FlowRecord told = new FlowRecord(
                flow,
                Optional.of(flow + "/" + person + "/" + on),
                TestPeople.identifier(person),
                Optional.of(missionLocale),
                Optional.empty(),
                Optional.of(TestPeople.day(on)),
                Optional.of(detail).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TestPeople.SITE_LYON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return FlowImportRow.read(before.size() + 1, told.content(), told);
    }

    /** With the merger, where one is in force. */
    @Override
    protected RuleContext frame() {
        return new RuleContext(TestPeople.FRAME.parameters(), territory.load().zones());
    }

    /** R-D1: from its day on the successor's advisers see the files; those of the former still do. */
    private void seenBySuccessor(int expected) {
        CotraitanceQuery query = new CotraitanceQuery(
                Optional.of(BRON), Optional.empty(), Optional.empty(), Optional.empty(), TestPeople.day("2010-09-01"));
        var successor = TestPeople.caller("adviser", "ml:" + BRON);
        var former = TestPeople.caller("adviser", "ml:" + TestPeople.LYON);
        inTransaction(work -> {
            assertEquals(
                    expected,
                    work.tally(successor, query).stream()
                            .mapToInt(tally -> tally.files())
                            .sum());
            assertEquals(
                    Math.min(expected, 100),
                    work.list(successor, query, PageRequest.first()).items().stream()
                            .filter(line -> line.missionLocale().equals(BRON))
                            .count());
            assertEquals(expected > 0, work.personOf(successor, first).isPresent());
            assertTrue(work.personOf(former, first).isPresent());
            return null;
        });
    }

    /** Whether two missions locales are asked about or a hundred, who has places taken is the same. */
    private Map<MissionLocaleId, Taken> taken(String asOf) {
        List<MissionLocaleId> two = List.of(TestPeople.LYON, BRON);
        List<MissionLocaleId> many = new ArrayList<>(two);
        IntStream.range(0, 98).forEach(i -> many.add(new MissionLocaleId("750%02dS00".formatted(i))));
        return inTransaction(work -> {
            Map<MissionLocaleId, Taken> taken = new TreeMap<>(work.placesTaken(two, 2010, TestPeople.day(asOf)));
            Map<MissionLocaleId, Taken> ofMany = new TreeMap<>(work.placesTaken(many, 2010, TestPeople.day(asOf)));
            assertEquals(Set.copyOf(many), ofMany.keySet());
            ofMany.values().removeIf(Taken.NOTHING::equals);
            Map<MissionLocaleId, Taken> something = new TreeMap<>(taken);
            something.values().removeIf(Taken.NOTHING::equals);
            assertEquals(something, ofMany);
            return taken;
        });
    }
}
