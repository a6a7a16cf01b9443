// SPDX-License-Identifier: Apache-2.0
package fr.relais.store.plugins;

import fr.relais.pluginlife.LifecycleEvent;
import fr.relais.pluginlife.PluginVersion;
import fr.relais.pluginlife.spi.PluginRepository;
import fr.relais.store.Revision;
import fr.relais.store.Transactions;
import fr.relais.store.sql.ColumnReader;
import fr.relais.store.sql.EnumCodes;
import fr.relais.store.sql.Jdbc;
import fr.relais.vocabulary.RegionCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plug-ins in the database: jars by digest, what each holds, and what was done. Rows are only added. */
@Component
public final class SqlPluginShelf implements PluginRepository {

    private static final String EVENTS =
            "select e.id, e.region, j.bundle, j.version, j.digest, e.act, e.origin, e.done_by, e.done_at, e.why"
                    + " from plugin_event e join plugin_jar j on j.digest = e.digest where e.id > ? order by e.id";

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

    /** Acts of all nodes come one after the other ({@link #save}), so that numbers grow in the order in which they are to be seen. */
    @Override
    public Delta since(long event) {
        return transactions.run(transaction -> {
            Jdbc jdbc = transaction.jdbc();
            long revision = Revision.PLUGINS.latest(transaction);
            List<LifecycleEvent> events =
                    jdbc.rows(EVENTS, event, (places, after) -> places.number(after), SqlPluginShelf::event);
            return new Delta(
                    revision,
                    events.stream()
                            .map(LifecycleEvent::version)
                            .distinct()
                            .map(version -> new StoredJar(version, plugins(jdbc, version)))
                            .toList(),
                    events);
        });
    }

    private static List<StoredPlugin> plugins(Jdbc jdbc, PluginVersion version) {
        return jdbc.rows(
                "select plugin, extension_point from plugin_in_jar where digest = ? order by place",
                version.digest(),
                (places, digest) -> places.text(digest),
                row -> new StoredPlugin(row.text(), row.text()));
    }

    @Override
    public Optional<byte[]> jar(String digest) {
        return transactions.run(transaction -> transaction
                .jdbc()
                .rows(
                        "select content from plugin_jar where digest = ?",
                        digest,
                        (places, wanted) -> places.text(wanted),
                        ColumnReader::bytes)
                .stream()
                .findFirst());
    }

    @Override
    public boolean save(long seen, Optional<NewJar> jar, Collection<LifecycleEvent> done) {
        return transactions.run(transaction -> {
            if (!Revision.PLUGINS.growFrom(transaction, seen)) {
                return false;
            }
            Instant now = transaction.now();
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
        List<StoredPlugin> plugins = jar.kept().plugins();
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

    private static void add(Jdbc jdbc, LifecycleEvent event, Instant now) {
        jdbc.update(
                "insert into plugin_event (region, digest, act, origin, done_by, done_at, why) values (?, ?, ?, ?, ?,"
                        + " ?, ?)",
                event,
                (places, row) -> places.text(row.region().value())
                        .text(row.version().digest())
                        .small(EnumCodes.PLUGIN_ACT.of(row.act()))
                        .small(EnumCodes.PLUGIN_ORIGIN.of(row.origin()))
                        .text(row.by())
                        .instant(now)
                        .text(row.why()));
    }

    private static LifecycleEvent event(ColumnReader row) throws SQLException {
        return new LifecycleEvent(
                row.number(),
                new RegionCode(row.text()),
                new PluginVersion(row.text(), row.text(), row.text()),
                EnumCodes.PLUGIN_ACT.value(row.small()),
                EnumCodes.PLUGIN_ORIGIN.value(row.small()),
                row.text(),
                row.instant(),
                row.text());
    }
}
