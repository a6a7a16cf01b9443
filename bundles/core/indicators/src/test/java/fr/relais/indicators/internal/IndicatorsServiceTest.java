// SPDX-License-Identifier: Apache-2.0
package fr.relais.indicators.internal;

import static fr.relais.vocabulary.Level.LOCAL;
import static fr.relais.vocabulary.Level.NATIONAL;
import static fr.relais.vocabulary.Level.REGIONAL;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.fixtures.TestTerritory;
import fr.relais.indicators.QuarterlyFigure;
import fr.relais.partnership.refusal.UnknownException;
import fr.relais.territory.TerritoryMap;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.SafirCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

public class IndicatorsServiceTest {

    private static final RegionCode RHONE_ALPES = new RegionCode("82");
    private static final MissionLocaleId LYON = new MissionLocaleId("69382S00");
    private static final SafirCode SITE = new SafirCode("69010");

    private static final Caller ADMINISTRATOR = Caller.of("admin", List.of("administrator"));

    private final IndicatorsService indicators =
            new IndicatorsService(IndicatorsServiceTest::affected, IndicatorsServiceTest::map);

    /** One person affected in February and again in November, another in November. */
    private static int affected(
            Optional<RegionCode> region, Optional<MissionLocaleId> missionLocale, LocalDate from, LocalDate to) {
        return (int) Stream.of("one 2010-02-28", "one 2010-11-30", "other 2010-11-02", "other 2011-01-01")
                .filter(line -> {
                    LocalDate on = LocalDate.parse(line.substring(line.indexOf(' ') + 1));
                    return !on.isBefore(from) && !on.isAfter(to);
                })
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .count();
    }

    /** R-I1: once per quarter, and once in the figure since 1 January. */
    @Test
    public void aPersonCountsOncePerQuarterAndOnceInTheYear() {
        assertEquals(
                new QuarterlyFigure("DE0", NATIONAL, "FR", 2010, List.of(1, 0, 0, 2), List.of(1, 1, 1, 2)),
                indicators.sentIntoCotraitance(ADMINISTRATOR, NATIONAL, "FR", 2010));
    }

    @Test
    public void everybodyReadsTheFiguresOfTheirScope() {
        assertReads("admin", "administrator", NATIONAL, REGIONAL, LOCAL);
        assertReads("it", "regional-it region:82", REGIONAL, LOCAL);
        assertReads("other it", "regional-it region:93");
        assertReads("adviser", "adviser ml:69382S00", LOCAL);
        assertReads("other adviser", "adviser ml:69029S00");
        assertReads("agent", "agent site:69010", LOCAL);
        assertReads("gide", "partner national", NATIONAL, REGIONAL, LOCAL);
        assertReads("afpa", "partner structure:afpa");
    }

    @Test
    public void whatDoesNotExistIsUnknown() {
        for (String code : List.of("75101S00", "nonsense")) {
            assertThrows(
                    UnknownException.class, () -> indicators.sentIntoCotraitance(ADMINISTRATOR, LOCAL, code, 2010));
        }
        assertThrows(UnknownException.class, () -> indicators.sentIntoCotraitance(ADMINISTRATOR, REGIONAL, "00", 2010));
        assertThrows(UnknownException.class, () -> indicators.sentIntoCotraitance(ADMINISTRATOR, NATIONAL, "EU", 2010));
    }

    @Test
    public void whoHasNoRoleIsForbidden() {
        Caller nobody = Caller.of("nobody", List.of("national"));
        assertThrows(ForbiddenException.class, () -> indicators.sentIntoCotraitance(nobody, NATIONAL, "FR", 2010));
    }

    private void assertReads(String user, String principals, Level... readable) {
        Caller caller = Caller.of(user, List.of(principals.split(" ")));
        Map<Level, String> codes = Map.of(NATIONAL, "FR", REGIONAL, "82", LOCAL, "69382S00");
        List<Level> read = Stream.of(NATIONAL, REGIONAL, LOCAL)
                .filter(level -> reads(caller, level, codes.get(level)))
                .toList();
        assertEquals(user, List.of(readable), read);
    }

    private boolean reads(Caller caller, Level level, String code) {
        try {
            return indicators
                    .sentIntoCotraitance(caller, level, code, 2010)
                    .code()
                    .equals(code);
        } catch (UnknownException outOfScope) {
            return false;
        }
    }

    private static TerritoryMap map() {
        return new TestTerritory()
                .region("82", "Rhône-Alpes")
                .departement("69", "Rhône", "82")
                .missionLocale(LYON, "ML Lyon", "69382")
                .site(SITE, "Lyon", "69001", "Lyon")
                .map();
    }
}
