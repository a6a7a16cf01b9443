// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.FlowRecordSamples.correcting;
import static fr.relais.cotraitance.internal.FlowRecordSamples.withdrawing;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.AIX;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON_SITE;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON_SITE;
import static fr.relais.cotraitance.internal.InMemoryServices.RHONE_ALPES_SYSTEM;
import static fr.relais.cotraitance.internal.InMemoryServices.lines;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.MissingDependency;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** R-X1: whatever brings what a record waits for takes the record, in its own transaction; nothing is forgotten. */
public class MissingDependencyTest {

    private static final String ONE = "0000001A";
    private static final String OTHER = "0000002B";
    private static final LocalDate DAY = LocalDate.of(2011, 5, 2);
    private static final CommuneCode LYON_1 = new CommuneCode("69381");
    private static final CommuneCode AIX_CITY = new CommuneCode("13001");
    private static final Caller ML_LYON = Caller.of("p3-lyon", List.of("partner", "ml:69382S00"));
    private static final Caller SYSTEM_OF_BRON = Caller.of("pe-bron", List.of("partner", "site:69020"));

    private final InMemoryServices platform = new InMemoryServices();
    private final InboxService inbox = new InboxService(platform.files, platform::map, platform);
    private int files;

    /** I-X16: the fact that somebody moved brings him or her into the scope of the region's system. */
    @Test
    public void whoMovesIntoTheRegionIsToldOfByItsSystem() {
        platform.person(inAix(ONE));
        send(RHONE_ALPES_SYSTEM, struckOff(ONE, "f4"));
        assertEquals(Optional.of(MissingDependency.PERSON), kept("p3-ra f4").waitsFor());
        tellOf(ONE, FactTypes.MOVED.told(LocalDate.of(2010, 3, 1), LYON_1));
        assertEquals(RecordState.APPLIED, kept("p3-ra f4").state());
    }

    @Test
    public void whoMovesByWhatIsToldOfTheCotraitanceIsToldOfByTheNewRegionsSystem() {
        platform.person(inAix(ONE));
        send(GIDE, f1(ONE, "f1", AIX));
        send(RHONE_ALPES_SYSTEM, struckOff(ONE, "f4"));
        platform.tell(GIDE, cotraitanceOf(ONE), FactTypes.MOVED.told(LocalDate.of(2010, 4, 1), LYON_1));
        assertEquals(RecordState.APPLIED, kept("p3-ra f4").state());
    }

    /** I-X5: the next line about a person corrects where he or she lives. */
    @Test
    public void whoseLineNamesAnotherCommuneIsToldOfByItsRegionsSystem() {
        platform.person(inAix(ONE));
        send(RHONE_ALPES_SYSTEM, struckOff(ONE, "f4"));
        platform.person(InMemoryServices.person(ONE));
        assertEquals(RecordState.APPLIED, kept("p3-ra f4").state());
    }

    @Test
    public void whoseLineNamesAnotherSiteIsToldOfByItsSystem() {
        platform.person(InMemoryServices.person(ONE));
        send(SYSTEM_OF_BRON, struckOff(ONE, "f4"));
        assertEquals(RecordState.ORPHAN, kept("pe-bron f4").state());
        PersonImportRow told = InMemoryServices.person(ONE);
        platform.person(new PersonImportRow(
                told.identity(), InMemoryServices.profile(BRON_SITE), told.commune(), told.registeredOn()));
        assertEquals(RecordState.APPLIED, kept("pe-bron f4").state());
    }

    /** I-X16: what a region's system tells doesn't hang on whether it comes before the move or after. */
    @Test
    public void whoMovedAwayIsStillToldOf() {
        platform.person(InMemoryServices.person(ONE));
        tellOf(ONE, FactTypes.MOVED.told(LocalDate.of(2010, 3, 1), AIX_CITY));
        send(RHONE_ALPES_SYSTEM, struckOff(ONE, "f4"));
        assertEquals(RecordState.APPLIED, kept("p3-ra f4").state());
    }

    /** I-X16: nor does it whether it comes before an affectation was taken back or after. */
    @Test
    public void whoseAffectationWasTakenBackIsStillToldOf() {
        platform.person(InMemoryServices.person(ONE));
        send(GIDE, f1(ONE, "f1", LYON));
        send(GIDE, withdrawing("f1", f1(ONE, "w", LYON)));
        send(ML_LYON, f2(ONE, "f2"));
        assertEquals(RecordState.APPLIED, kept("p3-lyon f2").state());
    }

    /** R-D1: neither having lived elsewhere nor another mission locale's affectation opens a file. */
    @Test
    public void whoNeverWasWithinTheScopeIsNotToldOf() {
        platform.person(InMemoryServices.person(ONE));
        send(GIDE, f1(ONE, "f1", InMemoryServices.BRON));
        send(ML_LYON, f2(ONE, "f2"));
        assertEquals(Optional.of(MissingDependency.PERSON), kept("p3-lyon f2").waitsFor());
        send(Caller.of("p3-paca", List.of("partner", "region:93")), struckOff(ONE, "f4"));
        assertEquals(Optional.of(MissingDependency.PERSON), kept("p3-paca f4").waitsFor());
    }

    /** W2: an affectation that is told under one identifier is the person's under the other, too. */
    @Test
    public void whatWaitsUnderTheOtherIdentifierIsTakenWithTheAffectation() {
        YoungPersonId kept = platform.person(InMemoryServices.person(ONE));
        platform.matching.merge(AGENT, kept, platform.person(InMemoryServices.person(OTHER)), DAY, "la même");
        send(GIDE, f2(OTHER, "f2"));
        assertEquals(Optional.of(MissingDependency.AFFECTATION), kept("gide f2").waitsFor());
        send(GIDE, f1(ONE, "f1", LYON));
        assertEquals(RecordState.APPLIED, kept("gide f2").state());
    }

    /** Likewise of whom the mission locale doesn't see before. */
    @Test
    public void whatAMissionLocaleToldUnderTheOtherIdentifierIsTakenWithTheAffectation() {
        YoungPersonId kept = platform.orientedPerson(ONE);
        platform.matching.merge(AGENT, kept, platform.person(InMemoryServices.person(OTHER)), DAY, "la même");
        send(ML_LYON, f2(OTHER, "f2"));
        assertEquals(Optional.of(MissingDependency.PERSON), kept("p3-lyon f2").waitsFor());
        send(GIDE, f1(ONE, "f1", LYON));
        assertEquals(RecordState.APPLIED, kept("p3-lyon f2").state());
    }

    @Test
    public void whatWaitsUnderTheOtherIdentifierIsTakenWithTheAffectationThatIsDecidedHere() {
        YoungPersonId kept = platform.orientedPerson(ONE);
        platform.matching.merge(AGENT, kept, platform.person(InMemoryServices.person(OTHER)), DAY, "la même");
        send(GIDE, f2(OTHER, "f2"));
        platform.affected(kept, "2010-02-01");
        assertEquals(RecordState.APPLIED, kept("gide f2").state());
    }

    /** W2: a file that was made of two is merged into a third. */
    @Test
    public void whatWaitsUnderAThirdIdentifierIsTakenWithTheMerge() {
        YoungPersonId kept = platform.orientedPerson(ONE);
        YoungPersonId other = platform.person(InMemoryServices.person(OTHER));
        YoungPersonId third = platform.person(InMemoryServices.person("0000003C"));
        platform.affected(kept, "2010-02-01");
        platform.matching.merge(AGENT, other, third, DAY, "la même");
        send(GIDE, f2("0000003C", "f2"));
        platform.matching.merge(AGENT, kept, other, DAY, "la même");
        assertEquals(RecordState.APPLIED, kept("gide f2").state());
    }

    /** W2: a file that stands for itself again is open to the site that its own line names. */
    @Test
    public void whatWaitsIsTakenWhenAMergeIsTakenBack() {
        PersonImportRow told = InMemoryServices.person(OTHER);
        YoungPersonId other = platform.person(new PersonImportRow(
                told.identity(), InMemoryServices.profile(BRON_SITE), told.commune(), told.registeredOn()));
        YoungPersonId kept = platform.person(InMemoryServices.person(ONE));
        Merge merge = platform.matching.merge(InMemoryServices.ADMINISTRATOR, kept, other, DAY, "la même");
        send(SYSTEM_OF_BRON, struckOff(OTHER, "f4"));
        assertEquals(Optional.of(MissingDependency.PERSON), kept("pe-bron f4").waitsFor());
        platform.matching.undo(InMemoryServices.ADMINISTRATOR, merge.id(), DAY, "deux personnes");
        assertEquals(RecordState.APPLIED, kept("pe-bron f4").state());
        assertEquals(
                4,
                platform.people
                        .show(InMemoryServices.ADMINISTRATOR, other)
                        .facts()
                        .size());
    }

    /** I-X17: a sender whose scope was too narrow tells it again once that was put right. */
    @Test
    public void whatWaitsAndIsToldAgainIsTakenWithTheRightsOfNow() {
        platform.person(InMemoryServices.person(ONE));
        send(Caller.of("p3-ra", List.of("partner", "region:93")), struckOff(ONE, "f4"));
        assertEquals(Optional.of(MissingDependency.PERSON), kept("p3-ra f4").waitsFor());
        send(RHONE_ALPES_SYSTEM, struckOff(ONE, "f4"));
        assertEquals(RecordState.APPLIED, kept("p3-ra f4").state());
    }

    /** I-X6, whichever came first and whether or not anything is known of the other person. */
    @Test
    public void whatNamesARecordAboutSomebodyElseIsRejected() {
        FlowRecord one = struckOff(ONE, "one");
        for (FlowRecord naming : List.of(
                correcting("one", struckOff(OTHER, "naming")),
                withdrawing("one", struckOff(OTHER, "naming")),
                correcting("one", f1(ONE, "naming", LYON)))) {
            for (List<FlowRecord> order : List.of(List.of(one, naming), List.of(naming, one))) {
                for (boolean cut : List.of(true, false)) {
                    for (String known : List.of("", ONE, OTHER)) {
                        MissingDependencyTest anew = new MissingDependencyTest();
                        if (!known.isEmpty()) {
                            anew.platform.person(InMemoryServices.person(known));
                        }
                        if (cut) {
                            order.forEach(record -> anew.send(GIDE, record));
                        } else {
                            anew.send(GIDE, order.toArray(FlowRecord[]::new));
                        }
                        String told = order + " cut " + cut + " known " + known;
                        assertEquals(
                                told,
                                RecordState.REJECTED,
                                anew.kept("gide naming").state());
                        assertEquals(told, "I-X6", anew.rule("gide naming"));
                        assertEquals(
                                told,
                                known.equals(ONE) ? RecordState.APPLIED : RecordState.ORPHAN,
                                anew.kept("gide one").state());
                    }
                }
            }
        }
    }

    /** I-X6: records that correct each other in a circle never come to an end. */
    @Test
    public void aCircleOfCorrectionsIsRejectedWholly() {
        List<FlowRecord> circle = new ArrayList<>(List.of(
                correcting("c", struckOff(ONE, "a")),
                correcting("a", struckOff(ONE, "b")),
                correcting("b", struckOff(ONE, "c")),
                correcting("c", struckOff(ONE, "into")),
                correcting("self", struckOff(ONE, "self"))));
        for (boolean cut : List.of(true, false)) {
            for (int turn = 0; turn < circle.size(); turn++) {
                Collections.rotate(circle, 1);
                MissingDependencyTest anew = new MissingDependencyTest();
                if (cut) {
                    circle.forEach(record -> anew.send(GIDE, record));
                } else {
                    anew.send(GIDE, circle.toArray(FlowRecord[]::new));
                }
                for (String key : List.of("a", "b", "c", "into", "self")) {
                    assertEquals(
                            key, RecordState.REJECTED, anew.kept("gide " + key).state());
                    assertEquals("I-X6", anew.rule("gide " + key));
                }
            }
        }
    }

    /** I-X2: what a rejected record is told as instead is what its corrections are judged by, whenever they came. */
    @Test
    public void aCorrectionIsJudgedAnewWhenWhatItNamesIsToldOtherwise() {
        FlowRecord wrong = f1(ONE, "r", new MissionLocaleId("69999S00"));
        FlowRecord right = f1(OTHER, "r", LYON);
        FlowRecord correction = correcting("r", f1(OTHER, "c", InMemoryServices.BRON));
        for (List<FlowRecord> order : List.of(
                List.of(wrong, correction, right),
                List.of(wrong, right, correction),
                List.of(correction, wrong, right))) {
            for (boolean cut : List.of(true, false)) {
                MissingDependencyTest anew = new MissingDependencyTest();
                anew.platform.person(InMemoryServices.person(OTHER));
                if (cut) {
                    order.forEach(record -> anew.send(GIDE, record));
                } else {
                    anew.send(GIDE, order.toArray(FlowRecord[]::new));
                }
                String told = cut + " " + order;
                assertEquals(told, RecordState.APPLIED, anew.kept("gide r").state());
                assertEquals(told, RecordState.APPLIED, anew.kept("gide c").state());
                assertEquals(
                        told,
                        List.of(InMemoryServices.BRON),
                        anew
                                .platform
                                .files
                                .file(anew.platform.people.find(GIDE, new PoleEmploiId(OTHER)))
                                .person()
                                .factsInForce()
                                .stream()
                                .filter(Fact.Affected.class::isInstance)
                                .map(fact -> ((Fact.Affected) fact).missionLocale())
                                .toList());
            }
        }
    }

    /** However long a chain is that waits for its first link. */
    @Test
    public void aLongChainWaitsAndIsTaken() {
        int length = 2000;
        List<FlowRecord> chain = new ArrayList<>();
        for (int i = length; i > 0; i--) {
            chain.add(correcting("r" + (i - 1), struckOff(ONE, "r" + i)));
        }
        send(GIDE, chain.toArray(FlowRecord[]::new));
        assertTrue(platform.files.inbox.records.values().stream()
                .allMatch(record -> record.state() == RecordState.ORPHAN));
        platform.person(InMemoryServices.person(ONE));
        send(GIDE, struckOff(ONE, "r0"));
        assertTrue(platform.files.inbox.records.values().stream()
                .noneMatch(record -> record.state() == RecordState.ORPHAN));
    }

    private void send(Caller caller, FlowRecord... records) {
        files++;
        List<FlowImportRow> told = new ArrayList<>();
        for (FlowRecord record : records) {
            told.add(FlowImportRow.read(told.size() + 1, record.content(), record));
        }
        long file = inbox.begin(caller, "night", "hash" + files, FlowFormat.CSV).id();
        inbox.take(caller, file, 0, told);
        inbox.finish(caller, file);
    }

    private InboxRecord kept(String senderAndKey) {
        return platform.files.inbox.records.get(senderAndKey);
    }

    private String rule(String senderAndKey) {
        return kept(senderAndKey).fault().orElseThrow().rule().orElseThrow().value();
    }

    private void tellOf(String identifier, ToldFact fact) {
        FactImportRow line =
                new FactImportRow(new PoleEmploiId(identifier), Optional.of(LYON), fact, identifier + fact);
        assertEquals(1, platform.cotraitances.loadFacts(GIDE, lines(line)).accepted());
    }

    private CotraitanceId cotraitanceOf(String identifier) {
        return platform.files
                .file(platform.people.find(GIDE, new PoleEmploiId(identifier)))
                .tracks()
                .firstKey();
    }

    private static PersonImportRow inAix(String identifier) {
        PersonImportRow told = InMemoryServices.person(identifier);
        return new PersonImportRow(told.identity(), told.profile(), AIX_CITY, told.registeredOn());
    }

    private static FlowRecord f1(String person, String id, MissionLocaleId missionLocale) {
        return record(Flow.F1_AFFECTATION, person, id, missionLocale, "2010-02-01", "");
    }

    private static FlowRecord f2(String person, String id) {
        return record(Flow.F2_ACCEPTATION, person, id, LYON, "2010-02-20", "");
    }

    private static FlowRecord struckOff(String person, String id) {
        return record(Flow.F4_REGISTRATION, person, id, LYON, "2010-06-01", "STRUCK_OFF");
    }

    private static FlowRecord record(
            Flow flow, String person, String id, MissionLocaleId missionLocale, String on, String detail) {
        return new FlowRecord(
                flow,
                Optional.of(id),
                new PoleEmploiId(person),
                Optional.of(missionLocale),
                Optional.of(LocalDate.of(2010, 2, 1)),
                Optional.of(LocalDate.parse(on)),
                Optional.of(detail).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LYON_SITE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
