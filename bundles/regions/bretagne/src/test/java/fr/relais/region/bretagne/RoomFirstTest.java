// SPDX-License-Identifier: Apache-2.0
package fr.relais.region.bretagne;

import static org.junit.Assert.assertEquals;

import fr.relais.plugin.orientation.DestinationChoice;
import fr.relais.testkit.Contexts;
import fr.relais.testkit.DestinationChoiceContract;
import fr.relais.testkit.SharedCommune;
import org.junit.Test;

public class RoomFirstTest extends DestinationChoiceContract {

    private static final SharedCommune COMMUNE = SharedCommune.of("29011").near("56121S00", "Lorient", 90, 60);

    @Override
    protected DestinationChoice choice() {
        return new RoomFirst();
    }

    @Test
    public void theLargestShareComesFirst() {
        prefers(
                "[29151S00, 29019S00] room.first[Morlaix, 12, 60]",
                COMMUNE.offering("29019S00", "Brest", 200, 30).offering("29151S00", "Morlaix", 60, 12));
    }

    @Test
    public void theSameShareKeepsTheOrderOfThoseOffered() {
        prefers(
                "[29019S00, 29151S00] room.first[Brest, 40, 200]",
                COMMUNE.offering("29019S00", "Brest", 200, 40).offering("29151S00", "Morlaix", 60, 12));
    }

    @Test
    public void whoIsFullIsntNamedAndWhoIsUnknownComesInBetween() {
        prefers(
                "[29232S00, 29151S00] room.first[Quimper, 1, 80]",
                COMMUNE.offering("29019S00", "Brest", 200, 0)
                        .offering("29151S00", "Morlaix")
                        .offering("29232S00", "Quimper", 80, 1));
    }

    @Test
    public void withoutRoomOrFiguresThereIsNoOpinion() {
        prefers(
                "[] room.nowhere[]",
                COMMUNE.offering("29019S00", "Brest", 200, 0).offering("29151S00", "Morlaix", 60, -3));
        prefers(
                "[] room.unknown[]",
                COMMUNE.offering("29019S00", "Brest", 200, 0).offering("29151S00", "Morlaix"));
    }

    @Test
    public void anObjectiveOfNoneIsNoDivisionByZero() {
        prefers(
                "[29151S00, 29019S00] room.first[Morlaix, 2, 0]",
                COMMUNE.offering("29019S00", "Brest", 200, 30).offering("29151S00", "Morlaix", 0, 2));
    }

    private void prefers(String expected, SharedCommune commune) {
        assertEquals(
                expected,
                choice().prefer(commune, Contexts.orientation("2010-02-01", "53"))
                        .toString());
    }
}
