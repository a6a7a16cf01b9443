// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import static java.util.stream.Collectors.groupingBy;

import fr.relais.demo.cohort.AffectationEntry;
import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.cohort.FactEntry;
import fr.relais.demo.cohort.InventedProfile;
import fr.relais.demo.cohort.Life;
import fr.relais.demo.cohort.Person;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes a cohort quarter by quarter, so that the daily clock can run between them. A quarter's files are loaded in this
 * order: people who are new, what happened to people, orientations, affectations, what happened in support.
 */
public final class CohortFileWriter {

    static final String PEOPLE =
            "pole_emploi_id,last_name,first_name,birth_date,sex,commune,site,registered_on,positioned_acc,"
                    + "third_party_support,project,obstacles,bearings,network,discouraged,training_level,project_level,"
                    + "left_school_on,address";
    static final String ORIENTATIONS = "pole_emploi_id,on";
    static final String AFFECTATIONS = "pole_emploi_id,on,mission_locale,site,appointment_on";
    static final String FACTS = "pole_emploi_id,kind,on,mission_locale,detail,alert_raised_on";

    private final Map<Quarter, List<Life>> oriented;
    private final Map<Quarter, List<AffectationEntry>> affected;
    private final Map<Quarter, List<FactEntry>> happenedToPeople;
    private final Map<Quarter, List<FactEntry>> happenedInSupport;

    /** Files of a cohort. */
    public CohortFileWriter(Cohort cohort) {
        List<Life> lives = cohort.lives();
        oriented = lives.stream().collect(groupingBy(life -> Quarter.of(life.orientedOn())));
        affected = lives.stream()
                .flatMap(life -> life.affectation().stream())
                .sorted(Comparator.comparing(AffectationEntry::on).thenComparing(AffectationEntry::person))
                .collect(groupingBy(asked -> Quarter.of(asked.on())));
        happenedToPeople = events(lives, true);
        happenedInSupport = events(lives, false);
    }

    private static Map<Quarter, List<FactEntry>> events(List<Life> lives, boolean ofThePerson) {
        Map<Quarter, List<FactEntry>> byQuarter = new HashMap<>();
        for (Life life : lives) {
            for (FactEntry event : life.events()) {
                if (event.kind().isOfThePerson() == ofThePerson) {
                    byQuarter
                            .computeIfAbsent(quarterOfLoading(event, life), any -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        // By person, so that each file has to be opened once: the order of the lines means nothing (R-X1).
        byQuarter
                .values()
                .forEach(quarter ->
                        quarter.sort(Comparator.comparing(FactEntry::person).thenComparing(FactEntry::on)));
        return byQuarter;
    }

    /** What happened before a person was known comes in with the person. */
    private static Quarter quarterOfLoading(FactEntry event, Life life) {
        return Quarter.of(event.on().isBefore(life.orientedOn()) ? life.orientedOn() : event.on());
    }

    /**
     * One quarter's files.
     *
     * @param files in the order of loading, without those that would be empty
     */
    public record Batch(Quarter quarter, List<ExchangeFile> files) {}

    /** Writes every quarter from the first orientation to the last event, replacing what was there. */
    public List<Batch> writeTo(Path folder) {
        List<Batch> batches = new ArrayList<>();
        Quarter last = Quarter.of(Cohort.LAST_DAY);
        for (Quarter quarter = Collections.min(oriented.keySet());
                quarter.compareTo(last) <= 0;
                quarter = quarter.next()) {
            batches.add(new Batch(quarter, write(folder, quarter)));
        }
        return batches;
    }

    private List<ExchangeFile> write(Path folder, Quarter quarter) {
        return Stream.of(
                        file(folder, quarter, 1, "people", PEOPLE, oriented, CohortFileWriter::person),
                        file(folder, quarter, 2, "facts", FACTS, happenedToPeople, CohortFileWriter::fact),
                        file(folder, quarter, 3, "orientations", ORIENTATIONS, oriented, CohortFileWriter::orientation),
                        file(folder, quarter, 4, "affectations", AFFECTATIONS, affected, CohortFileWriter::affectation),
                        file(folder, quarter, 5, "facts", FACTS, happenedInSupport, CohortFileWriter::fact))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing is written where nothing happened. */
    private static <T> Optional<ExchangeFile> file(
            Path folder,
            Quarter quarter,
            int order,
            String kind,
            String header,
            Map<Quarter, List<T>> byQuarter,
            Function<T, List<String>> row) {
        Path path = folder.resolve(quarter + "-" + order + "-" + kind + ".csv");
        return Optional.ofNullable(byQuarter.get(quarter))
                .map(happened -> new ExchangeFile(
                        kind, path, Csv.write(path, header, happened.stream().map(row))));
    }

    private static List<String> orientation(Life life) {
        return List.of(life.person().id(), life.orientedOn().toString());
    }

    private static List<String> affectation(AffectationEntry asked) {
        return List.of(
                asked.person(),
                asked.on().toString(),
                asked.missionLocale(),
                asked.site(),
                text(asked.appointmentOn()));
    }

    static List<String> fact(FactEntry event) {
        return List.of(
                event.person(),
                event.kind().name(),
                event.on().toString(),
                event.missionLocale(),
                event.detail(),
                text(event.alertRaisedOn()));
    }

    static List<String> person(Life life) {
        Person one = life.person();
        InventedProfile profile = one.profile();
        return List.of(
                one.id(),
                one.lastName(),
                one.firstName(),
                one.birthDate().toString(),
                one.sex(),
                one.commune().code(),
                one.site().safir(),
                one.registeredOn().toString(),
                yesOrNo(one.positioned()),
                yesOrNo(one.thirdPartySupport()),
                profile.project(),
                profile.obstacles(),
                profile.bearings(),
                profile.network(),
                profile.discouraged(),
                profile.trainingLevel(),
                profile.projectLevel(),
                text(profile.leftSchoolOn()),
                one.address());
    }

    private static String yesOrNo(boolean answer) {
        return answer ? "yes" : "no";
    }

    static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
