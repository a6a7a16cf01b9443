// SPDX-License-Identifier: Apache-2.0
package fr.relais.cotraitance.internal;

import fr.relais.access.Caller;
import fr.relais.access.Page;
import fr.relais.access.PageRequest;
import fr.relais.access.Scope;
import fr.relais.cotraitance.CotraitanceLine;
import fr.relais.cotraitance.CotraitanceQuery;
import fr.relais.cotraitance.SituationCount;
import fr.relais.cotraitance.spi.AutomaticEnd;
import fr.relais.cotraitance.spi.UnitOfWork.Taken;
import fr.relais.cotraitance.worklist.WorklistLine;
import fr.relais.cotraitance.worklist.WorklistQuery;
import fr.relais.cotraitance.worklist.WorklistTally;
import fr.relais.partnership.lifecycle.CotraitanceTimeline;
import fr.relais.partnership.lifecycle.Counting;
import fr.relais.partnership.lifecycle.Phase;
import fr.relais.partnership.lifecycle.Situation;
import fr.relais.partnership.lifecycle.WorkItem;
import fr.relais.vocabulary.MissionLocaleId;
import fr.relais.vocabulary.RegionCode;
import fr.relais.vocabulary.YoungPersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is asked about many files in memory at once, within the caller's scope. */
record MemoryQueries(Collection<MemoryPersonFile> files) {

    Taken taken(MissionLocaleId missionLocale, int year, LocalDate asOf) {
        int counted = 0;
        int awaiting = 0;
        int inCivis = 0;
        for (CotraitanceTimeline track : tracks().toList()) {
            Situation last = last(track);
            if (!track.follower(last.steps().initialisation().orElse(asOf)).equals(missionLocale)) {
                continue;
            }
            Optional<LocalDate> initialised = last.steps().initialisation();
            boolean thisYear = initialised.filter(day -> day.getYear() == year).isPresent();
            counted += thisYear && last.counting() == Counting.COUNTED ? 1 : 0;
            inCivis += thisYear && last.counting() == Counting.IN_CIVIS ? 1 : 0;
            awaiting += initialised.isEmpty()
                            && last.steps().affectation().getYear() <= year
                            && track.at(asOf)
                                    .map(now -> now.phase() == Phase.ENTRY)
                                    .orElse(true)
                    ? 1
                    : 0;
        }
        return new Taken(counted, awaiting, inCivis);
    }

    List<YoungPersonId> due(LocalDate until, int most) {
        return files.stream()
                .filter(file -> file.tracks().values().stream().anyMatch(track -> AutomaticEnd.of(track)
                        .filter(ending -> !ending.on().isAfter(until))
                        .filter(ending -> !file.announced()
                                .getOrDefault(track.id(), Set.of())
                                .contains(ending.on()))
                        .isPresent()))
                .map(MemoryPersonFile::id)
                .limit(most)
                .toList();
    }

    Page<CotraitanceLine> list(Caller caller, CotraitanceQuery query, PageRequest page) {
        List<CotraitanceLine> lines = new ArrayList<>();
        files.forEach(file -> file.tracks().values().stream()
                .filter(track -> visible(caller, file, track))
                .filter(track -> query.missionLocale()
                        .map(track.follower(query.asOf())::equals)
                        .orElse(true))
                .forEach(track -> track.at(query.asOf())
                        .filter(situation ->
                                query.phase().map(situation.phase()::equals).orElse(true))
                        .ifPresent(situation -> lines.add(new CotraitanceLine(
                                track.id(),
                                file.id(),
                                track.follower(query.asOf()),
                                situation.phase(),
                                situation.state(),
                                situation.steps().affectation(),
                                situation.steps().acceptation(),
                                situation.steps().initialisation(),
                                track.nextDeadline(query.asOf()))))));
        return new Page<>(lines.stream().limit(page.limit()).toList(), Optional.empty());
    }

    List<SituationCount> tally(Caller caller, CotraitanceQuery query) {
        Map<Phase, Integer> files = new TreeMap<>();
        Map<Phase, Integer> counted = new TreeMap<>();
        list(caller, query, new PageRequest(PageRequest.MOST, Optional.empty()))
                .items()
                .forEach(line -> {
                    files.merge(line.phase(), 1, Integer::sum);
                    boolean counts = tracks().filter(track -> track.id().equals(line.id()))
                            .anyMatch(track ->
                                    track.at(query.asOf()).orElseThrow().counting() == Counting.COUNTED);
                    counted.merge(line.phase(), counts ? 1 : 0, Integer::sum);
                });
        return files.entrySet().stream()
                .map(entry -> new SituationCount(
                        entry.getKey(), Optional.empty(), entry.getValue(), counted.getOrDefault(entry.getKey(), 0)))
                .toList();
    }

    Page<WorklistLine> worklist(Caller caller, WorklistQuery query, PageRequest page) {
        List<WorklistLine> lines = new ArrayList<>();
        files.forEach(file -> file.tracks().values().stream()
                .filter(track -> visible(caller, file, track))
                .filter(track ->
                        query.missionLocale().map(track.missionLocale()::equals).orElse(true))
                .forEach(track -> track.matters().stream()
                        .filter(matter -> matter.kind() == query.kind() && asked(matter, query))
                        .forEach(matter -> lines.add(new WorklistLine(
                                matter,
                                track.id(),
                                file.id(),
                                track.missionLocale(),
                                file.profile().site(),
                                last(track).steps().affectation(),
                                last(track).steps().acceptation(),
                                last(track).steps().initialisation())))));
        return new Page<>(lines.stream().limit(page.limit()).toList(), Optional.empty());
    }

    private static boolean asked(WorkItem matter, WorklistQuery query) {
        Optional<LocalDate> ended = matter.to().map(day -> day.plusDays(1));
        return query.endedSince().isEmpty()
                ? matter.openOn(query.asOf())
                : ended.filter(day -> !day.isBefore(query.endedSince().get()) && !day.isAfter(query.asOf()))
                        .isPresent();
    }

    List<WorklistTally> worklistTally(
            Caller caller, Optional<MissionLocaleId> missionLocale, Optional<RegionCode> region, LocalDate asOf) {
        return Stream.of(WorkItem.Kind.values())
                .map(kind -> worklist(
                        caller,
                        new WorklistQuery(kind, missionLocale, region, asOf, Optional.empty()),
                        new PageRequest(PageRequest.MOST, Optional.empty())))
                .filter(page -> !page.items().isEmpty())
                .map(page -> new WorklistTally(
                        page.items().get(0).matter().kind(),
                        page.items().size(),
                        page.items().stream()
                                .map(line -> line.matter().from())
                                .min(LocalDate::compareTo)
                                .orElseThrow()))
                .toList();
    }

    private Stream<CotraitanceTimeline> tracks() {
        return files.stream().flatMap(file -> file.tracks().values().stream());
    }

    private static Situation last(CotraitanceTimeline track) {
        return track.segments().get(track.segments().size() - 1).situation();
    }

    static Predicate<MemoryPersonFile> visible(Caller caller) {
        return file -> caller.national()
                || ofPerson(caller, file)
                || file.tracks().values().stream().anyMatch(track -> follows(caller, track));
    }

    static boolean visible(Caller caller, MemoryPersonFile file, CotraitanceTimeline track) {
        return caller.national() || ofPerson(caller, file) || follows(caller, track);
    }

    private static boolean ofPerson(Caller caller, MemoryPersonFile file) {
        return caller.scopes().contains(new Scope.OfRegion(file.region()))
                || caller.scopes().contains(new Scope.OfSite(file.profile().site()));
    }

    /** Entrusted to the caller's mission locale, or followed by it (W9). */
    private static boolean follows(Caller caller, CotraitanceTimeline track) {
        return caller.scopes().contains(new Scope.OfMissionLocale(track.missionLocale()))
                || track.followedBy().values().stream()
                        .anyMatch(each -> caller.scopes().contains(new Scope.OfMissionLocale(each)));
    }
}
