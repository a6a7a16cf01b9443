// SPDX-License-Identifier: Apache-2.0
package fr.relais.partnership.territory;

import static org.junit.Assert.assertEquals;

import fr.relais.partnership.tables.ExampleTable;
import fr.relais.vocabulary.CommuneCode;
import fr.relais.vocabulary.MissionLocaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** R-T2, I-T2: zones of competence are dated; a commune is shared only where that is declared. */
public class ZonesTest {

    private static final CommuneCode COMMUNE = new CommuneCode("69290");

    @Test
    public void entriesThatOverlapConflictUnlessBothAreDeclaredShared() {
        ExampleTable.rows(ZonesTest.class, "overlaps.txt").forEach(row -> {
            ZoneEntry one = entry(row.cell("one"));
            ZoneEntry other = entry(row.cell("other"));

            assertEquals(row.toString(), row.cell("conflict"), one.conflictsWith(other) ? "yes" : "no");
            assertEquals(row.toString(), one.conflictsWith(other), other.conflictsWith(one));
        });
    }

    @Test
    public void competenceIsThatOfTheDay() {
        Zones zones = new Zones(List.of(
                entry("69382S00 from … to 2010-12-31"),
                entry("42218S00 from 2011-01-01 to …"),
                entry("38185S00 shared from 2011-06-01 to 2011-06-30")));

        assertEquals(Set.of("69382S00"), competent(zones, "2010-12-31"));
        assertEquals(Set.of("42218S00"), competent(zones, "2011-01-01"));
        assertEquals(Set.of("38185S00", "42218S00"), competent(zones, "2011-06-30"));
        assertEquals(Set.of(), new Zones(List.of()).competent(COMMUNE, LocalDate.of(2010, 1, 1)));
    }

    /** Also across a merger: whoever stands in for both shares with nobody what they shared. */
    @Test
    public void whoSharesACommuneIsToldAsOfTheDay() {
        List<ZoneEntry> entries = List.of(
                entry("69382S00 shared from … to …"),
                entry("42218S00 shared from 2011-01-01 to …"),
                entry("38185S00 shared from 2011-01-01 to …"),
                entry("69382S00 in 69382 from … to 2010-12-31"),
                entry("26362S00 in 69382 from 2011-01-01 to …"));
        Zones zones = new Zones(entries);
        Zones merged = new Zones(
                entries,
                new Mergers(List.of(new Merger(
                        new MissionLocaleId("42218S00"), new MissionLocaleId("69382S00"), LocalDate.of(2012, 1, 1)))));

        assertEquals(Set.of(), sharing(zones, "69382S00", "2010-12-31"));
        assertEquals(Set.of("38185S00", "42218S00"), sharing(zones, "69382S00", "2011-01-01"));
        assertEquals(Set.of("38185S00", "69382S00"), sharing(zones, "42218S00", "2011-01-01"));
        assertEquals(Set.of(), sharing(zones, "26362S00", "2011-01-01"));
        assertEquals(Set.of("38185S00"), sharing(merged, "69382S00", "2012-01-01"));
    }

    private static Set<String> sharing(Zones zones, String missionLocale, String day) {
        return zones.sharingWith(new MissionLocaleId(missionLocale), LocalDate.parse(day)).stream()
                .map(MissionLocaleId::value)
                .collect(Collectors.toSet());
    }

    private static Set<String> competent(Zones zones, String day) {
        return zones.competent(COMMUNE, LocalDate.parse(day)).stream()
                .map(MissionLocaleId::value)
                .collect(Collectors.toSet());
    }

    /** Words such as {@code 69382S00 shared from 2010-01-01 to …}, of 69290 unless {@code in} says otherwise. */
    private static ZoneEntry entry(String words) {
        List<String> word = Stream.of(words.split(" ")).toList();
        return new ZoneEntry(
                word.contains("in") ? new CommuneCode(word.get(word.indexOf("in") + 1)) : COMMUNE,
                new MissionLocaleId(word.get(0)),
                word.contains("shared"),
                new Validity(day(word, "from"), day(word, "to")));
    }

    private static Optional<LocalDate> day(List<String> words, String before) {
        return Optional.of(words.indexOf(before))
                .filter(place -> place >= 0)
                .map(place -> words.get(place + 1))
                .filter(day -> !day.equals("…"))
                .map(LocalDate::parse);
    }
}
