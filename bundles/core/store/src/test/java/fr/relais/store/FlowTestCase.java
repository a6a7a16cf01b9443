// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;

import fr.relais.access.Caller;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.FlowImportRow;
import fr.relais.cotraitance.flow.FlowRecord;
import fr.relais.cotraitance.flow.InboxRecord;
import fr.relais.cotraitance.flow.RecordQuery;
import fr.relais.cotraitance.flow.RecordState;
import fr.relais.cotraitance.internal.CotraitancesService;
import fr.relais.cotraitance.internal.InboxService;
import fr.relais.cotraitance.internal.YoungPeopleService;
import fr.relais.cotraitance.spi.PersonFileRepository;
import fr.relais.intake.ParsedLine;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.steering.Agreements;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.Before;

/** A test of what partners tell, on both engines, through the services that take it. */
public abstract class FlowTestCase extends PersonFileTestCase {

    protected static final Caller GIDE = Caller.of("gide", List.of("partner", "national", "partner:parcours-3"));

    protected final Agreements agreed = AgreementsStub.on(100);
    protected InboxService inbox;
    protected YoungPeopleService people;

    /** The services. */
    @Before
    public void openTheInbox() {
        inbox = new InboxService(files, TestPlaces::map, agreed);
        people = new YoungPeopleService(files, TestPlaces::map, agreed);
    }

    protected FlowFile send(Caller caller, String hash, FlowRecord... records) {
        FlowFile file = inbox.begin(caller, "night", hash, FlowFormat.NDJSON);
        inbox.take(caller, file.id(), 0, lines(records));
        return inbox.finish(caller, file.id());
    }

    protected static List<FlowImportRow> lines(FlowRecord... records) {
        List<FlowImportRow> lines = new ArrayList<>();
        for (FlowRecord record : records) {
            lines.add(FlowImportRow.read(lines.size() + 1, record.content(), record));
        }
        return lines;
    }

    protected List<InboxRecord> kept(RecordState state) {
        return inbox.records(TestPeople.ADMINISTRATOR, RecordQuery.of(state), PageRequest.first())
                .items();
    }

    protected void person(int number) {
        assertEquals(
                1,
                people.load(GIDE, List.of(new ParsedLine<>(2, TestPeople.lyonnaise(number))))
                        .accepted());
    }

    protected void move(PersonFileRepository through, int person, CommuneCode commune, String on) {
        FactImportRow told = new FactImportRow(
                TestPeople.identifier(person),
                Optional.empty(),
                FactTypes.MOVED.told(LocalDate.parse(on), commune),
                "moved " + on);
        assertEquals(
                1,
                new CotraitancesService(through, TestPlaces::map, agreed, () -> LocalDate.of(2011, 1, 1))
                        .loadFacts(GIDE, List.of(new ParsedLine<>(2, told)))
                        .accepted());
    }

    protected YoungPerson read(int number) {
        return people.show(GIDE, people.find(GIDE, TestPeople.identifier(number)));
    }

    protected String dump(int number) {
        YoungPerson person = read(number);
        Map<CotraitanceId, String> names = new HashMap<>();
        person.facts().forEach(recorded -> {
            if (recorded.fact() instanceof Fact.Affected affected) {
                names.put(affected.cotraitance(), affected.missionLocale() + "/" + affected.on());
            }
        });
        List<String> dump = new ArrayList<>();
        person.factsInForce().forEach(fact -> dump.add(named(fact.toString(), names)));
        new TreeSet<>(Lifecycle.timeline(person.factsInForce(), TestPeople.FRAME).tracks().values().stream()
                        .map(track -> named(track.toString(), names))
                        .toList())
                .forEach(dump::add);
        Collections.sort(dump);
        return String.join("\n", dump);
    }

    protected static String named(String text, Map<CotraitanceId, String> names) {
        String renamed = text;
        for (Map.Entry<CotraitanceId, String> name : names.entrySet()) {
            renamed =
                    renamed.replaceAll("(cotraitance|id)=" + name.getKey() + "([],])", "$1=" + name.getValue() + "$2");
        }
        return renamed;
    }

    protected static FlowRecord f1(int person, String id, String on) {
        return record(Flow.F1_AFFECTATION, person, id, Optional.empty(), on);
    }

    protected static FlowRecord f1(int person, String id, String on, MissionLocaleId missionLocale) {
        FlowRecord told = f1(person, id, on);
        return like(told, Optional.of(missionLocale), told.detail(), told.corrects(), told.withdraws());
    }

    protected static FlowRecord correcting(String record, FlowRecord told) {
        return like(told, told.missionLocale(), told.detail(), Optional.of(record), Optional.empty());
    }

    protected static FlowRecord withdrawing(String record, FlowRecord told) {
        return like(told, told.missionLocale(), told.detail(), Optional.empty(), Optional.of(record));
    }

    private static FlowRecord saying(String detail, FlowRecord told) {
        return like(told, told.missionLocale(), Optional.of(detail), told.corrects(), told.withdraws());
    }

    private static FlowRecord like(
            FlowRecord told,
            Optional<MissionLocaleId> missionLocale,
            Optional<String> detail,
            Optional<String> corrects,
            Optional<String> withdraws) {
        return new FlowRecord(
                told.flow(),
                told.recordId(),
                told.person(),
                missionLocale,
                told.affectedOn(),
                told.on(),
                detail,
                told.alertRaisedOn(),
                told.ground(),
                told.site(),
                told.appointmentOn(),
                corrects,
                withdraws,
                told.until(),
                told.adviser());
    }

    protected static FlowRecord struckOff(int person, String id) {
        FlowRecord told = record(Flow.F4_REGISTRATION, person, id, Optional.empty(), "2010-06-01");
        return saying("STRUCK_OFF", told);
    }

    protected static FlowRecord f2(int person, String id, String affectedOn, String on) {
        return record(Flow.F2_ACCEPTATION, person, id, Optional.of(LocalDate.parse(affectedOn)), on);
    }

    protected static FlowRecord record(Flow flow, int person, String id, Optional<LocalDate> affectedOn, String on) {
        return new FlowRecord(
                flow,
                Optional.of(id),
                TestPeople.identifier(person),
                Optional.of(TestPeople.LYON),
                affectedOn,
                Optional.of(LocalDate.parse(on)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TestPeople.SITE_LYON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
