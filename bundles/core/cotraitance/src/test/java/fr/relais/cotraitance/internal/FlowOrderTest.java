// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.lines;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.PoleEmploiId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.Test;

/** R-X1: whatever the files, their order and their repetitions, the same records end in the same facts in force and timelines. */
public class FlowOrderTest {

    private static final Caller P3 = Caller.of("p3", List.of("partner", "national"));
    private static final Caller P3_LYON = Caller.of("p3-lyon", List.of("partner", "ml:69382S00"));
    private static final Caller P3_PACA = Caller.of("p3-paca", List.of("partner", "region:93"));
    private static final List<Caller> SENDERS =
            List.of(GIDE, P3, InMemoryServices.RHONE_ALPES_SYSTEM, P3_PACA, P3_LYON);
    private static final List<MissionLocaleId> PLACES = List.of(InMemoryServices.LYON, InMemoryServices.BRON);
    private static final MissionLocaleId NOWHERE = new MissionLocaleId("69999S00");
    private static final List<String> PEOPLE = List.of("1234567A", "1234567B");
    private static final String STRANGER = "1234567C";

    private static final List<String> STEPS = List.of(
            "WORKSHOP",
            "INVITED",
            "ACTION_PROJECT",
            "BREACH",
            "EXCUSED_TRAINING",
            "EXCUSE_ENDED",
            "ADVISER_NAMED",
            "ADVISER_LEFT");

    /** What comes. */
    private sealed interface Event {}

    private record Told(Caller by, FlowRecord record) implements Event {}

    private record Came(String person) implements Event {}

    /** Only after the person came: this is told by Pôle emploi to a file, and isn't a flow. */
    private record Moved(String person, LocalDate on, String commune) implements Event {}

    @Test
    public void theOrderOfArrivalDoesNotMatter() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            List<Event> year = new ArrayList<>(year(random));
            List<Event> moves = moves(random);
            List<Event> ordered = new ArrayList<>();
            PEOPLE.forEach(person -> ordered.add(new Came(person)));
            ordered.addAll(moves);
            ordered.addAll(year);
            String expected = dump(ordered, Optional.empty());
            for (int i = 0; i < 3; i++) {
                List<Event> shuffled = new ArrayList<>(year);
                for (int again = random.nextInt(4); again > 0; again--) {
                    shuffled.add(year.get(random.nextInt(year.size())));
                }
                PEOPLE.forEach(person -> shuffled.add(new Came(person)));
                Collections.shuffle(shuffled, random);
                moves.forEach(move -> shuffled.add(
                        1 + lastArrival(shuffled) + random.nextInt(shuffled.size() - lastArrival(shuffled)), move));
                assertEquals("seed " + seed + "\n" + shuffled, expected, dump(shuffled, Optional.of(random)));
            }
        }
    }

    private static int lastArrival(List<Event> events) {
        int last = 0;
        for (int at = 0; at < events.size(); at++) {
            last = events.get(at) instanceof Came ? at : last;
        }
        return last;
    }

    /** In files of a few records each, or all of a sender in one. */
    private static String dump(List<Event> events, Optional<Random> cut) {
        InMemoryServices platform = new InMemoryServices();
        List<Told> file = new ArrayList<>();
        int room = 0;
        for (Event event : events) {
            if (event instanceof Told told) {
                file.add(told);
                room--;
            }
            if (!(event instanceof Told) || cut.isPresent() && room <= 0) {
                take(platform, file);
                file.clear();
                room = cut.map(random -> 1 + random.nextInt(4)).orElse(0);
            }
            if (event instanceof Came came) {
                platform.person(InMemoryServices.person(came.person()));
            } else if (event instanceof Moved moved) {
                FactImportRow line = new FactImportRow(
                        new PoleEmploiId(moved.person()),
                        Optional.empty(),
                        FactTypes.MOVED.told(moved.on(), new CommuneCode(moved.commune())),
                        moved.toString());
                assertEquals(
                        0, platform.cotraitances.loadFacts(GIDE, lines(line)).rejected());
            }
        }
        take(platform, file);
        StringBuilder dump = new StringBuilder();
        PEOPLE.forEach(id -> dump.append(canonical(platform, id)));
        return dump.append(unsettled(platform)).toString();
    }

    private static void take(InMemoryServices platform, List<Told> told) {
        InboxService inbox = new InboxService(platform.files, platform::map, platform);
        for (Caller caller : SENDERS) {
            List<FlowImportRow> lines = new ArrayList<>();
            told.stream()
                    .filter(each -> each.by() == caller)
                    .forEach(each -> lines.add(
                            FlowImportRow.read(lines.size() + 1, each.record().content(), each.record())));
            if (!lines.isEmpty()) {
                String hash = "hash" + platform.files.inbox.files.size();
                FlowFile file = inbox.begin(caller, "file", hash, FlowFormat.CSV);
                assertEquals(
                        lines.size(),
                        inbox.take(caller, file.id(), 0, lines).counts().total());
            }
        }
    }

    /** What waits and for what, and what was rejected: of two wrong contents under one identifier the last is kept. */
    private static String unsettled(InMemoryServices platform) {
        TreeSet<String> unsettled = new TreeSet<>();
        platform.files.inbox.records.values().stream()
                .filter(record -> record.state() == RecordState.ORPHAN || record.state() == RecordState.REJECTED)
                .filter(record -> !rule(record).equals("I-X2"))
                .forEach(record -> unsettled.add(
                        record.sender() + " " + record.key() + " " + record.state() + " " + record.waitsFor()));
        return String.join("\n", unsettled);
    }

    private static String rule(InboxRecord record) {
        return record.fault().orElseThrow().rule().orElseThrow().value();
    }

    private static String canonical(InMemoryServices platform, String identifier) {
        MemoryPersonFile file = platform.files.file(platform.people.find(GIDE, new PoleEmploiId(identifier)));
        Map<CotraitanceId, String> names = new HashMap<>();
        file.person().facts().forEach(recorded -> {
            if (recorded.fact() instanceof Fact.Affected affected) {
                names.put(affected.cotraitance(), affected.missionLocale() + "/" + affected.on());
            }
        });
        List<String> facts = new ArrayList<>();
        file.person().factsInForce().forEach(fact -> facts.add(named(fact.toString(), names)));
        Collections.sort(facts);
        TreeSet<String> tracks = new TreeSet<>();
        for (CotraitanceTimeline track : file.tracks().values()) {
            tracks.add(named(track.toString(), names));
        }
        return identifier + "\n" + String.join("\n", facts) + "\n" + String.join("\n", tracks) + "\n";
    }

    private static String named(String text, Map<CotraitanceId, String> names) {
        String renamed = text;
        for (Map.Entry<CotraitanceId, String> name : names.entrySet()) {
            renamed = renamed.replace("cotraitance=" + name.getKey() + ",", "cotraitance=" + name.getValue() + ",")
                    .replace("cotraitance=" + name.getKey() + "]", "cotraitance=" + name.getValue() + "]")
                    .replace("id=" + name.getKey() + ",", "id=" + name.getValue() + ",");
        }
        return renamed;
    }

    private static List<Event> moves(Random random) {
        List<Event> moves = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            moves.add(new Moved(
                    PEOPLE.get(random.nextInt(2)),
                    LocalDate.of(2010, 3, 1 + random.nextInt(25)),
                    random.nextBoolean() ? "13001" : "69029"));
        }
        return moves;
    }

    /**
     * Few people, places and days, so that records meet; some correct or withdraw another of their sender, in chains, in circles, or one
     * that they can't be about. Some that nothing names are wrong, and told right under the same identifier.
     */
    private static List<Told> year(Random random) {
        List<Told> year = new ArrayList<>();
        int size = 3 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            Caller by = random.nextInt(2) == 0 ? GIDE : SENDERS.get(random.nextInt(SENDERS.size()));
            Optional<Told> about = random.nextInt(3) == 0
                    ? year.stream()
                            .filter(told ->
                                    told.by() == by && !toldTwice(told.record().key()))
                            .skip(random.nextInt(3))
                            .findFirst()
                    : Optional.empty();
            boolean withdraws = about.isPresent() && random.nextInt(3) == 0;
            Optional<String> target = about.map(told -> told.record().key())
                    .or(() -> Optional.of("r" + random.nextInt(size))
                            .filter(key -> random.nextInt(12) == 0 && !toldTwice(key)));
            Flow flow = about.filter(any -> random.nextInt(5) > 0)
                    .map(told -> told.record().flow())
                    .orElseGet(() -> Flow.values()[random.nextInt(3) == 0 ? 0 : random.nextInt(Flow.values().length)]);
            PoleEmploiId person = about.filter(any -> random.nextInt(8) > 0)
                    .map(told -> told.record().person())
                    .orElseGet(
                            () -> new PoleEmploiId(random.nextInt(12) == 0 ? STRANGER : PEOPLE.get(random.nextInt(2))));
            FlowRecord record = record(
                    flow,
                    "r" + i,
                    person,
                    random,
                    withdraws ? Optional.empty() : target,
                    withdraws ? target : Optional.empty());
            year.add(new Told(by, record));
            if (toldTwice("r" + i)) {
                year.add(new Told(by, FlowRecordSamples.at(record, NOWHERE)));
            }
        }
        return year;
    }

    private static boolean toldTwice(String key) {
        return key.endsWith("7");
    }

    private static FlowRecord record(
            Flow flow,
            String id,
            PoleEmploiId person,
            Random random,
            Optional<String> corrects,
            Optional<String> withdraws) {
        LocalDate affected = LocalDate.of(2010, 4, 1 + random.nextInt(3));
        LocalDate on = flow == Flow.F1_AFFECTATION ? affected : LocalDate.of(2010, 4, 1 + random.nextInt(25));
        String detail =
                switch (flow) {
                    case F3_INITIALISATION -> "WORKSHOP";
                    case F10_PPAE_STEP -> STEPS.get(random.nextInt(STEPS.size()));
                    case F4_REGISTRATION -> random.nextBoolean() ? "STRUCK_OFF" : "REGISTERED";
                    case F5_ALERT -> random.nextBoolean() ? "EVENT" : "BREACH";
                    case F6_ALERT_SETTLED -> random.nextBoolean() ? "KEPT" : "EXIT_TAKEN_BACK";
                    case F7_EXIT -> "MOVED";
                    case F8_CIVIS -> random.nextBoolean() ? "ENTERED" : "LEFT";
                    default -> "";
                };
        return new FlowRecord(
                flow,
                Optional.of(id),
                person,
                Optional.of(PLACES.get(random.nextInt(2))),
                Optional.of(affected),
                Optional.of(on),
                Optional.of(detail).filter(text -> !text.isEmpty()),
                Optional.of(affected.plusDays(2)),
                Optional.empty(),
                Optional.of(InMemoryServices.LYON_SITE),
                Optional.empty(),
                corrects,
                withdraws,
                Optional.of(on.plusDays(random.nextInt(20))),
                Optional.of(new AdviserId(random.nextBoolean() ? "a.berger" : "c.durand")));
    }

    @Test
    public void anotherContentUnderTheSameIdentifierIsRejected() {
        InMemoryServices platform = new InMemoryServices();
        platform.person(InMemoryServices.person(PEOPLE.get(0)));
        Random random = new Random(1);
        PoleEmploiId person = new PoleEmploiId(PEOPLE.get(0));
        for (Flow flow : List.of(Flow.F1_AFFECTATION, Flow.F4_REGISTRATION)) {
            take(
                    platform,
                    List.of(new Told(GIDE, record(flow, "r", person, random, Optional.empty(), Optional.empty()))));
        }
        assertTrue(platform.files.inbox.records.values().stream()
                .anyMatch(record -> record.state() == RecordState.REJECTED
                        && record.fault()
                                .orElseThrow()
                                .rule()
                                .orElseThrow()
                                .value()
                                .equals("I-X2")));
    }
}
