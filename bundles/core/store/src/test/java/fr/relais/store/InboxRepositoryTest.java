// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.Inbox;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.ManualCorrection;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.CotraitancesService;
import fr.relais.cotraitance.internal.MatchingService;
import fr.relais.intake.ValueError;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The inbox on both engines: facts, outcomes, counters and cursor are one transaction, and the order of arrival doesn't matter. */
public class InboxRepositoryTest extends FlowTestCase {

    private static final Caller ALSACE_SYSTEM = Caller.of("p3-42", List.of("partner", "region:42"));

    @Test
    public void whatWaitsForThePersonIsAppliedWithThePerson() {
        FlowFile file = send(GIDE, "a", f1(1, "f1", "2010-01-11"), f2(1, "f2", "2010-01-11", "2010-01-20"));
        assertEquals(new FlowCounts(0, 0, 0, 2), file.counts());
        assertEquals(2, kept(RecordState.ORPHAN).size());

        person(1);

        assertEquals(List.of(), kept(RecordState.ORPHAN));
        assertEquals(2, kept(RecordState.APPLIED).size());
        assertTrue(kept(RecordState.APPLIED).stream()
                .allMatch(record -> record.raw().isEmpty()));
        assertTrue(dump(1), dump(1).contains("Accepted[on=2010-01-20"));
    }

    /** R-D1: a mission locale sees only whom somebody has entrusted to it, and may tell of it before that is told. */
    @Test
    public void whatAMissionLocaleToldIsAppliedWithTheAffectationThatAnotherSenderTells() {
        Caller theirs = Caller.of("p3-lyon", List.of("partner", "ml:" + TestPeople.LYON));
        person(1);
        send(theirs, "a", f2(1, "f2", "2010-01-11", "2010-01-20"));
        assertEquals(1, kept(RecordState.ORPHAN).size());

        assertEquals(
                new FlowCounts(1, 0, 0, 0),
                send(GIDE, "b", f1(1, "f1", "2010-01-11")).counts());

        assertEquals(List.of(), kept(RecordState.ORPHAN));
        assertTrue(dump(1), dump(1).contains("Accepted[on=2010-01-20"));
    }

    /** I-X16: a region's system tells of whoever lives there, or did by anything that was told. */
    @Test
    public void whatARegionsSystemToldIsAppliedOnceSomebodyMovesThereAndStaysSo() {
        person(1);
        send(ALSACE_SYSTEM, "a", struckOff(1, "f4"));
        assertEquals(1, kept(RecordState.ORPHAN).size());
        move(files, 1, TestPeople.STRASBOURG_CITY, "2010-03-01");
        assertEquals(List.of(), kept(RecordState.ORPHAN));
        move(files, 1, TestPeople.LYON_1, "2010-04-01");
        FlowRecord later = correcting("f4", struckOff(1, "again"));
        assertEquals(new FlowCounts(0, 1, 0, 0), send(ALSACE_SYSTEM, "b", later).counts());
    }

    /** W2: whichever of a person's identifiers a record names. */
    @Test
    public void whatWaitsUnderTheOtherIdentifierIsAppliedWithTheAffectation() {
        person(1);
        person(2);
        new MatchingService(files, TestPlaces::map, agreed, () -> LocalDate.of(2011, 1, 1))
                .merge(
                        TestPeople.ADMINISTRATOR,
                        people.find(GIDE, TestPeople.identifier(1)),
                        people.find(GIDE, TestPeople.identifier(2)),
                        LocalDate.of(2010, 12, 1),
                        "la même");
        send(
                Caller.of("p3-lyon", List.of("partner", "ml:" + TestPeople.LYON)),
                "a",
                f2(2, "f2", "2010-01-11", "2010-01-20"));
        send(GIDE, "b", f2(2, "f2", "2010-01-11", "2010-01-20"));
        assertEquals(2, kept(RecordState.ORPHAN).size());
        send(GIDE, "c", f1(1, "f1", "2010-01-11"));
        assertEquals(List.of(), kept(RecordState.ORPHAN));
    }

    /** I-X6, although nothing is known yet of whom the other is about. */
    @Test
    public void whatNamesARecordAboutSomebodyElseIsRejectedAndJudgedAnewWithIt() {
        person(1);
        send(GIDE, "a", f1(2, "r", "2010-01-11", new MissionLocaleId("69999S00")));
        send(GIDE, "b", correcting("r", f1(1, "c", "2010-01-12")));
        assertEquals(2, kept(RecordState.REJECTED).size());
        assertEquals(
                new FlowCounts(1, 0, 0, 0),
                send(GIDE, "c", f1(1, "r", "2010-01-11")).counts());
        assertEquals(List.of(), kept(RecordState.REJECTED));
        assertTrue(dump(1), dump(1).contains("Affected[on=2010-01-12"));
        assertFalse(dump(1), dump(1).contains("Affected[on=2010-01-11"));
    }

    /** What was told first is taken first, wherever the engine has moved its row since. */
    @Test
    public void whatWaitsComesInTheOrderInWhichItWasTold() {
        send(GIDE, "a", f1(1, "f1", "2010-01-11"), f2(1, "f2", "2010-01-11", "2010-01-20"));
        transactions.run(transaction -> transaction
                .jdbc()
                .update(
                        "update flow_record set line = line + 0 where record_key = ?",
                        "f1",
                        (places, key) -> places.text(key)));
        assertEquals(
                List.of("f1", "f2"),
                files.inTransaction(work -> work.inbox().orphansAbout(List.of(TestPeople.identifier(1)))).stream()
                        .map(InboxRecord::key)
                        .toList());
    }

    /** R-X2: the same file again needs no work; the same records in another file are unchanged. */
    @Test
    public void toldTwiceIsUnchanged() {
        person(1);
        assertEquals(
                new FlowCounts(1, 0, 0, 0),
                send(GIDE, "a", f1(1, "f1", "2010-01-11")).counts());
        FlowFile again = inbox.begin(GIDE, "a", "a", FlowFormat.NDJSON);
        assertTrue(again.done());
        FlowFile readOtherwise = inbox.begin(GIDE, "a", "a", FlowFormat.CSV);
        assertFalse(readOtherwise.done());
        inbox.finish(GIDE, readOtherwise.id());
        assertEquals(
                new FlowCounts(0, 1, 0, 0),
                send(GIDE, "b", f1(1, "f1", "2010-01-11")).counts());
        assertEquals(
                new FlowCounts(0, 0, 1, 0),
                send(GIDE, "c", f1(1, "f1", "2010-01-12")).counts());
        assertEquals(
                "I-X2",
                kept(RecordState.REJECTED)
                        .get(0)
                        .fault()
                        .orElseThrow()
                        .rule()
                        .orElseThrow()
                        .value());
    }

    /** What failed in the middle went in not at all; gone on with from the cursor, the counters are exact. */
    @Test
    public void aFileIsGoneOnWithWhereItWasLeft() {
        person(1);
        FlowFile file = inbox.begin(GIDE, "a", "a", FlowFormat.CSV);
        inbox.take(GIDE, file.id(), 0, lines(f1(1, "f1", "2010-01-11")));
        assertThrows(
                IllegalStateException.class,
                () -> files.inTransaction(work -> {
                    work.inbox()
                            .saveProgress(
                                    work.inbox().lock(file.id()).orElseThrow().further(new FlowCounts(7, 0, 0, 0)));
                    throw new IllegalStateException("the plug");
                }));
        assertEquals(1, inbox.unfinished().size());
        assertEquals(GIDE, inbox.unfinished().get(0).teller());

        FlowFile known = inbox.begin(GIDE, "a", "a", FlowFormat.CSV);
        assertFalse(known.done());
        assertEquals(1, known.taken());
        // somebody else was faster: nothing is taken twice
        assertEquals(
                1,
                inbox.take(GIDE, file.id(), 0, lines(f1(1, "f1", "2010-01-11"))).taken());
        inbox.take(GIDE, file.id(), 1, lines(f2(1, "f2", "2010-01-11", "2010-01-20")));
        FlowFile done = inbox.finish(GIDE, file.id());
        assertEquals(new FlowCounts(2, 0, 0, 0), done.counts());
        assertEquals(List.of(), inbox.unfinished());
    }

    /** I-X3: applied, and flagged with what it goes against. */
    @Test
    public void anAffectationAgainstTheRulesIsAppliedAndFlagged() {
        person(1);
        send(GIDE, "a", f1(1, "f1", "2030-01-11"));
        YoungPerson person = read(1);
        CotraitanceId id = person.factsInForce().stream()
                .filter(Fact.Affected.class::isInstance)
                .map(fact -> ((Fact.Affected) fact).cotraitance())
                .findFirst()
                .orElseThrow();
        assertTrue(inbox.flags(GIDE, id).stream()
                .anyMatch(flag -> flag.rule().value().equals("R-E2")));
        CotraitanceFile shown = new CotraitancesService(files, TestPlaces::map, agreed, () -> LocalDate.of(2030, 2, 1))
                .show(GIDE, id, LocalDate.of(2030, 2, 1));
        assertEquals(inbox.flags(GIDE, id), shown.flags());
    }

    /** I-X12: the sender's identifier stays, what it said before is kept, and who tells the former again changes nothing. */
    @Test
    public void aRejectedRecordIsCorrectedInItsPlace() {
        person(1);
        FlowRecord wrong = f1(1, "f1", "2010-01-11", new MissionLocaleId("69999S00"));
        send(GIDE, "a", wrong, f2(1, "f2", "2010-01-11", "2010-01-20"));
        InboxRecord kept = kept(RecordState.REJECTED).get(0);

        InboxRecord holds = inbox.correct(
                TestPeople.ADMINISTRATOR, kept.id(), () -> new Inbox.Instead(f1(1, "f1", "2010-01-11"), "{corrected}"));

        assertEquals(RecordState.APPLIED, holds.state());
        assertEquals(kept.id(), holds.id());
        assertEquals("what waited for it", List.of(), kept(RecordState.ORPHAN));
        ManualCorrection former = inbox.record(GIDE, kept.id()).rectifications().get(0);
        assertEquals("admin", former.by());
        assertEquals(Optional.of(wrong), former.told());
        assertEquals(kept.fault(), former.fault());
        assertEquals(new FlowCounts(0, 1, 0, 0), send(GIDE, "b", wrong).counts());
        assertThrows(
                RefusedException.class,
                () -> inbox.correct(
                        TestPeople.ADMINISTRATOR, kept.id(), () -> new Inbox.Instead(f1(1, "f1", "2010-01-12"), "{}")));
    }

    @Test
    public void aWrongCorrectionIsToldAndChangesNothing() {
        person(1);
        send(GIDE, "a", f1(1, "f1", "2010-01-11", new MissionLocaleId("69999S00")));
        InboxRecord kept = kept(RecordState.REJECTED).get(0);

        RefusedException stillWrong = assertThrows(
                RefusedException.class,
                () -> inbox.correct(
                        GIDE,
                        kept.id(),
                        () -> new Inbox.Instead(f1(1, "f1", "2010-01-11", new MissionLocaleId("69998S00")), "{}")));
        assertEquals("R-T2", stillWrong.refusals().get(0).rule().value());
        RefusedException otherName = assertThrows(
                RefusedException.class,
                () -> inbox.correct(GIDE, kept.id(), () -> new Inbox.Instead(f1(1, "f7", "2010-01-11"), "{}")));
        assertEquals("I-X12", otherName.refusals().get(0).rule().value());
        assertThrows(
                UnknownException.class,
                () -> inbox.correct(
                        ALSACE_SYSTEM, kept.id(), () -> new Inbox.Instead(f1(1, "f1", "2010-01-11"), "{}")));

        Caller adviser = Caller.of("adviser", List.of("adviser", "national"));
        inbox.requireSender(GIDE);
        assertThrows(ForbiddenException.class, () -> inbox.requireSender(adviser));
        assertThrows(
                ForbiddenException.class,
                () -> inbox.correct(adviser, kept.id(), () -> {
                    throw new AssertionError("who may not isn't even read");
                }));

        assertEquals(List.of(kept), kept(RecordState.REJECTED));
        assertEquals(List.of(), inbox.record(GIDE, kept.id()).rectifications());
    }

    /** However long it is: what is cut can't be corrected. */
    @Test
    public void aLineThatCouldNotBeReadIsCorrectedFromTheWholeOfIt() {
        person(1);
        String raw = "é".repeat(32_768);
        FlowFile file = inbox.begin(GIDE, "night", "a", FlowFormat.CSV);
        ValueError fault = new ValueError(
                Optional.empty(),
                Optional.empty(),
                new Text("illisible", "unreadable"),
                new Text("corrigez", "correct"));
        inbox.take(
                GIDE,
                file.id(),
                0,
                List.of(
                        FlowImportRow.unread(2, raw, fault),
                        FlowImportRow.unread(3, "", fault),
                        FlowImportRow.unread(4, "", fault)));
        assertEquals(new FlowCounts(0, 0, 3, 0), inbox.finish(GIDE, file.id()).counts());
        assertEquals(
                "two that are too long are two", 3, kept(RecordState.REJECTED).size());
        InboxRecord kept = kept(RecordState.REJECTED).get(0);
        assertEquals(raw, kept.raw());

        InboxRecord holds =
                inbox.correct(GIDE, kept.id(), () -> new Inbox.Instead(f1(1, "f1", "2010-01-11"), "{corrected}"));

        assertEquals(RecordState.APPLIED, holds.state());
        assertEquals("f1", holds.key());
        assertEquals(1, kept(RecordState.REPLACED).size());
        ManualCorrection former =
                inbox.record(GIDE, holds.id()).rectifications().get(0);
        assertEquals(kept.id(), former.former());
        assertEquals(raw, former.raw());
        assertEquals(List.of(former), inbox.record(GIDE, kept.id()).rectifications());
        FlowFile again = inbox.begin(GIDE, "night", "b", FlowFormat.CSV);
        inbox.take(GIDE, again.id(), 0, List.of(FlowImportRow.unread(2, raw, fault)));
        assertEquals(new FlowCounts(0, 1, 0, 0), inbox.finish(GIDE, again.id()).counts());
    }

    /** R-D1: an orphan lends its sender no scope, and another region doesn't see it. */
    @Test
    public void anOrphanKeepsItsSendersScope() {
        send(ALSACE_SYSTEM, "a", f1(1, "f1", "2010-01-11"));
        person(1);
        assertEquals(1, kept(RecordState.ORPHAN).size());
        Caller elsewhere = Caller.of("other", List.of("adviser", "ml:67482S00"));
        assertEquals(
                List.of(),
                inbox.records(elsewhere, RecordQuery.of(RecordState.ORPHAN), PageRequest.first())
                        .items());
        Caller lyon = Caller.of("other", List.of("adviser", "ml:69381S00"));
        assertEquals(
                1,
                inbox.records(lyon, RecordQuery.of(RecordState.ORPHAN), PageRequest.first())
                        .items()
                        .size());
    }

    /** R-X1, over two people and few days so that records meet, and some name one that is about the other (I-X6). */
    @Test
    public void theOrderOfArrivalDoesNotMatter() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<FlowRecord> year = year(random);
            List<String> dumps = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                database.empty();
                List<FlowRecord> shuffled = new ArrayList<>(year);
                if (i > 0) {
                    shuffled.addAll(year.subList(0, year.size() / 2));
                    Collections.shuffle(shuffled, random);
                }
                int step = i == 0 ? shuffled.size() : 1 + random.nextInt(4);
                int peopleAt = i == 0 ? 0 : random.nextInt(shuffled.size());
                boolean came = false;
                for (int at = 0; at < shuffled.size(); at += step) {
                    if (!came && at >= peopleAt) {
                        person(1);
                        person(2);
                        came = true;
                    }
                    send(
                            GIDE,
                            "h" + at,
                            shuffled.subList(at, Math.min(shuffled.size(), at + step))
                                    .toArray(FlowRecord[]::new));
                }
                if (!came) {
                    person(1);
                    person(2);
                }
                dumps.add(dump(1) + dump(2) + unsettled());
            }
            assertEquals("seed " + seed + " " + year, dumps.get(0), dumps.get(1));
        }
    }

    private String unsettled() {
        return Stream.of(RecordState.ORPHAN, RecordState.REJECTED)
                .flatMap(state -> kept(state).stream())
                .map(record -> record.key() + " " + record.state() + " " + record.waitsFor())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static List<FlowRecord> year(Random random) {
        List<FlowRecord> year = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String affected = "2010-01-1" + (1 + random.nextInt(2));
            int person = random.nextInt(5) == 0 ? 2 : 1;
            FlowRecord told = random.nextInt(3) == 0
                    ? f1(person, "r" + i, affected)
                    : f2(person, "r" + i, affected, "2010-02-" + (10 + random.nextInt(10)));
            Optional<FlowRecord> other = year.stream()
                    .filter(before -> before.flow() == told.flow())
                    .skip(random.nextInt(3))
                    .findFirst()
                    .filter(any -> random.nextInt(2) == 0);
            boolean withdraws = random.nextInt(3) == 0;
            year.add(other.map(named -> withdraws ? withdrawing(named.key(), told) : correcting(named.key(), told))
                    .orElse(told));
        }
        return year;
    }
}
