// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER_OF_BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.AGENT;
import static fr.relais.cotraitance.internal.InMemoryServices.AIX;
import static fr.relais.cotraitance.internal.InMemoryServices.BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static fr.relais.cotraitance.internal.InMemoryServices.affectation;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.PageRequest;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.NearbyCapacity;
import fr.relais.cotraitance.SituationCount;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.objectives.Allowance;
import fr.relais.partnership.objectives.Capacity;
import fr.relais.partnership.objectives.CapacityStatus;
import fr.relais.partnership.objectives.VolumeFigures;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;

/** R-O6, I-O6: of three initialised one is in CIVIS; wherever a count is told, both figures are: two counted, three in total. */
public class BothFiguresAreToldTest {

    private static final LocalDate ON = LocalDate.of(2010, 4, 30);
    private static final Capacity ROOM = new Capacity(1, 2, 0, 1);

    private final InMemoryServices platform = new InMemoryServices();

    @Before
    public void threeInterviewsOneInCivis() {
        platform.threshold = OptionalInt.of(100);
        platform.objectives.put(LYON, 1);
        platform.today = ON;
        for (String identifier : List.of("1000001A", "1000002A", "1000003A")) {
            YoungPersonId person = platform.orientedPerson(identifier);
            CotraitanceId file = platform.affected(person, "2010-04-01");
            if (identifier.equals("1000001A")) {
                platform.tell(ADVISER, file, FactTypes.CIVIS_ENTERED.told(LocalDate.of(2010, 4, 2)));
            }
            platform.tell(
                    ADVISER, file, FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 6), InterviewKind.INDIVIDUAL));
        }
    }

    @Test
    public void ofProgress() {
        assertEquals(
                List.of(ROOM),
                platform.cotraitances.progress(ADVISER, 2010, Optional.empty()).stream()
                        .map(progress -> progress.room())
                        .toList());
        assertEquals(3, ROOM.totalInCotraitance());
    }

    @Test
    public void ofTheTally() {
        assertEquals(
                List.of(new SituationCount(Phase.ENTRY, Optional.empty(), 3, 2)),
                platform.cotraitances.tally(
                        ADVISER,
                        new CotraitanceQuery(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ON)));
    }

    /** Raised by the third affectation, the second one of those that take a place. */
    @Test
    public void ofAFlowAlert() {
        assertEquals(
                List.of(new VolumeFigures(1, 1, 1, 2)),
                platform.flowAlerts.list(ADVISER, 2010, false, PageRequest.first()).items().stream()
                        .map(alert -> alert.raised().figures())
                        .toList());
    }

    @Test
    public void ofARefusal() {
        YoungPersonId fourth = platform.orientedPerson("1000004A");
        String message = assertThrows(
                        RefusedException.class,
                        () -> platform.cotraitances.affect(AGENT, affectation(fourth, LYON, "2010-04-30")))
                .refusals()
                .get(0)
                .message()
                .fr();
        assertTrue(message, message.contains("entrées comptées 2, total en co-traitance 3"));
    }

    /** I-E12: also to an adviser of another mission locale; W8: neighbours are those of the département. */
    @Test
    public void ofTheRoomLeft() {
        NearbyCapacity room = platform.cotraitances.room(ADVISER_OF_BRON, List.of(LYON), ON);
        assertEquals(ON, room.on());
        CapacityStatus lyon = room.missionsLocales().get(0);
        assertEquals(LYON, lyon.missionLocale());
        assertEquals(ROOM, lyon.room());
        assertEquals(Allowance.Next.REFUSED, lyon.next());
        assertEquals(2, lyon.allowance().ceiling());
        assertEquals(
                List.of(BRON),
                room.neighbours().stream().map(CapacityStatus::missionLocale).toList());
        assertEquals(Allowance.Next.FREE, room.neighbours().get(0).next());
        assertThrows(
                UnknownException.class,
                () -> platform.cotraitances.room(AGENT, List.of(new MissionLocaleId("99999S99")), ON));
    }

    /** Who is asked about is no neighbour; several are asked about at once. */
    @Test
    public void ofSeveral() {
        NearbyCapacity room = platform.cotraitances.room(AGENT, List.of(LYON, AIX, BRON), ON);
        assertEquals(
                List.of(AIX, BRON, LYON),
                room.missionsLocales().stream()
                        .map(CapacityStatus::missionLocale)
                        .toList());
        assertEquals(List.of(), room.neighbours());
    }

    /** The answer to an affectation counts the one that was just decided. */
    @Test
    public void ofAnAffectation() {
        platform.objectives.put(LYON, 5);
        YoungPersonId fourth = platform.orientedPerson("1000004A");
        NearbyCapacity room = platform.cotraitances
                .affect(AGENT, affectation(fourth, LYON, "2010-04-30"))
                .room()
                .orElseThrow();
        assertEquals(new Capacity(5, 2, 1, 1), room.missionsLocales().get(0).room());
        assertEquals(Allowance.Next.FREE, room.missionsLocales().get(0).next());
    }
}
