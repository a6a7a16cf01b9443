// SPDX-License-Identifier: Apache-2.0
package fr.relais.shell;

import fr.relais.pluginhost.PluginInfo;
import fr.relais.pluginhost.PluginMetrics;
import fr.relais.pluginlife.PluginReport;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.Text;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.table.ShellTable;

/** Plug-ins as the console shows them. */
final class PluginText {

    private static final double NANOS_PER_MILLI = 1e6;

    private PluginText() {}

    static void table(Collection<PluginInfo> plugins, Locale locale, PrintStream out) {
        ShellTable table = new ShellTable().emptyTableText("No plug-in runs here: relais:plugin-stage JAR");
        table.column("Plug-in");
        table.column("Bundle");
        table.column("Version");
        table.column("Extension point");
        table.column("Scope");
        table.column("State");
        plugins.forEach(one -> table.addRow()
                .addContent(
                        one.id().pluginId(),
                        one.id().bundle(),
                        one.id().version(),
                        one.extensionPoint(),
                        one.national() ? "national" : codes(one.regions()),
                        state(one, locale)));
        table.print(out);
    }

    private static String state(PluginInfo one, Locale locale) {
        if (one.metrics().suspended()) {
            return "fails: relais:plugin-why " + one.id().pluginId();
        }
        String tried = one.shadowRegions().isEmpty() ? "" : "tried in " + codes(one.shadowRegions());
        return one.notAskedBecause()
                .map(why -> tried.isEmpty() ? "not asked: " + why.in(locale) : tried)
                .orElseGet(() -> tried.isEmpty() ? "asked" : "asked; " + tried);
    }

    /** What they have done, and how their guards stand. */
    static void work(Collection<PluginInfo> plugins, PrintStream out) {
        if (plugins.isEmpty()) {
            return;
        }
        ShellTable table = new ShellTable();
        table.column("Version");
        table.column("Goes").alignRight();
        table.column("Answers").alignRight();
        table.column("p50 ms").alignRight();
        table.column("p99 ms").alignRight();
        table.column("Missing");
        table.column("Breaker");
        table.column("Openings").alignRight();
        table.column("Runaways").alignRight();
        for (PluginInfo plugin : plugins) {
            PluginMetrics work = plugin.metrics();
            table.addRow()
                    .addContent(
                            plugin.id().version(),
                            work.batches(),
                            work.people(),
                            millis(work.median()),
                            millis(work.p99()),
                            work.failures().entrySet().stream()
                                    .sorted(Map.Entry.comparingByKey())
                                    .map(each -> each.getKey() + " " + each.getValue())
                                    .collect(Collectors.joining(", ")),
                            work.breaker().state(),
                            work.breaker().openings(),
                            work.runaways().size());
        }
        table.print(out);
    }

    /** Why it isn't answering, and what to do. */
    static void causes(PluginReport report, Locale locale, PrintStream out) {
        if (report.causes().isEmpty()) {
            out.println("All that is in force of " + report.name() + " answers on this node.");
        }
        for (PluginReport.Cause cause : report.causes()) {
            out.println(cause.kind() + " " + cause.about() + ": " + cause.what().in(locale));
            cause.details().stream()
                    .map((Text detail) -> "    " + detail.in(locale))
                    .forEach(out::println);
            out.println("  What to do: " + cause.remedy().in(locale));
        }
    }

    private static String codes(Set<RegionCode> regions) {
        return regions.stream().map(RegionCode::value).sorted().collect(Collectors.joining(", "));
    }

    private static String millis(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / NANOS_PER_MILLI);
    }
}
