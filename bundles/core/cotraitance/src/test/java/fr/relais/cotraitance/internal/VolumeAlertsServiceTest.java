// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import static fr.relais.cotraitance.internal.InMemoryServices.ADMINISTRATOR;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER;
import static fr.relais.cotraitance.internal.InMemoryServices.ADVISER_OF_BRON;
import static fr.relais.cotraitance.internal.InMemoryServices.LYON;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.access.PageRequest;
import fr.relais.cotraitance.volume.VolumeAlert;
import fr.relais.cotraitance.volume.VolumeAlertAct;
import fr.relais.cotraitance.volume.VolumeAlertAct.Kind;
import fr.relais.cotraitance.volume.VolumeAlerts.Report;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.objectives.Objective.Place;
import fr.relais.partnership.objectives.VolumeAlertKind;
import fr.relais.partnership.objectives.VolumeFigures;
import fr.relais.partnership.refusal.RefusedException;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.vocabulary.CotraitanceId;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Before;
import org.junit.Test;

/** R-O5: raised once, climbing from level to level, over when an avenant changes the objective. */
public class VolumeAlertsServiceTest {

    private static final Caller REGION = Caller.of("region", List.of("agent", "region:82"));
    private static final LocalDate ON = LocalDate.of(2010, 4, 2);

    private final InMemoryServices platform = new InMemoryServices();

    /** I-E6: the second affectation is past the objective of one, within the threshold of 100 %. */
    @Before
    public void anAffectationPastTheObjective() {
        platform.objectives.put(LYON, 1);
        platform.threshold = OptionalInt.of(100);
        platform.affected(platform.orientedPerson("1000001A"), "2010-04-01");
        assertEquals(List.of(), alerts(ADVISER));
        platform.affected(platform.orientedPerson("1000002A"), "2010-04-02");
    }

    @Test
    public void anAffectationPastTheObjectiveRaisesOnce() {
        VolumeAlert alert = alerts(ADVISER).get(0);
        assertEquals(1, alerts(ADVISER).size());
        assertEquals(VolumeAlertKind.OVERRUN, alert.raised().kind());
        assertEquals(new VolumeFigures(1, 0, 2, 0), alert.raised().figures());
        assertEquals(Optional.of(Level.LOCAL), alert.awaiting());
        assertEquals(List.of(), alerts(ADVISER_OF_BRON));
        Report report = platform.flowAlerts.raise(ADMINISTRATOR, ON);
        assertEquals(0, report.raised());
        assertEquals(
                "no band is set",
                List.of("R-O5"),
                report.notices().stream().map(notice -> notice.rule().value()).toList());
    }

    @Test
    public void itClimbsAndEachLevelActsOnce() {
        assertThrows(ForbiddenException.class, () -> act(ADVISER, Level.REGIONAL, Kind.ACKNOWLEDGED, ""));
        assertThrows(ForbiddenException.class, () -> act(REGION, Level.NATIONAL, Kind.ACKNOWLEDGED, ""));
        assertThrows(UnknownException.class, () -> act(ADVISER_OF_BRON, Level.LOCAL, Kind.ACKNOWLEDGED, ""));
        assertEquals(
                Optional.of(Level.REGIONAL),
                act(ADVISER, Level.LOCAL, Kind.ACKNOWLEDGED, "").awaiting());
        assertThrows(RefusedException.class, () -> act(ADVISER, Level.LOCAL, Kind.ACKNOWLEDGED, ""));
        assertThrows(RefusedException.class, () -> act(REGION, Level.REGIONAL, Kind.DECIDED, " "));
        assertEquals(
                Optional.of(Level.NATIONAL),
                act(REGION, Level.REGIONAL, Kind.DECIDED, "constat").awaiting());
        assertThrows(RefusedException.class, () -> act(ADVISER, Level.LOCAL, Kind.DECIDED, "trop tard"));
        VolumeAlert closed = act(ADMINISTRATOR, Level.NATIONAL, Kind.ACKNOWLEDGED, "");
        assertEquals(Optional.empty(), closed.awaiting());
        assertEquals(
                List.of("adviser", "region", "admin"),
                closed.acts().stream().map(VolumeAlertAct::user).toList());
        assertThrows(RefusedException.class, () -> act(ADMINISTRATOR, Level.NATIONAL, Kind.DECIDED, "encore"));
        assertEquals(
                3,
                platform.files.trail.stream()
                        .filter(entry -> entry.operation().equals("flow-alert.act"))
                        .count());
    }

    /** I-O3: another objective resolves it; if that is passed as well, it is raised anew. */
    @Test
    public void anAvenantResolvesIt() {
        platform.objectives.put(LYON, 2);
        assertEquals(Optional.empty(), alerts(ADVISER).get(0).awaiting());
        assertTrue(platform.flowAlerts
                .list(ADVISER, 2010, true, PageRequest.first())
                .items()
                .isEmpty());
        assertThrows(RefusedException.class, () -> act(ADVISER, Level.LOCAL, Kind.ACKNOWLEDGED, ""));
        platform.affected(platform.orientedPerson("1000003A"), "2010-04-03");
        assertEquals(
                List.of(1, 2),
                alerts(ADVISER).stream()
                        .map(alert -> alert.raised().figures().objective())
                        .toList());
    }

    @Test
    public void theDayMustHaveCome() {
        assertThrows(RefusedException.class, () -> platform.flowAlerts.raise(ADMINISTRATOR, LocalDate.of(2012, 1, 2)));
        assertThrows(ForbiddenException.class, () -> platform.flowAlerts.raise(REGION, ON));
    }

    /** I-O12: the clock judges a region and the nation by the sums of their missions locales; each alert begins at its own level. */
    @Test
    public void aRegionAndTheNationHaveTheirOwn() {
        platform.objectivesAbove.put(new Place(Level.REGIONAL, "82", 2010), 1);
        platform.objectivesAbove.put(new Place(Level.NATIONAL, "FR", 2010), 1);
        platform.objectivesAbove.put(new Place(Level.REGIONAL, "93", 2010), 1);
        interviewed(1);
        interviewed(2);
        assertEquals(
                2,
                platform.flowAlerts
                        .raise(ADMINISTRATOR, LocalDate.of(2010, 4, 30))
                        .raised());
        assertEquals("an adviser sees its mission locale's", 1, alerts(ADVISER).size());
        assertEquals(
                List.of(Level.LOCAL, Level.REGIONAL),
                alerts(REGION).stream().map(one -> one.raised().about().level()).toList());
        assertEquals(List.of(), alerts(Caller.of("paca", List.of("agent", "region:93"))));
        VolumeAlert regional = alerts(REGION).get(1);
        assertEquals(new VolumeFigures(1, 2, 0, 2), regional.raised().figures());
        assertEquals(Optional.of(Level.REGIONAL), regional.awaiting());
        VolumeAlertAct decided =
                new VolumeAlertAct(Level.REGIONAL, Kind.DECIDED, LocalDate.of(2010, 5, 3), "constat", "");
        assertEquals(
                List.of("R-O5"),
                InMemoryServices.rules(assertThrows(
                        RefusedException.class,
                        () -> platform.flowAlerts.act(
                                ADMINISTRATOR,
                                regional.id(),
                                new VolumeAlertAct(Level.LOCAL, Kind.ACKNOWLEDGED, decided.on(), "", "")))));
        assertThrows(UnknownException.class, () -> platform.flowAlerts.act(ADVISER, regional.id(), decided));
        assertEquals(
                Optional.of(Level.NATIONAL),
                platform.flowAlerts.act(REGION, regional.id(), decided).awaiting());
        VolumeAlert national = alerts(ADMINISTRATOR).stream()
                .filter(one -> one.raised().about().level() == Level.NATIONAL)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(Level.NATIONAL), national.awaiting());
        assertThrows(UnknownException.class, () -> platform.flowAlerts.act(REGION, national.id(), decided));
        platform.objectivesAbove.put(new Place(Level.NATIONAL, "FR", 2010), 3);
        assertEquals(
                "an avenant resolves it",
                List.of(),
                platform.flowAlerts.list(ADMINISTRATOR, 2010, true, PageRequest.first()).items().stream()
                        .filter(one -> one.raised().about().level() == Level.NATIONAL)
                        .toList());
    }

    private void interviewed(long number) {
        platform.tell(
                ADVISER,
                new CotraitanceId(number),
                FactTypes.INTERVIEWED.told(LocalDate.of(2010, 4, 6), InterviewKind.INDIVIDUAL));
    }

    private List<VolumeAlert> alerts(Caller caller) {
        return platform.flowAlerts
                .list(caller, 2010, false, PageRequest.first())
                .items();
    }

    private VolumeAlert act(Caller caller, Level level, Kind kind, String finding) {
        return platform.flowAlerts.act(caller, 1, new VolumeAlertAct(level, kind, ON, finding, "whoever"));
    }
}
