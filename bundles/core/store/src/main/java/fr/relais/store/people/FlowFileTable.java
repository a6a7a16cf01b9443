// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.people;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Role;
import fr.relais.access.Scope;
import fr.relais.cotraitance.flow.FlowCounts;
import fr.relais.cotraitance.flow.FlowFile;
import fr.relais.cotraitance.flow.FlowFormat;
import fr.relais.cotraitance.flow.Inbox.Unfinished;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.store.sql.ParameterBinder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of flows, and how far each was taken. */
final class FlowFileTable {

    private static final int LONGEST_NAME = 200;

    private static final String FILE = "id, sender, name, hash, format, done, taken, applied, unchanged, rejected,"
            + " orphans, received_at, done_at";

    private final Jdbc jdbc;
    private final Supplier<Instant> now;

    FlowFileTable(Jdbc jdbc, Supplier<Instant> now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    FlowFile begin(Caller teller, String name, String hash, FlowFormat format) {
        List<FlowFile> known = jdbc.rows(
                "select " + FILE + " from flow_file where sender = ? and hash = ? and format = ?",
                teller,
                (places, caller) -> places.text(caller.user()).text(hash).small(EnumCodes.FLOW_FORMAT.of(format)),
                FlowFileTable::file);
        if (!known.isEmpty()) {
            return known.get(0);
        }
        FlowFile file = new FlowFile(
                jdbc.next("flow_file_seq", 1)[0],
                teller.user(),
                ColumnReader.cut(name, LONGEST_NAME),
                hash,
                format,
                false,
                0,
                FlowCounts.NONE,
                now.get(),
                Optional.empty());
        jdbc.update(
                "insert into flow_file (roles, " + FILE + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                file,
                (places, row) -> places.text(roles(teller))
                        .number(row.id())
                        .text(row.sender())
                        .text(row.name())
                        .text(row.hash())
                        .small(EnumCodes.FLOW_FORMAT.of(row.format()))
                        .flag(false)
                        .small(0)
                        .small(0)
                        .small(0)
                        .small(0)
                        .small(0)
                        .instant(row.receivedAt())
                        .instant(row.receivedAt()));
        return file;
    }

    Optional<FlowFile> lock(long file) {
        jdbc.lock("flow_file", List.of(file));
        return jdbc
                .rowsAmong("select " + FILE + " from flow_file where id in (?)", List.of(file), FlowFileTable::file)
                .stream()
                .findFirst();
    }

    void went(FlowFile file) {
        jdbc.update(
                "update flow_file set done = ?, taken = ?, applied = ?, unchanged = ?, rejected = ?, orphans = ?,"
                        + " done_at = ? where id = ?",
                file,
                (places, row) -> places.flag(row.done())
                        .small(row.taken())
                        .small(row.counts().applied())
                        .small(row.counts().unchanged())
                        .small(row.counts().rejected())
                        .small(row.counts().orphans())
                        .instant(row.doneAt().orElse(row.receivedAt()))
                        .number(row.id()));
    }

    Caller teller(long file) {
        return jdbc.rowsAmong(
                        "select sender, roles from flow_file where id in (?)",
                        List.of(file),
                        row -> Caller.of(row.text(), List.of(row.text().split(" "))))
                .get(0);
    }

    List<Unfinished> unfinished() {
        return jdbc
                .rows(
                        "select " + FILE + " from flow_file where done = ? order by id",
                        false,
                        ParameterBinder::flag,
                        FlowFileTable::file)
                .stream()
                .map(file -> new Unfinished(file, teller(file.id())))
                .toList();
    }

    /** When the last of each sender came. */
    Map<String, Instant> last() {
        Map<String, Instant> last = new HashMap<>();
        jdbc.rows(
                "select sender, max(received_at) from flow_file group by sender",
                null,
                (places, nothing) -> {},
                row -> last.put(row.text(), row.instant()));
        return last;
    }

    Page<FlowFile> files(Caller caller, Optional<String> sender, PageRequest page) {
        Predicates where = new Predicates();
        sender.ifPresent(name -> where.and("sender = ?", places -> places.text(name)));
        if (!caller.is(Role.ADMINISTRATOR)) {
            where.and("sender = ?", places -> places.text(caller.user()));
        }
        long before = page.after().map(KeysetPaging::mark).orElse(Long.MAX_VALUE);
        where.and("id < ?", places -> places.number(before));
        return KeysetPaging.page(
                jdbc.rows(
                        "select " + FILE + " from flow_file where " + where + " order by id desc fetch first "
                                + (page.limit() + 1) + " rows only",
                        where,
                        Predicates::fill,
                        FlowFileTable::file),
                page,
                FlowFile::id);
    }

    /** As JAAS names them, so that {@link Caller#of} reads them again. */
    private static String roles(Caller caller) {
        Stream<String> scopes = caller.scopes().stream().map(scope -> {
            if (scope instanceof Scope.OfRegion of) {
                return "region:" + of.region().value();
            }
            if (scope instanceof Scope.OfMissionLocale of) {
                return "ml:" + of.missionLocale().value();
            }
            if (scope instanceof Scope.OfSite of) {
                return "site:" + of.site().value();
            }
            if (scope instanceof Scope.OfPartner of) {
                return "partner:" + of.partner().name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
            return scope instanceof Scope.OfStructure of ? "structure:" + of.name() : "national";
        });
        return Stream.concat(caller.roles().stream().map(Role::jaasName), scopes)
                .collect(Collectors.joining(" "));
    }

    private static FlowFile file(ColumnReader row) throws SQLException {
        long id = row.number();
        String sender = row.text();
        String name = row.text();
        String hash = row.text();
        FlowFormat format = EnumCodes.FLOW_FORMAT.value(row.small());
        boolean done = row.flag();
        int taken = row.small();
        FlowCounts counts = new FlowCounts(row.small(), row.small(), row.small(), row.small());
        Instant receivedAt = row.instant();
        Instant doneAt = row.instant();
        return new FlowFile(
                id,
                sender,
                name,
                hash,
                format,
                done,
                taken,
                counts,
                receivedAt,
                Optional.of(doneAt).filter(at -> done));
    }
}
