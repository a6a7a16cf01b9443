// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;

import fr.relais.cotraitance.spi.FlowAlertNotes.Note;
import fr.relais.cotraitance.volume.FlowAlertAct;
import fr.relais.cotraitance.volume.RaisedFlowAlert;
import fr.relais.partnership.objectives.FlowAlertKind;
import fr.relais.partnership.objectives.FlowFigures;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.vocabulary.Level;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** R-O5: an alert is raised once, and what was done about it is only added. */
public class FlowAlertRowsTest extends FilesTest {

    @Test
    public void raisedOnceForEachObjective() {
        RaisedFlowAlert overrun = alert(FlowAlertKind.OVERRUN, 10, 11);
        RaisedFlowAlert again = alert(FlowAlertKind.OVERRUN, 10, 12);
        RaisedFlowAlert threshold = alert(FlowAlertKind.THRESHOLD, 10, 12);
        RaisedFlowAlert afterAnAvenant = alert(FlowAlertKind.OVERRUN, 11, 12);
        assertEquals(1, raise(overrun));
        assertEquals(2, raise(again, threshold, afterAnAvenant, again));
        assertEquals(0, raise(overrun, threshold));
        assertEquals(
                List.of(overrun, threshold, afterAnAvenant),
                notes().stream().map(Note::raised).toList());
        assertEquals(List.of(), inTransaction(work -> work.flowAlerts().of(List.of(Cast.STRASBOURG.value()), 2010)));
        assertEquals(List.of(), inTransaction(work -> work.flowAlerts().of(List.of(Cast.LYON.value()), 2011)));
        assertEquals(Optional.empty(), inTransaction(work -> work.flowAlerts().open(999_999)));
    }

    @Test
    public void actsComeOutInTheirOrder() {
        raise(alert(FlowAlertKind.INADEQUACY, 10, 2));
        long id = notes().get(0).id();
        FlowAlertAct seen = new FlowAlertAct(
                Level.LOCAL, FlowAlertAct.Kind.ACKNOWLEDGED, Cast.day("2010-05-01"), "", "conseillère");
        FlowAlertAct decided = new FlowAlertAct(
                Level.REGIONAL, FlowAlertAct.Kind.DECIDED, Cast.day("2010-05-02"), "constat d'été", "région");
        for (FlowAlertAct act : List.of(seen, decided)) {
            inTransaction(work -> {
                work.flowAlerts().open(id);
                work.flowAlerts().act(id, act);
                return null;
            });
        }
        assertEquals(List.of(seen, decided), notes().get(0).acts());
    }

    /** R-O5: a region's and the nation's own objectives have alerts of their own. */
    @Test
    public void everyLevelHasItsOwn() {
        List<RaisedFlowAlert> alerts = List.of(
                about(new Place(Level.LOCAL, Cast.LYON.value(), 2010)),
                about(new Place(Level.REGIONAL, "82", 2010)),
                about(new Place(Level.NATIONAL, "FR", 2010)));
        assertEquals(3, raise(alerts.toArray(RaisedFlowAlert[]::new)));
        assertEquals(0, raise(alerts.toArray(RaisedFlowAlert[]::new)));
        assertEquals(
                alerts.subList(1, 3),
                inTransaction(work -> work.flowAlerts().of(List.of("82", "FR"), 2010)).stream()
                        .map(Note::raised)
                        .toList());
    }

    private static RaisedFlowAlert about(Place place) {
        return new RaisedFlowAlert(
                FlowAlertKind.OVERRUN, place, Cast.day("2010-04-30"), new FlowFigures(10, 11, 3, 12));
    }

    private int raise(RaisedFlowAlert... alerts) {
        return inTransaction(work -> work.flowAlerts().raise(List.of(alerts)));
    }

    private List<Note> notes() {
        return inTransaction(work -> work.flowAlerts().of(List.of(Cast.LYON.value()), 2010));
    }

    private static RaisedFlowAlert alert(FlowAlertKind kind, int objective, int counted) {
        return new RaisedFlowAlert(
                kind,
                new Place(Level.LOCAL, Cast.LYON.value(), 2010),
                Cast.day("2010-04-30"),
                new FlowFigures(objective, counted, 3, counted + 1));
    }
}
