// SPDX-License-Identifier: Apache-2.0
package fr.relais.steering.internal;

import static fr.relais.steering.internal.SteeredFrance.ADMINISTRATOR;
import static fr.relais.steering.internal.SteeredFrance.LYON;
import static fr.relais.steering.internal.SteeredFrance.RHONE_ALPES;
import static fr.relais.steering.internal.SteeredFrance.lines;
import static fr.relais.steering.internal.SteeredFrance.local;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.access.Caller;
import fr.relais.access.ForbiddenException;
import fr.relais.intake.IntakeReport;
import fr.relais.partnership.objectives.Convention;
import fr.relais.vocabulary.ConventionId;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class ConventionsServiceTest {

    private static final LocalDate FROM = LocalDate.of(2010, 1, 1);
    private static final LocalDate TO = LocalDate.of(2010, 12, 31);

    private final SteeredFrance france = new SteeredFrance();

    /** R-O7, I-E4: what an affectation of a day would find. */
    @Test
    public void aConventionStandsDifferentlyByTheDay() {
        load(local("CL-LYON", "69382S00", "2010-03-15", "2010-01-01", "2010-12-31"));
        assertEquals(Convention.Force.NONE, force("69382S00", "2009-12-31"));
        assertEquals(Convention.Force.PROVISIONAL, force("69382S00", "2010-01-01"));
        assertEquals(Convention.Force.PROVISIONAL, force("69382S00", "2010-03-14"));
        assertEquals(Convention.Force.FULL, force("69382S00", "2010-03-15"));
        assertEquals(Convention.Force.FULL, force("69382S00", "2010-12-31"));
        assertEquals(Convention.Force.NONE, force("69382S00", "2011-01-01"));
        assertEquals(Convention.Force.NONE, force("69029S00", "2010-06-01"));
    }

    @Test
    public void ofTwoTheSignedOneHolds() {
        load(
                local("CL-LYON-A", "69382S00", "", "2010-01-01", "2010-12-31"),
                local("CL-LYON-B", "69382S00", "2009-11-02", "2010-01-01", "2010-12-31"));
        assertEquals(Convention.Force.FULL, force("69382S00", "2010-06-01"));
    }

    /** I-E4: the signature regularises; loading again changes only what differs. */
    @Test
    public void theSignatureComesInLater() {
        load(local("CL-LYON", "69382S00", "", "2010-01-01", "2010-12-31"));
        assertEquals(Convention.Force.PROVISIONAL, force("69382S00", "2010-06-01"));
        Convention signed = local("CL-LYON", "69382S00", "2010-05-01", "2010-01-01", "2010-12-31");
        assertEquals(1, load(signed).accepted());
        assertEquals(1, load(signed).unchanged());
        assertEquals(Convention.Force.FULL, force("69382S00", "2010-06-01"));
    }

    /** I-E4: what was affected before the signature is regularised by it. */
    @Test
    public void anAffectationIsProvisionalUntilTheSignature() {
        load(local("CL-LYON", "69382S00", "2010-03-15", "2010-01-01", "2010-12-31"));
        MissionLocaleId lyon = new MissionLocaleId("69382S00");
        assertTrue(france.agreements.provisional(lyon, FROM, LocalDate.of(2010, 3, 14)));
        assertFalse(france.agreements.provisional(lyon, FROM, LocalDate.of(2010, 3, 15)));
        assertFalse(france.agreements.provisional(lyon, TO.plusDays(1), TO.plusDays(1)));
    }

    /** R-O7. */
    @Test
    public void whatMakesNoConventionIsRejected() {
        IntakeReport report = load(
                convention(Level.NATIONAL, "FR", TO, Set.of("theme"), Set.of("État", "Pôle emploi")),
                convention(Level.LOCAL, "75101S00", TO, Set.of("theme"), Set.of("site", "ML")),
                convention(Level.LOCAL, "69382S00", FROM.minusDays(1), Set.of("theme"), Set.of("site", "ML")),
                convention(Level.LOCAL, "69382S00", TO, Set.of(), Set.of("site", "ML")),
                convention(Level.LOCAL, "69382S00", TO, Set.of("theme"), Set.of("site")),
                convention(Level.REGIONAL, "82", TO, Set.of("theme"), Set.of("préfet", "Pôle emploi", "ARML")));
        assertEquals(1, report.accepted());
        assertEquals(
                List.of("level", "code", "ends_on", "themes", "parties"),
                report.rejections().stream()
                        .map(each -> each.field().orElseThrow())
                        .toList());
    }

    @Test
    public void everybodySeesTheConventionsOfTheirScope() {
        load(
                local("CL-LYON", "69382S00", "", "2010-01-01", "2010-12-31"),
                local("CL-BRON", "69029S00", "", "2010-01-01", "2010-12-31"),
                local("CL-AIX", "13001S00", "", "2010-01-01", "2010-12-31"),
                convention(Level.REGIONAL, "82", TO, Set.of("theme"), Set.of("préfet", "ARML")));
        assertEquals(List.of("C-82", "CL-BRON", "CL-LYON"), visible(RHONE_ALPES, "82"));
        assertEquals(List.of("CL-LYON"), visible(LYON, "82"));
        assertEquals(List.of(), visible(RHONE_ALPES, "93"));
        assertEquals(List.of("CL-AIX"), visible(ADMINISTRATOR, "93"));
    }

    @Test
    public void onlyAdministratorsLoad() {
        assertThrows(ForbiddenException.class, () -> france.conventions.load(LYON, List.of()));
    }

    private IntakeReport load(Convention... conventions) {
        return france.conventions.load(ADMINISTRATOR, lines(conventions));
    }

    private Convention.Force force(String missionLocale, String day) {
        return france.agreements.localConvention(new MissionLocaleId(missionLocale), LocalDate.parse(day));
    }

    private List<String> visible(Caller caller, String region) {
        return france.conventions.of(caller, new RegionCode(region)).stream()
                .map(convention -> convention.id().value())
                .toList();
    }

    private static Convention convention(
            Level level, String code, LocalDate endsOn, Set<String> themes, Set<String> parties) {
        return new Convention(
                new ConventionId("C-" + code), level, code, Optional.empty(), FROM, endsOn, themes, parties);
    }
}
