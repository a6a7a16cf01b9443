// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;

import fr.relais.cotraitance.spi.VolumeAlertRepository.Note;
import fr.relais.cotraitance.volume.RaisedVolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.VolumeAlertKind;
import fr.relais.partnership.objectives.VolumeFigures;
import fr.relais.vocabulary.Level;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** R-O5: an alert is raised once, and what was done about it is only added. */
public class VolumeAlertRepositoryTest extends PersonFileTestCase {

    @Test
    public void raisedOnceForEachObjective() {
        RaisedVolumeAlert overrun = alert(VolumeAlertKind.OVERRUN, 10, 11);
        RaisedVolumeAlert again = alert(VolumeAlertKind.OVERRUN, 10, 12);
        RaisedVolumeAlert threshold = alert(VolumeAlertKind.THRESHOLD, 10, 12);
        RaisedVolumeAlert afterAnAvenant = alert(VolumeAlertKind.OVERRUN, 11, 12);
        assertEquals(1, raise(overrun));
        assertEquals(2, raise(again, threshold, afterAnAvenant, again));
        assertEquals(0, raise(overrun, threshold));
        assertEquals(
                List.of(overrun, threshold, afterAnAvenant),
                notes().stream().map(Note::raised).toList());
        assertEquals(
                List.of(), inTransaction(work -> work.volumeAlerts().of(List.of(TestPeople.STRASBOURG.value()), 2010)));
        assertEquals(List.of(), inTransaction(work -> work.volumeAlerts().of(List.of(TestPeople.LYON.value()), 2011)));
        assertEquals(Optional.empty(), inTransaction(work -> work.volumeAlerts().open(999_999)));
    }

    @Test
    public void actsComeOutInTheirOrder() {
        raise(alert(VolumeAlertKind.INADEQUACY, 10, 2));
        long id = notes().get(0).id();
        VolumeAlertAct seen = new VolumeAlertAct(
                Level.LOCAL, VolumeAlertAct.Kind.ACKNOWLEDGED, TestPeople.day("2010-05-01"), "", "conseillère");
        VolumeAlertAct decided = new VolumeAlertAct(
                Level.REGIONAL, VolumeAlertAct.Kind.DECIDED, TestPeople.day("2010-05-02"), "constat d'été", "région");
        for (VolumeAlertAct act : List.of(seen, decided)) {
            inTransaction(work -> {
                work.volumeAlerts().open(id);
                work.volumeAlerts().act(id, act);
                return null;
            });
        }
        assertEquals(List.of(seen, decided), notes().get(0).acts());
    }

    /** R-O5: a region's and the nation's own objectives have alerts of their own. */
    @Test
    public void everyLevelHasItsOwn() {
        List<RaisedVolumeAlert> alerts = List.of(
                about(new Place(Level.LOCAL, TestPeople.LYON.value(), 2010)),
                about(new Place(Level.REGIONAL, "82", 2010)),
                about(new Place(Level.NATIONAL, "FR", 2010)));
        assertEquals(3, raise(alerts.toArray(RaisedVolumeAlert[]::new)));
        assertEquals(0, raise(alerts.toArray(RaisedVolumeAlert[]::new)));
        assertEquals(
                alerts.subList(1, 3),
                inTransaction(work -> work.volumeAlerts().of(List.of("82", "FR"), 2010)).stream()
                        .map(Note::raised)
                        .toList());
    }

    private static RaisedVolumeAlert about(Place place) {
        return new RaisedVolumeAlert(
                VolumeAlertKind.OVERRUN, place, TestPeople.day("2010-04-30"), new VolumeFigures(10, 11, 3, 12));
    }

    private int raise(RaisedVolumeAlert... alerts) {
        return inTransaction(work -> work.volumeAlerts().raise(List.of(alerts)));
    }

    private List<Note> notes() {
        return inTransaction(work -> work.volumeAlerts().of(List.of(TestPeople.LYON.value()), 2010));
    }

    private static RaisedVolumeAlert alert(VolumeAlertKind kind, int objective, int counted) {
        return new RaisedVolumeAlert(
                kind,
                new Place(Level.LOCAL, TestPeople.LYON.value(), 2010),
                TestPeople.day("2010-04-30"),
                new VolumeFigures(objective, counted, 3, counted + 1));
    }
}
