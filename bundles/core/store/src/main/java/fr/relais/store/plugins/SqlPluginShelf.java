// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.plugins;

import fr.relais.life.LifeEvent;
import fr.relais.life.PluginVersion;
import fr.relais.life.spi.PluginShelf;
import fr.relais.store.Revision;
import fr.relais.store.Transaction;
import fr.relais.store.Transactions;
import fr.relais.store.sql.Codes;
import fr.relais.store.sql.Columns;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.RegionCode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plug-ins in the database: jars by digest, what each holds, and what was done. Rows are only added. */
@Component
public final class SqlPluginShelf implements PluginShelf {

    private static final String VERSIONS =
            "select bundle, version, digest from plugin_jar order by kept_at, bundle, version";
    private static final String EVENTS =
            "select e.id, e.region, j.bundle, j.version, j.digest, e.act, e.origin, e.done_by,"
                    + " e.done_at, e.why from plugin_event e join plugin_jar j on j.digest = e.digest order by e.id";

    private final Transactions transactions;

    /** Every call is a transaction of these. */
    @Activate
    public SqlPluginShelf(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long revision() {
        return transactions.run(Revision.PLUGINS::latest);
    }

    @Override
    public List<LifeEvent> events() {
        return transactions.run(transaction -> all(transaction, EVENTS, SqlPluginShelf::event));
    }

    @Override
    public List<Kept> kept() {
        return transactions.run(transaction -> {
            Map<String, List<Contained>> plugins = all(
                            transaction,
                            "select digest, plugin, extension_point from plugin_in_jar order by digest, place",
                            row -> new Contained(row.text(), new Plugin(row.text(), row.text())))
                    .stream()
                    .collect(Collectors.groupingBy(Contained::digest));
            return all(transaction, VERSIONS, SqlPluginShelf::version).stream()
                    .map(version -> new Kept(
                            version,
                            plugins.getOrDefault(version.digest(), List.of()).stream()
                                    .map(Contained::plugin)
                                    .toList()))
                    .toList();
        });
    }

    @Override
    public Optional<byte[]> jar(String digest) {
        return transactions.run(transaction -> transaction
                .jdbc()
                .rows(
                        "select content from plugin_jar where digest = ?",
                        digest,
                        (places, wanted) -> places.text(wanted),
                        Columns::bytes)
                .stream()
                .findFirst());
    }

    @Override
    public boolean save(long seen, Optional<NewJar> jar, Collection<LifeEvent> done) {
        return transactions.run(transaction -> {
            if (!Revision.PLUGINS.growFrom(transaction, seen)) {
                return false;
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            jar.ifPresent(kept -> keep(transaction.jdbc(), kept, now));
            done.forEach(event -> add(transaction.jdbc(), event, now));
            return true;
        });
    }

    private static void keep(Jdbc jdbc, NewJar jar, Instant now) {
        PluginVersion version = jar.kept().version();
        jdbc.update(
                "insert into plugin_jar (digest, bundle, version, content, kept_at) values (?, ?, ?, ?, ?)",
                jar,
                (places, row) -> places.text(version.digest())
                        .text(version.bundle())
                        .text(version.version())
                        .bytes(row.bytes())
                        .instant(now));
        List<Plugin> plugins = jar.kept().plugins();
        for (int place = 0; place < plugins.size(); place++) {
            int at = place;
            jdbc.update(
                    "insert into plugin_in_jar (digest, place, plugin, extension_point) values (?, ?, ?, ?)",
                    plugins.get(place),
                    (places, row) -> places.text(version.digest())
                            .small(at)
                            .text(row.id())
                            .text(row.extensionPoint()));
        }
    }

    private static void add(Jdbc jdbc, LifeEvent event, Instant now) {
        jdbc.update(
                "insert into plugin_event (region, digest, act, origin, done_by, done_at, why) values (?, ?, ?, ?, ?, ?, ?)",
                event,
                (places, row) -> places.text(row.region().value())
                        .text(row.version().digest())
                        .small(Codes.PLUGIN_ACT.of(row.act()))
                        .small(Codes.PLUGIN_ORIGIN.of(row.origin()))
                        .text(row.by())
                        .instant(now)
                        .text(row.why()));
    }

    /** A plug-in and the jar that holds it. */
    private record Contained(String digest, Plugin plugin) {}

    private static <T> List<T> all(Transaction transaction, String query, Columns.To<T> type) {
        return transaction.jdbc().rows(query, query, (places, nothing) -> {}, type);
    }

    private static PluginVersion version(Columns row) throws SQLException {
        return new PluginVersion(row.text(), row.text(), row.text());
    }

    private static LifeEvent event(Columns row) throws SQLException {
        return new LifeEvent(
                row.number(),
                new RegionCode(row.text()),
                version(row),
                Codes.PLUGIN_ACT.value(row.small()),
                Codes.PLUGIN_ORIGIN.value(row.small()),
                row.text(),
                row.instant(),
                row.text());
    }
}
