// SPDX-License-Identifier: Apache-2.0
package fr.relais.orientation.internal;

import fr.relais.access.AuditEntry;
import fr.relais.access.Caller;
import fr.relais.orientation.ShadowReport;
import fr.relais.orientation.ShadowReport.Case;
import fr.relais.orientation.ShadowReport.Change;
import fr.relais.orientation.spi.StoredDecision;
import fr.relais.orientation.spi.TrialStore;
import fr.relais.vocabulary.RegionCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trials in memory. */
final class MemoryTrialStore implements TrialStore {

    final Map<Tried, State> states = new HashMap<>();
    final List<StoredDecision> past = new ArrayList<>();
    final List<Findings> begun = new ArrayList<>();
    final List<Findings> added = new ArrayList<>();
    final List<AuditEntry> audit = new ArrayList<>();
    boolean down;

    void putInShadow(RegionCode region, String digest) {
        states.put(new Tried(region, digest), new State(states.size() + 1L, Optional.empty()));
    }

    /** How many decisions made since went which way. */
    Map<Change, Long> traffic() {
        Map<Change, Long> all = new HashMap<>();
        added.forEach(each ->
                each.tally().outcomes().forEach((change, decisions) -> all.merge(change, decisions, Long::sum)));
        return all;
    }

    List<Long> casesOfTraffic() {
        return added.stream()
                .flatMap(each -> each.cases().stream())
                .map(Case::decision)
                .map(decision -> decision.value())
                .toList();
    }

    @Override
    public Map<Tried, State> latest() {
        if (down) {
            throw new IllegalStateException("no database");
        }
        return Map.copyOf(states);
    }

    @Override
    public List<StoredDecision> last(RegionCode region, int most, AuditEntry entry) {
        audit.add(entry);
        return past.stream()
                .filter(each -> each.question().region().equals(region))
                .limit(most)
                .toList();
    }

    @Override
    public boolean begin(long trial, long upTo, Findings kept, int most) {
        begun.add(kept);
        states.replaceAll((tried, state) -> state.trial() == trial ? new State(trial, Optional.of(upTo)) : state);
        return true;
    }

    @Override
    public void add(long trial, Findings traffic, int most) {
        added.add(traffic);
    }

    @Override
    public Optional<ShadowReport> report(
            Caller caller, RegionCode region, String bundle, String version, AuditEntry entry) {
        audit.add(entry);
        return Optional.empty();
    }

    static ShadowRunner.Settings settings(int kept, int cases) {
        return (ShadowRunner.Settings) java.lang.reflect.Proxy.newProxyInstance(
                MemoryTrialStore.class.getClassLoader(),
                new Class<?>[] {ShadowRunner.Settings.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "kept_decisions" -> kept;
                    case "cases" -> cases;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
