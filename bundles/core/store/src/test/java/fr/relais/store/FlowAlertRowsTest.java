// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;

import fr.relais.cotraitance.spi.FlowAlertNotes.Note;
import fr.relais.cotraitance.volume.FlowAlertAct;
import fr.relais.cotraitance.volume.RaisedFlowAlert;
import fr.relais.partnership.objectives.FlowAlertKind;
import fr.relais.partnership.objectives.FlowFigures;
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
        assertEquals(List.of(), inTransaction(work -> work.flowAlerts().of(List.of(Cast.STRASBOURG), 2010)));
        assertEquals(List.of(), inTransaction(work -> work.flowAlerts().of(List.of(Cast.LYON), 2011)));
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

    private int raise(RaisedFlowAlert... alerts) {
        return inTransaction(work -> work.flowAlerts().raise(List.of(alerts)));
    }

    private List<Note> notes() {
        return inTransaction(work -> work.flowAlerts().of(List.of(Cast.LYON), 2010));
    }

    private static RaisedFlowAlert alert(FlowAlertKind kind, int objective, int counted) {
        return new RaisedFlowAlert(
                kind, Cast.LYON, 2010, Cast.day("2010-04-30"), new FlowFigures(objective, counted, 3, counted + 1));
    }
}
