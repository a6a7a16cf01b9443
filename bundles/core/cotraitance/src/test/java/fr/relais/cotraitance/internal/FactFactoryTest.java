// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER_OF_BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.GIDE;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static fr.relais.cotraitance.internal.InMemoryServices.REGIONAL_IT;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.AuditEntry;
import fr.relais.access.ForbiddenException;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceFile;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.ObjectiveProgress;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.PoleEmploiId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;

public class FactFactoryTest {

    private static final LocalDate MAY = LocalDate.of(2010, 5, 1);

    private final InMemoryServices platform = new InMemoryServices();
    private CotraitanceId cotraitance;

    @Before
    public void affect() {
        YoungPersonId person = platform.orientedPerson("1234567A");
        cotraitance = platform.affected(person, "2010-04-01");
    }

    /** W3: what we knew then, and what we know now. */
    @Test
    public void aPastDayIsShownAsWeKnewItThenOrAsWeKnowItNow() {
        platform.files.now = Instant.parse("2010-06-01T08:00:00Z");
        platform.tell(ADVISER, cotraitance, FactTypes.ACCEPTED.told(LocalDate.of(2010, 4, 20)));
        CotraitanceFile now = platform.cotraitances.show(ADVISER, cotraitance, MAY);
        CotraitanceFile then =
                platform.cotraitances.show(ADVISER, cotraitance, MAY, Instant.parse("2010-05-31T08:00:00Z"));
        assertEquals(
                Optional.of(LocalDate.of(2010, 4, 20)), now.situation().steps().acceptation());
        assertEquals(Optional.empty(), then.situation().steps().acceptation());
        assertEquals(1, now.facts().size() - then.facts().size());
    }

    @Test
    public void beforeItsAffectationThereIsNone() {
        UnknownException unknown = assertThrows(
                UnknownException.class,
                () -> platform.cotraitances.show(ADVISER, cotraitance, LocalDate.of(2010, 3, 31)));
        assertEquals(
                "La co-traitance 1 n’existait pas encore le 31 mars 2010.",
                unknown.text().fr());
    }

    /** R-D1: out of scope looks like unknown, in the very same words. */
    @Test
    public void whatIsOutOfScopeLooksUnknown() {
        String outOfScope = assertThrows(
                        UnknownException.class, () -> platform.cotraitances.show(ADVISER_OF_BRON, cotraitance, MAY))
                .getMessage();
        String unknown = assertThrows(
                        UnknownException.class,
                        () -> platform.cotraitances.show(ADVISER_OF_BRON, new CotraitanceId(99), MAY))
                .getMessage();
        assertEquals(unknown.replace("99", "1"), outOfScope);
        assertEquals(
                List.of(),
                platform.cotraitances
                        .list(ADVISER_OF_BRON, all(), PageRequest.first())
                        .items());
    }

    /** What the person does with another mission locale is none of this one's business. */
    @Test
    public void interviewsElsewhereAreNotShown() {
        platform.cotraitances.loadFacts(
                GIDE,
                InMemoryServices.lines(new FactImportRow(
                        new PoleEmploiId("1234567A"),
                        Optional.of(BRON),
                        FactTypes.INTERVIEWED.told(MAY, InterviewKind.WORKSHOP),
                        "elsewhere")));
        assertEquals(
                4, platform.cotraitances.show(ADVISER, cotraitance, MAY).facts().size());
    }

    @Test
    public void listsAndReadsAreOnTheTrail() {
        platform.files.trail.clear();
        platform.cotraitances.show(ADVISER, cotraitance, MAY);
        platform.cotraitances.list(ADVISER, all(), PageRequest.first());
        platform.cotraitances.tally(ADVISER, all());
        assertEquals(
                List.of("cotraitance.show cotraitance 1", "cotraitance.list list 69382S00 ENTRY 2010-05-01"),
                platform.files.trail.stream()
                        .map((AuditEntry entry) -> entry.operation() + " " + entry.subject())
                        .toList());
    }

    /** No nominative data for the regional IT team, but figures. */
    @Test
    public void figuresAreForEverybodyNamesAreNot() {
        assertThrows(
                ForbiddenException.class, () -> platform.cotraitances.list(REGIONAL_IT, all(), PageRequest.first()));
        assertThrows(ForbiddenException.class, () -> platform.cotraitances.show(REGIONAL_IT, cotraitance, MAY));
        assertEquals(1, platform.cotraitances.tally(REGIONAL_IT, all()).get(0).files());
        assertEquals(
                2,
                platform.cotraitances
                        .progress(REGIONAL_IT, 2010, Optional.empty())
                        .size());
    }

    /** I-O6: both figures; an agent sees those of all missions locales of its region, whoever's people they are. */
    @Test
    public void progressShowsBothFigures() {
        platform.tell(ADVISER, cotraitance, FactTypes.CIVIS_ENTERED.told(LocalDate.of(2010, 4, 2)));
        platform.tell(ADVISER, cotraitance, FactTypes.INTERVIEWED.told(MAY, InterviewKind.INDIVIDUAL));
        platform.affected(platform.orientedPerson("1234567B"), "2010-04-01");
        assertEquals(
                List.of(
                        new ObjectiveProgress(BRON, 2010, new Capacity(100, 0, 0, 0)),
                        new ObjectiveProgress(LYON, 2010, new Capacity(100, 0, 1, 1))),
                platform.cotraitances.progress(AGENT, 2010, Optional.empty()));
        assertEquals(
                1,
                platform.cotraitances.progress(ADVISER, 2010, Optional.empty()).size());
        assertEquals(List.of(), platform.cotraitances.progress(ADVISER, 2010, Optional.of(new RegionCode("93"))));
        assertTrue(platform.cotraitances
                        .progress(ADMINISTRATOR, 2010, Optional.empty())
                        .size()
                == 3);
    }

    /** I-X2: New Year's Eve in Guadeloupe is New Year's Day here. */
    @Test
    public void todayIsThatOfParis() {
        Clock clock = Clock.fixed(Instant.parse("2010-12-31T23:30:00Z"), ZoneOffset.UTC);
        assertEquals(LocalDate.of(2011, 1, 1), new TodayService(clock).get());
    }

    private static CotraitanceQuery all() {
        return new CotraitanceQuery(
                Optional.of(LYON), Optional.empty(), Optional.of(Phase.ENTRY), Optional.empty(), MAY);
    }
}
