// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.Platform.GIDE;
import static fr.relais.cotraitance.internal.Platform.lines;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowLine;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Track;
import fr.relais.vocabulary.AdviserId;
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
    private static final List<MissionLocaleId> PLACES = List.of(Platform.LYON, Platform.BRON);
    private static final List<String> PEOPLE = List.of("1234567A", "1234567B");

    private static final List<String> STEPS = List.of(
            "WORKSHOP",
            "INVITED",
            "ACTION_PROJECT",
            "BREACH",
            "EXCUSED_TRAINING",
            "EXCUSE_ENDED",
            "ADVISER_NAMED",
            "ADVISER_LEFT");

    private record Told(Caller by, FlowRecord record) {}

    @Test
    public void theOrderOfArrivalDoesNotMatter() {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            List<Told> year = year(random);
            String ordered = dump(year, new Random(0), false);
            for (int i = 0; i < 3; i++) {
                List<Told> shuffled = new ArrayList<>(year);
                for (int again = random.nextInt(4); again > 0; again--) {
                    shuffled.add(year.get(random.nextInt(year.size())));
                }
                Collections.shuffle(shuffled, random);
                assertEquals("seed " + seed + "\n" + year, ordered, dump(shuffled, random, true));
            }
        }
    }

    /** The people come first, or somewhere among the files. */
    private static String dump(List<Told> told, Random random, boolean cut) {
        Platform platform = new Platform();
        int peopleBefore = cut ? random.nextInt(told.size()) : 0;
        int at = 0;
        boolean people = false;
        while (at < told.size() || !people) {
            if (!people && at >= peopleBefore) {
                PEOPLE.forEach(id -> platform.person(Platform.person(id)));
                people = true;
            }
            int to = Math.min(told.size(), at + (cut ? 1 + random.nextInt(4) : told.size()));
            if (at < to) {
                take(platform, told.subList(at, to), at);
            }
            at = to;
        }
        StringBuilder dump = new StringBuilder();
        PEOPLE.forEach(id -> dump.append(canonical(platform, id)));
        return dump.toString();
    }

    private static void take(Platform platform, List<Told> told, int number) {
        for (Caller caller : List.of(GIDE, P3)) {
            List<FlowLine> lines = new ArrayList<>();
            told.stream()
                    .filter(each -> each.by() == caller)
                    .forEach(each -> lines.add(
                            FlowLine.read(lines.size() + 1, each.record().content(), each.record())));
            FlowCounts counts = platform.files.inTransaction(work -> {
                FlowFile file = work.inbox().begin(caller, "file", "hash" + number, FlowFormat.CSV);
                return new FlowTaking(work, platform.basis()).take(caller, file.id(), lines);
            });
            assertEquals(lines.size(), counts.total());
        }
    }

    private static String canonical(Platform platform, String identifier) {
        MemoryFile file = platform.files.file(platform.people.find(GIDE, new PoleEmploiId(identifier)));
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
        for (Track track : file.tracks().values()) {
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

    /** Few people, places and days, so that records meet; some correct or withdraw another of their sender, in chains. */
    private static List<Told> year(Random random) {
        List<Told> year = new ArrayList<>();
        int size = 3 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            Caller by = random.nextInt(3) == 0 ? P3 : GIDE;
            Optional<Told> about = random.nextInt(3) == 0
                    ? year.stream()
                            .filter(told -> told.by() == by)
                            .skip(random.nextInt(3))
                            .findFirst()
                    : Optional.empty();
            boolean withdraws = about.isPresent() && random.nextInt(3) == 0;
            Optional<String> target = about.map(told -> told.record().key());
            Flow flow = about.filter(any -> random.nextInt(5) > 0)
                    .map(told -> told.record().flow())
                    .orElseGet(() -> Flow.values()[random.nextInt(3) == 0 ? 0 : random.nextInt(Flow.values().length)]);
            PoleEmploiId person = about.filter(any -> random.nextInt(8) > 0)
                    .map(told -> told.record().person())
                    .orElseGet(() -> new PoleEmploiId(PEOPLE.get(random.nextInt(2))));
            year.add(new Told(
                    by,
                    record(
                            flow,
                            "r" + i,
                            person,
                            random,
                            withdraws ? Optional.empty() : target,
                            withdraws ? target : Optional.empty())));
        }
        return year;
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
                Optional.of(Platform.LYON_SITE),
                Optional.empty(),
                corrects,
                withdraws,
                Optional.of(on.plusDays(random.nextInt(20))),
                Optional.of(new AdviserId(random.nextBoolean() ? "a.berger" : "c.durand")));
    }

    @Test
    public void anotherContentUnderTheSameIdentifierIsRejected() {
        Platform platform = new Platform();
        platform.person(Platform.person(PEOPLE.get(0)));
        Random random = new Random(1);
        PoleEmploiId person = new PoleEmploiId(PEOPLE.get(0));
        take(
                platform,
                List.of(new Told(
                        GIDE, record(Flow.F1_AFFECTATION, "r", person, random, Optional.empty(), Optional.empty()))),
                1);
        take(
                platform,
                List.of(new Told(
                        GIDE, record(Flow.F4_REGISTRATION, "r", person, random, Optional.empty(), Optional.empty()))),
                2);
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
