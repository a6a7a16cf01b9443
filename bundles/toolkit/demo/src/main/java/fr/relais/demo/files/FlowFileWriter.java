// SPDX-License-Identifier: Apache-2.0
package fr.relais.demo.files;

import fr.relais.demo.cohort.AffectationEntry;
import fr.relais.demo.cohort.FactEntry;
import fr.relais.demo.cohort.FactEntry.Kind;
import fr.relais.demo.cohort.Life;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes lives as partners tell them: a file of people, one of moves, which no flow carries, and records of flows F1 to F10. Lives are
 * written as they come and not kept, so that any number of them fits into little memory.
 */
public final class FlowFileWriter implements AutoCloseable {

    static final String FLOWS =
            "flow,record_id,pole_emploi_id,mission_locale,affected_on,on,detail,alert_raised_on,site,appointment_on";

    private final Path folder;
    private final Order order;
    private final SplittableRandom random;
    private final CsvFile people;
    private final CsvFile moves;
    private final TreeMap<YearMonth, CsvFile> months = new TreeMap<>();
    private int records;

    /**
     * How records are spread over files.
     *
     * @param byMonth a file per month, as a year goes by; else one file, person by person, as a stock is taken over
     * @param late percentage of records that come a month late; only by month
     * @param twice percentage of records that come again a month later, or in one file at once
     */
    public record Order(boolean byMonth, int late, int twice) {

        /** Person by person, each record once and in time. */
        public static final Order BY_PERSON = new Order(false, 0, 0);
    }

    /** Files in a folder, replacing what was there. */
    public FlowFileWriter(Path folder, Order order, long seed) {
        this.folder = folder;
        this.order = order;
        this.random = new SplittableRandom(seed);
        this.people = new CsvFile(folder.resolve("people.csv"), CohortFileWriter.PEOPLE);
        this.moves = new CsvFile(folder.resolve("moves.csv"), CohortFileWriter.FACTS);
    }

    /** Writes lives. */
    public void write(Stream<Life> lives) {
        lives.forEachOrdered(this::write);
    }

    private void write(Life life) {
        people.add(CohortFileWriter.person(life));
        life.affectation().ifPresent(asked -> tell(affectation(asked), asked.on()));
        boolean seen = false;
        for (FactEntry event : life.events()) {
            if (event.kind() == Kind.MOVED) {
                moves.add(CohortFileWriter.fact(event));
                continue;
            }
            boolean first = event.kind() == Kind.INTERVIEWED && !seen;
            seen |= first;
            tell(record(event, life, first), event.on());
            exit(event).ifPresent(reason -> tell(ended("F7_EXIT", reason, event.on(), life), event.on()));
        }
        life.cancelledOn().ifPresent(on -> tell(ended("F9_CANCELLATION", "", on, life), on));
    }

    /** How many there are in which files. */
    public List<ExchangeFile> files() {
        List<ExchangeFile> files = new ArrayList<>();
        files.add(people.written("people"));
        files.add(moves.written("facts"));
        months.values().forEach(month -> files.add(month.written("flows")));
        return files;
    }

    @Override
    public void close() {
        people.close();
        moves.close();
        months.values().forEach(CsvFile::close);
    }

    private static List<String> affectation(AffectationEntry asked) {
        return List.of(
                "F1_AFFECTATION",
                asked.person(),
                asked.missionLocale(),
                "",
                asked.on().toString(),
                "",
                "",
                asked.site(),
                CohortFileWriter.text(asked.appointmentOn()));
    }

    private static List<String> record(FactEntry event, Life life, boolean firstInterview) {
        return switch (event.kind()) {
            case REGISTERED, CEASED, STRUCK_OFF ->
                ofThePerson("F4_REGISTRATION", event, event.kind().name());
            case CIVIS_ENTERED -> ofThePerson("F8_CIVIS", event, "ENTERED");
            case CIVIS_LEFT -> ofThePerson("F8_CIVIS", event, "LEFT");
            case INTERVIEWED ->
                ofThePerson(firstInterview ? "F3_INITIALISATION" : "F10_PPAE_STEP", event, event.detail());
            case ACCEPTED -> ofCotraitance("F2_ACCEPTATION", event, life, "");
            case ALERT_RAISED -> ofCotraitance("F5_ALERT", event, life, event.detail());
            case ALERT_CLOSED -> ofCotraitance("F6_ALERT_SETTLED", event, life, "CLOSED_BY_" + event.detail());
            case ALERT_DECIDED -> ofCotraitance("F6_ALERT_SETTLED", event, life, event.detail());
            case MOVED -> throw new IllegalArgumentException("no flow carries " + event.kind());
        };
    }

    private static List<String> ofThePerson(String flow, FactEntry event, String detail) {
        return List.of(
                flow, event.person(), event.missionLocale(), "", event.on().toString(), detail, "", "", "");
    }

    private static List<String> ofCotraitance(String flow, FactEntry event, Life life, String detail) {
        return List.of(
                flow,
                event.person(),
                event.missionLocale(),
                affectedOn(life),
                event.on().toString(),
                detail,
                CohortFileWriter.text(event.alertRaisedOn()),
                "",
                "");
    }

    private static List<String> ended(String flow, String detail, LocalDate on, Life life) {
        return List.of(flow, life.person().id(), life.competent(), affectedOn(life), on.toString(), detail, "", "", "");
    }

    private static String affectedOn(Life life) {
        return life.affectation().orElseThrow().on().toString();
    }

    /** R-L16: what Pôle emploi decided on an alert, it also pronounces. */
    private static Optional<String> exit(FactEntry event) {
        return event.kind() == Kind.ALERT_DECIDED && event.detail().startsWith("EXIT_")
                ? Optional.of(event.detail().substring("EXIT_".length()))
                : Optional.empty();
    }

    private void tell(List<String> told, LocalDate on) {
        List<String> record = new ArrayList<>(told);
        record.add(1, String.valueOf(++records));
        YearMonth month = order.byMonth() ? YearMonth.from(on) : YearMonth.from(LocalDate.EPOCH);
        boolean late = order.byMonth() && random.nextInt(100) < order.late();
        file(late ? month.plusMonths(1) : month).add(record);
        if (random.nextInt(100) < order.twice()) {
            file(order.byMonth() ? month.plusMonths(1) : month).add(record);
        }
    }

    private CsvFile file(YearMonth month) {
        return months.computeIfAbsent(
                month,
                any -> new CsvFile(folder.resolve(order.byMonth() ? "flows-" + any + ".csv" : "flows.csv"), FLOWS));
    }
}
