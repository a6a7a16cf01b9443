// SPDX-License-Identifier: Apache-2.0
package fr.relais.territory.internal;

import static fr.relais.territory.internal.SmallFrance.ADMINISTRATOR;
import static fr.relais.territory.internal.SmallFrance.ADVISER;
import static fr.relais.territory.internal.SmallFrance.arrondissement;
import static fr.relais.territory.internal.SmallFrance.commune;
import static fr.relais.territory.internal.SmallFrance.departement;
import static fr.relais.territory.internal.SmallFrance.lines;
import static fr.relais.territory.internal.SmallFrance.missionLocale;
import static fr.relais.territory.internal.SmallFrance.region;
import static fr.relais.territory.internal.SmallFrance.site;
import static fr.relais.territory.internal.SmallFrance.zone;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.ForbiddenException;
import fr.relais.intake.IntakeReport;
import fr.relais.intake.ParsedLine;
import fr.relais.intake.Rejection;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.ZoneEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class TerritoryIntakeServiceTest {

    private final SmallFrance france = new SmallFrance();

    @Test
    public void onlyAdministratorsLoad() {
        assertThrows(
                ForbiddenException.class, () -> france.intake.regions(ADVISER, lines(region("11", "Île-de-France"))));
    }

    /** R-X2: the same lines again change nothing; a changed one changes alone. */
    @Test
    public void loadingAgainChangesOnlyWhatDiffers() {
        IntakeReport report = france.intake.regions(
                ADMINISTRATOR, lines(region("82", "Rhône-Alpes"), region("93", "Provence-Alpes-Côte d'Azur")));
        assertEquals(new IntakeReport(1, 1, List.of(), List.of()), report);
    }

    @Test
    public void anUnknownPlaceIsRejectedAndTheRestGoesIn() {
        assertRejected(
                france.intake.departements(ADMINISTRATOR, lines(departement("42", "82"), departement("75", "11"))),
                3,
                "R-T1",
                "region",
                "La région 11 est inconnue.");
        assertRejected(
                france.intake.communes(
                        ADMINISTRATOR,
                        lines(commune("69034", "Caluire"), commune("75056", "Paris", "75", Optional.empty()))),
                3,
                "R-T1",
                "departement",
                "Le département 75 est inconnu.");
        assertRejected(
                france.intake.communes(
                        ADMINISTRATOR,
                        lines(commune("69266", "Villeurbanne"), arrondissement("13201", "Marseille 1er", "13055"))),
                3,
                "R-T1",
                "part_of",
                "La commune 13055 est inconnue.");
        assertRejected(
                france.intake.missionsLocales(
                        ADMINISTRATOR,
                        lines(
                                missionLocale("69034S00", "Caluire", "69", "82"),
                                missionLocale("69999S00", "?", "69", "82"))),
                3,
                "R-T2",
                "seat_commune",
                "La commune 69999 est inconnue.");
        assertRejected(
                france.intake.zones(ADMINISTRATOR, lines(zone("69034", "69034S00"), zone("99999", "69034S00"))),
                3,
                "R-T2",
                "commune",
                "La commune 99999 est inconnue.");
        assertRejected(
                france.intake.zones(ADMINISTRATOR, lines(zone("69266", "69034S00"), zone("69029", "75101S00"))),
                3,
                "R-T2",
                "mission_locale",
                "La mission locale 75101S00 est inconnue.");
    }

    @Test
    public void whatIsSaidTwiceMustAgree() {
        assertRejected(
                france.intake.missionsLocales(
                        ADMINISTRATOR,
                        lines(
                                missionLocale("69029S01", "Bron 2", "69", "82"),
                                missionLocale("13001S00", "Aix", "13", "82"))),
                3,
                "R-T2",
                "region",
                "Le département 13 est dans la région 93 et non 82.");
        assertRejected(
                france.intake.missionsLocales(
                        ADMINISTRATOR,
                        lines(
                                missionLocale("69029S02", "Bron 3", "69", "82"),
                                missionLocale("69029S03", "Bron 4", "01", "82"))),
                3,
                "R-T2",
                "seat_commune",
                "Le siège, Bron, est dans le département 69 et non 01.");
        assertRejected(
                france.intake.sites(ADMINISTRATOR, lines(site("01001", "01", "82"), site("13001", "13", "82"))),
                3,
                "R-T3",
                "region",
                "Le département 13 est dans la région 93 et non 82.");
    }

    @Test
    public void theSameThingGivenTwiceInAFileMustBeTheSame() {
        IntakeReport report = france.intake.regions(
                ADMINISTRATOR,
                lines(region("11", "Île-de-France"), region("11", "Île-de-France"), region("11", "IDF")));
        assertEquals(1, report.accepted());
        assertEquals(1, report.unchanged());
        assertEquals(4, report.rejections().get(0).line());
        assertEquals(
                "La ligne 2 donne déjà d'autres valeurs pour le même objet.",
                report.rejections().get(0).message().fr());
    }

    /** I-T2. */
    @Test
    public void anUndeclaredOverlapIsRejectedWithBothNames() {
        assertRejected(
                france.intake.zones(ADMINISTRATOR, lines(zone("69029", "69029S00"), zone("69381", "69029S00"))),
                3,
                "I-T2",
                "mission_locale",
                "Lyon 1er (69381) serait à la fois à ML de Lyon (69382S00) et à ML de Bron (69029S00), sans être"
                        + " déclarée partagée.");
        assertRejected(
                france.intake.zones(ADMINISTRATOR, lines(zone("01004", "01004S00"), zone("01004", "69029S00"))),
                3,
                "I-T2",
                "mission_locale",
                "Ambérieu-en-Bugey (01004) serait à la fois à ML du Bugey (01004S00) et à ML de Bron (69029S00), sans"
                        + " être déclarée partagée.");
    }

    /** I-T2: one declaration isn't enough, and different times don't overlap, whatever the order of the lines. */
    @Test
    public void aCommuneMayBeSharedOrPassOn() {
        assertEquals(
                1,
                france.intake
                        .zones(ADMINISTRATOR, lines(zone("69381", "69029S00", true, "", "")))
                        .rejected());
        assertEquals(
                new IntakeReport(2, 0, List.of(), List.of()),
                france.intake.zones(
                        ADMINISTRATOR,
                        lines(
                                zone("69381", "69029S00", false, "2011-01-01", ""),
                                zone("69381", "69382S00", false, "", "2010-12-31"))));
        assertEquals(
                new IntakeReport(2, 0, List.of(), List.of()),
                france.intake.zones(
                        ADMINISTRATOR,
                        lines(zone("69029", "69029S00", true, "", ""), zone("69029", "69382S00", true, "", ""))));
    }

    /** I-T2: a zone stays inside one region. */
    @Test
    public void aZoneStaysInsideOneRegion() {
        assertRejected(
                france.intake.zones(ADMINISTRATOR, lines(zone("69029", "69029S00"), zone("13001", "69382S00"))),
                3,
                "I-T2",
                "mission_locale",
                "Aix-en-Provence est dans la région 93, ML de Lyon dans la région 82 : une zone ne dépasse pas une"
                        + " région.");
    }

    /** R-T2: Paris, Lyon and Marseille. */
    @Test
    public void zonesAreByArrondissementWhereThereAreSome() {
        assertRejected(
                france.intake.zones(ADMINISTRATOR, lines(zone("69029", "69029S00"), zone("69123", "69382S00"))),
                3,
                "R-T2",
                "commune",
                "À Lyon, les zones sont dessinées par arrondissement municipal.");
    }

    @Test
    public void aWholeCountryGoesIn() {
        List<ParsedLine<Commune>> communes = new ArrayList<>();
        List<ParsedLine<ZoneEntry>> zones = new ArrayList<>();
        for (int each = 0; each < 34_900; each++) {
            String code = each < 1000 ? "69%03d".formatted(each) : "%02d%03d".formatted(10 + each / 1000, each % 1000);
            communes.add(new ParsedLine<>(each + 2, commune(code, "Commune " + code, "69", Optional.empty())));
            zones.add(new ParsedLine<>(each + 2, zone(code, "69029S00")));
        }
        IntakeReport in =
                france.intake.communes(ADMINISTRATOR, communes).and(france.intake.zones(ADMINISTRATOR, zones));
        assertTrue("rejected " + in.rejected(), in.rejected() <= 4);
    }

    private static void assertRejected(IntakeReport report, int line, String rule, String field, String message) {
        assertEquals(report.toString(), 1, report.accepted());
        assertEquals(report.toString(), 1, report.rejected());
        Rejection rejection = report.rejections().get(0);
        assertEquals(line, rejection.line());
        assertEquals(rule, rejection.rule().orElseThrow().value());
        assertEquals(field, rejection.field().orElseThrow());
        assertEquals(message, rejection.message().fr());
    }
}
