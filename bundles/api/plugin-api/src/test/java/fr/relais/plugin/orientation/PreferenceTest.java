// SPDX-License-Identifier: Apache-2.0
package fr.relais.plugin.orientation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.plugin.Explanation;
import fr.relais.vocabulary.MissionLocaleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

public class PreferenceTest {

    private static final MissionLocaleId LYON = new MissionLocaleId("69382S00");
    private static final MissionLocaleId VILLEURBANNE = new MissionLocaleId("69266S00");

    @Test
    public void keepsTheOrderAndItsReason() {
        List<MissionLocaleId> mine = new ArrayList<>(List.of(LYON, VILLEURBANNE));
        Preference preference = Preference.order(mine, "more-room", 12);
        mine.clear();
        assertEquals(List.of(LYON, VILLEURBANNE), preference.order());
        assertEquals(Explanation.of("more-room", 12), preference.explanation());
        assertEquals(Preference.order(List.of(LYON, VILLEURBANNE), "more-room", 12), preference);
        assertNotEquals(Preference.order(List.of(VILLEURBANNE, LYON), "more-room", 12), preference);
    }

    @Test
    public void noOpinionSaysWhyAsWell() {
        Preference none = Preference.noOpinion("figure-missing", "Lyon");
        assertEquals(List.of(), none.order());
        assertEquals("figure-missing", none.explanation().key());
        assertThrows(IllegalArgumentException.class, () -> Preference.noOpinion(null));
    }

    @Test
    public void anOrderNamesSomebodyAndEachOnce() {
        assertThrows(IllegalArgumentException.class, () -> Preference.order(List.of(), "key"));
        assertThrows(IllegalArgumentException.class, () -> Preference.order(List.of(LYON, LYON), "key"));
        assertThrows(NullPointerException.class, () -> Preference.order(Arrays.asList((MissionLocaleId) null), "key"));
        assertThrows(IllegalArgumentException.class, () -> Preference.order(List.of(LYON), "key", new Object()));
    }
}
