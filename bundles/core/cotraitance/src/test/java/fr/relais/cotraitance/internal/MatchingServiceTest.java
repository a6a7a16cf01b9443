// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static fr.relais.cotraitance.internal.InMemoryServices.REGIONAL_IT;
import static fr.relais.cotraitance.internal.InMemoryServices.lines;
import static fr.relais.cotraitance.internal.InMemoryServices.person;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.RecordedFact;
import fr.relais.cotraitance.flow.Statement;
import fr.relais.cotraitance.matching.CandidatePair;
import fr.relais.cotraitance.matching.FilePair;
import fr.relais.cotraitance.matching.Merge;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.ToldFact;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.Flow;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.Test;

/** W2, I-W2: one person, one file. Everybody here was born on one day and has one name. */
public class MatchingServiceTest {

    private static final LocalDate DAY = LocalDate.of(2011, 5, 2);
    private static final String GROUND = "même pièce d’identité";

    private final InMemoryServices platform = new InMemoryServices();
    private final MatchingService matching = platform.matching;

    private final YoungPersonId kept = platform.orientedPerson("0000001A");
    private final YoungPersonId other = platform.person(person("0000002B"));

    @Test
    public void filesThatResembleEachOtherAreProposedUntilSomebodyTellsThemApart() {
        YoungPersonId third = platform.person(person("0000003C"));
        assertEquals(
                List.of(new FilePair(kept, other), new FilePair(kept, third), new FilePair(other, third)),
                pairs(matching.candidates(AGENT, PageRequest.first()).items()));

        matching.tellApart(AGENT, third, kept, "jumelles");
        matching.tellApart(AGENT, kept, third, "jumelles");

        assertEquals(
                List.of(new FilePair(kept, other), new FilePair(other, third)),
                pairs(matching.candidates(AGENT, PageRequest.first()).items()));
        assertEquals(List.of(new FilePair(kept, other)), pairs(matching.candidatesFor(AGENT, kept)));
    }

    @Test
    public void pagesGoThroughAllPairsOnce() {
        for (int each = 3; each < 12; each++) {
            platform.person(person("%07dA".formatted(each)));
        }
        List<FilePair> shown = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<CandidatePair> page = matching.candidates(ADMINISTRATOR, new PageRequest(7, after));
            assertTrue(page.items().size() <= 7);
            shown.addAll(pairs(page.items()));
            after = page.next();
        } while (after.isPresent());

        assertEquals(11 * 10 / 2, shown.size());
        assertEquals(shown.stream().distinct().sorted().toList(), shown);
        assertThrows(
                IllegalArgumentException.class,
                () -> matching.candidates(ADMINISTRATOR, new PageRequest(7, Optional.of("1990-01-01_x"))));
    }

    @Test
    public void aMergedFileIsOneWithBothHistories() {
        CotraitanceId cotraitance = platform.affected(kept, "2010-01-11");
        platform.people.load(GIDE, lines(person("0000002B")));
        tellOf("0000002B", FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 2, 1), Registration.STRUCK_OFF));
        assertEquals(Phase.ENTRY, phase(cotraitance));

        Merge merge = matching.merge(AGENT, kept, other, DAY, GROUND);

        assertEquals("agent", merge.act().by());
        assertEquals(kept, platform.people.find(AGENT, new PoleEmploiId("0000002B")));
        assertThrows(UnknownException.class, () -> platform.people.show(AGENT, other));
        assertEquals("what the other file knew counts now (R-L4)", Phase.CANCELLED, phase(cotraitance));
        assertEquals(8, platform.people.show(AGENT, kept).facts().size());
        assertEquals(List.of(), matching.candidatesFor(AGENT, kept));
        assertEquals(List.of(merge), matching.mergesOf(AGENT, other));
    }

    @Test
    public void undoneItIsTwoFilesAgainEachWithWhatWasToldOfIt() {
        CotraitanceId cotraitance = platform.affected(kept, "2010-01-11");
        tellOf("0000002B", FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 2, 1), Registration.STRUCK_OFF));
        Merge merge = matching.merge(AGENT, kept, other, DAY, GROUND);
        tellOf("0000002B", FactTypes.CIVIS_ENTERED.told(LocalDate.of(2010, 3, 1)));
        tellOf("0000001A", FactTypes.CIVIS_LEFT.told(LocalDate.of(2010, 4, 1)));

        Merge undone = matching.undo(AGENT, merge.id(), DAY, "deux personnes");

        assertEquals("deux personnes", undone.undone().orElseThrow().ground());
        assertEquals(Phase.ENTRY, phase(cotraitance));
        assertEquals(other, platform.people.find(AGENT, new PoleEmploiId("0000002B")));
        assertEquals(
                "BORN MOVED REGISTERED AFFECTED CIVIS_LEFT".split(" ").length,
                facts(kept).size());
        assertEquals(5, facts(other).size());
        RefusedException again =
                assertThrows(RefusedException.class, () -> matching.undo(AGENT, merge.id(), DAY, "encore"));
        assertEquals(List.of("I-W2"), InMemoryServices.rules(again));
    }

    /** What the other file knew is news for those who follow the co-traitance, and decides who may see the whole file (R-X1, R-D1). */
    @Test
    public void partnersAndScopeFollowWhatTheMergeBrings() {
        platform.affected(kept, "2010-01-11");
        tellOf("0000002B", FactTypes.REGISTRATION_CHANGED.told(LocalDate.of(2010, 2, 1), Registration.CEASED));
        tellOf("0000002B", FactTypes.MOVED.told(LocalDate.of(2010, 3, 1), new CommuneCode("13001")));
        assertEquals(List.of(), registrationsTold());

        Merge merge = matching.merge(AGENT, kept, other, DAY, GROUND);

        assertEquals(List.of(LocalDate.of(2010, 2, 1)), registrationsTold());
        assertEquals(new RegionCode("93"), platform.files.file(kept).region());
        matching.undo(AGENT, merge.id(), DAY, "deux personnes");
        assertEquals(List.of(), registrationsTold());
        assertEquals(new RegionCode("82"), platform.files.file(kept).region());
    }

    /** The days of the cessations that partners hold to be true of the kept file. */
    private List<LocalDate> registrationsTold() {
        return platform.files.file(kept).lastTold().values().stream()
                .filter(statement -> statement.key().flow() == Flow.F4_REGISTRATION)
                .map(Statement::on)
                .filter(LocalDate.of(2010, 1, 31)::isBefore)
                .toList();
    }

    /** What follows is the same whichever file is kept. */
    @Test
    public void aCotraitanceOfTheOtherFileGoesOnInTheKeptOne() {
        YoungPersonId newcomer = platform.person(person("0000009Z"));
        CotraitanceId cotraitance = platform.affected(kept, "2010-01-11");
        Merge merge = matching.merge(AGENT, newcomer, kept, DAY, GROUND);

        platform.tell(
                ADVISER, cotraitance, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 1, 20), InterviewKind.WORKSHOP));
        platform.tell(ADVISER, cotraitance, FactTypes.ACCEPTED.told(LocalDate.of(2010, 1, 20)));

        assertEquals(Phase.SUPPORT, phase(cotraitance));
        assertEquals(
                newcomer, platform.cotraitances.show(AGENT, cotraitance, DAY).person());
        matching.undo(AGENT, merge.id(), DAY, "deux personnes");
        assertEquals(kept, platform.cotraitances.show(AGENT, cotraitance, DAY).person());
    }

    /** The day's file of people goes on naming both identifiers. */
    @Test
    public void aLineUnderTheOtherIdentifierDoesNotRenameTheFile() {
        matching.merge(AGENT, kept, other, DAY, GROUND);
        assertEquals(
                2,
                platform.people
                        .load(GIDE, lines(person("0000001A"), person("0000002B")))
                        .unchanged());
        assertEquals(
                new PoleEmploiId("0000001A"),
                platform.people.show(AGENT, kept).identity().poleEmploiId());
    }

    @Test
    public void chainsComeApartInAnyOrder() {
        YoungPersonId third = platform.person(person("0000003C"));
        Merge first = matching.merge(AGENT, other, third, DAY, GROUND);
        Merge second = matching.merge(AGENT, kept, other, DAY, GROUND);
        assertEquals(kept, platform.people.find(AGENT, new PoleEmploiId("0000003C")));
        assertEquals(9, facts(kept).size());

        matching.undo(AGENT, first.id(), DAY, "non");
        assertEquals(third, platform.people.find(AGENT, new PoleEmploiId("0000003C")));
        assertEquals(kept, platform.people.find(AGENT, new PoleEmploiId("0000002B")));
        assertEquals(6, facts(kept).size());
        matching.undo(AGENT, second.id(), DAY, "non");
        assertEquals(3, facts(kept).size());
        assertEquals(3, facts(other).size());
        assertEquals(3, facts(third).size());
    }

    @Test
    public void whatCannotBeMergedIsRefused() {
        refused(() -> matching.merge(AGENT, kept, kept, DAY, GROUND));
        refused(() -> matching.merge(AGENT, kept, other, platform.today.plusDays(1), GROUND));
        refused(() -> matching.merge(AGENT, kept, other, DAY, "  "));
        refused(() -> matching.merge(AGENT, kept, other, DAY, "x".repeat(1001)));
        matching.merge(AGENT, kept, other, DAY, GROUND);
        refused(() -> matching.merge(AGENT, other, kept, DAY, GROUND));
        YoungPersonId third = platform.person(person("0000003C"));
        refused(() -> matching.merge(AGENT, third, other, DAY, GROUND));
        assertThrows(UnknownException.class, () -> matching.undo(AGENT, 99, DAY, GROUND));
    }

    /** R-D1: both files must be the caller's to see, and only Pôle emploi identifies people. */
    @Test
    public void onlyWhoSeesBothAndMayIdentifyMerges() {
        Caller elsewhere = Caller.of("agent2", List.of("agent", "site:69020"));
        assertEquals(
                List.of(), matching.candidates(elsewhere, PageRequest.first()).items());
        assertThrows(UnknownException.class, () -> matching.merge(elsewhere, kept, other, DAY, GROUND));
        assertThrows(UnknownException.class, () -> matching.candidatesFor(elsewhere, kept));
        assertThrows(ForbiddenException.class, () -> matching.merge(ADVISER, kept, other, DAY, GROUND));
        assertThrows(ForbiddenException.class, () -> matching.merge(GIDE, kept, other, DAY, GROUND));
        assertThrows(ForbiddenException.class, () -> matching.candidates(REGIONAL_IT, PageRequest.first()));
        int before = platform.files.trail.size();
        matching.merge(AGENT, kept, other, DAY, GROUND);
        assertEquals("one entry for each file", before + 2, platform.files.trail.size());
    }

    private void tellOf(String identifier, ToldFact fact) {
        assertEquals(
                1,
                platform.cotraitances
                        .loadFacts(
                                GIDE,
                                lines(new FactImportRow(
                                        new PoleEmploiId(identifier), Optional.of(LYON), fact, identifier + fact)))
                        .accepted());
    }

    private Phase phase(CotraitanceId cotraitance) {
        return platform.cotraitances.show(AGENT, cotraitance, DAY).situation().phase();
    }

    private List<RecordedFact> facts(YoungPersonId person) {
        return platform.people.show(ADMINISTRATOR, person).facts();
    }

    private static List<FilePair> pairs(List<CandidatePair> found) {
        return found.stream().map(CandidatePair::pair).collect(Collectors.toList());
    }

    private static void refused(org.junit.function.ThrowingRunnable merge) {
        assertEquals(List.of("I-W2"), InMemoryServices.rules(assertThrows(RefusedException.class, merge)));
    }
}
