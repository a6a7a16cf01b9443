// SPDX-License-Identifier: Apache-2.0
package fr.relais.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.Test;

/** Many rows go in by the engine's own way and say what a row at a time would have said; all of them or none. */
public class BulkInsertTest extends StoreTestCase {

    private static final Instant AT = Instant.parse("2010-10-31T00:30:00.123456Z");
    private static final List<String> TEXTS =
            List.of("a\tb", "a\nb", "a\r\nb", "a\\b", "\\N", "\\.", "\\", "é€😀", "'\"", " b ", "null", "x,y");

    private static final String INSERT =
            "insert into audit (happened_at, user_name, operation, subject) values (?, ?, ?, ?)";

    private record Line(int number, String text) {}

    @Test
    public void aFewAndManyRowsSayTheSame() {
        for (int size : List.of(1, 99, 100, 101, 2500)) {
            database.empty();
            List<Line> lines = lines(size);
            transactions.run(transaction -> {
                insert(transaction.jdbc(), lines);
                return null;
            });
            assertEquals(
                    size + " rows",
                    lines.stream()
                            .map(line -> line.number() + ":" + line.text() + ":" + AT)
                            .toList(),
                    kept());
        }
    }

    @Test
    public void everyTypeIsKeptAndWhatIsEmptyIsNull() throws SQLException {
        String insert = "insert into bulk_test (id, said, tiny, yes, on_day, at_time) values (?, ?, ?, ?, ?, ?)";
        execute("create table bulk_test (id bigint, said varchar(20), tiny smallint, yes boolean, on_day date,"
                + " at_time timestamp)");
        try {
            List<Optional<Long>> rows = new ArrayList<>();
            LongStream.range(0, 400)
                    .forEach(i -> rows.add(i % 2 == 0 ? Optional.of(Long.MAX_VALUE - i) : Optional.empty()));
            transactions.run(transaction -> {
                transaction.jdbc().batch(insert, rows, (places, id) -> places.number(id)
                        .text(id)
                        .small(id.map(some -> -7))
                        .flag(id.map(some -> true))
                        .day(id.map(some -> LocalDate.of(9999, 12, 31)))
                        .instant(AT));
                return null;
            });
            for (long id : List.of(Long.MAX_VALUE, Long.MAX_VALUE - 398)) {
                assertEquals(
                        1,
                        count("select count(*) from bulk_test where id = " + id + " and said = '" + id
                                + "' and tiny = -7 and yes = true and on_day = '9999-12-31'"));
            }
            assertEquals(
                    200,
                    count("select count(*) from bulk_test where id is null and said is null and tiny is null"
                            + " and yes is null and on_day is null and at_time is not null"));
            assertEquals(400, count("select count(*) from bulk_test"));
        } finally {
            execute("drop table bulk_test");
        }
    }

    @Test
    public void anInstantIsKeptThatTheClocksOfTheProcessSkip() {
        Instant skipped = Instant.parse("2010-03-28T02:30:00.500Z");
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try {
            List<Instant> kept = transactions.run(transaction -> {
                transaction.jdbc().batch(INSERT, lines(150), (places, line) -> places.instant(skipped)
                        .text("u")
                        .text("o")
                        .text("s"));
                return transaction
                        .jdbc()
                        .rows(
                                "select distinct happened_at from audit",
                                null,
                                (places, nothing) -> {},
                                row -> row.instant());
            });
            assertEquals(List.of(skipped), kept);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    public void rowsOfMoreColumnsOfAKindThanAreForeseenGoInAllTheSame() throws SQLException {
        int columns = 30;
        List<String> names =
                IntStream.rangeClosed(1, columns).mapToObj(i -> "c" + i).toList();
        execute("create table bulk_test (" + String.join(" bigint, ", names) + " bigint)");
        try {
            transactions.run(transaction -> {
                transaction
                        .jdbc()
                        .batch(
                                "insert into bulk_test (" + String.join(", ", names) + ") values (?"
                                        + ", ?".repeat(columns - 1) + ")",
                                lines(300),
                                (places, line) -> {
                                    for (int i = 1; i <= columns; i++) {
                                        places.number((long) line.number() * i);
                                    }
                                });
                return null;
            });
            assertEquals(300, count("select count(*) from bulk_test where c30 = 30 * c1 and c2 = 2 * c1"));
            assertEquals(299, count("select max(c1) from bulk_test"));
        } finally {
            execute("drop table bulk_test");
        }
    }

    @Test
    public void fewAndManyKeysFindTheSameRows() {
        List<String> odd = List.of("{a,b}", "NULL", "\\", "\"", "'", "é€😀", " b ", "");
        transactions.run(transaction -> {
            transaction.jdbc().batch(INSERT, odd, (places, key) -> places.instant(AT)
                    .text("u")
                    .text("0")
                    .text(key));
            return null;
        });
        for (int others : List.of(0, 50, 56, 57, 3000)) {
            List<String> keys = new ArrayList<>(odd);
            LongStream.range(0, others).forEach(i -> keys.add("nobody-" + i));
            Collections.reverse(keys);
            List<String> found = transactions.run(transaction -> transaction
                    .jdbc()
                    .rowsAmongTexts(
                            "select subject from audit where user_name = ? and subject in (?)",
                            places -> places.text("u"),
                            keys,
                            row -> row.text()));
            assertEquals(
                    others + " others",
                    odd.stream().sorted().toList(),
                    found.stream().sorted().toList());
        }
    }

    @Test
    public void aRowThatCannotBeMadeLeavesNothingAndTheNextTransactionWorks() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(transaction -> {
                    transaction.jdbc().batch(INSERT, lines(500), (places, line) -> {
                        if (line.number() == 400) {
                            throw new IllegalStateException("no such row");
                        }
                        places.instant(AT)
                                .text("u")
                                .text(String.valueOf(line.number()))
                                .text(line.text());
                    });
                    return null;
                }));
        assertEquals(List.of(), kept());
        transactions.run(transaction -> {
            insert(transaction.jdbc(), lines(500));
            return null;
        });
        assertEquals(500, kept().size());
    }

    @Test
    public void aRowThatTheEngineRefusesIsNamedAndLeavesNothing() {
        StorageException failure = assertThrows(
                StorageException.class,
                () -> transactions.run(transaction -> {
                    transaction.jdbc().batch(INSERT, lines(500), (places, line) -> places.instant(AT)
                            .text(line.number() == 400 ? null : "u")
                            .text("o")
                            .text(line.text()));
                    return null;
                }));
        assertTrue(failure.toString(), failure.toString().contains("audit"));
        assertEquals(List.of(), kept());
    }

    private static List<Line> lines(int size) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add(new Line(i, TEXTS.get(i % TEXTS.size())));
        }
        return lines;
    }

    private static void insert(Jdbc jdbc, List<Line> lines) {
        jdbc.batch(INSERT, lines, (places, line) -> places.instant(AT)
                .text("u")
                .text(String.valueOf(line.number()))
                .text(line.text()));
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.shared().getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.shared().getConnection();
                Statement running = connection.createStatement();
                ResultSet result = running.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private List<String> kept() {
        return transactions
                .run(transaction -> transaction
                        .jdbc()
                        .rows(
                                "select operation, subject, happened_at from audit",
                                null,
                                (places, nothing) -> {},
                                row -> row.text() + ":" + row.text() + ":" + row.instant()))
                .stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.substring(0, row.indexOf(':')))))
                .toList();
    }
}
