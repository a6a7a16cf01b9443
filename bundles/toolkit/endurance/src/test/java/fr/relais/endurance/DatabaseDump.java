// SPDX-License-Identifier: Apache-2.0
package fr.relais.endurance;

import fr.relais.access.PageRequest;
import fr.relais.cotraitance.YoungPerson;
import fr.relais.cotraitance.flow.OutboxFile;
import fr.relais.cotraitance.spi.PersonFile;
import fr.relais.exchange.OutboxFormat;
import fr.relais.partnership.lifecycle.Fact;
import fr.relais.partnership.lifecycle.Lifecycle;
import fr.relais.partnership.lifecycle.RuleContext;
import fr.relais.vocabulary.ExchangePartner;
import fr.relais.vocabulary.YoungPersonId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that a season left, as lines that don't depend on numbers, instants and the days on which partners were told: two
 * databases that went through the same are the same text.
 */
final class DatabaseDump {

    private static final Pattern NUMBERED = Pattern.compile("(cotraitance|id)=(Optional\\[)?(\\d+)");
    private static final PageRequest ALL = new PageRequest(1_000, Optional.empty());

    private final AssembledPlatform house;

    DatabaseDump(AssembledPlatform house) {
        this.house = house;
    }

    /** Also derives all situations anew, which must change nothing, and reads every file for partners once more. */
    String text(Path spool) throws SQLException, IOException {
        List<String> lines = new ArrayList<>(people());
        lines.addAll(filesForPartners());
        try (Stream<Path> left = Files.list(spool)) {
            left.forEach(path -> lines.add("spooled " + path.getFileName()));
        }
        try (Connection connection = house.database.getConnection()) {
            TableDump tables = new TableDump(connection);
            lines.addAll(tables.rows());
            lines.addAll(daysOfTheClock(connection));
            List<String> before = derived(tables);
            for (String table : tables.derived()) {
                execute(connection, "delete from " + table);
            }
            house.clock.rebuild(Worker.ADMINISTRATOR);
            lines.add("derived anew the same: " + before.equals(derived(tables)));
        }
        lines.sort(null);
        return String.join("\n", lines) + "\n";
    }

    private List<String> people() {
        return house.files.inTransaction(work -> {
            List<String> lines = new ArrayList<>();
            List<YoungPersonId> ids = work.peopleAfter(0, Integer.MAX_VALUE);
            for (PersonFile file : work.open(Worker.ADMINISTRATOR, ids).values()) {
                lines.addAll(person(file));
            }
            return lines;
        });
    }

    private static List<String> person(PersonFile file) {
        YoungPerson person = file.person();
        Map<String, String> names = new HashMap<>();
        person.facts().forEach(recorded -> {
            if (recorded.fact() instanceof Fact.Affected affected) {
                names.put(affected.cotraitance().toString(), affected.missionLocale() + "/" + affected.on());
            }
        });
        List<String> lines = new ArrayList<>();
        person.factsInForce().forEach(fact -> lines.add("in force " + fact));
        Lifecycle.timeline(
                        person.factsInForce(),
                        new RuleContext(EnduranceTerritory.AGREEMENTS.parameters(), EnduranceTerritory.MAP.zones()))
                .tracks()
                .values()
                .forEach(track -> lines.add("track " + track));
        for (fr.relais.cotraitance.flow.Statement statement : file.lastTold().values()) {
            lines.add("last told " + statement);
        }
        return lines.stream()
                .map(line -> person.identity().poleEmploiId() + " " + named(line, names))
                .toList();
    }

    private static String named(String line, Map<String, String> names) {
        return NUMBERED.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "="
                        + Optional.ofNullable(found.group(2)).orElse("")
                        + names.getOrDefault(found.group(3), "unknown " + found.group(3))));
    }

    /** R-X2: each is whole: as many records as its totals say, and the sum that was told when it was made first. */
    private List<String> filesForPartners() throws IOException {
        List<String> lines = new ArrayList<>();
        for (ExchangePartner partner : ExchangePartner.values()) {
            for (OutboxFile file : outbox(partner)) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                OutboxFile again = house.outboxOn(file.day())
                        .file(Worker.ADMINISTRATOR, partner, file.day(), OutboxFormat.CSV, bytes);
                long records = bytes.toString(StandardCharsets.UTF_8).lines().count() - 1;
                lines.add("outbox " + partner + " " + file.records() + " whole " + (records == file.size())
                        + " as first made "
                        + again.sums().equals(file.sums()) + " acknowledged "
                        + file.acknowledgement().isPresent());
            }
        }
        return lines;
    }

    private List<OutboxFile> outbox(ExchangePartner partner) {
        return house
                .outboxOn(AssembledPlatform.FIRST_DAY)
                .files(Worker.ADMINISTRATOR, partner, false, ALL)
                .items()
                .stream()
                .filter(file -> !file.day().isBefore(AssembledPlatform.FIRST_DAY))
                .toList();
    }

    private static List<String> derived(TableDump tables) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (String table : tables.derived()) {
            lines.addAll(tables.rows(table));
        }
        lines.sort(null);
        return lines;
    }

    private static List<String> daysOfTheClock(Connection connection) throws SQLException {
        List<String> days = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select distinct until_day from clock_run")) {
            while (result.next()) {
                days.add("clock " + result.getString(1));
            }
        }
        return days;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
