// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON_SITE;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON_SITE;
import static fr.relais.cotraitance.internal.InMemoryServices.REGIONAL_IT;
import static fr.relais.cotraitance.internal.InMemoryServices.RHONE_ALPES_SYSTEM;
import static fr.relais.cotraitance.internal.InMemoryServices.lines;
import static fr.relais.cotraitance.internal.InMemoryServices.messages;
import static fr.relais.cotraitance.internal.InMemoryServices.person;
import static fr.relais.cotraitance.internal.InMemoryServices.profile;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.cotraitance.DeclaredProfile;
import fr.relais.cotraitance.Identity;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.intake.IntakeReport;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.SafirCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class YoungPeopleServiceTest {

    private static final LocalDate REGISTERED = LocalDate.of(2010, 1, 5);

    private final InMemoryServices platform = new InMemoryServices();

    @Test
    public void birthResidenceAndRegistrationAreFacts() {
        YoungPersonId person = platform.person(person("1234567A"));
        assertEquals(
                Set.of(
                        new Fact.Born(LocalDate.of(1990, 5, 17)),
                        new Fact.Moved(REGISTERED, new CommuneCode("69381")),
                        new Fact.RegistrationChanged(REGISTERED, Registration.REGISTERED)),
                inForce(person));
    }

    /** R-X2. */
    @Test
    public void theSameFileTwiceChangesNothing() {
        List<PersonImportRow> file = new ArrayList<>();
        for (int each = 0; each < 2_500; each++) {
            file.add(person("%07dA".formatted(each)));
        }
        assertEquals(new IntakeReport(2_500, 0, List.of(), List.of()), platform.people.load(GIDE, lines(file)));
        assertEquals("a thousand lines each", 3, platform.files.transactions);
        int left = platform.files.trail.size();
        assertEquals(new IntakeReport(0, 2_500, List.of(), List.of()), platform.people.load(GIDE, lines(file)));
        assertEquals("what didn't change leaves no write", left, platform.files.trail.size());
    }

    /** W2, W3: a known person gets only what differs; facts are superseded, never edited. */
    @Test
    public void aCorrectedLineSupersedesWhatTheFormerTold() {
        YoungPersonId id = platform.person(person("1234567A"));
        PersonImportRow corrected = new PersonImportRow(
                identity("1234567A", "1991-05-17"),
                profile(BRON_SITE),
                new CommuneCode("69029"),
                LocalDate.of(2010, 1, 6));
        assertEquals(1, platform.people.load(GIDE, lines(corrected)).accepted());
        assertEquals(1, platform.people.load(GIDE, lines(corrected)).unchanged());
        assertEquals(
                Set.of(
                        new Fact.Born(LocalDate.of(1991, 5, 17)),
                        new Fact.Moved(LocalDate.of(2010, 1, 6), new CommuneCode("69029")),
                        new Fact.RegistrationChanged(LocalDate.of(2010, 1, 6), Registration.REGISTERED)),
                inForce(id));
        assertEquals(6, platform.people.show(GIDE, id).facts().size());
        assertEquals(BRON_SITE, platform.people.show(GIDE, id).profile().site());
        assertEquals(
                "and back again",
                1,
                platform.people.load(GIDE, lines(person("1234567A"))).accepted());
        assertEquals(3, inForce(id).size());
        assertTrue(inForce(id).contains(new Fact.Born(LocalDate.of(1990, 5, 17))));
    }

    /** A later registration is no correction of the former, which ended: both are true. */
    @Test
    public void whoRegistersAgainKeepsTheFormerRegistration() {
        YoungPersonId id = platform.orientedPerson("1234567A");
        CotraitanceId cotraitance = platform.affected(id, "2010-01-11");
        platform.tell(
                AGENT, cotraitance, FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 3, 1), Registration.CEASED));
        PersonImportRow again = new PersonImportRow(
                person("1234567A").identity(), profile(LYON_SITE), new CommuneCode("69381"), LocalDate.of(2010, 4, 1));
        assertEquals(1, platform.people.load(GIDE, lines(again)).accepted());
        assertEquals(1, platform.people.load(GIDE, lines(again)).unchanged());
        assertTrue(inForce(id).contains(new Fact.RegistrationChanged(REGISTERED, Registration.REGISTERED)));
        assertTrue(
                inForce(id).contains(new Fact.RegistrationChanged(LocalDate.of(2010, 4, 1), Registration.REGISTERED)));
    }

    @Test
    public void aWrongLineIsRejectedAndTheRestGoesIn() {
        IntakeReport report = platform.people.load(
                GIDE,
                lines(
                        with("1000001A", "1990-05-17", "99999", LYON_SITE, "2010-01-05"),
                        with("1000002A", "1990-05-17", "69123", LYON_SITE, "2010-01-05"),
                        with("1000003A", "1990-05-17", "69381", new SafirCode("00000"), "2010-01-05"),
                        with("1000004A", "2010-05-17", "69381", LYON_SITE, "2010-01-05"),
                        person("1000005A"),
                        person("1000005A")));
        assertEquals(1, report.accepted());
        assertEquals(1, report.unchanged());
        assertEquals(
                List.of("R-T1 commune", "R-T2 commune", "R-T3 site", "R-E1 registered_on"),
                report.rejections().stream()
                        .map(each ->
                                each.rule().orElseThrow() + " " + each.field().orElseThrow())
                        .toList());
        assertEquals(
                "Le 5 janvier 2010 précède la naissance, le 17 mai 2010.",
                messages(report).get(3));
    }

    /** R-D1, W2: a regional system neither takes a person of another region nor makes a second file of one. */
    @Test
    public void aRegionalSystemStaysInItsRegion() {
        platform.person(with("1234567A", "1990-05-17", "13001", LYON_SITE, "2010-01-05"));
        IntakeReport report = platform.people.load(
                RHONE_ALPES_SYSTEM,
                lines(
                        person("1234567A"),
                        with("1234567B", "1990-05-17", "13001", LYON_SITE, "2010-01-05"),
                        person("1234567C")));
        assertEquals(1, report.accepted());
        assertEquals(
                List.of(
                        "Cet identifiant est celui d’un dossier d’un autre ressort.",
                        "La résidence est dans la région 93, hors de votre ressort."),
                messages(report));
    }

    @Test
    public void whatIsOutOfScopeLooksUnknown() {
        YoungPersonId id = platform.person(person("1234567A"));
        Caller elsewhere = Caller.of("agent2", List.of("agent", "site:69020"));
        assertEquals(id, platform.people.show(AGENT, id).id());
        UnknownException unknown = assertThrows(UnknownException.class, () -> platform.people.show(elsewhere, id));
        assertEquals("There is no file 1 that is open to you.", unknown.getMessage());
        assertThrows(UnknownException.class, () -> platform.people.show(ADVISER, id));
        assertThrows(UnknownException.class, () -> platform.people.find(elsewhere, new PoleEmploiId("1234567A")));
        assertEquals(List.of(), platform.people.showAll(elsewhere, List.of(id)));
        assertEquals(
                0,
                platform.people
                        .findAll(elsewhere, List.of(new PoleEmploiId("1234567A")))
                        .size());
    }

    /** R-D1: every read and write of a file is on the trail, without a name. */
    @Test
    public void everyReadAndWriteLeavesATrail() {
        YoungPersonId id = platform.person(person("1234567A"));
        platform.people.show(AGENT, id);
        platform.people.showAll(AGENT, List.of(id));
        assertEquals(
                List.of(
                        "gide person.load person 1",
                        "gide person.find person 1",
                        "agent person.show person 1",
                        "agent person.show person 1"),
                platform.files.trail.stream().map(YoungPeopleServiceTest::told).toList());
    }

    @Test
    public void rolesAreEnforced() {
        YoungPersonId id = platform.person(person("1234567A"));
        assertThrows(ForbiddenException.class, () -> platform.people.show(REGIONAL_IT, id));
        assertThrows(ForbiddenException.class, () -> platform.people.find(REGIONAL_IT, new PoleEmploiId("1234567A")));
        assertThrows(ForbiddenException.class, () -> platform.people.load(AGENT, List.of()));
        assertThrows(ForbiddenException.class, () -> platform.people.load(ADVISER, List.of()));
        assertEquals(IntakeReport.empty(), platform.people.load(ADMINISTRATOR, List.of()));
    }

    private Set<Fact> inForce(YoungPersonId id) {
        return Set.copyOf(platform.people.show(GIDE, id).factsInForce());
    }

    private static String told(AuditEntry entry) {
        return entry.caller().user() + " " + entry.operation() + " " + entry.subject();
    }

    private static PersonImportRow with(
            String identifier, String birth, String commune, SafirCode site, String registeredOn) {
        DeclaredProfile profile = profile(site);
        return new PersonImportRow(
                identity(identifier, birth), profile, new CommuneCode(commune), LocalDate.parse(registeredOn));
    }

    private static Identity identity(String identifier, String birth) {
        Identity any = person(identifier).identity();
        return new Identity(
                any.poleEmploiId(), any.lastName(), any.firstName(), LocalDate.parse(birth), any.sex(), any.address());
    }
}
