// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.attribute.AttributeDeclaration;
import fr.relais.cotraitance.attribute.AttributeLine;
import fr.relais.cotraitance.internal.RegionalAttributeService;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.Rejection;
import fr.relais.orientation.CriterionQuestion;
import fr.relais.orientation.Decision;
import fr.relais.orientation.Outcome;
import fr.relais.orientation.spi.DecisionSnapshot;
import fr.relais.orientation.spi.ProfileSnapshot;
import fr.relais.partnership.person.RegionalAttribute;
import fr.relais.partnership.person.RegionalValue;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.plugin.orientation.AttributeKey;
import fr.relais.store.orientation.JpaDecisionStore;
import fr.relais.store.orientation.SqlTrialStore;
import fr.relais.store.people.SqlAttributeStore;
import fr.relais.store.territory.SqlTerritoryRepository;
import fr.relais.vocabulary.AttributeName;
import fr.relais.vocabulary.AttributeType;
import fr.relais.vocabulary.RuleId;
import fr.relais.vocabulary.Text;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** R-C5, R-C7, I-C12, I-C13: what a region declared is told once it is vetted, kept with its history, and seen by that region alone. */
public class RegionalAttributesTest extends PersonFileTestCase {

    private static final LocalDate DAY = LocalDate.of(2010, 3, 1);
    private static final AttributeName LICENCE = new AttributeName("82.driving-licence");
    private static final AttributeName STATION = new AttributeName("82.minutes-to-station");
    private static final AttributeName GERMAN = new AttributeName("42.german");
    private static final Text LABEL = new Text("Permis de conduire", "Driving licence");

    private static final Caller TEAM = TestPeople.caller("regional-it", "region:82");
    private static final Caller OTHER_TEAM = TestPeople.caller("regional-it", "region:42");
    private static final Caller SYSTEM = TestPeople.caller("partner", "region:82");

    private RegionalAttributeService attributes;
    private YoungPersonId person;

    /** A person of Lyon, and two attributes of Rhône-Alpes of which one is vetted. */
    @Before
    public void declared() {
        new SqlTerritoryRepository(transactions)
                .saveSites(List.copyOf(TestPlaces.map().sites().values()));
        attributes = new RegionalAttributeService(new SqlAttributeStore(transactions), TestPlaces::map, () -> DAY);
        person = inTransaction(work -> TestPeople.create(work, TestPeople.lyonnaise(1)).id());
        attributes.declare(TEAM, declaration(LICENCE, AttributeType.yesOrNo()));
        attributes.declare(TEAM, declaration(STATION, AttributeType.number(0, 120)));
        accept(LICENCE);
    }

    @Test
    public void aDeclarationComesOutAsItWentIn() {
        attributes.declare(OTHER_TEAM, declaration(GERMAN, AttributeType.word("NONE_YET", "SOME", "FLUENT")));
        List<RegionalAttribute> all = attributes.list(TestPeople.ADMINISTRATOR);
        assertEquals(
                List.of(GERMAN, LICENCE, STATION),
                all.stream().map(RegionalAttribute::name).toList());
        assertEquals(
                AttributeType.word("NONE_YET", "SOME", "FLUENT"), all.get(0).type());
        assertEquals(AttributeType.number(0, 120), all.get(2).type());
        assertEquals(
                List.of(false, true, false),
                all.stream().map(RegionalAttribute::inForce).toList());
        assertEquals("CNIL, a deliberation", all.get(1).vetting().orElseThrow().legalGround());
        assertEquals("admin", all.get(1).vetting().orElseThrow().by());
        assertEquals("the same again changes nothing", 3, again(LICENCE, AttributeType.yesOrNo()));
        assertEquals("I-C12", rule(() -> again(LICENCE, AttributeType.day())));
    }

    @Test
    public void eachRegionSeesItsOwn() {
        attributes.declare(OTHER_TEAM, declaration(GERMAN, AttributeType.yesOrNo()));
        assertEquals(Set.of(GERMAN), names(OTHER_TEAM));
        assertEquals(Set.of(LICENCE, STATION), names(TEAM));
        assertEquals(Set.of(), names(TestPeople.caller("regional-it")));
        assertThrows(
                ForbiddenException.class,
                () -> attributes.declare(OTHER_TEAM, declaration(LICENCE, AttributeType.yesOrNo())));
    }

    /** R-C7: it is a national administrator's to vet, and not that of whoever declared it. */
    @Test
    public void vettingIsAnotherAdministratorsDecision() {
        assertThrows(ForbiddenException.class, () -> attributes.vet(TEAM, STATION, true, DAY, "ours"));
        AttributeName own = new AttributeName("82.own");
        attributes.declare(TestPeople.ADMINISTRATOR, declaration(own, AttributeType.day()));
        assertEquals("I-C12", rule(() -> accept(own)));
        assertEquals("R-C7", rule(() -> attributes.vet(TestPeople.ADMINISTRATOR, STATION, true, DAY, " ")));
        assertEquals("I-C12", rule(() -> attributes.vet(TestPeople.ADMINISTRATOR, STATION, true, DAY.plusDays(1), "x")));
        assertThrows(
                UnknownException.class,
                () -> attributes.vet(TestPeople.ADMINISTRATOR, new AttributeName("82.nobodys"), true, DAY, "x"));
    }

    @Test
    public void whatTheLawForbidsIsRefused() {
        for (String words : List.of("Sexe", "Nationalité", "Situation familiale", "Religion", "Suivi médical")) {
            assertEquals(
                    words,
                    "R-C7",
                    rule(() -> attributes.declare(
                            TEAM,
                            new AttributeDeclaration(
                                    new AttributeName("82.something"),
                                    AttributeType.yesOrNo(),
                                    new Text(words, "something"),
                                    "to know"))));
        }
    }

    @Test
    public void whatIsntVettedIsntRecorded() {
        IntakeReport report = load(
                SYSTEM,
                line(1, LICENCE, "yes"),
                line(1, STATION, "12"),
                line(1, LICENCE, "perhaps"),
                line(9, LICENCE, "yes"),
                line(1, GERMAN, "yes"));
        assertEquals(1, report.accepted());
        assertEquals(
                List.of("3 R-C7", "4 I-C12", "5 R-D1", "6 R-C5"),
                report.rejections().stream().map(RegionalAttributesTest::rule).toList());
        assertEquals(List.of("82.driving-licence yes"), known(TestPeople.ADMINISTRATOR));
        assertEquals(
                1,
                rows("select subject from audit where operation = 'attribute.load'")
                        .size());
    }

    @Test
    public void aLaterValueTakesThePlaceOfTheFormerOne() {
        load(SYSTEM, line(1, LICENCE, "no"));
        assertEquals(1, load(SYSTEM, line(1, LICENCE, "no")).unchanged());
        load(SYSTEM, line(1, LICENCE, "no"), line(1, LICENCE, "yes"), line(1, LICENCE, "no"));
        assertEquals("of several lines the last counts", List.of("82.driving-licence no"), known(SYSTEM));
        assertEquals(1, load(SYSTEM, line(1, LICENCE, "yes")).accepted());
        assertEquals(List.of("82.driving-licence yes"), known(SYSTEM));
        assertEquals(
                1,
                load(SYSTEM, new AttributeLine(TestPeople.identifier(1), LICENCE, Optional.empty()))
                        .accepted());
        assertEquals(List.of(), known(SYSTEM));
        assertEquals(List.of("no", "yes"), rows("select told from person_attribute_former order by id"));
    }

    @Test
    public void othersDontSeeIt() {
        load(SYSTEM, line(1, LICENCE, "yes"));
        inTransaction(work -> {
            TestPeople.affect(
                    work, work.open(TestPeople.ADMINISTRATOR, List.of(person)).get(person), TestPeople.STRASBOURG, "2010-01-11");
            return null;
        });
        List<String> seen = List.of("82.driving-licence yes");
        assertEquals(seen, known(TestPeople.caller("adviser", "region:82")));
        assertEquals(seen, known(TestPeople.caller("agent", "site:" + TestPeople.SITE_LYON)));
        assertEquals(seen, known(TestPeople.caller("adviser", "national")));
        assertEquals("of the region, not of this one", List.of(), known(TestPeople.caller("adviser", "region:42")));
        assertEquals(List.of(), known(TestPeople.caller("adviser", "ml:" + TestPeople.STRASBOURG)));
    }

    @Test
    public void whatIsRefusedLaterIsHidden() {
        load(SYSTEM, line(1, LICENCE, "yes"));
        attributes.vet(TestPeople.ADMINISTRATOR, LICENCE, false, DAY, "not needed any more");
        assertEquals(List.of(), known(SYSTEM));
        assertEquals(
                List.of("3 R-C7"),
                rulesOf(load(SYSTEM, line(1, LICENCE, "no"), line(1, LICENCE, "no")))
                        .subList(1, 2));
        accept(LICENCE);
        assertEquals(List.of("82.driving-licence yes"), known(SYSTEM));
    }

    /** I-W2: what the whole file says counts, the part's fills the gaps, and comes back with it. */
    @Test
    public void aMergeCarriesThem() {
        accept(STATION);
        YoungPersonId other =
                inTransaction(work -> TestPeople.create(work, TestPeople.lyonnaise(2)).id());
        load(SYSTEM, line(1, LICENCE, "yes"), line(2, LICENCE, "no"), line(2, STATION, "30"));
        inTransaction(work -> work.merges().merge(person, other, DAY, "the same", "admin"));
        assertEquals(List.of("82.driving-licence yes", "82.minutes-to-station 30"), known(SYSTEM));
        load(SYSTEM, line(2, STATION, "31"));
        assertEquals(List.of("82.driving-licence yes", "82.minutes-to-station 31"), known(SYSTEM));
        inTransaction(work -> work.merges().undo(work.merges().of(person).get(0), DAY, "not the same", "admin"));
        assertEquals(List.of("82.driving-licence yes"), known(SYSTEM));
    }

    /** R-C6: replays and shadows ask about what was judged. */
    @Test
    public void aDecisionRemembersThem() {
        JpaDecisionStore store = new JpaDecisionStore(transactions);
        ProfileSnapshot candidate = ProfileSnapshot.read(TestPeople.LYON_1, attribute -> Optional.empty())
                .with(Map.of(LICENCE.value(), true, STATION.value(), 12));
        DecisionSnapshot judged = new DecisionSnapshot(
                new Decision(
                        Optional.empty(),
                        Optional.of(person),
                        DAY,
                        "agent",
                        Outcome.ORIENTED,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()),
                Optional.of(new CriterionQuestion(candidate, DAY, TestPeople.RHONE_ALPES, Set.of(TestPeople.LYON))));
        AuditEntry audit = new AuditEntry(TestPeople.ADMINISTRATOR, "test", "test");
        DecisionSnapshot kept = store.keep(List.of(judged), audit).get(0);
        // whatever becomes of the declaration
        attributes.vet(TestPeople.ADMINISTRATOR, LICENCE, false, DAY, "not needed any more");
        CriterionQuestion asked = store.findSnapshot(
                        TestPeople.ADMINISTRATOR, kept.decision().id().orElseThrow(), audit)
                .flatMap(DecisionSnapshot::question)
                .orElseThrow();
        assertEquals(candidate, asked.candidate());
        assertEquals(Optional.of(true), asked.candidate().value(AttributeKey.yesOrNo(LICENCE.value())));
        assertEquals(
                "of another type than was declared",
                Optional.empty(),
                asked.candidate().value(AttributeKey.day(LICENCE.value())));
        assertEquals(
                candidate,
                new SqlTrialStore(transactions)
                        .last(TestPeople.RHONE_ALPES, 10, audit)
                        .get(0)
                        .question()
                        .candidate());
    }

    private static AttributeDeclaration declaration(AttributeName name, AttributeType<?> type) {
        return new AttributeDeclaration(name, type, LABEL, "who can't drive is far from many jobs");
    }

    private void accept(AttributeName name) {
        assertTrue(attributes
                .vet(TestPeople.ADMINISTRATOR, name, true, DAY, "CNIL, a deliberation")
                .inForce());
    }

    private int again(AttributeName name, AttributeType<?> type) {
        attributes.declare(TEAM, declaration(name, type));
        return attributes.list(TestPeople.ADMINISTRATOR).size();
    }

    private Set<AttributeName> names(Caller caller) {
        return Set.copyOf(
                attributes.list(caller).stream().map(RegionalAttribute::name).toList());
    }

    private List<String> known(Caller caller) {
        return inTransaction(work -> work.read(caller, List.of(person)).get(0).regional().stream()
                .map((RegionalValue value) -> value.attribute() + " " + value.told())
                .toList());
    }

    private static AttributeLine line(int number, AttributeName attribute, String told) {
        return new AttributeLine(TestPeople.identifier(number), attribute, Optional.of(told));
    }

    private IntakeReport load(Caller caller, AttributeLine... told) {
        List<ParsedLine<AttributeLine>> lines = new ArrayList<>();
        for (AttributeLine each : told) {
            lines.add(new ParsedLine<>(lines.size() + 2, each));
        }
        return attributes.load(caller, lines);
    }

    private static List<String> rulesOf(IntakeReport report) {
        return report.rejections().stream().map(RegionalAttributesTest::rule).toList();
    }

    private static String rule(Rejection rejection) {
        return rejection.line() + " " + rejection.rule().map(RuleId::value).orElse("-");
    }

    private static String rule(Runnable refused) {
        return assertThrows(RefusedException.class, refused::run)
                .refusals()
                .get(0)
                .rule()
                .value();
    }
}
