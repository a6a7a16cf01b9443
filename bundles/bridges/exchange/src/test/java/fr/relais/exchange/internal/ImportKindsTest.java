// SPDX-License-Identifier: Apache-2.0
package fr.relais.exchange.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import fr.relais.cotraitance.AffectationImportRow;
import fr.relais.cotraitance.FactImportRow;
import fr.relais.cotraitance.PersonImportRow;
import fr.relais.exchange.ImportKind;
import fr.relais.intake.IntakeReport;
import fr.relais.partnership.lifecycle.FactTypes;
import fr.relais.partnership.objectives.Convention;
import fr.relais.partnership.objectives.Objective;
import fr.relais.partnership.territory.Commune;
import fr.relais.partnership.territory.Region;
import fr.relais.partnership.territory.ZoneEntry;
import fr.relais.vocabulary.AdviserId;
import fr.relais.vocabulary.AlertDecision;
import fr.relais.vocabulary.AlertReason;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.Excuse;
import fr.relais.vocabulary.InterviewKind;
import fr.relais.vocabulary.Level;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.Obstacle;
import fr.relais.vocabulary.OtherSupport;
import fr.relais.vocabulary.Partner;
import fr.relais.vocabulary.PpaeAction;
import fr.relais.vocabulary.PrestationKind;
import fr.relais.vocabulary.Registration;
import fr.relais.vocabulary.TrainingLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

public class ImportKindsTest {

    private static final String FACTS = "pole_emploi_id,kind,on,mission_locale,detail,alert_raised_on";

    private final ServiceRecorder recorder = new ServiceRecorder();

    @Test
    public void regionsBringTheObjectivesOfTheirColumns() {
        IntakeReport report = recorder.load(
                ImportKind.REGIONS,
                "region,name,objective_2009,objective_2010\n82,Rhône-Alpes,10367,11962\n94,Corse,,300\n");

        assertEquals(List.of(), report.rejections());
        assertEquals(List.of("TerritoryIntake.regions", "Objectives.load"), List.copyOf(recorder.called));
        assertEquals("Corse", ((Region) recorder.value(1)).name());
        assertEquals(
                List.of("2009 10367", "2010 11962", "2010 300"),
                recorder.lines.stream()
                        .filter(line -> line.value() instanceof Objective)
                        .map(line -> (Objective) line.value())
                        .map(objective -> objective.year() + " " + objective.volume())
                        .toList());
    }

    /** Found by fuzzing: such a column is told and not read. */
    @Test
    public void anObjectiveOfNoYearIsNoColumn() {
        IntakeReport report = recorder.load(ImportKind.REGIONS, "region,name,objective_201O\n82,Rhône-Alpes,11962\n");

        assertEquals(Optional.of("objective_201O"), report.rejections().get(0).field());
        assertEquals(1, recorder.lines.size());
    }

    @Test
    public void datesAreOptionalColumns() {
        recorder.load(
                ImportKind.COMMUNES,
                """
                commune,name,departement,arrondissement,population,part_of,from,to
                69123,Lyon,69,691,522250,,,
                69381,Lyon 1er,69,,29000,69123,1964-01-01,2030-12-31
                """);
        IntakeReport wrong = recorder.load(
                ImportKind.MISSION_LOCALE_ZONES,
                "commune,mission_locale,shared,from,to\n"
                        + "69381,69382S00,yes,2010-01-01,2009-01-01\n"
                        + "69381,69382S00,yes,,\n");

        Commune arrondissement = (Commune) recorder.value(1);
        assertEquals(OptionalInt.of(29000), arrondissement.population());
        assertEquals(Optional.of(new CommuneCode("69123")), arrondissement.partOf());
        assertEquals(
                Optional.of(LocalDate.of(2030, 12, 31)),
                arrondissement.validity().to());
        assertEquals(Optional.of("to"), wrong.rejections().get(0).field());
        assertEquals(true, ((ZoneEntry) recorder.value(2)).shared());
    }

    @Test
    public void whatWasAgreedIsReadByLevel() {
        recorder.load(
                ImportKind.OBJECTIVES,
                """
                level,code,year,volume,source
                NATIONAL,FR,2009,130000,annexe 4
                LOCAL,69382S00,2010,812,"avenant, mars"
                """);
        IntakeReport wrong = recorder.load(
                ImportKind.OBJECTIVES,
                """
                level,code,year,volume,source
                NATIONAL,82,2009,130000,x
                REGIONAL,FR,2009,1,x
                REGIONAL,82,20100,1,x
                REGIONAL,82,2010,-1,x
                REGIONAL,82,2010,12345678901,x
                regional,82,2010,1,x
                REGIONAL,82,2010,1,
                """);
        recorder.load(
                ImportKind.CONVENTIONS,
                """
                convention,level,code,signed_on,effective_on,ends_on,themes,parties
                CL-69382S00-2010,LOCAL,69382S00,,2010-01-01,2014-12-31,ZUS;SIAE,MISSION_LOCALE
                """);

        assertEquals(
                new Objective(Level.NATIONAL, "FR", 2009, 130_000, LocalDate.of(2009, 1, 1), "annexe 4"),
                recorder.value(0));
        assertEquals(
                List.of("code", "code", "year", "volume", "volume", "level", "source"),
                wrong.rejections().stream()
                        .map(one -> one.field().orElseThrow())
                        .toList());
        Convention convention = (Convention) recorder.value(2);
        assertEquals(Optional.empty(), convention.signedOn());
        assertEquals(Set.of("ZUS", "SIAE"), convention.themes());
    }

    @Test
    public void whatIsEmptyInAProfileIsUnknown() {
        recorder.load(
                ImportKind.PEOPLE,
                String.join(",", PeopleSchemas.PEOPLE.required())
                        + """

                1234567A,DURAND,Léa,1992-05-06,,69381,69010,2010-01-04,,,,,,,,,,,
                1234567B,MARTIN,Zoé,1991-05-06,FEMALE,69381,69010,2010-01-04,yes,mission-locale,DEFINED,none,no,yes,no,V_BIS,IV,2009-06-30,"1, rue X"
                1234567C,PETIT,Ali,1991-05-06,MALE,69381,69010,2010-01-04,no,no,,HOUSING;MOBILITY,,,,,,,
                """);

        PersonImportRow unknown = (PersonImportRow) recorder.value(0);
        assertEquals(Optional.empty(), unknown.profile().obstacles());
        assertEquals(Optional.empty(), unknown.profile().otherSupport());
        PersonImportRow told = (PersonImportRow) recorder.value(1);
        assertEquals(Optional.of(Set.of()), told.profile().obstacles());
        assertEquals(Optional.of(OtherSupport.MISSION_LOCALE), told.profile().otherSupport());
        assertEquals(Optional.of(false), told.profile().bearings());
        assertEquals(Optional.of(TrainingLevel.V_BIS), told.profile().trainingLevel());
        assertEquals("1, rue X", told.identity().address());
        assertEquals(
                Optional.of(Set.of(Obstacle.HOUSING, Obstacle.MOBILITY)),
                ((PersonImportRow) recorder.value(2)).profile().obstacles());
    }

    @Test
    public void everyKindOfFactIsRead() {
        IntakeReport report = recorder.load(
                ImportKind.FACTS,
                FACTS + ",ground,record_id,until"
                        + """

                1234567A,CEASED,2010-03-01,69382S00,,,,,
                1234567A,CIVIS_ENTERED,2010-03-01,,,,,,
                1234567A,CIVIS_LEFT,2010-03-02,,,,,,
                1234567A,MOVED,2010-03-01,,69382,,,,
                1234567A,ACCEPTED,2010-03-01,69382S00,,,,P3-17,
                1234567A,INTERVIEWED,2010-03-01,69382S00,WORKSHOP,,,,
                1234567A,ALERT_RAISED,2010-03-01,69382S00,BREACH,,,,
                1234567A,ALERT_CLOSED,2010-03-09,69382S00,MISSION_LOCALE,2010-03-01,seen again,,
                1234567A,ALERT_DECIDED,2010-03-09,69382S00,EXIT_TAKEN_BACK,,,,
                1234567A,FORMER_SORTIE,2010-03-09,69382S00,,,,,
                1234567A,INVITED,2010-03-09,69382S00,,,,,
                1234567A,BREACH_REPORTED,2010-03-09,69382S00,,,,,
                1234567A,EXCUSED,2010-03-09,69382S00,TRAINING,,,,2010-04-30
                1234567A,EXCUSE_ENDED,2010-03-09,69382S00,,,,,
                1234567A,DECLINED,2010-03-09,69382S00,,,supported elsewhere,,
                1234567A,ADVISER_NAMED,2010-03-09,69382S00,c.durand,,,,
                1234567A,ADVISER_LEFT,2010-03-09,69382S00,,,,,
                1234567A,ACTION_AGREED,2010-03-09,69382S00,SIAE,,,,
                1234567A,PRESTATION_ASKED,2010-03-09,69382S00,SUPPORT,,Trajectoire emploi,,
                """);

        LocalDate first = LocalDate.of(2010, 3, 1);
        LocalDate ninth = LocalDate.of(2010, 3, 9);
        assertEquals(List.of(), report.rejections());
        assertEquals(
                List.of(
                        FactTypes.REGISTRATION_CHANGED.told(first, Registration.CEASED),
                        FactTypes.CIVIS_ENTERED.told(first),
                        FactTypes.CIVIS_LEFT.told(LocalDate.of(2010, 3, 2)),
                        FactTypes.MOVED.told(first, new CommuneCode("69382")),
                        FactTypes.ACCEPTED.told(first),
                        FactTypes.INTERVIEWED.told(first, InterviewKind.WORKSHOP),
                        FactTypes.ALERT_RAISED.told(first, AlertReason.BREACH),
                        FactTypes.ALERT_CLOSED.told(ninth, Optional.of(first), Partner.MISSION_LOCALE, "seen again"),
                        FactTypes.ALERT_DECIDED.told(ninth, Optional.empty(), AlertDecision.EXIT_TAKEN_BACK),
                        FactTypes.FORMER_SORTIE.told(ninth),
                        FactTypes.INVITED.told(ninth),
                        FactTypes.BREACH_REPORTED.told(ninth),
                        FactTypes.EXCUSED.told(ninth, Excuse.TRAINING, LocalDate.of(2010, 4, 30)),
                        FactTypes.EXCUSE_ENDED.told(ninth),
                        FactTypes.DECLINED.told(ninth, "supported elsewhere"),
                        FactTypes.ADVISER_NAMED.told(ninth, new AdviserId("c.durand")),
                        FactTypes.ADVISER_LEFT.told(ninth),
                        FactTypes.ACTION_AGREED.told(ninth, PpaeAction.SIAE),
                        FactTypes.PRESTATION_ASKED.told(ninth, PrestationKind.SUPPORT, "Trajectoire emploi")),
                recorder.lines.stream()
                        .map(line -> ((FactImportRow) line.value()).fact())
                        .toList());
        assertEquals(Optional.empty(), ((FactImportRow) recorder.value(0)).missionLocale());
        assertEquals(Optional.of(new MissionLocaleId("69382S00")), ((FactImportRow) recorder.value(4)).missionLocale());
        assertEquals("P3-17", ((FactImportRow) recorder.value(4)).messageKey());
    }

    @Test
    public void aFactWithoutItsDetailOrItsMissionLocaleIsTold() {
        IntakeReport report = recorder.load(
                ImportKind.FACTS,
                FACTS
                        + """

                        1234567A,MOVED,2010-03-01,,Lyon,
                        1234567A,ACCEPTED,2010-03-01,,,
                        1234567A,INTERVIEWED,2010-03-01,69382S00,,
                        1234567A,ALERT_DECIDED,2010-03-01,69382S00,MAYBE,
                        1234567A,EXITED,2010-03-01,69382S00,,
                        123,ACCEPTED,2010-03-01,69382S00,,
                        """);

        assertEquals(
                List.of("detail", "mission_locale", "detail", "detail", "kind", "pole_emploi_id"),
                report.rejections().stream()
                        .map(one -> one.field().orElseThrow())
                        .toList());
    }

    @Test
    public void aFactWithoutIdentifierIsKnownByItsContent() {
        String line = "1234567A,INTERVIEWED,2010-03-01,69382S00,WORKSHOP,\n";
        recorder.load(ImportKind.FACTS, FACTS + "\n" + line + line.replace("WORKSHOP", "COLLECTIVE") + line);
        recorder.load(
                ImportKind.FACTS,
                "kind,pole_emploi_id,on,mission_locale,detail,alert_raised_on\r\n"
                        + "INTERVIEWED,1234567A,2010-03-01,69382S00,\"WORKSHOP\" ,\r\n".replace(" ,", ","));

        assertEquals(key(0), key(2));
        assertEquals(key(0), key(3));
        assertNotEquals(key(0), key(1));
        assertEquals(43, key(0).length());
    }

    @Test
    public void longFilesGoInAFewThousandLinesAtATime() {
        String lines = IntStream.range(0, 12_000)
                .mapToObj(i -> String.format("%07dA,2010-02-01,69382S00,69010,%s%n", i, i % 2 == 0 ? "" : "2010-02-09"))
                .collect(Collectors.joining());

        IntakeReport report = recorder.load(
                ImportKind.AFFECTATIONS, "pole_emploi_id,on,mission_locale,site,appointment_on\n" + lines);

        assertEquals(12_000, report.accepted());
        assertEquals(5_000, recorder.longestCall);
        assertEquals(
                Optional.of(LocalDate.of(2010, 2, 9)), ((AffectationImportRow) recorder.value(11_999)).appointment());
    }

    private String key(int line) {
        return ((FactImportRow) recorder.value(line)).messageKey();
    }
}
