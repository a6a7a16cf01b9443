// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    private final List<Life> lives;

    /** Files of a cohort. */
    public CohortFiles(Cohort cohort) {
        this.lives = cohort.lives();
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
        for (YearMonth month = YearMonth.from(lives.get(0).orientedOn());
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            months.add(new Month(month, write(folder, month)));
        }
        return months;
    }

    private List<ExchangeFile> write(Path folder, YearMonth month) {
        List<ExchangeFile> files = List.of(
                file(folder, month, 1, "people", PEOPLE, oriented(month).map(life -> person(life.person()))),
                file(folder, month, 2, "facts", FACTS, events(month, event -> event.kind()
                        .isOfThePerson())),
                file(
                        folder,
                        month,
                        3,
                        "orientations",
                        ORIENTATIONS,
                        oriented(month)
                                .map(life -> List.of(
                                        life.person().id(), life.orientedOn().toString()))),
                file(folder, month, 4, "affectations", AFFECTATIONS, affectations(month)),
                file(folder, month, 5, "facts", FACTS, events(month, event -> !event.kind()
                        .isOfThePerson())));
        return files.stream().filter(file -> file.lines() > 0).toList();
    }

    private Stream<Life> oriented(YearMonth month) {
        return lives.stream().filter(life -> YearMonth.from(life.orientedOn()).equals(month));
    }

    private Stream<List<String>> affectations(YearMonth month) {
        return lives.stream()
                .flatMap(life -> life.affectation().stream())
                .filter(asked -> YearMonth.from(asked.on()).equals(month))
                .sorted(Comparator.comparing(Affectation::on).thenComparing(Affectation::person))
                .map(asked -> List.of(
                        asked.person(),
                        asked.on().toString(),
                        asked.missionLocale(),
                        asked.site(),
                        text(asked.appointmentOn())));
    }

    private Stream<List<String>> events(YearMonth month, Predicate<Event> which) {
        return lives.stream()
                .flatMap(life -> life.events().stream()
                        .filter(event -> monthOfLoading(event, life).equals(month)))
                .filter(which)
                .sorted(Comparator.comparing(Event::on))
                .map(event -> List.of(
                        event.person(),
                        event.kind().name(),
                        event.on().toString(),
                        event.missionLocale(),
                        event.detail(),
                        text(event.alertRaisedOn())));
    }

    /** What happened before a person was known comes in with the person. */
    private static YearMonth monthOfLoading(Event event, Life life) {
        return YearMonth.from(event.on().isBefore(life.orientedOn()) ? life.orientedOn() : event.on());
    }

    private static List<String> person(Person one) {
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

    private static ExchangeFile file(
            Path folder, YearMonth month, int order, String kind, String header, Stream<List<String>> rows) {
        Path path = folder.resolve(month + "-" + order + "-" + kind + ".csv");
        return new ExchangeFile(kind, path, Csv.write(path, header, rows));
    }
}
