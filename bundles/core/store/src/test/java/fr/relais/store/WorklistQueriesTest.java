// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.cotraitance.worklist.AlertKey;
import fr.relais.cotraitance.worklist.RecordedSettlementSession;
import fr.relais.cotraitance.worklist.SettlementSession;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Settlement;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

/** Working lists on any day, within a scope (R-D1), page by page. */
public class WorklistQueriesTest extends PersonFileTestCase {

    private final List<CotraitanceId> lyon = new ArrayList<>();
    private CotraitanceId strasbourg;
    private YoungPersonId first;

    /** Three files in Lyon with an alert each, of 3 March, 2 March and 2 March; one in Strasbourg, of 1 March. */
    @Before
    public void fourAlerts() {
        inTransaction(work -> {
            for (int number = 1; number <= 3; number++) {
                PersonFile file = TestPeople.create(work, TestPeople.lyonnaise(number));
                lyon.add(TestPeople.affect(work, file, TestPeople.LYON, "2010-01-11"));
                support(file, lyon.get(number - 1), TestPeople.LYON, number == 1 ? "2010-03-03" : "2010-03-02");
                first = number == 1 ? file.id() : first;
            }
            PersonFile file = TestPeople.create(work, TestPeople.strasbourgeoise(4));
            strasbourg = TestPeople.affect(work, file, TestPeople.STRASBOURG, "2010-01-11");
            support(file, strasbourg, TestPeople.STRASBOURG, "2010-03-01");
            return null;
        });
    }

    private static void support(PersonFile file, CotraitanceId id, MissionLocaleId at, String alert) {
        file.add(new Fact.Accepted(TestPeople.day("2010-01-20"), id), "p3", "accepted/" + id);
        file.add(new Fact.Interviewed(TestPeople.day("2010-01-20"), at, InterviewKind.INDIVIDUAL), "p3", "met/" + id);
        file.add(new Fact.AlertRaised(TestPeople.day(alert), id, AlertReason.BREACH), "p3", "alert/" + id);
        TestPeople.project(file);
    }

    /** R-L10: by age, then by number; a page goes on where the one before ended. */
    @Test
    public void theOldestComesFirst() {
        Page<WorklistLine> page = list(TestPeople.ADMINISTRATOR, alerts("2010-03-10"), 3, Optional.empty());
        assertEquals(List.of(strasbourg, lyon.get(1), lyon.get(2)), files(page));
        Page<WorklistLine> next = list(TestPeople.ADMINISTRATOR, alerts("2010-03-10"), 3, page.next());
        assertEquals(List.of(lyon.get(0)), files(next));
        assertEquals(Optional.empty(), next.next());
        WorklistLine line = page.items().get(0);
        assertEquals(9, line.matter().age(TestPeople.day("2010-03-10")));
        assertEquals(Optional.of(AlertReason.BREACH), line.matter().reason());
        assertEquals("67001", line.owner());
        assertEquals(Optional.of(TestPeople.day("2010-01-20")), line.acceptation());
        assertThrows(
                IllegalArgumentException.class,
                () -> list(TestPeople.ADMINISTRATOR, alerts("2010-03-10"), 3, Optional.of("page 2")));
    }

    /** R-D1. */
    @Test
    public void everybodySeesTheirOwn() {
        assertEquals(3, seenBy("adviser", "ml:69381S00"));
        assertEquals(1, seenBy("adviser", "region:42"));
        assertEquals(3, seenBy("agent", "site:69001"));
        assertEquals(4, seenBy("partner", "national"));
        assertEquals(0, seenBy("adviser"));
        assertEquals(0, seenBy("adviser", "ml:42218S00"));
    }

    private int seenBy(String... roles) {
        Caller caller = TestPeople.caller(roles);
        int tallied = inTransaction(work ->
                        work.worklistTally(caller, Optional.empty(), Optional.empty(), TestPeople.day("2010-03-10")))
                .stream()
                .filter(tally -> tally.kind() == WorkItem.Kind.ALERT_OPEN)
                .mapToInt(WorklistTally::open)
                .sum();
        int listed = list(caller, alerts("2010-03-10"), 100, Optional.empty())
                .items()
                .size();
        assertEquals(tallied, listed);
        return listed;
    }

    @Test
    public void aListIsOfAMissionLocaleOrARegion() {
        WorklistQuery all = alerts("2010-03-10");
        WorklistQuery ofLyon = new WorklistQuery(
                all.kind(), Optional.of(TestPeople.LYON), Optional.empty(), all.asOf(), Optional.empty());
        WorklistQuery ofAlsace = new WorklistQuery(
                all.kind(), Optional.empty(), Optional.of(TestPeople.ALSACE), all.asOf(), Optional.empty());
        assertEquals(
                3,
                files(list(TestPeople.ADMINISTRATOR, ofLyon, 9, Optional.empty()))
                        .size());
        assertEquals(List.of(strasbourg), files(list(TestPeople.ADMINISTRATOR, ofAlsace, 9, Optional.empty())));
    }

    /** As of a day: before it was raised and after it was settled nobody sees it; what ended is a list of its own. */
    @Test
    public void aListIsAsOfADay() {
        inTransaction(work -> {
            PersonFile file =
                    work.open(TestPeople.ADMINISTRATOR, List.of(first)).get(first);
            file.add(
                    new Fact.AlertDecided(
                            TestPeople.day("2010-03-08"),
                            lyon.get(0),
                            TestPeople.day("2010-03-03"),
                            AlertDecision.KEPT),
                    "gide",
                    "kept");
            TestPeople.project(file);
            return null;
        });
        assertEquals(
                3,
                files(list(TestPeople.ADMINISTRATOR, alerts("2010-03-08"), 9, Optional.empty()))
                        .size());
        assertEquals(
                4,
                files(list(TestPeople.ADMINISTRATOR, alerts("2010-03-07"), 9, Optional.empty()))
                        .size());
        assertEquals(
                1,
                files(list(TestPeople.ADMINISTRATOR, alerts("2010-03-01"), 9, Optional.empty()))
                        .size());
        List<WorklistLine> ended = list(
                        TestPeople.ADMINISTRATOR, ended("2010-03-08", "2010-03-10"), 9, Optional.empty())
                .items();
        assertEquals(
                List.of(lyon.get(0)),
                ended.stream().map(WorklistLine::cotraitance).toList());
        assertEquals(Optional.of(Settlement.KEPT), ended.get(0).matter().settlement());
        assertEquals(
                Optional.of(TestPeople.day("2010-03-07")), ended.get(0).matter().to());
        assertEquals(
                List.of(),
                files(list(TestPeople.ADMINISTRATOR, ended("2010-03-09", "2010-03-10"), 9, Optional.empty())));
        assertEquals(
                List.of(),
                files(list(TestPeople.ADMINISTRATOR, ended("2010-03-01", "2010-03-07"), 9, Optional.empty())));
    }

    /** R-L11, R-C9, R-C10: other lists are asked the same way. */
    @Test
    public void everyKindIsTallied() {
        Map<WorkItem.Kind, Integer> open = new EnumMap<>(WorkItem.Kind.class);
        inTransaction(work -> work.worklistTally(
                        TestPeople.ADMINISTRATOR,
                        Optional.empty(),
                        Optional.<RegionCode>empty(),
                        TestPeople.day("2010-03-10")))
                .forEach(tally -> open.put(tally.kind(), tally.open()));
        assertEquals(
                Map.of(
                        WorkItem.Kind.NO_ADVISER, 4,
                        WorkItem.Kind.INTERVIEW_OVERDUE, 4,
                        WorkItem.Kind.ALERT_OPEN, 4,
                        WorkItem.Kind.CONVOCATIONS_STOPPED, 4),
                open);
    }

    /** R-L10: a sitting is kept with what it settled. */
    @Test
    public void aSittingIsFoundByWhatItSettled() {
        SettlementSession sitting =
                new SettlementSession(TestPeople.day("2010-03-08"), "comité d'été", Settlement.KEPT, "");
        AlertKey alert = new AlertKey(lyon.get(0), TestPeople.day("2010-03-03"));
        long number = inTransaction(work -> work.settlementSessions().keep(sitting, "agent", List.of(alert)));
        Map<AlertKey, List<RecordedSettlementSession>> found =
                inTransaction(work -> work.settlementSessions().of(List.of(lyon.get(0), lyon.get(1))));
        assertEquals(1, found.size());
        RecordedSettlementSession kept = found.get(alert).get(0);
        assertEquals(number, kept.id());
        assertEquals(sitting, kept.sitting());
        assertEquals("agent", kept.by());
    }

    private Page<WorklistLine> list(Caller caller, WorklistQuery query, int limit, Optional<String> after) {
        return inTransaction(work -> work.worklist(caller, query, new PageRequest(limit, after)));
    }

    private static List<CotraitanceId> files(Page<WorklistLine> page) {
        return page.items().stream().map(WorklistLine::cotraitance).toList();
    }

    private static WorklistQuery alerts(String asOf) {
        return new WorklistQuery(
                WorkItem.Kind.ALERT_OPEN, Optional.empty(), Optional.empty(), LocalDate.parse(asOf), Optional.empty());
    }

    private static WorklistQuery ended(String since, String asOf) {
        return new WorklistQuery(
                WorkItem.Kind.ALERT_OPEN,
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(asOf),
                Optional.of(LocalDate.parse(since)));
    }
}
