// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import static java.util.stream.Collectors.groupingBy;

import fr.relais.demo.cohort.Affectation;
import fr.relais.demo.cohort.Cohort;
import fr.relais.demo.cohort.Event;
import fr.relais.demo.cohort.Life;
import fr.relais.demo.cohort.Person;
import fr.relais.demo.cohort.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
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
 * Writes a cohort month by month, so that the daily clock can run between the months. A month's files are loaded in this
 * order: people who are new, what happened to people, orientations, affectations, what happened in support.
 */
public final class CohortFiles {

    static final String PEOPLE =
            "pole_emploi_id,last_name,first_name,birth_date,sex,commune,site,registered_on,positioned_acc,"
                    + "third_party_support,project,obstacles,bearings,network,discouraged,training_level,project_level,"
                    + "left_school_on,address";
    static final String ORIENTATIONS = "pole_emploi_id,on";
    static final String AFFECTATIONS = "pole_emploi_id,on,mission_locale,site,appointment_on";
    static final String FACTS = "pole_emploi_id,kind,on,mission_locale,detail,alert_raised_on";

    private final Map<YearMonth, List<Life>> oriented;
    private final Map<YearMonth, List<Affectation>> affected;
    private final Map<YearMonth, List<Event>> happenedToPeople;
    private final Map<YearMonth, List<Event>> happenedInSupport;

    /** Files of a cohort. */
    public CohortFiles(Cohort cohort) {
        List<Life> lives = cohort.lives();
        oriented = lives.stream().collect(groupingBy(life -> YearMonth.from(life.orientedOn())));
        affected = lives.stream()
                .flatMap(life -> life.affectation().stream())
                .sorted(Comparator.comparing(Affectation::on).thenComparing(Affectation::person))
                .collect(groupingBy(asked -> YearMonth.from(asked.on())));
        happenedToPeople = events(lives, true);
        happenedInSupport = events(lives, false);
    }

    private static Map<YearMonth, List<Event>> events(List<Life> lives, boolean ofThePerson) {
        Map<YearMonth, List<Event>> byMonth = new HashMap<>();
        for (Life life : lives) {
            for (Event event : life.events()) {
                if (event.kind().isOfThePerson() == ofThePerson) {
                    byMonth.computeIfAbsent(monthOfLoading(event, life), month -> new ArrayList<>())
                            .add(event);
                }
            }
        }
        byMonth.values().forEach(month -> month.sort(Comparator.comparing(Event::on)));
        return byMonth;
    }

    /** What happened before a person was known comes in with the person. */
    private static YearMonth monthOfLoading(Event event, Life life) {
        return YearMonth.from(event.on().isBefore(life.orientedOn()) ? life.orientedOn() : event.on());
    }

    /**
     * One month's files.
     *
     * @param files in the order of loading, without those that would be empty
     */
    public record Month(YearMonth month, List<ExchangeFile> files) {}

    /** Writes every month from the first orientation to the last event, replacing what was there. */
    public List<Month> writeTo(Path folder) {
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(Cohort.LAST_DAY);
        for (YearMonth month = Collections.min(oriented.keySet()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month(month, write(folder, month)));
        }
        return months;
    }

    private List<ExchangeFile> write(Path folder, YearMonth month) {
        return Stream.of(
                        file(folder, month, 1, "people", PEOPLE, oriented, CohortFiles::person),
                        file(folder, month, 2, "facts", FACTS, happenedToPeople, CohortFiles::fact),
                        file(folder, month, 3, "orientations", ORIENTATIONS, oriented, CohortFiles::orientation),
                        file(folder, month, 4, "affectations", AFFECTATIONS, affected, CohortFiles::affectation),
                        file(folder, month, 5, "facts", FACTS, happenedInSupport, CohortFiles::fact))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing is written where nothing happened. */
    private static <T> Optional<ExchangeFile> file(
            Path folder,
            YearMonth month,
            int order,
            String kind,
            String header,
            Map<YearMonth, List<T>> byMonth,
            Function<T, List<String>> row) {
        Path path = folder.resolve(month + "-" + order + "-" + kind + ".csv");
        return Optional.ofNullable(byMonth.get(month))
                .map(happened -> new ExchangeFile(
                        kind, path, Csv.write(path, header, happened.stream().map(row))));
    }

    private static List<String> orientation(Life life) {
        return List.of(life.person().id(), life.orientedOn().toString());
    }

    private static List<String> affectation(Affectation asked) {
        return List.of(
                asked.person(),
                asked.on().toString(),
                asked.missionLocale(),
                asked.site(),
                text(asked.appointmentOn()));
    }

    private static List<String> fact(Event event) {
        return List.of(
                event.person(),
                event.kind().name(),
                event.on().toString(),
                event.missionLocale(),
                event.detail(),
                text(event.alertRaisedOn()));
    }

    private static List<String> person(Life life) {
        Person one = life.person();
        Profile profile = one.profile();
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

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
