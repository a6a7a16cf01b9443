// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import fr.relais.exchange.ImportKind;
import fr.relais.intake.IntakeReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** The real reference files, where they are beside the project, are read without one rejection. */
public class RealFilesTest {

    @Test
    public void regions() throws IOException {
        // 26 regions, and an objective of 2009 and of 2010 for each.
        assertRead(ImportKind.REGIONS, "regions-2010.csv", 26 + 52);
    }

    @Test
    public void departements() throws IOException {
        assertRead(ImportKind.DEPARTEMENTS, "departements-2010.csv", 100);
    }

    @Test
    public void communes() throws IOException {
        assertRead(ImportKind.COMMUNES, "communes.csv", 34_903);
    }

    @Test
    public void missionsLocales() throws IOException {
        assertRead(ImportKind.MISSIONS_LOCALES, "missions-locales.csv", 445);
    }

    @Test
    public void zones() throws IOException {
        assertRead(ImportKind.MISSION_LOCALE_ZONES, "mission-locale-zones.csv", 34_900);
    }

    @Test
    public void sites() throws IOException {
        assertRead(ImportKind.POLE_EMPLOI_SITES, "pole-emploi-sites.csv", 951);
    }

    @Test
    public void rome() throws IOException {
        assertRead(ImportKind.ROME, "rome.csv", 532);
    }

    @Test
    public void employmentZones() throws IOException {
        assertRead(ImportKind.COMMUNE_ZONE_EMPLOI, "commune-zone-emploi.csv", 34_847);
    }

    private static void assertRead(ImportKind kind, String name, int lines) throws IOException {
        Path file = Path.of(System.getProperty("relais.root", "../../.."))
                .resolve("../shared/data")
                .resolve(name);
        assumeTrue("the shared data are not here: " + file, Files.isReadable(file));
        try (InputStream content = Files.newInputStream(file)) {
            IntakeReport report = new ServiceRecorder().load(kind, content);
            assertEquals(List.of(), report.rejections());
            assertEquals(lines, report.accepted());
        }
    }
}
